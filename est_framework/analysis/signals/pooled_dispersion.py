"""How much more than chance counts of one kind vary, put together over all places."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

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
    before = ((0, 0), (span, 0))
    y = np.pad(np.where(exposure > 0, counts, 0).astype(np.float64), before)
    of = np.pad(exposure, before)
    shared = np.empty((len(weeks), len(kinds)))
    for start in range(0, len(weeks), _AT_ONCE):
        some = weeks[start : start + _AT_ONCE]
        shared[start : start + _AT_ONCE] = _of_windows(y, of, some, span, member)
    return np.asarray((shared @ member.T).T)


def _of_windows(y: Floats, of: Floats, weeks: Integers, span: int, member: Floats) -> Floats:
    """Give the dispersion of each pool in the `span` columns from each week on, shape (weeks, pools)."""
    counts = sliding_window_view(y, span, axis=1)[:, weeks]
    exposure = sliding_window_view(of, span, axis=1)[:, weeks]
    number = np.minimum(span, weeks)[None, :].repeat(len(y), axis=0)
    rate = (counts.sum(axis=2) + 0.25) / np.maximum(exposure.sum(axis=2), 1)
    mean = exposure * rate[:, :, None]
    off = counts - mean
    off *= off
    off /= np.maximum(mean, _LEAST_MEAN)
    np.minimum(off, _LARGEST, out=off)
    squares = off.sum(axis=2).T @ member
    freedom = (number * (1 - 1 / np.maximum(2, number))).T @ member
    ratio = np.divide(squares, freedom, out=np.ones_like(squares), where=freedom > 0)
    return np.asarray(np.maximum(1, ratio))


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
