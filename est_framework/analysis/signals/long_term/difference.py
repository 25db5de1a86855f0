"""
Did it change more than in the areas it is compared with? Difference in differences.

Both ways take it that the areas would have gone the same way but for what was done (parallel trends). That
cannot be proved; look at the time before. With few areas the intervals are rough.

Source:
    Bottomley et al. 2019, BMC Medical Research Methodology 19:44 (a comparison beside the series); Bertrand,
    Duflo & Mullainathan 2004, QJE 119:249 (errors by area); Cameron & Miller 2015, Journal of Human
    Resources 50:317 (few areas).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Truths, as_counts, as_exposure
from est_framework.analysis.signals.long_term.interrupted import season
from est_framework.analysis.signals.long_term.log_linear import fit_log_linear

_95 = float(special.ndtri(0.975))
_DID = 3
_PAIR = 2


@dataclass(frozen=True)
class Difference:
    """
    What two series say; coefficients and errors of shape (terms,), on the log scale.

    Attributes:
        terms: What the coefficients are of: mean, treated, after, difference, and the season's two.
        coefficients: How much the log mean changes with each.
        errors: Standard errors if the counts are Poisson.
        clustered_errors: When both series share what happens at a time.
        dispersion: Variance over mean.
        ratio: How many times as many after, beyond what the comparison changed.
        low: Lower end of its 95 % interval (clustered).
        high: Upper end.
    """

    terms: tuple[str, ...]
    coefficients: Floats
    errors: Floats
    clustered_errors: Floats
    dispersion: float
    ratio: float
    low: float
    high: float


@dataclass(frozen=True)
class PanelDifference:
    """
    What many areas say.

    Attributes:
        coefficient: How much the log mean changes where and when it is on.
        error: Its standard error if the counts are Poisson.
        clustered_error: When the counts of an area hang together (HC0).
        clustered_error_few: The same, widened for few areas (HC1).
        deviance: Of the fit.
        areas: How many areas have an event at all; the others say nothing.
        ratio: How many times as many where and when it is on.
        low: Lower end of its 95 % interval: HC1, and t with one degree less than there are areas.
        high: Upper end.
    """

    coefficient: float
    error: float
    clustered_error: float
    clustered_error_few: float
    deviance: float
    areas: int
    ratio: float
    low: float
    high: float


def difference_in_differences(
    counts: object, start: int, *, exposure: object | None = None, period: int | None = 12
) -> Difference:
    """
    Hold the change of one series against that of another.

    Args:
        counts: Shape (2, times), oldest first: the series in question, and the one to compare with.
        start: Index of the first time after.
        exposure: What they came out of, the same shape; a time without exposure is left out.
        period: How many times make a year (one wave of the season, shared); None knows no season.

    Returns:
        The comparison.

    Raises:
        ValueError: As `fit_log_linear`, or there are not two series, or nothing before or after.
    """
    y = as_counts(counts)
    of = as_exposure(exposure, y)
    times = y.shape[1]
    if len(y) != _PAIR or not 1 <= start < times:
        raise ValueError(f"give two series and a start within 1 and {times - 1}")
    treated = np.repeat([1.0, 0.0], times)
    time = np.tile(np.arange(times), 2)
    after = (time >= start).astype(np.float64)
    design = np.column_stack([np.ones(2 * times), treated, after, treated * after])
    terms: tuple[str, ...] = ("mean", "treated", "after", "difference")
    if period is not None:
        design = np.column_stack([design, np.tile(season(times, period), (2, 1))])
        terms += ("cosine", "sine")
    fit = fit_log_linear(y.ravel(), design, of.ravel())
    clustered = fit.clustered(time)
    change, error = fit.coefficients[_DID], clustered[_DID]
    return Difference(
        terms=terms,
        coefficients=fit.coefficients,
        errors=fit.errors(),
        clustered_errors=clustered,
        dispersion=fit.dispersion,
        ratio=float(np.exp(change)),
        low=float(np.exp(change - _95 * error)),
        high=float(np.exp(change + _95 * error)),
    )


def panel_difference(
    counts: object, on: object, *, exposure: object | None = None
) -> PanelDifference:
    """
    Hold areas where it was on against all others, each area and each time with a level of its own.

    Args:
        counts: Shape (areas, times), oldest first.
        on: Where and when it was on, the same shape, true or false.
        exposure: What they came out of, the same shape; what has none is left out.

    Returns:
        The comparison. An area or time without any event is left out: it says nothing of a change.

    Raises:
        ValueError: As `fit_log_linear`, or shapes disagree, or fewer than two areas have an event.
    """
    y = as_counts(counts)
    of = as_exposure(exposure, y)
    switched = np.asarray(on, dtype=bool)
    if switched.shape != y.shape:
        raise ValueError(f"on has the shape {switched.shape}, counts have {y.shape}")
    seen = np.where(of > 0, y, 0)
    kept = np.ix_(seen.any(axis=1), seen.any(axis=0))
    y, of, switched = y[kept], of[kept], switched[kept]
    areas = len(y)
    if areas < _PAIR:
        raise ValueError("fewer than two areas have an event")
    design, area = _levels(switched)
    fit = fit_log_linear(y.ravel(), design, of.ravel())
    change, clustered = float(fit.coefficients[0]), float(fit.clustered(area)[0])
    freedom = fit.observed - design.shape[1]
    few = areas / (areas - 1) * (fit.observed - 1) / freedom if freedom > 0 else np.nan
    widened = clustered * float(np.sqrt(few))
    reach = float(special.stdtrit(areas - 1, 0.975)) * widened
    return PanelDifference(
        coefficient=change,
        error=float(fit.errors()[0]),
        clustered_error=clustered,
        clustered_error_few=widened,
        deviance=fit.deviance,
        areas=areas,
        ratio=float(np.exp(change)),
        low=float(np.exp(change - reach)),
        high=float(np.exp(change + reach)),
    )


def _levels(on: Truths) -> tuple[Floats, Floats]:
    """Give the design (on, a level for each area, one for each time but the first), and the area of each."""
    areas, times = on.shape
    area, time = np.repeat(np.arange(areas), times), np.tile(np.arange(times), areas)
    of_area = area[:, None] == np.arange(areas)
    of_time = time[:, None] == np.arange(1, times)
    design = np.column_stack([on.ravel(), of_area, of_time]).astype(np.float64)
    return design, area.astype(np.float64)
