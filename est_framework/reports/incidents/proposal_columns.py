"""Which column of a list is what: by its heading and by what its values look like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from est_framework.reports.incidents.headings import plain_heading, spoken_for
from est_framework.reports.incidents.mapping_model import is_about_a_person
from est_framework.reports.incidents.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.reports.incidents.list_table import ListTable

_LEAST: Final = 40
_LATITUDES, _LONGITUDES = (55.0, 69.5), (10.0, 24.5)
_NORTHS, _EASTS = (6_000_000.0, 7_800_000.0), (200_000.0, 1_000_000.0)
_FORMS_TIMES: Final = (
    "start-time",
    "completion-time",
    "starttid",
    "slutförandetid",
    "last-modified-time",
)
_NEVER_SHOWN: Final = ("summary", "headline", "latitude", "longitude", "north", "east")
_SHOWN_WHOLE: Final = ("time", "clock", "week", "year", "type", "place", "count", "actor")


@dataclass(frozen=True, slots=True)
class Found:
    """
    One thing that a mapping may say of a column, and the column found for it.

    Attributes:
        what: What it is, a field of `Columns`.
        shape: The column; None where none was found.
        points: How sure it is, up to 100.
    """

    what: str
    shape: Shape | None = None
    points: int = 0

    @property
    def heading(self) -> str:
        """The column's heading, empty where none was found."""
        return self.shape.heading if self.shape else ""

    @property
    def samples(self) -> tuple[str, ...]:
        """Samples that may be shown; nothing of free text, nor of exact points."""
        if self.shape is None or self.what in _NEVER_SHOWN:
            return ()
        if self.shape.forms:
            return tuple(dict.fromkeys(self.shape.values))[:2]
        whole = self.what in _SHOWN_WHOLE and self.shape.is_of_few
        return self.shape.shown(whole=whole)


def found_columns(table: ListTable) -> dict[str, Found]:
    """
    Give each thing that a mapping may say with the column that fits it best; a column is one thing only.

    Columns about persons are not looked at.
    """
    shapes = [Shape(h, table.column(h)) for h in dict.fromkeys(table.headings)]
    shapes = [
        s for s in shapes if s.heading and (not is_about_a_person(s.heading) or _is_headline(s))
    ]
    pairs = [(points, -n, what) for n, s in enumerate(shapes) for what, points in _points(s)]
    found: dict[str, Found] = {}
    taken: set[int] = set()
    for points, minus, what in sorted(pairs, reverse=True):
        if what not in found and -minus not in taken and points >= _LEAST:
            found[what] = Found(what, shapes[-minus], min(points, 99))
            taken.add(-minus)
    return {what: f for what, f in found.items() if _is_whole(what, found)}


def _is_whole(what: str, found: dict[str, Found]) -> bool:
    """Half a position is none; nor is a year without its week or a clock without its day."""
    partner = {
        "latitude": "longitude",
        "longitude": "latitude",
        "north": "east",
        "east": "north",
        "year": "week",
        "clock": "time",
    }
    return what not in partner or partner[what] in found


def _is_headline(shape: Shape) -> bool:
    return plain_heading(shape.heading) == "name" and shape.is_wordy


def _points(shape: Shape) -> Iterator[tuple[str, int]]:
    """Yield what a column may be with points: up to 60 for its heading, up to 40 for its values."""
    said = spoken_for(shape.heading)
    for what, fits in _fits(shape).items():
        if fits and (what in said or what in ("latitude", "longitude", "north", "east")):
            yield what, said.get(what, 10) + fits


def _fits(shape: Shape) -> dict[str, int]:
    """Say how well the values fit each thing, 0 where they cannot be it."""
    is_forms_own = plain_heading(shape.heading) in _FORMS_TIMES
    time = 0 if not shape.forms or shape.lies_within(1, 9999) else 40
    return {
        "id": 35 if shape.is_unique and not shape.forms else 0,
        "time": min(time, 15) if is_forms_own else time,
        "clock": 40 if shape.is_of_clocks else 0,
        "week": 40 if shape.is_of_weeks and not shape.forms else 0,
        "year": 40 if shape.lies_within(2000, 2100) else 0,
        "type": _category(shape),
        "place": max(_category(shape), 10 if shape.values and not shape.numbers else 0),
        "latitude": 40 if shape.lies_within(*_LATITUDES) and _has_decimals(shape) else 0,
        "longitude": 40 if shape.lies_within(*_LONGITUDES) and _has_decimals(shape) else 0,
        "north": 45 if shape.lies_within(*_NORTHS) else 0,
        "east": 45 if shape.lies_within(*_EASTS) else 0,
        "count": 35 if shape.lies_within(0, 1000) and not shape.is_unique else 0,
        "actor": _category(shape),
        "summary": 35 if shape.is_wordy else 0,
        "headline": 35 if shape.is_wordy else 0,
    }


def _category(shape: Shape) -> int:
    return (
        40 if shape.is_of_few and not shape.forms and len(shape.numbers) < len(shape.values) else 0
    )


def _has_decimals(shape: Shape) -> bool:
    return any(number % 1 for number in shape.numbers)
