"""What the criteria suggest about an area, and why."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from est_framework.language import Text
from est_framework.periods import Period

NOT_TROUBLE = ("positive", "aggregate", "coming")
"""Kinds of indicators that are no trouble: signs that all is well, totals, and what is yet to be."""


class Part(BaseModel):
    """Anything in an analysis: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reason(Part):
    """A criterion that holds, in the release's words, with what made it hold."""

    criterion: str
    level: str
    text: Text
    seen: Text


class SuggestedLevel(Part):
    """
    The level that the criteria suggest for an area, if any.

    There is none where nobody reported about the area, and none where the scale has no criteria and the
    group alone knows. Neither is calm, and they are not the same: `reported` says which it is.
    """

    area: str
    level: str | None
    reported: bool
    """Whether anybody said what there was to see in the area, if only that there was nothing."""
    reasons: tuple[Reason, ...]


Verdict = Literal["as_usual", "more", "clearly_more", "cannot_tell"]
WhyNot = Literal["no_report", "short_history", "few_reports", "reporting_changed"]
Signal = Literal["short_history", "same_season"]


class Quarter(Part):
    """
    The last quarter against the same weeks of earlier years, per report.

    `ratio` is how many times as many, between `low` and `high` in nineteen cases of twenty; `more` says
    that it is more than chance gives in one case of a hundred.
    """

    ratio: float
    low: float
    high: float
    more: bool


class Usual(Part):
    """
    One indicator in one area against what is usual for it there.

    `count` is what all actors saw together, out of `reports`; `usual_reports` is how many there mostly are.
    The rest is None where nothing can be told, and `why_not` says why. `periods` is how many periods with
    reports it rests on.
    """

    area: str
    indicator: str
    verdict: Verdict
    why_not: WhyNot | None = None
    signal: Signal | None = None
    count: int
    reports: int
    usual_reports: float
    expected: float | None = None
    low: int | None = None
    high: int | None = None
    p_value: float | None = None
    periods: int
    quarter: Quarter | None = None


class AgainstUsual(Part):
    """
    A period against the usual: all that was asked about, in the setup's order.

    `by_chance` is how many marks chance alone would give among the `judged`; always say it.
    """

    period: Period
    judged: int
    by_chance: float
    lines: tuple[Usual, ...]
