"""
What is more than usual this period, where it cannot be told, and how many marks chance alone would give.

Three signals, by how much history there is: the last weeks (from four of them), the same season of earlier
years (from three years and three weeks), and the last quarter against the same weeks (from 65 weeks). What
they are held against is the reports that came, so that more reporters are not more trouble and fewer are
not calm.

Source:
    manual/en/analysis/index.md; `est_framework.analysis.signals`, where each method names its papers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from est_framework.analysis import signals
from est_framework.analysis.models import (
    NOT_TROUBLE,
    AgainstUsual,
    Quarter,
    Usual,
    Verdict,
    WhyNot,
)
from est_framework.periods import PeriodKind

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from est_framework.picture.long_history import LongHistory
    from est_framework.setup.resolved import ResolvedSetup

ALPHA = 0.01
"""How often chance alone gives a mark: about one period in a hundred."""
CLEARLY = 0.1
"""What the p-value, adjusted for all that was judged, must reach to be clearly more."""
LEAST = 3
"""Fewer than this is never marked."""
BASE = 13
"""How many periods the look at the last ones reaches back."""

_GUARD = 2
_FEWEST = 4
_SEASON = 3 * 52 + 3
_QUARTER = 52 + 13
_LEAST_EVENTS = 5
_LONGEST_YEARS = 5


def against_usual(history: LongHistory, setup: ResolvedSetup) -> AgainstUsual:
    """
    Hold the last period of a history against those before it.

    A line is given for each area and indicator of trouble that anybody answered lately. A mark is *more*
    (as seldom as one time in a hundred by chance, and at least three) or *clearly more* (also among as
    many as were judged). Nothing is marked where it cannot be told: no report came, fewer than half of the
    usual number, more than twice of it, or less than four periods to look back on.

    Args:
        history: From `long_history`.
        setup: The setup that it is of.
    """
    asked = _Asked.of(history, setup)
    judged = _Judged.of(asked, weekly=setup.setup.cycle.period is PeriodKind.WEEK)
    adjusted = signals.benjamini_hochberg(judged.p_value)
    return AgainstUsual(
        period=history.periods[-1],
        judged=int(np.isfinite(judged.p_value).sum()),
        by_chance=signals.expected_by_chance(judged.p_value, ALPHA),
        lines=tuple(
            _line(asked, judged, n, clearly=bool(adjusted[n] <= CLEARLY))
            for n in range(len(asked.names))
        ),
    )


@dataclass(frozen=True)
class _Asked:
    """The series that anybody answered in the last quarter, as arrays of shape (series, periods)."""

    names: list[tuple[str, str]]
    kind: NDArray[np.int64]
    counts: NDArray[np.int64]
    reports: NDArray[np.int64]
    dates: list[date]

    @classmethod
    def of(cls, history: LongHistory, setup: ResolvedSetup) -> _Asked:
        trouble = [
            n
            for n, i in enumerate(history.indicators)
            if setup.indicators[i].kind not in NOT_TROUBLE
        ]
        recent = history.reports[:, :, -BASE - 1 :].sum(axis=2)
        places = [(a, i) for i in trouble for a in range(len(history.areas)) if recent[a, i]]
        at = np.array(places, dtype=np.int64).reshape(-1, 2).T
        return cls(
            names=[(history.areas[a], history.indicators[i]) for a, i in places],
            kind=at[1],
            counts=history.counts[at[0], at[1]],
            reports=history.reports[at[0], at[1]],
            dates=[p.first for p in history.periods],
        )

    @cached_property
    def usual_reports(self) -> NDArray[np.float64]:
        """How many reports there mostly are: the median of the last quarter, this period left out."""
        before = self.reports[:, -BASE - 1 : -1]
        if not before.size:
            return np.zeros(len(self.names))
        return np.asarray(np.median(before, axis=1))


@dataclass(frozen=True)
class _Judged:
    """What the signals say, one of each kind for every series; NaN where nothing is told."""

    p_value: NDArray[np.float64]
    expected: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    upper: NDArray[np.float64]
    by_season: NDArray[np.bool_]
    quarter: signals.SameWeeks | None
    why_not: list[WhyNot | None]

    @classmethod
    def of(cls, asked: _Asked, *, weekly: bool) -> _Judged:
        short = signals.short_history(
            asked.counts,
            exposure=asked.reports,
            pool=asked.kind,
            alpha=ALPHA,
            window=BASE,
            guard=_GUARD,
            at_least=_FEWEST,
        )
        figures = np.stack(
            [a[:, 0] for a in (short.p_value, short.expected, short.low, short.high, short.upper)]
        )
        by_season = np.zeros(len(asked.names), dtype=bool)
        length = asked.counts.shape[1]
        if weekly and length > _SEASON:
            of_season, by_season = _of_season(asked)
            figures[:, by_season] = of_season[:, by_season]
        why_not = _why_not(asked, figures[0])
        figures[:, [w is not None for w in why_not]] = np.nan
        quarter = None
        if weekly and length >= _QUARTER:
            quarter = signals.same_weeks(asked.counts, exposure=asked.reports, pool=asked.kind)
        p_value, expected, low, high, upper = figures
        return cls(p_value, expected, low, high, upper, by_season, quarter, why_not)


def _of_season(asked: _Asked) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Give what the same season of earlier years says, and for which series there is enough of it."""
    length = asked.counts.shape[1]
    years = min(_LONGEST_YEARS, (length - 1 - 3) // 52)
    options = signals.FarringtonOptions(alpha=ALPHA, years=years, least=LEAST)
    said = signals.farrington_flexible(
        asked.counts, exposure=asked.reports, dates=asked.dates, options=options
    )
    expected, dispersion, error = (a[:, 0] for a in (said.expected, said.dispersion, said.error))
    low, high = signals.usual_range(expected, dispersion, error)
    past = slice(max(0, length - 1 - years * 52), length - options.left_out)
    events = np.where(asked.reports > 0, asked.counts, 0)[:, past].sum(axis=1)
    first = (asked.reports > 0).argmax(axis=1)
    enough = (events >= _LEAST_EVENTS) & (length - first > _SEASON) & said.assessed[:, 0]
    return np.stack([said.p_value[:, 0], expected, low, high, said.upper[:, 0]]), enough


def _why_not(asked: _Asked, p_value: NDArray[np.float64]) -> list[WhyNot | None]:
    why: list[WhyNot | None] = []
    for now, usual, p in zip(asked.reports[:, -1], asked.usual_reports, p_value, strict=True):
        if not now:
            why.append("no_report")
        elif not np.isfinite(p):
            why.append("short_history")
        elif now < usual / 2:
            why.append("few_reports")
        elif usual and now > usual * 2:
            why.append("reporting_changed")
        else:
            why.append(None)
    return why


def _line(asked: _Asked, judged: _Judged, n: int, *, clearly: bool) -> Usual:
    area, indicator = asked.names[n]
    count, reports = int(asked.counts[n, -1]), int(asked.reports[n, -1])
    told = judged.why_not[n] is None
    verdict: Verdict = "cannot_tell"
    if told:
        more = count > judged.upper[n] and count >= LEAST
        verdict = "as_usual" if not more else "clearly_more" if clearly else "more"
    return Usual(
        area=area,
        indicator=indicator,
        verdict=verdict,
        why_not=judged.why_not[n],
        signal=None if not told else "same_season" if judged.by_season[n] else "short_history",
        count=count,
        reports=reports,
        usual_reports=float(asked.usual_reports[n]),
        expected=round(float(judged.expected[n]), 2) if told else None,
        low=int(judged.low[n]) if told else None,
        high=int(judged.high[n]) if told else None,
        p_value=float(judged.p_value[n]) if told else None,
        periods=int((asked.reports[n, :-1] > 0).sum()),
        quarter=_quarter(judged.quarter, n),
    )


def _quarter(said: signals.SameWeeks | None, n: int) -> Quarter | None:
    if said is None or not np.isfinite(said.ratio[n]):
        return None
    ratio, low, high = (round(float(a[n]), 3) for a in (said.ratio, said.low, said.high))
    more = bool(said.p_value[n] <= ALPHA and said.now[n] >= LEAST)
    return Quarter(ratio=ratio, low=low, high=high, more=more)
