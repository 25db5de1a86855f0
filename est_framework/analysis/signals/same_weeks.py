"""
A quarter against the same weeks of earlier years: how many times as many, with an interval.

Source:
    The log rate ratio with half a count added on each side (Agresti 2013, Categorical Data Analysis, 3.1)
    and a variance widened by the dispersion of the counts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Integers, as_counts, as_exposure
from est_framework.analysis.signals.pooled_dispersion import as_pool, pooled_dispersion

_WEEKS_A_YEAR = 52
_95 = float(special.ndtri(0.975))


@dataclass(frozen=True)
class SameWeeks:
    """
    What the comparison says; arrays of shape (series,), NaN where it cannot be made.

    Attributes:
        now: Events in the newest weeks.
        exposure_now: What they came out of.
        before: Events in the same weeks of the earlier years.
        exposure_before: What those came out of.
        dispersion: Variance over mean.
        ratio: How many times as many per exposure.
        low: Lower end of the ratio's 95 % interval.
        high: Upper end.
        p_value: One-sided, that there are no more than before.
    """

    now: Integers
    exposure_now: Floats
    before: Integers
    exposure_before: Floats
    dispersion: Floats
    ratio: Floats
    low: Floats
    high: Floats
    p_value: Floats


def same_weeks(  # the method's own constants
    counts: object,
    *,
    exposure: object | None = None,
    week: int | None = None,
    pool: object | None = None,
    span: int = 13,
    years: int = 3,
) -> SameWeeks:
    """
    Compare the newest weeks of many series with the same weeks of earlier years, 52 weeks apart.

    Args:
        counts: Shape (series, weeks), oldest first.
        exposure: What they came out of, of the same shape.
        week: The last week of the comparison; the newest where None.
        pool: Which series vary alike, shape (series,); all where None.
        span: How many weeks are compared.
        years: How many years back at most; those that the series reach are used.

    Returns:
        The comparison; NaN where one side has no exposure or no earlier year is there whole.

    Raises:
        ValueError: Shapes disagree, something is no count, or the week is not there.
    """
    y = as_counts(counts)
    of = as_exposure(exposure, y)
    y = np.where(of > 0, y, 0)
    last = y.shape[1] - 1 if week is None else week
    if not span - 1 <= last < y.shape[1]:
        raise ValueError(f"week must lie within {span - 1} and {y.shape[1] - 1}, was {last}")
    ends = [last - n * _WEEKS_A_YEAR for n in range(1, years + 1)]
    earlier = [e for e in ends if e - span + 1 >= 0]
    now, exposure_now = _summed(y, of, [last], span)
    before, exposure_before = _summed(y, of, earlier, span)
    through = np.array([last + 1])
    dispersion = pooled_dispersion(y, of, as_pool(pool, len(y)), through)[:, 0]
    there = (exposure_now > 0) & (exposure_before > 0)
    side_now, side_before = now + 0.5, before + 0.5
    log_ratio = np.full(len(y), np.nan)
    log_ratio[there] = np.log(side_now / exposure_now.clip(1e-300))[there]
    log_ratio[there] -= np.log(side_before / exposure_before.clip(1e-300))[there]
    error = np.sqrt(dispersion * (1 / side_now + 1 / side_before))
    return SameWeeks(
        now=now,
        exposure_now=exposure_now,
        before=before,
        exposure_before=exposure_before,
        dispersion=dispersion,
        ratio=np.exp(log_ratio),
        low=np.exp(log_ratio - _95 * error),
        high=np.exp(log_ratio + _95 * error),
        p_value=np.asarray(special.ndtr(-log_ratio / error)),
    )


def _summed(
    counts: Integers, exposure: Floats, ends: list[int], span: int
) -> tuple[Integers, Floats]:
    columns = [c for end in ends for c in range(end - span + 1, end + 1)]
    return counts[:, columns].sum(axis=1), exposure[:, columns].sum(axis=1)
