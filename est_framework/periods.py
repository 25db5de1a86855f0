"""
Periods of EST: ISO weeks, two-week periods, half months and months.

Written `2026-W47`, `2026-W47-W48`, `2026-11-H1` (the 1st to the 15th), `2026-11-H2` (the 16th to the
last) and `2026-11`. Weeks follow ISO 8601: they begin on Monday and week 1
holds the year's first Thursday, so 2026 has a week 53 that ends on 3 January 2027.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.findings import NEAR
from est_framework.language import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

PATTERN = r"^[0-9]{4}-(W[0-9]{2}(-W[0-9]{2})?|[0-9]{2}(-H[12])?)$"
_FORM = re.compile(
    r"(?P<year>[0-9]{4})-(?:W(?P<week>[0-9]{2})(?:-W(?P<second>[0-9]{2}))?"
    r"|(?P<month>[0-9]{2})(?:-H(?P<half>[12]))?)"
)
LOST_WEEK = re.compile(r"([0-9]{4})[ -]?[wWvV]?([0-9]{1,2})")
"""What spreadsheets and people make of 2026-W47."""
_SECOND_HALF = 16
"""The day of a month on which its second half begins."""
FIRST_YEAR, LAST_YEAR = 2000, 2100
_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
NO_SUCH = {
    "noYear": Text(
        "År {year} ligger utanför {first}–{last}.", "Year {year} is outside {first}–{last}."
    ),
    "noWeek": Text(
        "År {year} har ingen vecka {week}: det har {weeks} veckor.",
        "Year {year} has no week {week}: it has {weeks} weeks.",
    ),
    "noMonth": Text("Det finns ingen månad {month}.", "There is no month {month}."),
    "notNext": Text(
        "Vecka {second} kommer inte direkt efter {week}.", "Week {second} does not follow {week}."
    ),
}
"""Why a period that is written rightly does not exist."""
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


class PeriodKind(StrEnum):
    """How long a period of the cycle is."""

    WEEK = "week"
    TWO_WEEKS = "two-weeks"
    HALF_MONTH = "half-month"
    MONTH = "month"


_OF_MONTH = (PeriodKind.HALF_MONTH, PeriodKind.MONTH)


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One period of the cycle, from its first day to its last, both included."""

    kind: PeriodKind
    first: date

    @classmethod
    def parse(cls, text: str) -> Period:
        """
        Read a period as it is written: `2026-W47`, `2026-W47-W48`, `2026-11-H1` or `2026-11`.

        Raises:
            UsageError: The form is another, or the year has no such week or month.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            raise UsageError(
                Text(
                    sv=f"”{text[:40]}” är ingen period. Skriv vecka som 2026-W47, två veckor som "
                    "2026-W47-W48, halv månad som 2026-11-H1 eller månad som 2026-11.",
                    en=f"“{text[:40]}” is no period. Write a week as 2026-W47, two weeks as "
                    "2026-W47-W48, half a month as 2026-11-H1 or a month as 2026-11.",
                )
            )
        year = int(match["year"])
        if year not in _YEARS:
            span = {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
            raise UsageError(NO_SUCH["noYear"].filled(span))
        if match["month"]:
            return cls._month(year, int(match["month"]), match["half"])
        week = cls(PeriodKind.WEEK, _monday(year, int(match["week"])))
        if match["second"] is None:
            return week
        second = week.next()
        if second.first.isocalendar().week != int(match["second"]):
            fields = {"second": int(match["second"]), "week": week}
            raise UsageError(NO_SUCH["notNext"].filled(fields))
        return cls(PeriodKind.TWO_WEEKS, week.first)

    @classmethod
    def _month(cls, year: int, month: int, half: str | None) -> Period:
        if month not in range(1, 13):
            raise UsageError(NO_SUCH["noMonth"].filled({"month": month}))
        if half is None:
            return cls(PeriodKind.MONTH, date(year, month, 1))
        return cls(PeriodKind.HALF_MONTH, date(year, month, 1 if half == "1" else _SECOND_HALF))

    @classmethod
    def holding(cls, day: date, kind: PeriodKind, anchor: date | None = None) -> Period:
        """
        Give the period of a kind that a day falls in.

        Args:
            day: The day.
            kind: Week, two weeks, half a month or month.
            anchor: For two weeks: any day of a week that begins a period (default: ISO week 1 of 2024).
        """
        if kind is PeriodKind.MONTH:
            return cls(kind, day.replace(day=1))
        if kind is PeriodKind.HALF_MONTH:
            return cls(kind, day.replace(day=1 if day.day < _SECOND_HALF else _SECOND_HALF))
        monday = day - timedelta(days=day.weekday())
        if kind is PeriodKind.TWO_WEEKS:
            start = anchor or date(2024, 1, 1)
            start -= timedelta(days=start.weekday())
            monday -= timedelta(days=(monday - start).days % 14)
        return cls(kind, monday)

    @property
    def last(self) -> date:
        """The period's last day."""
        return self.next().first - timedelta(days=1)

    def next(self) -> Period:
        """Give the period of the same kind that follows."""
        return self.shifted(1)

    def through(self, day: date) -> Iterator[Period]:
        """Yield this period and those after it, as long as they begin no later than a day."""
        period = self
        while period.first <= day:
            yield period
            period = period.next()

    def previous(self) -> Period:
        """Give the period of the same kind before this one."""
        return self.shifted(-1)

    def shifted(self, steps: int) -> Period:
        """Give the period of the same kind that many steps later, or earlier where negative."""
        if self.kind is PeriodKind.MONTH:
            return Period(self.kind, _day_of_month(self.first, steps, 1))
        if self.kind is PeriodKind.HALF_MONTH:
            months, second = divmod(steps + (self.first.day == _SECOND_HALF), 2)
            day = _SECOND_HALF if second else 1
            return Period(self.kind, _day_of_month(self.first, months, day))
        days = 7 if self.kind is PeriodKind.WEEK else 14
        return Period(self.kind, self.first + timedelta(days=days * steps))

    def steps_from(self, other: Period) -> int:
        """Give how many periods this one comes after another of the same kind."""
        if self.kind not in _OF_MONTH:
            days = 7 if self.kind is PeriodKind.WEEK else 14
            return (self.first - other.first).days // days
        months = (self.first.year - other.first.year) * 12 + self.first.month - other.first.month
        return months if self.kind is PeriodKind.MONTH else months * 2 + self._half - other._half

    def holds(self, day: date) -> bool:
        """Say whether the day is within the period."""
        return self.first <= day <= self.last

    def __str__(self) -> str:
        if self.kind in _OF_MONTH:
            month = f"{self.first.year:04}-{self.first.month:02}"
            return month if self.kind is PeriodKind.MONTH else f"{month}-H{self._half}"
        iso = self.first.isocalendar()
        week = f"{iso.year:04}-W{iso.week:02}"
        if self.kind is PeriodKind.WEEK:
            return week
        return f"{week}-W{(self.first + timedelta(days=7)).isocalendar().week:02}"

    def __lt__(self, other: Period) -> bool:
        if self.first != other.first:
            return self.first < other.first
        return self.last < other.last

    def name(self, language: Language) -> str:
        """Give the period in words: `vecka 47 2026`, `weeks 47–48 2026`, `1–15 november 2026`."""
        if self.kind is PeriodKind.HALF_MONTH:
            return self.dates(language)
        if self.kind is PeriodKind.MONTH:
            return f"{_month_name(self.first, language)} {self.first.year}"
        iso = self.first.isocalendar()
        if self.kind is PeriodKind.WEEK:
            return f"{'vecka' if language == 'sv' else 'week'} {iso.week} {iso.year}"
        second = (self.first + timedelta(days=7)).isocalendar().week
        return f"{'vecka' if language == 'sv' else 'weeks'} {iso.week}–{second} {iso.year}"

    def dates(self, language: Language) -> str:
        """Give the first and last day in words: `16–22 november 2026`."""
        first, last = self.first, self.last
        end = f"{last.day} {_month_name(last, language)} {last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{end}"
        start = f"{first.day} {_month_name(first, language)}"
        return f"{start}{f' {first.year}' if first.year != last.year else ''} – {end}"

    @property
    def _half(self) -> int:
        return 2 if self.first.day == _SECOND_HALF else 1

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  # the hall starts without pydantic

        def read(value: object) -> Period:
            return value if isinstance(value, Period) else cls.parse(str(value))

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": PATTERN}


def read_typed(text: str) -> Period:
    """
    Read a period as a person typed it.

    Raises:
        UsageError: It is none; names the week that was likely meant, as 2026-W47 for `2026-47`.
    """
    try:
        return Period.parse(text)
    except UsageError as error:
        lost = LOST_WEEK.fullmatch(text.strip())
        if lost is None:
            raise
        try:
            week = Period.parse(f"{lost[1]}-W{int(lost[2]):02}")
        except UsageError:
            raise error from None
        near = NEAR.filled({"near": week})
        raise UsageError(Text(error.words.sv + near.sv, error.words.en + near.en)) from None


def _monday(year: int, week: int) -> date:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        weeks = date(year, 12, 28).isocalendar().week
        fields = {"year": year, "week": week, "weeks": weeks}
        raise UsageError(NO_SUCH["noWeek"].filled(fields)) from None


def _day_of_month(start: date, months: int, day: int) -> date:
    months += start.year * 12 + start.month - 1
    return date(months // 12, months % 12 + 1, day)


def _month_name(day: date, language: Language) -> str:
    return _MONTHS[language].split()[day.month - 1]
