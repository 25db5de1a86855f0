"""
What is usual from a week on, told from the weeks before it: their mean, or one wave a year.

Source:
    McCullagh & Nelder 1989, Generalized Linear Models, chapters 2 and 6 (the Poisson regression);
    Rossi, Lampugnani & Marchi 1999, Statistics in Medicine 18:2111 (that a CUSUM asks for a known level).
"""

from __future__ import annotations

import numpy as np

from est_framework.analysis.signals.arrays import Floats, Integers, as_counts

_STEPS = 25
_STILL = 1e-8
_START = 0.1
_FAR = 30.0
"""Beyond this the logarithm of a mean is that of a fit that runs away."""


def season_before(counts: object, *, since: int, weeks_a_year: int = 52) -> Floats:
    """
    Fit one wave a year to the weeks before `since`, and give it from then on.

    A Poisson regression, log(mean) = level + a sin(2 pi t / weeks_a_year) + b cos(the same), without trend.
    Start and stop are those of the usual implementations, so that results can be compared digit by digit.

    Args:
        counts: Shape (series, weeks), oldest first.
        since: Index of the first week after those that are fitted to.
        weeks_a_year: How long a year is.

    Returns:
        Counts a week, shape (series, weeks from `since` on). NaN for a series without any count before
        `since`, or with counts in so few weeks that the fit runs away.

    Raises:
        ValueError: Something is no count, or there is less than a year before `since`.
    """
    y = as_counts(counts)
    if not weeks_a_year <= since <= y.shape[1]:
        raise ValueError(f"a season needs {weeks_a_year} weeks before since, which is {since}")
    angle = 2 * np.pi * np.arange(y.shape[1]) / weeks_a_year
    wave = np.column_stack([np.ones(y.shape[1]), np.sin(angle), np.cos(angle)])
    usual = np.full((len(y), y.shape[1] - since), np.nan)
    some = y[:, :since].any(axis=1)
    usual[some] = _fitted(y[some, :since].astype(np.float64), wave[:since]) @ wave[since:].T
    return np.exp(np.where(np.abs(usual) < _FAR, usual, np.nan))


def level_of(counts: Integers, since: int, expected: object | None) -> Floats:
    """
    Give what is usual of shape (series, weeks from `since` on): as given, or the mean of the weeks before.

    Raises:
        ValueError: See `cusum.cusum`.
    """
    series, length = counts.shape
    if not (0 if expected is not None else 1) <= since < length:
        raise ValueError(
            f"since is {since}: there are {length} weeks, and some must come before it"
        )
    if expected is None:
        mean = counts[:, :since].mean(axis=1, keepdims=True)
        return np.repeat(np.where(mean > 0, mean, np.nan), length - since, axis=1)
    shape = (series, length - since)
    usual = np.broadcast_to(np.asarray(expected, dtype=np.float64), shape).copy()
    if np.isinf(usual).any() or (usual <= 0).any():
        raise ValueError("what is expected must be numbers above 0")
    return usual


def _fitted(y: Floats, wave: Floats) -> Floats:
    """Give the coefficients of each series, by iteratively reweighted least squares; NaN without rest."""
    mean = y + _START
    eta = np.log(mean)
    found = np.full((len(y), wave.shape[1]), np.nan)
    active = np.arange(len(y))
    deviance = _deviance(y, mean)
    for _ in range(_STEPS):
        squares = np.einsum("sw,wi,wj->sij", mean, wave, wave, optimize=True)
        told = (mean * eta + y - mean) @ wave
        beta = np.einsum("sij,sj->si", np.linalg.pinv(squares, hermitian=True), told)
        eta = (beta @ wave.T).clip(-_FAR, _FAR)
        mean = np.exp(eta)
        now = _deviance(y, mean)
        still = np.abs(now - deviance) / (np.abs(now) + 0.1) < _STILL
        found[active[still]] = beta[still]
        active, y, deviance = active[~still], y[~still], now[~still]
        eta, mean = eta[~still], mean[~still]
        if not active.size:
            break
    return found


def _deviance(y: Floats, mean: Floats) -> Floats:
    """Give twice how much less likely the counts are than with means equal to them."""
    some = np.where(y > 0, y, 1)
    return np.asarray(2 * (y * np.log(some / mean) - y + mean).sum(axis=1))
