"""
A Poisson regression with any design: log(mean) = design @ coefficients + log(exposure).

Errors can be told as Poisson says, widened by the dispersion, or by how the counts really lie around the
fit: together within groups, or with those close in time.

Source:
    McCullagh & Nelder 1989, Generalized Linear Models; White 1982, Econometrica 50:1 (sandwich); Liang &
    Zeger 1986, Biometrika 73:13 (groups); Newey & West 1987, Econometrica 55:703 (neighbours in time).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, as_counts, as_exposure

_STEPS = 100
_STILL = 1e-13
_START = 0.1
_FARTHEST = 300.0
_HALVINGS = 40
_NOTHING = 1e-7
"""A fitted mean below this says that a coefficient runs away: a part of the data has no event at all."""


@dataclass(frozen=True)
class LogLinear:
    """
    A fitted regression.

    Attributes:
        coefficients: On the log scale, shape (terms,).
        inverse: Their covariance if the counts are Poisson, shape (terms, terms).
        mean: The fitted mean of each count, 0 without exposure, shape (counts,).
        scores: What each count says against each coefficient, 0 without exposure, shape (counts, terms).
        deviance: Twice what a perfect fit would explain more.
        dispersion: Variance over mean (Pearson), NaN where there are no more counts than terms.
        observed: How many counts have exposure.
    """

    coefficients: Floats
    inverse: Floats
    mean: Floats
    scores: Floats
    deviance: float
    dispersion: float
    observed: int

    def errors(self) -> Floats:
        """Give the standard errors if the counts are Poisson."""
        return np.asarray(np.sqrt(np.diag(self.inverse)))

    def clustered(self, groups: object) -> Floats:
        """Give standard errors when counts of a group share shocks; `groups` has a mark for each count."""
        _, which = np.unique(np.asarray(groups), return_inverse=True)
        together = np.zeros((int(which.max()) + 1, self.scores.shape[1]))
        np.add.at(together, which.ravel(), self.scores)
        return self._around(together.T @ together)

    def newey_west(self, lag: int) -> Floats:
        """Give standard errors when counts, in order of time, hang together up to `lag` steps; 0 is none."""
        middle = self.scores.T @ self.scores
        for step in range(1, lag + 1):
            shared = self.scores[step:].T @ self.scores[:-step]
            middle = middle + (1 - step / (lag + 1)) * (shared + shared.T)
        return self._around(middle)

    def _around(self, middle: Floats) -> Floats:
        variance = np.diag(self.inverse @ middle @ self.inverse)
        return np.asarray(np.sqrt(np.maximum(variance, 0)))


def fit_log_linear(counts: object, design: Floats, exposure: object | None = None) -> LogLinear:
    """
    Fit the regression to one row of counts.

    Args:
        counts: Shape (counts,).
        design: What each count is explained by, shape (counts, terms), a column of ones among it.
        exposure: What each came out of; one without exposure is left out. All the same where None.

    Returns:
        The fit.

    Raises:
        ValueError: Shapes disagree, something is no count, terms cannot be told apart, or a part of the data
            that has a term of its own has no event, so that its coefficient has no bound.
    """
    whole = as_counts(counts)
    of = as_exposure(exposure, whole)[0]
    if len(whole) != 1 or len(design) != len(of):
        raise ValueError(f"the design has {len(design)} rows, counts have the shape {whole.shape}")
    there = of > 0
    y, x, offset = whole[0][there].astype(np.float64), design[there], np.log(of[there])
    b, mean, deviance = _rest(y, x, offset)
    full_mean, scores = np.zeros(len(of)), np.zeros(design.shape)
    full_mean[there], scores[there] = mean, x * (y - mean)[:, None]
    freedom = len(y) - x.shape[1]
    squares = float(((y - mean) ** 2 / mean).sum())
    return LogLinear(
        coefficients=b,
        inverse=np.linalg.inv(x.T @ (x * mean[:, None])),
        mean=full_mean,
        scores=scores,
        deviance=deviance,
        dispersion=squares / freedom if freedom > 0 else float("nan"),
        observed=len(y),
    )


def weighted_step(design: Floats, target: Floats, weight: Floats) -> Floats:
    """
    Give the coefficients of one weighted least squares.

    Raises:
        ValueError: Terms cannot be told apart.
    """
    root = np.sqrt(weight)
    solved, _, rank, _ = np.linalg.lstsq(design * root[:, None], target * root, rcond=None)
    if rank < design.shape[1]:
        raise ValueError("too few counts to tell the terms apart")
    return np.asarray(solved)


def means(design: Floats, coefficients: Floats, offset: Floats) -> Floats:
    """Give the means of a regression, kept within what numbers hold."""
    return np.asarray(np.exp(np.clip(design @ coefficients + offset, -_FARTHEST, _FARTHEST)))


def shortened(before: Floats, after: Floats, cost: Callable[[Floats], float]) -> Floats:
    """Halve a step that went too far, until it costs no more than no step (or is hardly one)."""
    least = cost(before)
    for _ in range(_HALVINGS):
        if cost(after) <= least + _STILL * (abs(least) + _START):
            break
        after = (before + after) / 2
    return after


def _rest(y: Floats, x: Floats, offset: Floats) -> tuple[Floats, Floats, float]:
    """Step until the deviance comes to rest: coefficients, means, deviance."""

    def deviance_of(b: Floats) -> float:
        mean = means(x, b, offset)
        return float(2 * (special.xlogy(y, y / mean) - (y - mean)).sum())

    mean = y + _START
    b = weighted_step(x, np.log(mean) - offset + (y - mean) / mean, mean)
    deviance = deviance_of(b)
    for _ in range(_STEPS):
        mean = means(x, b, offset)
        step = weighted_step(x, np.log(mean) - offset + (y - mean) / mean, mean)
        b = shortened(b, step, deviance_of)
        mean, now = means(x, b, offset), deviance_of(b)
        if mean.min() < _NOTHING:
            raise ValueError("a part of the counts has no event: its change has no bound")
        if abs(now - deviance) <= _STILL * (abs(now) + _START):
            return b, mean, now
        deviance = now
    raise ValueError("the fit does not come to rest")
