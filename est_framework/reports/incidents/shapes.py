"""What the values of a column look like: days, times, positions, numbers, a few categories, free text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from est_framework.privacy.gate import scan
from est_framework.reports.incidents.entries import answer_of
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.times import read_time, week_of, with_clock

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMS: Final = (
    "%Y-%m-%d %H:%M:%S %z",
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%Y.%m.%d",
    "%Y%m%d",
    "%y%m%d",
)
"""How times are written, the fullest first."""
_LOOKED_AT: Final = 3_000
_ZONE: Final = ZoneInfo("Europe/Stockholm")
_ANY_DAY: Final = datetime(2000, 1, 1, tzinfo=_ZONE)
_FIRST_LOOK: Final = 50
_MOSTLY: Final = 0.9
_ODD_ONES: Final = 0.005
_FEW: Final = 200
_LONG: Final = 60
_MIDNIGHT: Final = re.compile(r"\b0?0[:.]00(?::00)?(?![0-9:])")


@dataclass(frozen=True)
class Shape:
    """
    The values of one column.

    Attributes:
        heading: The column's heading.
        cells: All its cells.
    """

    heading: str
    cells: Sequence[str]

    @cached_property
    def values(self) -> list[str]:
        """The cells that hold something, of the first few thousand rows."""
        return [cell.strip() for cell in self.cells[:_LOOKED_AT] if cell.strip()]

    @cached_property
    def counts(self) -> Counter[str]:
        """Every value of the whole column with the number of its rows, in one spelling."""
        return Counter(one_spelling(cell) for cell in self.cells if cell.strip())

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The form that reads every value as a time, or those that together read almost all; or none."""
        first = self.values[:_FIRST_LOOK]
        for form in FORMS if first else ():
            if self._reads(form, first) and self._reads(form, self.values):
                return (form,)
        left, used = self.values, []
        for form in FORMS:
            unread = [text for text in left if read_time(text, (form,), _ZONE) is None]
            if len(left) - len(unread) > _ODD_ONES * len(self.values):
                used.append(form)
                left = unread
        return tuple(used) if used and len(left) <= (1 - _MOSTLY) * len(self.values) else ()

    @staticmethod
    def _reads(form: str, values: Sequence[str]) -> bool:
        return all(read_time(text, (form,), _ZONE) is not None for text in values)

    @cached_property
    def is_day_or_month(self) -> bool:
        """Whether day and month may be either way about: 05/06/2026."""
        turned = [f.replace("%d/%m", "%m/%d") for f in self.forms if f.startswith("%d/%m")]
        return any(self._reads(form, self.values) for form in turned)

    @property
    def is_always_midnight(self) -> bool:
        """Whether the time of day is midnight throughout, and so says nothing."""
        return bool(self.values) and all(_MIDNIGHT.search(text) for text in self.values)

    @cached_property
    def numbers(self) -> list[float]:
        """The values that are numbers."""
        plain = ("".join(v.split()).replace(",", ".") for v in self.values)
        return [float(v) for v in plain if re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]+)?", v)]

    def lies_within(self, low: float, high: float) -> bool:
        """Say whether almost every value is a number within a range."""
        inside = sum(low <= n <= high for n in self.numbers)
        return bool(self.values) and inside >= _MOSTLY * len(self.values)

    @property
    def is_of_clocks(self) -> bool:
        """Whether almost every value is a time of day without a day."""
        if not self.values or self.forms:
            return False
        read = sum(with_clock(_ANY_DAY, v) is not None for v in self.values)
        return read >= _MOSTLY * len(self.values)

    @property
    def is_of_weeks(self) -> bool:
        """Whether almost every value is a week, with its year or without."""
        read = sum(week_of(v, "2026") is not None or week_of(v) is not None for v in self.values)
        return bool(self.values) and read >= _MOSTLY * len(self.values)

    @property
    def is_of_answers(self) -> bool:
        """Whether every value answers how many, or yes or no; some may be blank."""
        return all(answer_of(v) is not None for v in self.values)

    @property
    def is_unique(self) -> bool:
        """Whether no value comes twice and almost no row lacks one."""
        filled = sum(self.counts.values())
        return len(self.counts) == filled >= _MOSTLY * len(self.cells) > 0

    @property
    def is_of_few(self) -> bool:
        """Whether the values are categories: few, short, and coming again."""
        if not self.counts or len(self.counts) > _FEW:
            return False
        is_short = all(len(value) <= _LONG for value in self.counts)
        return is_short and len(self.counts) <= max(10, sum(self.counts.values()) / 2)

    @property
    def is_wordy(self) -> bool:
        """Whether the values are texts that people wrote."""
        return bool(self.values) and sum(map(len, self.values)) / len(self.values) > _LONG / 2

    def shown(self, *, whole: bool) -> tuple[str, ...]:
        """
        Give samples that may be shown.

        Args:
            whole: Show categories as they are, if they come again and hold nothing personal; else only
                their form, with 9 for every digit and a for every letter.
        """
        common = [value for value, _ in self.counts.most_common(40) if not scan(value)]
        if whole:
            return tuple(v for v in common if self.counts[v] > 1 and len(v) <= _LONG)[:3]
        formed = (re.sub(r"[^\W\d_]", "a", re.sub(r"[0-9]", "9", v[:24])) for v in common)
        return tuple(dict.fromkeys(formed))[:2]
