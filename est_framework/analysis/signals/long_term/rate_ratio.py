"""
How many times as many as before, per exposure, with an exact interval and test.

Given how many were counted in all, how many of them fall on one side is binomial.

Source:
    Przyborowski & Wilenski 1940, Biometrika 31:313; the limits of Clopper & Pearson 1934, Biometrika 26:404.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats

_AS_LIKELY = 1 + 1e-7
"""Outcomes so close in probability are equally likely; the rest is rounding."""


@dataclass(frozen=True)
class RateRatio:
    """
    What the comparison says; arrays of the counts' shape.

    Attributes:
        ratio: Rate now over rate before: infinite with none before, NaN with none at all.
        low: Lower end of the interval, 0 where none was counted now.
        high: Upper end, infinite where none was counted before.
        p_value: Two-sided and exact, that both rates are the same; NaN where a count is not whole.
    """

    ratio: Floats
    low: Floats
    high: Floats
    p_value: Floats


def rate_ratio(
    now: object,
    before: object,
    exposure_now: object,
    exposure_before: object,
    *,
    alpha: float = 0.05,
) -> RateRatio:
    """
    Compare two rates, for many pairs at once.

    Args:
        now: Events now, any shape. Counts that vary more than Poisson may be divided by their dispersion on
            both sides first; then there is no p-value.
        before: Events before, the same shape.
        exposure_now: What those now came out of, above 0.
        exposure_before: What those before came out of, above 0.
        alpha: How often the ratio lies outside the interval, at most.

    Returns:
        The comparison.

    Raises:
        ValueError: Shapes disagree, a count is below 0 or no number, or an exposure is not above 0.
    """
    given = [np.asarray(v, dtype=np.float64) for v in (now, before, exposure_now, exposure_before)]
    x, y, of, of_before = np.broadcast_arrays(*given)
    if any(not np.isfinite(v).all() for v in given) or (x < 0).any() or (y < 0).any():
        raise ValueError("counts must be numbers of 0 and above")
    if (of <= 0).any() or (of_before <= 0).any():
        raise ValueError("exposure must be above 0 on both sides")
    tail = alpha / 2
    per = of_before / of
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = x / y * per
        low = _odds(np.where(x > 0, special.betaincinv(x, y + 1, tail), 0)) * per
        high = _odds(np.where(y > 0, special.betaincinv(x + 1, y, 1 - tail), 1)) * per
    share = of / (of + of_before)
    tested = [_two_sided(*pair) for pair in zip(x.flat, y.flat, share.flat, strict=True)]
    return RateRatio(ratio, low, high, np.array(tested).reshape(x.shape))


def _odds(share: Floats) -> Floats:
    return np.asarray(share / (1 - share))


def _two_sided(now: float, before: float, share: float) -> float:
    """Add up the probabilities of all outcomes that are no likelier than what was counted."""
    number = now + before
    if not (now.is_integer() and before.is_integer()):
        return float("nan")
    k = np.arange(number + 1)
    ways = special.gammaln(number + 1) - special.gammaln(k + 1) - special.gammaln(number - k + 1)
    likely = np.exp(ways + special.xlogy(k, share) + special.xlog1py(number - k, -share))
    return float(min(1, likely[likely <= likely[int(now)] * _AS_LIKELY].sum()))
