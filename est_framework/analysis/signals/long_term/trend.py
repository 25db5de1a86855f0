"""
Has it gone up or down over the years? Mann-Kendall's test, with seasons, and Sen's slope.

Only the order of the values counts, so that one odd month moves little. It takes values as independent of
each other; where they hang together from one to the next, the p-value is too small.

Source:
    Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods; Sen 1968, JASA 63:1379;
    Hirsch, Slack & Smith 1982, Water Resources Research 18:107 (seasons).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats

_SERIES_AND_TIMES = 2


@dataclass(frozen=True)
class Trend:
    """
    What the test says; arrays of shape (series,), NaN without two values of the same season.

    Attributes:
        number: How many values there are.
        score: Pairs that rise minus pairs that fall (Kendall's S).
        variance: Variance of the score without a trend, with ties taken into account.
        z: The score over its deviation, moved one towards zero.
        p_value: Two-sided, from the normal distribution.
        tau_a: The score over the number of pairs, from -1 to 1.
        tau_b: The same, corrected for pairs that are ties.
        slope: Sen's slope: the median change over a whole period (over a time step where the period is 1).
    """

    number: Floats
    score: Floats
    variance: Floats
    z: Floats
    p_value: Floats
    tau_a: Floats
    tau_b: Floats
    slope: Floats


def mann_kendall(values: object, *, period: int = 1) -> Trend:
    """
    Test many series for a trend; with a period, each value is held only against the same season's.

    Args:
        values: Shape (series, times), oldest first; NaN where nothing was observed. Give rates per exposure:
            counts alone rise when more report.
        period: How many time steps make a year: 4 for quarters, 12 for months. 1 knows no season.

    Returns:
        The test and the slope of each series.

    Raises:
        ValueError: There are more than two dimensions, an infinite value, or a period below 1.
    """
    given = np.atleast_2d(np.asarray(values, dtype=np.float64))
    if given.ndim != _SERIES_AND_TIMES:
        raise ValueError(f"values have {given.ndim} dimensions, expected series and times")
    if np.isinf(given).any():
        raise ValueError("values must be finite, or NaN where nothing was observed")
    if period < 1:
        raise ValueError(f"period must be 1 or more, was {period}")
    told = np.array([_one(row, period) for row in given]).reshape(-1, 8)
    return Trend(*told.T)


def _one(values: Floats, period: int) -> tuple[float, ...]:
    """Test one series: number, score, variance, z, p-value, both taus, slope."""
    score = variance = pairs = tied = 0.0
    slopes: list[Floats] = []
    for season in range(min(period, len(values))):
        own = values[season::period]
        when = np.flatnonzero(np.isfinite(own))
        own = own[when]
        early, late = np.triu_indices(len(own), k=1)
        change = own[late] - own[early]
        slopes.append(change / (when[late] - when[early]))
        score += float(np.sign(change).sum())
        variance += _variance(own)
        pairs += len(change)
        tied += int((change == 0).sum())
    number = float(np.isfinite(values).sum())
    if not pairs:
        return number, *[np.nan] * 7
    z = (score - np.sign(score)) / np.sqrt(variance) if variance > 0 else 0.0
    tau_b = score / np.sqrt(pairs * (pairs - tied)) if pairs > tied else np.nan
    slope = float(np.median(np.concatenate(slopes)))
    p_value = float(2 * special.ndtr(-abs(z)))
    return number, score, variance, float(z), p_value, score / pairs, float(tau_b), slope


def _variance(values: Floats) -> float:
    """Give the variance of the score of values without a trend, less what ties take away."""
    n = len(values)
    _, alike = np.unique(values, return_counts=True)
    ties = float((alike * (alike - 1) * (2 * alike + 5)).sum())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18
