"""Longer times than a period: the quarter, the tertial, the half-year and the year, as they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal

from est_framework.errors import UsageError
from est_framework.language import Language, Text
from est_framework.periods import Period, read_typed

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from est_framework.setup.resolved import ResolvedSetup

Length = Literal["quarter", "tertial", "half-year", "year"]
_MONTHS: Final[dict[Length, int]] = {"quarter": 3, "tertial": 4, "half-year": 6, "year": 12}
_LETTERS: Final[dict[Length, str]] = {"quarter": "Q", "tertial": "T", "half-year": "H", "year": ""}
_FORM = re.compile(r"(?P<year>20[0-9]{2})(?:-(?P<letter>[QTH])(?P<number>[1-4]))?")
_SPAN_LIKE = re.compile(r"\d{4}(-[QTH]\d*)?")
"""What is meant for a span, though perhaps a wrong one; half a month is written `2026-11-H1`."""
_NAMES: Final[dict[Length, Text]] = {
    "quarter": Text("kvartal {n} {year}", "quarter {n} of {year}"),
    "tertial": Text("tertial {n} {year}", "tertial {n} of {year}"),
    "half-year": Text("halvår {n} {year}", "half-year {n} of {year}"),
    "year": Text("år {year}", "year {year}"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A quarter (`2026-Q4`), a tertial (`2026-T3`), a half-year (`2026-H2`) or a year (`2026`)."""

    length: Length
    year: int
    number: int = 1

    @classmethod
    def parse(cls, text: str) -> Span:
        """
        Read a span as it is written.

        Raises:
            UsageError: The form is another, or the year has no such part.
        """
        match = _FORM.fullmatch(text)
        number = int(match["number"] or 1) if match else 0
        length = next(
            (k for k, letter in _LETTERS.items() if match and letter == (match["letter"] or "")),
            None,
        )
        if match is None or length is None or number * _MONTHS[length] > _MONTHS["year"]:
            raise UsageError(
                Text(
                    sv=f"”{text[:40]}” är varken kvartal, tertial, halvår eller år. Skriv som "
                    "2026-Q4, 2026-T3, 2026-H2 eller 2026.",
                    en=f"“{text[:40]}” is no quarter, tertial, half-year or year. Write it as "
                    "2026-Q4, 2026-T3, 2026-H2 or 2026.",
                )
            )
        return cls(length, int(match["year"]), number)

    @classmethod
    def holding(cls, day: date, length: Length) -> Span:
        """Give the span of a length that a day falls in."""
        return cls(length, day.year, (day.month - 1) // _MONTHS[length] + 1)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.length] + 1, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.next().first - timedelta(days=1)

    def next(self) -> Span:
        """Give the span that follows."""
        if self.number * _MONTHS[self.length] == _MONTHS["year"]:
            return Span(self.length, self.year + 1)
        return Span(self.length, self.year, self.number + 1)

    def previous(self) -> Span:
        """Give the span before."""
        return Span.holding(self.first - timedelta(days=1), self.length)

    def name(self, language: Language) -> str:
        """Give the span in words: `kvartal 4 2026`, `quarter 4 of 2026`."""
        return _NAMES[self.length].said(language).format(n=self.number, year=self.year)

    def __str__(self) -> str:
        letter = _LETTERS[self.length]
        return f"{self.year}-{letter}{self.number}" if letter else f"{self.year}"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415  # only models need it

        def read(value: object) -> Span:
            return value if isinstance(value, Span) else cls.parse(str(value))

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.to_string_ser_schema()
        )


def read_time(text: str) -> Span | Period:
    """
    Read a period or a longer span as it is typed.

    Raises:
        UsageError: It is neither.
    """
    return Span.parse(text) if _SPAN_LIKE.fullmatch(text) else read_typed(text)


def is_day(text: str) -> bool:
    """Say whether a text is a day that exists, written as 2026-11-23."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def refuse_unbegun(first: date, text: str, today: date) -> None:
    """
    Refuse a time of which nothing can be said, since it has not begun.

    Raises:
        UsageError: It begins after today.
    """
    if first > today:
        raise UsageError(
            Text(
                sv=f"{text} har inte börjat än ({today}). Den första dagen är {first};"
                " välj en tidigare tid.",
                en=f"{text} has not begun ({today}). Its first day is {first};"
                " choose an earlier time.",
            )
        )


def periods_between(setup: ResolvedSetup, first: date, last: date) -> tuple[Period, ...]:
    """
    Give the setup's periods that end between two days, both included, oldest first.

    A week over New Year belongs to the year that it ends in, as every period belongs to one span only.
    None is older than the first that the setup asks about.
    """
    begin = max(setup.period_on(first), setup.setup.cycle.first)
    return tuple(p for p in begin.through(last) if first <= p.last <= last)


def spans_between(first: date, last: date, length: Length) -> tuple[Span, ...]:
    """Give the whole spans of a length between two days, oldest first."""
    span = Span.holding(first, length)
    if span.first < first:
        span = span.next()
    found = []
    while span.last <= last:
        found.append(span)
        span = span.next()
    return tuple(found)
