"""Where the usual ends: upper limit and p-value from an expected count and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Integers
from est_framework.analysis.signals.negative_binomial import LARGEST_MEAN, tail_and_quantiles

if TYPE_CHECKING:
    from est_framework.analysis.signals.farrington_options import FarringtonOptions

_WIDEST_ERROR = 10.0


def limit_of(
    count: Integers, mean: Floats, dispersion: Floats, error: Floats, set_: FarringtonOptions
) -> tuple[Floats, Floats]:
    """
    Give the highest usual count, and P(Y >= count).

    Args:
        count: What was counted.
        mean: What was expected.
        dispersion: Variance over mean.
        error: Standard error of the log of the expected count.
        set_: Which limit, and how often chance may reach it.
    """
    if set_.limit == "power":
        return _power(count, mean, dispersion, error, set_)
    if set_.limit == "mean_bound":
        mean = mean * np.exp(special.ndtri(1 - set_.alpha) * error)
    if set_.limit == "predictive":
        dispersion = dispersion + mean * np.minimum(error, _WIDEST_ERROR) ** 2
    p_value, (upper,) = tail_and_quantiles(count, mean, dispersion, [1 - set_.alpha])
    return upper.astype(np.float64), p_value


def _power(
    count: Integers, mean: Floats, dispersion: Floats, error: Floats, set_: FarringtonOptions
) -> tuple[Floats, Floats]:
    """Take count and mean to a power where they are nearly normal."""
    spread = set_.power * np.sqrt(dispersion / mean + error**2)
    z = special.ndtri(1 - set_.alpha)
    upper = mean * np.maximum(0, 1 + z * spread) ** (1 / set_.power)
    away = ((count / mean) ** set_.power - 1) / spread
    return upper, np.asarray(special.ndtr(-away))


def usual_range(
    mean: Floats, dispersion: Floats, error: Floats, ends: tuple[float, float] = (0.05, 0.95)
) -> tuple[Floats, Floats]:
    """
    Give the counts between which most are expected to lie, with the uncertainty of the estimate in them.

    Args:
        mean: What is expected; NaN gives NaN.
        dispersion: Variance over mean.
        error: Standard error of the log of the expected count.
        ends: The probabilities of the two ends.
    """
    low, high = np.full(mean.shape, np.nan), np.full(mean.shape, np.nan)
    told = np.isfinite(mean) & np.isfinite(dispersion) & (mean <= LARGEST_MEAN)
    of = mean[told]
    wide = dispersion[told] + of * np.minimum(error[told], _WIDEST_ERROR) ** 2
    _, (low[told], high[told]) = tail_and_quantiles(
        np.zeros(of.shape, dtype=np.int64), of, wide, ends
    )
    return low, high
