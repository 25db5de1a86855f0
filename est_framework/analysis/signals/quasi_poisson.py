"""
A quasi-Poisson regression on season and trend, fitted to many series at once.

log(mean) = level of the part of the season + slope * time + log(exposure). Iteratively reweighted least
squares; since every week belongs to one part of the season, each step has a closed form and no matrix is
inverted. Start and stop are those of the usual implementations (start at the counts + 0.1, stop when the
deviance changes by less than 1e-8 of itself), so that results can be compared digit by digit.

Source:
    McCullagh & Nelder 1989, Generalized Linear Models, chapters 2 and 9.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from est_framework.analysis.signals.arrays import Floats, Integers, Truths

_STEPS = 25
_STILL = 1e-8
_START = 0.1
_LEAST_MEAN = float(np.finfo(np.float64).eps)


@dataclass(frozen=True)
class Weeks:
    """
    What the weeks that are fitted to have in common for all series.

    Attributes:
        member: Which part of the season each week belongs to, as 0 and 1, shape (weeks, parts).
        time: When each week is, in weeks from the one that is judged (negative), shape (weeks,).
        with_trend: Whether there is a slope.
    """

    member: Floats
    time: Floats
    with_trend: bool

    @classmethod
    def of(cls, part: Integers, parts: int, time: Floats, *, with_trend: bool) -> Weeks:
        """Make it from the part of each week."""
        member = (part[:, None] == np.arange(parts)).astype(np.float64)
        return cls(member, time, with_trend)


@dataclass
class Fit:
    """
    A fitted regression of each series; shapes (series,), (series, parts) or (series, weeks).

    Attributes:
        level: Level of each part of the season, on the log scale; 0 for a part without weeks.
        slope: Change of the log mean per week.
        mean: The fitted mean of each week.
        dispersion: Variance over mean, at least 1.
        working: The weights of the last step.
        converged: Whether the deviance came to rest.
        freedom: Observations minus parameters.
        residual: (count - mean) / mean of each week, the residual on the log scale.
    """

    level: Floats
    slope: Floats
    mean: Floats
    dispersion: Floats
    working: Floats
    converged: Truths
    freedom: Floats
    residual: Floats

    def centre(self, weeks: Weeks) -> tuple[Floats, Floats, Floats]:
        """Give sum of weights and mean time of each part, and the spread of time within the parts."""
        total = self.working @ weeks.member
        some = np.maximum(total, _LEAST_MEAN)
        timed = (self.working * weeks.time) @ weeks.member
        middle = timed / some
        spread = (self.working * weeks.time**2).sum(axis=1) - (timed**2 / some).sum(axis=1)
        return total, middle, spread

    def squares(self, weights: Floats) -> Floats:
        """Give the weighted squares of the residuals over the freedom; NaN where there is none."""
        freedom = np.where(self.freedom > 0, self.freedom, np.nan)
        return np.asarray((weights * self.residual**2).sum(axis=1) / freedom)

    def leverage(self, weeks: Weeks) -> Floats:
        """Give how much each week's own count decides its fitted mean (the hat matrix's diagonal)."""
        total, middle, spread = self.centre(weeks)
        inverse = np.divide(1, total, out=np.zeros_like(total), where=total > 0)
        own = inverse @ weeks.member.T
        if weeks.with_trend:
            away = weeks.time - middle @ weeks.member.T
            own = own + away**2 / spread[:, None]
        return np.asarray(self.working * own)

    def unscaled_variance(self, weeks: Weeks, part: int) -> Floats:
        """Give the variance of the log mean at time 0 in a part of the season, over the dispersion."""
        total, middle, spread = self.centre(weeks)
        variance: Floats = 1 / total[:, part]
        if weeks.with_trend:
            variance = variance + middle[:, part] ** 2 / spread
        return variance


def fit(counts: Floats, log_exposure: Floats, weights: Floats, weeks: Weeks) -> Fit:
    """
    Fit the regression to each series.

    Args:
        counts: Shape (series, weeks).
        log_exposure: The same shape.
        weights: The same shape; 0 leaves a week out.
        weeks: What the weeks have in common.
    """
    series = len(counts)
    mean = counts + _START
    eta = np.log(mean)
    full = _fullest(counts, weights)
    deviance = full - _explained(counts, eta, mean, weights)
    shape = (series, weeks.member.shape[1])
    fitted = Fit(
        level=np.zeros(shape),
        slope=np.zeros(series),
        mean=mean.copy(),
        dispersion=np.ones(series),
        working=np.zeros_like(mean),
        converged=np.zeros(series, dtype=bool),
        freedom=_freedom(weights, weeks),
        residual=np.zeros_like(mean),
    )
    active = np.arange(series)
    y, offset, prior = counts, log_exposure, weights
    for _ in range(_STEPS):
        working = prior * mean
        level, slope = _step(eta - offset + (y - mean) / mean, working, weeks)
        eta = level @ weeks.member.T
        eta += offset
        if weeks.with_trend:
            eta += slope[:, None] * weeks.time
        mean = np.exp(eta)
        np.maximum(mean, _LEAST_MEAN, out=mean)
        now = full - _explained(y, eta, mean, prior)
        still = np.abs(now - deviance) / (np.abs(now) + 0.1) < _STILL
        fitted.level[active], fitted.slope[active] = level, slope
        fitted.mean[active], fitted.working[active] = mean, working
        fitted.converged[active] = still
        going = ~still
        if not going.any():
            break
        active, deviance, full = active[going], now[going], full[going]
        y, offset, prior = y[going], offset[going], prior[going]
        mean, eta = mean[going], eta[going]
    return _with_dispersion(fitted, counts)


def _step(target: Floats, working: Floats, weeks: Weeks) -> tuple[Floats, Floats]:
    """Solve the weighted least squares of one step: levels, and the slope within them."""
    total = working @ weeks.member
    inverse = np.divide(1, total, out=np.zeros_like(total), where=total > 0)
    weighed = working * target
    told = weighed @ weeks.member
    if not weeks.with_trend:
        return told * inverse, np.zeros(len(target))
    timed = working * weeks.time
    of_time = timed @ weeks.member
    middle = of_time * inverse
    across = weighed @ weeks.time - (told * middle).sum(axis=1)
    spread = timed @ weeks.time - (of_time * middle).sum(axis=1)
    slope = np.divide(across, spread, out=np.zeros_like(across), where=spread > 0)
    return (told - slope[:, None] * of_time) * inverse, slope


def _fullest(counts: Floats, weights: Floats) -> Floats:
    """Give the part of the deviance that no mean changes: what a perfect fit would explain, twice."""
    some = np.where(counts > 0, counts, 1)
    return np.asarray(2 * (weights * (counts * np.log(some) - counts)).sum(axis=1))


def _explained(counts: Floats, eta: Floats, mean: Floats, weights: Floats) -> Floats:
    """Give the part of the deviance that the mean explains, twice."""
    part = counts * eta
    part -= mean
    part *= weights
    return np.asarray(2 * part.sum(axis=1))


def _freedom(weights: Floats, weeks: Weeks) -> Floats:
    used = weights > 0
    parts = ((used @ weeks.member) > 0).sum(axis=1)
    return np.asarray(used.sum(axis=1) - parts - weeks.with_trend, dtype=np.float64)


def _with_dispersion(fitted: Fit, counts: Floats) -> Fit:
    """Add the dispersion: Pearson's statistic with the weights of the last step, over the freedom."""
    fitted.residual = (counts - fitted.mean) / fitted.mean
    fitted.dispersion = np.maximum(1, fitted.squares(fitted.working))
    return fitted
