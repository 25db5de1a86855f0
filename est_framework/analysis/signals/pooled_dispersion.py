"""How much more than chance counts of one kind vary, put together over all places."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from est_framework.analysis.signals.arrays import Floats, Integers

_LARGEST = 12.0
"""No single week says more than this, so that one great event does not hide the next."""
_LEAST_MEAN = 0.05
_AT_ONCE = 32
"""Weeks worked on at once, so that memory stays small and near."""


def pooled_dispersion(
    counts: Integers, exposure: Floats, pool: Integers, weeks: Integers, *, span: int = 26
) -> Floats:
    """
    Give variance over mean in the weeks before each week, at least 1, the same for all of a pool.

    Args:
        counts: Shape (series, weeks).
        exposure: The same shape; weeks without any add nothing to the squares.
        pool: Which series belong together, shape (series,).
        weeks: The weeks before which is looked, shape (asked,); one past the last is allowed.
        span: How many weeks are looked back on.

    Returns:
        Shape (series, asked).

    Source:
        Pearson's statistic with each series' own rate, capped week by week.
    """
    kinds, kind = np.unique(pool, return_inverse=True)
    member = (kind[:, None] == np.arange(len(kinds))).astype(np.float64)
    before = ((span, 0), (0, 0))
    y = np.pad(np.where(exposure > 0, counts, 0).astype(np.float64).T, before)
    of = np.pad(np.ascontiguousarray(exposure.T, dtype=np.float64), before)
    shared = np.empty((len(weeks), len(kinds)))
    for start in range(0, len(weeks), _AT_ONCE):
        some = weeks[start : start + _AT_ONCE]
        shared[start : start + _AT_ONCE] = _of_windows(y, of, some, span, member)
    return np.asarray((shared @ member.T).T)


def _of_windows(y: Floats, of: Floats, weeks: Integers, span: int, member: Floats) -> Floats:
    """
    Give the dispersion of each pool in the `span` rows from each week on, shape (weeks, pools).

    The windows are added up week of window by week of window: all series of a week lie side by side.
    """
    shape = (len(weeks), y.shape[1])
    events, base, squares = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    at = _rows_at(weeks)
    for lag in range(span):
        rows = at(lag)
        events += y[rows]
        base += of[rows]
    rate = (events + 0.25) / np.maximum(base, 1)
    for lag in range(span):
        rows = at(lag)
        mean = of[rows] * rate
        off = y[rows] - mean
        off *= off
        off /= np.maximum(mean, _LEAST_MEAN, out=mean)
        squares += np.minimum(off, _LARGEST, out=off)
    number = np.minimum(span, weeks)
    freedom = (number * (1 - 1 / np.maximum(2, number)))[:, None] * member.sum(axis=0)
    pooled = squares @ member
    ratio = np.divide(pooled, freedom, out=np.ones_like(pooled), where=freedom > 0)
    return np.asarray(np.maximum(1, ratio))


def _rows_at(weeks: Integers) -> Callable[[int], slice | Integers]:
    """Say which rows lie so and so long after the weeks; weeks in a row need not be copied."""
    if len(weeks) and np.array_equal(weeks, np.arange(weeks[0], weeks[0] + len(weeks))):
        first, end = int(weeks[0]), int(weeks[0]) + len(weeks)
        return lambda lag: slice(first + lag, end + lag)
    return lambda lag: weeks + lag


def as_pool(pool: object | None, series: int) -> Integers:
    """
    Give the pool of each series as numbers; without any, all are one.

    Raises:
        ValueError: Not one for each series.
    """
    if pool is None:
        return np.zeros(series, dtype=np.int64)
    given = np.asarray(pool)
    if given.shape != (series,):
        raise ValueError(f"pool has the shape {given.shape}, expected ({series},)")
    return np.unique(given, return_inverse=True)[1].astype(np.int64)
