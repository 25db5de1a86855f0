"""
Farrington Flexible: a week against the same season of earlier years, with trend and exposure.

Source:
    Farrington et al. 1996, JRSS A 159:547; Noufaily et al. 2013, Statistics in Medicine 32:1206 (all weeks
    of the earlier years in ten parts of the season, past peaks weighted down, trend always tried, the
    newest 26 weeks left out); Salmon et al. 2016, Journal of Statistical Software 70(10) (limits by the
    negative binomial).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from est_framework.analysis.signals.arrays import (
    Floats,
    Integers,
    Truths,
    as_counts,
    as_exposure,
    as_weeks,
)
from est_framework.analysis.signals.farrington_fit import expected_count
from est_framework.analysis.signals.farrington_options import FarringtonOptions
from est_framework.analysis.signals.limits import limit_of
from est_framework.analysis.signals.negative_binomial import LARGEST_MEAN
from est_framework.analysis.signals.reference_weeks import reference_weeks


@dataclass(frozen=True)
class FarringtonResult:
    """
    What the method says; arrays of shape (series, weeks asked for), NaN where nothing can be said.

    Attributes:
        weeks: The indices of the weeks asked for.
        assessed: Whether the week could be judged: there is enough to go by, and at least `few` counts.
        expected: The expected count.
        dispersion: Variance over mean.
        error: Standard error of the log of the expected count.
        slope: Change of the log mean per week; NaN where no trend was kept.
        upper: The highest count that is still usual.
        p_value: P(Y >= count) where nothing is the matter.
        flag: The count lies above the limit.
    """

    weeks: Integers
    assessed: Truths
    expected: Floats
    dispersion: Floats
    error: Floats
    slope: Floats
    upper: Floats
    p_value: Floats
    flag: Truths


def farrington_flexible(
    counts: object,
    *,
    exposure: object | None = None,
    weeks: object | None = None,
    dates: Sequence[date] | None = None,
    options: FarringtonOptions | None = None,
) -> FarringtonResult:
    """
    Judge weeks of many series.

    Args:
        counts: Shape (series, weeks), oldest first.
        exposure: What they came out of, of the same shape; the mean is proportional to it. A week
            with none is not used and not judged. Without it every week counts the same.
        weeks: Indices of the weeks to judge; the newest where None.
        dates: The first day of each week, seven days apart; without them a year has 52 weeks.
        options: How the method is set.

    Returns:
        The result, week by week.

    Raises:
        ValueError: Shapes disagree, or something is no count.
    """
    set_ = options or FarringtonOptions()
    y = as_counts(counts)
    of = as_exposure(exposure, y)
    if dates is not None and len(dates) != y.shape[1]:
        raise ValueError(f"{len(dates)} dates for {y.shape[1]} weeks")
    asked = as_weeks(weeks, y.shape[1])
    columns = [_week(y, of, int(t), dates, set_) for t in asked]
    shape = (len(y), 0)
    stacked = [np.stack(c, axis=1) if c else np.zeros(shape) for c in zip(*columns, strict=True)]
    expected, dispersion, error, slope, upper, p_value = stacked or [np.zeros(shape)] * 6
    now = y[:, asked]
    assessed = np.isfinite(p_value) & (_recent(y, asked, set_.few_weeks) >= set_.few)
    expected, upper = (np.where(assessed, a, np.nan) for a in (expected, upper))
    with np.errstate(invalid="ignore"):
        flag = assessed & (now > upper) & (now >= set_.least)
    return FarringtonResult(
        asked, assessed, expected, dispersion, error, slope, upper, p_value, flag
    )


def _week(
    counts: Integers,
    exposure: Floats,
    week: int,
    dates: Sequence[date] | None,
    set_: FarringtonOptions,
) -> tuple[Floats, ...]:
    """Give expected, dispersion, error, slope, upper and p-value of one week of every series."""
    nothing = np.full(len(counts), np.nan)
    reference = reference_weeks(
        week,
        dates,
        years=set_.years,
        half_window=set_.half_window,
        parts=set_.parts,
        left_out=set_.left_out,
    )
    here = exposure[:, reference.at] > 0
    own_part = reference.part == reference.parts - 1
    judged = np.flatnonzero((exposure[:, week] > 0) & here[:, own_part].any(axis=1))
    if not judged.size:
        return (nothing,) * 6
    told = expected_count(counts[judged], exposure[judged], week, reference, set_)
    sure = np.isfinite(told.mean) & np.isfinite(told.dispersion) & (told.mean <= LARGEST_MEAN)
    upper, p_value = nothing[judged], nothing[judged]
    upper[sure], p_value[sure] = limit_of(
        counts[judged, week][sure], told.mean[sure], told.dispersion[sure], told.error[sure], set_
    )
    return tuple(
        _spread(values, judged, len(counts))
        for values in (told.mean, told.dispersion, told.error, told.slope, upper, p_value)
    )


def _recent(counts: Integers, weeks: Integers, number: int) -> Integers:
    """Give the sum of the newest `number` weeks up to each of the weeks."""
    summed = np.pad(counts.cumsum(axis=1), ((0, 0), (1, 0)))
    return np.asarray(summed[:, weeks + 1] - summed[:, np.maximum(weeks + 1 - number, 0)])


def _spread(values: Floats, at: Integers, length: int) -> Floats:
    whole = np.full(length, np.nan)
    whole[at] = values
    return whole
