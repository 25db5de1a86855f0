"""What a week should have held: the regression with past peaks weighted down and a trend kept or not."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Integers, Truths
from est_framework.analysis.signals.farrington_options import FarringtonOptions
from est_framework.analysis.signals.quasi_poisson import Fit, Weeks, fit
from est_framework.analysis.signals.reference_weeks import ReferenceWeeks

_YEARS_FOR_TREND = 3
_LEAST_ROOM = 1e-12


@dataclass(frozen=True)
class Expectation:
    """
    What one week of each series should have held; arrays of shape (series,), NaN where no fit came to rest.

    Attributes:
        mean: The expected count.
        dispersion: Variance over mean.
        error: Standard error of the log of the expected count.
        slope: Change of the log mean per week; NaN where no trend was kept.
    """

    mean: Floats
    dispersion: Floats
    error: Floats
    slope: Floats


def expected_count(
    counts: Integers,
    exposure: Floats,
    week: int,
    reference: ReferenceWeeks,
    set_: FarringtonOptions,
) -> Expectation:
    """
    Fit with trend, and again without where the trend is not kept.

    A trend is tried with three years or more, and kept where its p-value is small enough and it does not
    carry the forecast above every count seen before.

    Args:
        counts: Shape (series, weeks).
        exposure: The same shape, above 0 in `week`.
        week: The week that is judged.
        reference: The weeks it is held against.
        set_: How the method is set.
    """
    of = exposure[:, reference.at]
    y = np.where(of > 0, counts[:, reference.at], 0).astype(np.float64)
    given = (of > 0).astype(np.float64)
    past = _Past(y, np.log(np.where(of > 0, of, 1)), given, np.log(exposure[:, week]))
    time = (reference.at - week).astype(np.float64)
    level = Weeks.of(reference.part, reference.parts, time, with_trend=False)
    if not (set_.trend and set_.years >= _YEARS_FOR_TREND):
        return _told(past, level, set_)[0]
    told, trend_p = _told(past, replace(level, with_trend=True), set_)
    with np.errstate(invalid="ignore"):
        kept = (told.mean <= y.max(axis=1)) & (trend_p < set_.trend_p if set_.trend_p < 1 else True)
    if not kept.all():
        flat, _ = _told(past.only(~kept), level, set_)
        for name in ("mean", "dispersion", "error", "slope"):
            getattr(told, name)[~kept] = getattr(flat, name)
    return told


@dataclass(frozen=True)
class _Past:
    """Counts, log exposure and whether there was any in the reference weeks; log exposure of the week."""

    counts: Floats
    log_exposure: Floats
    given: Floats
    now: Floats

    def only(self, series: Truths) -> _Past:
        return _Past(
            self.counts[series], self.log_exposure[series], self.given[series], self.now[series]
        )


def _told(past: _Past, weeks: Weeks, set_: FarringtonOptions) -> tuple[Expectation, Floats]:
    """Give what is expected, and the p-value of the trend (1 where there is none)."""
    fitted = fit(past.counts, past.log_exposure, past.given, weeks)
    weights = fitted.working
    if set_.heavy is not None:
        weights = _weights(past, fitted, weeks, set_.heavy)
        fitted = fit(past.counts, past.log_exposure, weights, weeks)
    dispersion = fitted.squares(weights) if set_.errors == "reference" else fitted.dispersion
    part = weeks.member.shape[1] - 1
    mean = np.where(fitted.converged, np.exp(fitted.level[:, part] + past.now), np.nan)
    error = np.sqrt(dispersion * fitted.unscaled_variance(weeks, part))
    none = np.full(len(mean), np.nan)
    slope = fitted.slope.copy() if weeks.with_trend else none
    told = Expectation(mean, fitted.dispersion.copy(), error, slope)
    if not weeks.with_trend:
        return told, np.ones(len(mean))
    *_, spread = fitted.centre(weeks)
    if set_.errors == "original":
        dispersion = fitted.squares(fitted.working)
    t = np.abs(fitted.slope) / np.sqrt(dispersion / spread)
    return told, np.asarray(2 * special.stdtr(fitted.freedom, -t))


def _weights(past: _Past, first: Fit, weeks: Weeks, heavy: float) -> Floats:
    """Weigh each week by its Anscombe residual: s^-2 above the limit, else 1, with mean 1."""
    room = np.maximum(first.dispersion[:, None] * (1 - first.leverage(weeks)), _LEAST_ROOM)
    mean = first.mean
    off = np.cbrt(past.counts) ** 2 * mean ** (-1 / 6) - np.sqrt(mean)
    residual = 1.5 * off / np.sqrt(room)
    light = np.where(residual > heavy, past.given / np.maximum(residual, heavy) ** 2, past.given)
    return np.asarray(light * (past.given.sum(axis=1) / light.sum(axis=1))[:, None])
