"""
Did the level change when something began? One series before and after, with trend and season.

Whatever else began at the same time counts too, so this shows no cause by itself. Give a comparison
(`difference_in_differences`) wherever there is one.

Source:
    Bernal, Cummins & Gasparrini 2017, International Journal of Epidemiology 46:348; Turner et al. 2020, BMC
    Medical Research Methodology 20:181 (intervals tend to be too narrow).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats
from est_framework.analysis.signals.long_term.log_linear import fit_log_linear
from est_framework.analysis.signals.long_term.over_dispersed import (
    NegativeBinomialFit,
    fit_negative_binomial,
)

_95 = float(special.ndtri(0.975))
_LEVEL = 2
_FEWEST = 2


@dataclass(frozen=True)
class Interrupted:
    """
    What the regression says; coefficients and errors of shape (terms,), on the log scale.

    Attributes:
        terms: What the coefficients are of: mean, time, level, slope, and the season's two.
        coefficients: How much the log mean changes with each.
        errors: Standard errors if the counts are Poisson.
        quasi_errors: The same, widened by the dispersion.
        robust_errors: By how the counts really lie around the fit (HC0).
        newey_west_errors: The same, where neighbours in time hang together.
        dispersion: Variance over mean.
        deviance: Of the Poisson fit.
        fitted: The fitted mean of each time, 0 without exposure.
        counterfactual: What it would be had level and slope stayed as before.
        fewer: By how many events the fit lies below that, after the start, in all.
        ratio: How many times as many at once from the start.
        low: Lower end of its 95 % interval (Newey and West).
        high: Upper end.
        negative_binomial: The same regression as negative binomial; None where Poisson is enough.
    """

    terms: tuple[str, ...]
    coefficients: Floats
    errors: Floats
    quasi_errors: Floats
    robust_errors: Floats
    newey_west_errors: Floats
    dispersion: float
    deviance: float
    fitted: Floats
    counterfactual: Floats
    fewer: float
    ratio: float
    low: float
    high: float
    negative_binomial: NegativeBinomialFit | None


def interrupted_series(
    counts: object,
    start: int,
    *,
    exposure: object | None = None,
    period: int | None = 12,
    lag: int = 3,
) -> Interrupted:
    """
    Fit a level, a trend and a season, and how level and trend change from a time on.

    Args:
        counts: Shape (times,), oldest first.
        start: Index of the first time after.
        exposure: What they came out of; a time without exposure is left out.
        period: How many times make a year (one wave of the season); None knows no season.
        lag: How many times apart neighbours still hang together.

    Returns:
        The fit. Ask for at least 12 times on either side before reading anything into it.

    Raises:
        ValueError: As `fit_log_linear`, or one side has fewer than two times.
    """
    times = np.asarray(counts).size
    if not _FEWEST <= start <= times - _FEWEST:
        raise ValueError(f"start must lie within {_FEWEST} and {times - _FEWEST}, was {start}")
    terms, design = _design(times, start, period)
    fit = fit_log_linear(counts, design, exposure)
    b, errors = fit.coefficients, fit.errors()
    newey_west = fit.newey_west(lag)
    change = design[:, _LEVEL : _LEVEL + 2] @ b[_LEVEL : _LEVEL + 2]
    without = fit.mean / np.exp(change)
    level, error = b[_LEVEL], newey_west[_LEVEL]
    return Interrupted(
        terms=terms,
        coefficients=b,
        errors=errors,
        quasi_errors=errors * np.sqrt(fit.dispersion),
        robust_errors=fit.newey_west(0),
        newey_west_errors=newey_west,
        dispersion=fit.dispersion,
        deviance=fit.deviance,
        fitted=fit.mean,
        counterfactual=without,
        fewer=float((without - fit.mean)[start:].sum()),
        ratio=float(np.exp(level)),
        low=float(np.exp(level - _95 * error)),
        high=float(np.exp(level + _95 * error)),
        negative_binomial=fit_negative_binomial(counts, design, exposure),
    )


def season(times: int, period: int) -> Floats:
    """Give one wave a period as cosine and sine, shape (times, 2); the first time is 1."""
    turn = 2 * np.pi * np.arange(1, times + 1) / period
    return np.column_stack([np.cos(turn), np.sin(turn)])


def _design(times: int, start: int, period: int | None) -> tuple[tuple[str, ...], Floats]:
    time = np.arange(times, dtype=np.float64)
    columns = [np.ones(times), time + 1, time >= start, np.maximum(0, time - start)]
    design = np.column_stack(columns).astype(np.float64)
    terms = ("mean", "time", "level", "slope")
    if period is None:
        return terms, design
    return (*terms, "cosine", "sine"), np.column_stack([design, season(times, period)])
