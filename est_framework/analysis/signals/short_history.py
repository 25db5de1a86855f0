"""
More than usual, from a few weeks of history: a gamma-Poisson limit with exposure.

The last weeks' rate, with half a count added, is carried over to this week's exposure; how sure that rate
is widens the limit, and so does how much counts of this kind vary.

Source:
    Höhle 2007, R News 7(3) (the Bayes system with a gamma posterior; with dispersion 1, equal exposure and
    no guard the limits are the same); the pooled dispersion is our own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from est_framework.analysis.signals.arrays import (
    Floats,
    Integers,
    Truths,
    as_counts,
    as_exposure,
    as_weeks,
)
from est_framework.analysis.signals.negative_binomial import LARGEST_MEAN, tail_and_quantiles
from est_framework.analysis.signals.pooled_dispersion import as_pool, pooled_dispersion


@dataclass(frozen=True)
class ShortHistory:
    """
    What the method says; arrays of shape (series, weeks asked for), NaN where nothing can be said.

    Attributes:
        weeks: The indices of the weeks asked for.
        assessed: Whether the week could be judged.
        expected: The expected count.
        dispersion: Variance over mean of the counts, the same for all series of a pool.
        low: The lower end of what is usual (5 %).
        high: The upper end of what is usual (95 %).
        upper: The highest count that is not yet a flag.
        p_value: P(Y >= count) where nothing is the matter.
        flag: The count lies above the limit.
    """

    weeks: Integers
    assessed: Truths
    expected: Floats
    dispersion: Floats
    low: Floats
    high: Floats
    upper: Floats
    p_value: Floats
    flag: Truths


def short_history(  # noqa: PLR0913  # the method's own constants
    counts: object,
    *,
    exposure: object | None = None,
    weeks: object | None = None,
    pool: object | None = None,
    alpha: float = 0.01,
    window: int = 13,
    guard: int = 2,
    at_least: int = 4,
    overdispersed: bool = True,
) -> ShortHistory:
    """
    Judge weeks of many series by the weeks just before.

    Args:
        counts: Shape (series, weeks), oldest first.
        exposure: What they came out of, of the same shape; a week with none is not used and not judged.
        weeks: Indices of the weeks to judge; the newest where None.
        pool: Which series vary alike (the same kind in other places), shape (series,); all where None.
        alpha: How often chance alone may reach the limit.
        window: How many weeks are looked back on; fewer where there are not so many.
        guard: How many of the newest weeks are left out, so that what is going on is not taken for usual.
        at_least: With fewer weeks than this to look back on, nothing is said.
        overdispersed: Whether counts may vary more than chance; if not, the dispersion is 1.

    Returns:
        The result, week by week.

    Raises:
        ValueError: Shapes disagree, or something is no count.
    """
    y = as_counts(counts)
    of = as_exposure(exposure, y)
    y = np.where(of > 0, y, 0)
    asked = as_weeks(weeks, y.shape[1])
    events, base, used = _looked_back(y, of, asked, window, guard)
    now, here = y[:, asked], of[:, asked]
    dispersion = np.ones(now.shape)
    if overdispersed:
        dispersion = pooled_dispersion(y, of, as_pool(pool, len(y)), asked)
    reach = here / np.maximum(base, 0.5)
    expected = reach * (events + 0.5)
    assessed = (here > 0) & (used >= at_least) & (expected <= LARGEST_MEAN)
    return _limits(asked, now, expected, dispersion, reach, assessed, alpha)


def _looked_back(
    counts: Integers, exposure: Floats, weeks: Integers, window: int, guard: int
) -> tuple[Floats, Floats, Integers]:
    """Give events, exposure and number of weeks with exposure in the window before each week."""
    last = np.maximum(weeks - guard, 0)
    first = np.maximum(last - window, 0)
    before = (counts.astype(np.float64), exposure, (exposure > 0).astype(np.int64))
    events, base, used = (
        (summed := np.pad(a.cumsum(axis=1), ((0, 0), (1, 0))))[:, last] - summed[:, first]
        for a in before
    )
    return events, base, used


def _limits(  # noqa: PLR0913  # what one line of the result is made of
    weeks: Integers,
    now: Integers,
    expected: Floats,
    dispersion: Floats,
    reach: Floats,
    assessed: Truths,
    alpha: float,
) -> ShortHistory:
    wide = (dispersion * (1 + reach))[assessed]
    mean = expected[assessed]

    def spread(values: object) -> Floats:
        whole = np.full(assessed.shape, np.nan)
        whole[assessed] = values
        return whole

    p_value, (low, high, most) = tail_and_quantiles(
        now[assessed], mean, wide, (0.05, 0.95, 1 - alpha)
    )
    upper = spread(most)
    return ShortHistory(
        weeks=weeks,
        assessed=assessed,
        expected=spread(mean),
        dispersion=spread(dispersion[assessed]),
        low=spread(low),
        high=spread(high),
        upper=upper,
        p_value=spread(p_value),
        flag=assessed & (now > np.nan_to_num(upper, nan=np.inf)),
    )
