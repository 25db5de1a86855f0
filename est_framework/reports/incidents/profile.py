"""What a list usually holds, day by day: the memory that a break in the source is seen against."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

UNKNOWN_CODE = "\0"
"""Stands among the columns for the rows whose type the mapping does not know at all."""


@dataclass(slots=True)
class Day:
    """
    What the list holds of one day.

    Attributes:
        rows: Its rows.
        blank: Column to the rows in which it is blank.
        types: Type, as the mapping spells it, to its rows.
        placed: The rows that became something in a report.
    """

    rows: int = 0
    blank: dict[str, int] = field(default_factory=dict)
    types: dict[str, int] = field(default_factory=dict)
    placed: int = 0

    def as_plain(self) -> list[Any]:
        """Give the day as plain data."""
        return [self.rows, self.blank, self.types, self.placed]


Profile = dict[date, Day]


def profile_of(
    days: Sequence[date | None],
    columns: Mapping[str, Sequence[str]],
    types: Sequence[str | None],
    placed: Iterable[int],
) -> Profile:
    """
    Count a list by day.

    Args:
        days: The day of each row, None where it cannot be read.
        columns: The cells of each column that is to be filled, by its heading.
        types: The type of each row as the mapping spells it; empty where it has none of those it counts,
            None where the mapping does not know it.
        placed: The indexes of the rows that became something.
    """
    profile = {day: Day(rows) for day, rows in Counter(days).items() if day is not None}
    for heading, cells in columns.items():
        if "" in cells or any(cell.isspace() for cell in set(cells)):
            blank = Counter(day for day, cell in zip(days, cells, strict=True) if not cell.strip())
            for day, count in blank.items():
                if day is not None:
                    profile[day].blank[heading] = count
    for (day, type_), count in Counter(zip(days, types, strict=True)).items():
        if day is None or type_ == "":
            continue
        if type_ is None:
            profile[day].blank[UNKNOWN_CODE] = count
        else:
            profile[day].types[type_] = count
    for day, count in Counter(days[index] for index in placed).items():
        if day is not None:
            profile[day].placed = count
    return profile


def together(held: Profile, fresh: Profile) -> Profile:
    """Put two profiles together: of a day in both the one with more rows holds, or else the newer."""
    fuller = {
        day: here for day, here in fresh.items() if day not in held or here.rows >= held[day].rows
    }
    return held | fuller


def from_plain(days: Mapping[str, Any]) -> Profile:
    """Read a profile as it was kept."""
    return {date.fromisoformat(day): Day(*here) for day, here in days.items()}
