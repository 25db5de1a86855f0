"""What was reported before, during and after a measure, in its area and in those it is held against."""

from __future__ import annotations

from typing import Literal

from est_framework.measures.models import Part
from est_framework.periods import Period

Reading = Literal["fewer", "more", "no_difference", "too_few", "reporting_changed"]


class Span(Part):
    """
    Some periods in a row.

    Attributes:
        first: The first period.
        last: The last one.
        periods: How many of them had any report about the question.
        count: What all actors saw together.
        reports: How many reports that is out of.
    """

    first: Period
    last: Period
    periods: int
    count: int
    reports: int


class Change(Part):
    """
    One area: its spans, and the rate per report after against before.

    `ratio` is how many times as many were reported per report, between `low` and `high` in nineteen cases of
    twenty; None where it cannot be told. `high` is None too where nothing was seen before.
    """

    area: str
    before: Span | None
    during: Span | None
    after: Span | None
    reading: Reading
    ratio: float | None = None
    low: float | None = None
    high: float | None = None


class Counted(Part):
    """What the reports say about the problem of one measure."""

    measure: str
    indicator: str
    own: Change
    compared: tuple[Change, ...] = ()
