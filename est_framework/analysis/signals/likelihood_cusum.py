"""
CUSUM of the likelihood: how much better a change of the level by a factor explains the weeks up to now.

With a known factor it adds up logarithms of likelihood ratios. Without one, it asks for the factor and the
first week that explain the weeks best (the generalised likelihood ratio). Counts are Poisson, or negative
binomial with variance = mean + excess * mean^2. Like `cusum`, it is here to compare with.

Source:
    Höhle & Paul 2008, Computational Statistics & Data Analysis 52:4357.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, as_counts
from est_framework.analysis.signals.comparison import Compared
from est_framework.analysis.signals.usual_level import level_of

_HALVINGS = 50
"""How often the interval in which the factor lies is halved."""


def likelihood_cusum(  # noqa: PLR0913  # the method's own constants
    counts: object,
    *,
    since: int,
    expected: object | None = None,
    factor: float | None = None,
    excess: float = 0.0,
    limit: float = 5.0,
    direction: Literal["up", "down"] = "up",
    longest: int | None = None,
    shortest: int = 1,
) -> Compared:
    """
    Hold against a limit how much better a changed level explains the weeks; begin again after a flag.

    A week is flagged where the statistic reaches the limit. In the result `value` is the statistic (natural
    logarithm of a likelihood ratio), `upper` the limit, `expected` counts a week. A series without any count
    before `since` has no usual level: it has NaN throughout, and is not flagged.

    Args:
        counts: Shape (series, weeks), oldest first.
        since: Index of the first week that is watched.
        expected: Counts a week that are usual, above 0, of a shape that broadcasts to (series, weeks from
            `since` on); see `season_before`. The mean of the weeks before `since` where None.
        factor: How many times as many as usual a change means; below 1 for a fall. None asks for the factor
            that explains the weeks best.
        excess: Of the negative binomial; 0 is Poisson.
        limit: What the statistic must reach.
        direction: Without a factor: whether more or fewer than usual is looked for.
        longest: Without a factor: at most how many weeks back a change is looked for; all where None.
        shortest: Without a factor: at least how many weeks a change must have lasted to be looked for.

    Raises:
        ValueError: Something is no count, `since` lies outside the series, or at its start with nothing
            expected; the expected counts have another shape or are not above 0; the factor is not above 0
            or is 1; the excess is below 0; or `shortest` is below 1 or above `longest`.
    """
    y = as_counts(counts)
    usual = level_of(y, since, expected)
    if factor is not None and (not 0 < factor < np.inf or factor == 1):
        raise ValueError(f"factor is {factor}, expected a number above 0 that is not 1")
    if not 0 <= excess < np.inf:
        raise ValueError(f"excess is {excess}, expected a number of 0 and above")
    if not 1 <= shortest <= (longest if longest is not None else shortest):
        raise ValueError(f"shortest is {shortest} and longest {longest} weeks")
    watched = y[:, since:].astype(np.float64)
    if factor is not None:
        value = _known(watched, usual, factor, excess, limit)
    else:
        window = (shortest, longest if longest is not None else watched.shape[1])
        up = direction == "up"
        rows = zip(watched, usual, strict=True)
        value = np.array([_sought(c, m, excess, limit, window, up=up) for c, m in rows])
    weeks = np.arange(since, y.shape[1])
    return Compared(weeks, value, usual, np.full(value.shape, limit), value >= limit)


def _known(y: Floats, usual: Floats, factor: float, excess: float, limit: float) -> Floats:
    """Add up the gains of a known factor, never below 0."""
    gains = _gain(y, usual, np.full(y.shape, factor), excess)
    value = np.empty(y.shape)
    held = np.zeros(len(y))
    for week in range(y.shape[1]):
        value[:, week] = reached = np.maximum(0, held + gains[:, week])
        held = np.where(reached >= limit, 0, reached)
    return value


def _sought(  # the method's own constants
    y: Floats, usual: Floats, excess: float, limit: float, window: tuple[int, int], *, up: bool
) -> Floats:
    """Give, for the weeks of one series, the largest gain over first weeks and factors."""
    value = np.zeros(y.shape)
    if np.isnan(usual).any():
        return np.full(y.shape, np.nan)
    shortest, longest = window
    begun = 0
    for week in range(len(y)):
        starts = np.arange(max(begun, week + 1 - longest), week + 2 - shortest)
        if not starts.size:
            continue
        span = slice(int(starts[0]), week + 1)
        within = np.arange(span.start, span.stop) >= starts[:, None]
        counted, level = np.where(within, y[span], 0), np.where(within, usual[span], 0)
        best = _best_factor(counted, level, excess, up=up)
        value[week] = max(0, _gain(counted, level, best[:, None], excess).sum(axis=1).max())
        if value[week] >= limit:
            begun = week + 1
    return value


def _best_factor(y: Floats, usual: Floats, excess: float, *, up: bool) -> Floats:
    """Give the factor that explains each row best, at least 1, or at most 1."""
    if excess == 0:
        best = y.sum(axis=1) / usual.sum(axis=1)
        return np.asarray(np.maximum(best, 1) if up else np.minimum(best, 1))
    low = np.ones(len(y)) if up else np.zeros(len(y))
    high = np.ones(len(y))
    while up and (rising := _slope(y, usual, high, excess) > 0).any():
        high = np.where(rising, 2 * high, high)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        rising = _slope(y, usual, middle, excess) > 0
        low, high = np.where(rising, middle, low), np.where(rising, high, middle)
    return np.asarray(high)


def _slope(y: Floats, usual: Floats, factor: Floats, excess: float) -> Floats:
    """Give how fast the gain grows with the logarithm of the factor; it falls as the factor grows."""
    changed = usual * factor[:, None]
    return np.asarray((y - (1 + excess * y) * changed / (1 + excess * changed)).sum(axis=1))


def _gain(y: Floats, usual: Floats, factor: Floats, excess: float) -> Floats:
    """Give the logarithm of how many times as likely each count is with the factor as without."""
    told = special.xlogy(y, factor)
    if excess == 0:
        return np.asarray(told - usual * (factor - 1))
    more = np.log1p(excess * usual * factor) - np.log1p(excess * usual)
    return np.asarray(told - (y + 1 / excess) * more)
