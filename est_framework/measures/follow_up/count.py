"""
Counts before, during and after a measure, as a rate per report with an interval.

The periods before end with the one that the measure was decided in and are as many as those after; during is
from then until the due date, after is from there until the review. Each side must have enough periods with
reports, there must be enough to count, and about as many must have reported on both sides.

Source:
    The exact interval of `est_framework.analysis.signals.long_term.rate_ratio`, both sides divided by the
    dispersion of the counts where they vary more than Poisson; manual/en/year/evaluation.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from est_framework.analysis.signals import long_term
from est_framework.measures.follow_up.models import Change, Counted, Reading, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from est_framework.measures.models import Measure
    from est_framework.periods import Period
    from est_framework.picture.long_history import LongHistory
    from est_framework.setup.resolved import ResolvedSetup

LEAST_PERIODS = 4
"""Each side must have so many periods with reports."""
LEAST_EVENTS = 10
"""So many must have been counted on both sides together."""
LONGEST = 13
"""No more periods than this are counted on each side."""
_HALF = 0.5


def count_around(
    measure: Measure, history: LongHistory, setup: ResolvedSetup, *, today: date
) -> Counted:
    """
    Count what was reported about a measure's problem, where it was and in the areas named to compare with.

    Args:
        measure: The measure.
        history: From `long_history`; periods that had not ended by `today` are not counted as after.
        setup: The setup, whose areas say what they are compared with.
        today: The day of the count.
    """
    spans = _spans(measure, history.periods, setup, today)
    problem = measure.problem
    area = setup.areas.get(problem.area)
    others = area.compare_with if area else ()
    return Counted(
        measure=measure.id,
        indicator=problem.indicator,
        own=_change(problem.area, problem.indicator, history, spans),
        compared=tuple(_change(a, problem.indicator, history, spans) for a in others),
    )


def rate_ratio(
    before: tuple[int, float], after: tuple[int, float], dispersion: float = 1.0
) -> tuple[float, float, float | None]:
    """
    Give how many times as many after as before, per exposure, with its 95 % interval.

    Args:
        before: Count and exposure.
        after: Count and exposure.
        dispersion: Variance over mean; the counts are worth that much less.

    Returns:
        Ratio, low, high; `high` is None where nothing was counted before.
    """
    x, y = after[0] / dispersion, before[0] / dispersion
    said = long_term.rate_ratio(x, y, after[1], before[1])
    per = before[1] / after[1]
    ratio = float(said.ratio) if x and y else (x + _HALF) / (y + _HALF) * per
    high = float(said.high)
    return ratio, float(said.low), high if np.isfinite(high) else None


_Spans = tuple["Sequence[int]", "Sequence[int]", "Sequence[int]"]


def _spans(
    measure: Measure, periods: Sequence[Period], setup: ResolvedSetup, today: date
) -> _Spans:
    """Give the numbers of the periods before, during and after, oldest first."""
    decided, due = measure.decided, setup.period_on(measure.due)
    until = min(setup.period_on(measure.review), setup.period_on(today).previous())
    after = [n for n, p in enumerate(periods) if due < p <= until][:LONGEST]
    during = [n for n, p in enumerate(periods) if decided < p <= due and p.last < today]
    before = [n for n, p in enumerate(periods) if p <= decided]
    return before[-max(len(after), LEAST_PERIODS) :], during, after


def _change(area: str, indicator: str, history: LongHistory, spans: _Spans) -> Change:
    if area not in history.areas or indicator not in history.indicators:
        return Change(area=area, before=None, during=None, after=None, reading="too_few")
    at = history.areas.index(area), history.indicators.index(indicator)
    counts, reports = history.counts[at], history.reports[at]
    before, during, after = (_span(history.periods, counts, reports, n) for n in spans)
    told = {"area": area, "before": before, "during": during, "after": after}
    why_not = _why_not(before, after)
    if why_not is not None or before is None or after is None:
        return Change(**told, reading=why_not or "too_few")
    dispersion = _dispersion(counts, reports, spans[0], spans[2])
    ratio, low, high = rate_ratio(
        (before.count, before.reports), (after.count, after.reports), dispersion
    )
    reading: Reading = "no_difference"
    if high is not None and high < 1:
        reading = "fewer"
    elif low > 1:
        reading = "more"
    return Change(
        **told,
        reading=reading,
        ratio=round(ratio, 2),
        low=round(low, 2),
        high=None if high is None else round(high, 2),
    )


def _span(
    periods: Sequence[Period],
    counts: NDArray[np.int64],
    reports: NDArray[np.int64],
    chosen: Sequence[int],
) -> Span | None:
    if not chosen:
        return None
    n = list(chosen)
    told = reports[n] > 0
    return Span(
        first=periods[n[0]],
        last=periods[n[-1]],
        periods=int(told.sum()),
        count=int(counts[n][told].sum()),
        reports=int(reports[n].sum()),
    )


def _why_not(before: Span | None, after: Span | None) -> Reading | None:
    """Say why nothing can be told, if so: too little on a side, or other eyes than before."""
    if before is None or after is None:
        return "too_few"
    if min(before.periods, after.periods) < LEAST_PERIODS:
        return "too_few"
    if before.count + after.count < LEAST_EVENTS:
        return "too_few"
    per_period = (after.reports / after.periods) / (before.reports / before.periods)
    return None if _HALF <= per_period <= 1 / _HALF else "reporting_changed"


def _dispersion(
    counts: NDArray[np.int64],
    reports: NDArray[np.int64],
    before: Sequence[int],
    after: Sequence[int],
) -> float:
    """Give the variance over the mean within both sides, at least 1."""
    squared, free = 0.0, 0
    for side in (list(before), list(after)):
        told = [n for n in side if reports[n] > 0]
        rate = counts[told].sum() / reports[told].sum()
        if rate:
            expected = rate * reports[told]
            squared += float((((counts[told] - expected) ** 2) / expected).sum())
            free += len(told) - 1
    return max(1.0, squared / free) if free else 1.0
