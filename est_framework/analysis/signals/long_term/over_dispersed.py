"""
The same regression for counts that vary more than Poisson: negative binomial, its size found with it.

Source:
    Hilbe 2011, Negative Binomial Regression; Lawless 1987, Canadian Journal of Statistics 15:209.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, as_counts, as_exposure
from est_framework.analysis.signals.long_term.log_linear import (
    fit_log_linear,
    means,
    shortened,
    weighted_step,
)

_STEPS = 200
_STILL = 1e-10


@dataclass(frozen=True)
class NegativeBinomialFit:
    """
    A fitted regression.

    Attributes:
        coefficients: On the log scale, shape (terms,).
        errors: Their standard errors, the size taken as known, shape (terms,).
        size: The variance is mean + mean² / size.
        log_likelihood: Of the counts under the fit.
    """

    coefficients: Floats
    errors: Floats
    size: float
    log_likelihood: float


def fit_negative_binomial(
    counts: object, design: Floats, exposure: object | None = None
) -> NegativeBinomialFit | None:
    """
    Fit the regression to one row of counts by maximum likelihood.

    Args:
        counts: Shape (counts,).
        design: What each count is explained by, shape (counts, terms).
        exposure: What each came out of; one without exposure is left out.

    Returns:
        The fit, or None where the counts vary no more than Poisson (the size would have no bound).

    Raises:
        ValueError: As `fit_log_linear`, or the fit does not come to rest.
    """
    plain = fit_log_linear(counts, design, exposure)
    whole = as_counts(counts)
    of = as_exposure(exposure, whole)[0]
    there = of > 0
    y, x, offset = whole[0][there].astype(np.float64), design[there], np.log(of[there])
    b, mean = plain.coefficients, plain.mean[there]
    size = 1.0
    for _ in range(_STEPS):
        if ((y - mean) ** 2 - y).sum() <= 0:
            return None
        size = _size(y, mean, size)
        wide = 1 + mean / size
        bend = mean * (1 + y / size) / wide**2
        before = b
        b = weighted_step(x, x @ b + (y - mean) / wide / bend, bend)
        b = shortened(before, b, partial(_cost, y, x, offset, size))
        mean = means(x, b, offset)
        if np.abs(b - before).max() <= _STILL:
            weight = mean / (1 + mean / size)
            covariance = np.linalg.inv(x.T @ (x * weight[:, None]))
            errors = np.sqrt(np.diag(covariance))
            return NegativeBinomialFit(b, errors, size, _log_likelihood(y, mean, size))
    raise ValueError("the fit does not come to rest")


def _size(y: Floats, mean: Floats, start: float) -> float:
    """Give the likeliest size with the means as they are, by Newton's steps on its logarithm."""
    log_size = np.log(start)
    for _ in range(_STEPS):
        size = float(np.exp(log_size))
        slope, bend = _slope(y, mean, size)
        first, second = slope * size, bend * size**2 + slope * size
        step = -first / second if second < 0 else np.sign(first)
        log_size += float(np.clip(step, -1, 1))
        if abs(step) < _STILL:
            break
    return float(np.exp(log_size))


def _slope(y: Floats, mean: Floats, size: float) -> tuple[float, float]:
    """Give how the log likelihood changes with the size: first and second derivative."""
    both = mean + size
    slope = special.digamma(y + size) - special.digamma(size) + np.log(size / both)
    slope += 1 - (y + size) / both
    bend = special.polygamma(1, y + size) - special.polygamma(1, size) + 1 / size
    bend += -2 / both + (y + size) / both**2
    return float(slope.sum()), float(bend.sum())


def _cost(y: Floats, x: Floats, offset: Floats, size: float, b: Floats) -> float:
    return -_log_likelihood(y, means(x, b, offset), size)


def _log_likelihood(y: Floats, mean: Floats, size: float) -> float:
    ways = special.gammaln(y + size) - special.gammaln(size) - special.gammaln(y + 1)
    chance = size * np.log(size / (mean + size)) + special.xlogy(y, mean / (mean + size))
    return float((ways + chance).sum())
