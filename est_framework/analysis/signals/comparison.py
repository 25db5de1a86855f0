"""
Simple limits that others use, to compare with: EARS, the Bayes system over years, historical limits.

They know nothing of exposure and are no signals of EST: on small weekly counts they flag too often. They are
here so that a series can be judged the way another system judges it.

Source:
    Hutwagner et al. 2003, Journal of Urban Health 80(2):i89 (EARS C1 to C3; C3 as published); Höhle 2007,
    R News 7(3) (the Bayes system); Stroup et al. 1989, Statistics in Medicine 8:323 (historical limits).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Integers, Truths, as_counts, as_weeks
from est_framework.analysis.signals.negative_binomial import tail_and_quantiles

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH = 4
"""Weeks that are added up to one count by the historical limits."""
_SUMMED = 3
"""Weeks that EARS C3 adds up."""


@dataclass(frozen=True)
class Compared:
    """
    What a simple limit says; arrays of shape (series, weeks asked for), NaN with too little history.

    Attributes:
        weeks: The indices of the weeks asked for.
        value: What is held against the limit: the count, the sum of four weeks, or the sum of scores (C3).
        expected: The mean of what went before.
        upper: The limit.
        flag: The value lies above the limit.
    """

    weeks: Integers
    value: Floats
    expected: Floats
    upper: Floats
    flag: Truths


def ears(  # the method's own constants
    counts: object,
    *,
    weeks: object | None = None,
    method: Literal["C1", "C2", "C3"] = "C1",
    baseline: int = 7,
    alpha: float = 0.001,
    least_deviation: float = 0.0,
) -> Compared:
    """
    Hold weeks against mean and standard deviation of the weeks just before (C1), or two weeks earlier (C2).

    C3 adds up how far C2 lay above one standard deviation, over three weeks.

    Args:
        counts: Shape (series, weeks), oldest first.
        weeks: Indices of the weeks to judge; the newest where None.
        method: Which of the three.
        baseline: How many weeks are looked back on.
        alpha: How often a normal count reaches the limit.
        least_deviation: The standard deviation is never taken to be less.

    Raises:
        ValueError: Something is no count.
    """
    y = as_counts(counts).astype(np.float64)
    asked = as_weeks(weeks, y.shape[1])
    z = float(special.ndtri(1 - alpha))
    gap = 0 if method == "C1" else 2
    if method != "C3":
        mean, deviation = _before(y, asked, gap, baseline, least_deviation)
        upper = mean + z * deviation
        return compared(asked, y[:, asked], mean, upper)
    mean, _ = _before(y, asked, gap, baseline, least_deviation)
    total = np.zeros(mean.shape)
    for lag in range(_SUMMED):
        of, spread = _before(y, asked - lag, gap, baseline, least_deviation)
        off = y[:, np.maximum(asked - lag, 0)] - of
        with np.errstate(divide="ignore", invalid="ignore"):
            total += np.maximum(0, off / spread - 1)
    return Compared(asked, total, mean, np.full(mean.shape, z), total >= z)


def bayes_over_years(  # noqa: PLR0913  # the method's own constants
    counts: object,
    *,
    weeks: object | None = None,
    years: int = 2,
    half_window: int = 4,
    this_year: bool = True,
    alpha: float = 0.05,
    weeks_a_year: int = 52,
) -> Compared:
    """
    Hold weeks against the same season of earlier years, with a gamma posterior and a Poisson count.

    Args:
        counts: Shape (series, weeks), oldest first.
        weeks: Indices of the weeks to judge; the newest where None.
        years: How many years back.
        half_window: Weeks on each side of the same week.
        this_year: Whether the last `half_window` weeks count too.
        alpha: How often chance alone may reach the limit.
        weeks_a_year: How long a year is.

    Raises:
        ValueError: Something is no count.
    """
    y = as_counts(counts)
    asked = as_weeks(weeks, y.shape[1])
    lags = season_lags(years, half_window, weeks_a_year, this_year=this_year)
    past = lagged(y.astype(np.float64), asked, lags)
    number = len(lags)
    size, reach = past.sum(axis=2) + 0.5, 1 / max(number, 1)
    there = np.isfinite(size)
    upper = np.full(size.shape, np.nan)
    mean = size[there] * reach
    none = np.zeros(mean.shape, dtype=np.int64)
    _, (most,) = tail_and_quantiles(none, mean, np.full(mean.shape, 1 + reach), [1 - alpha])
    upper[there] = most
    return compared(asked, y[:, asked].astype(np.float64), size * reach, upper)


def historical_limits(
    counts: object,
    *,
    weeks: object | None = None,
    years: int = 5,
    months: int = 1,
    alpha: float = 0.05,
    weeks_a_year: int = 52,
) -> Compared:
    """
    Hold the sum of four weeks against the sums of the same four weeks, and those around, of earlier years.

    Args:
        counts: Shape (series, weeks), oldest first.
        weeks: Indices of the last of the four weeks; the newest where None.
        years: How many years back.
        months: How many sums of four weeks on each side.
        alpha: How often chance alone lies outside the limits, upper and lower together.
        weeks_a_year: How long a year is.

    Raises:
        ValueError: Something is no count.
    """
    y = as_counts(counts).astype(np.float64)
    asked = as_weeks(weeks, y.shape[1])
    summed = sum(lagged(y, np.arange(y.shape[1]), [lag])[:, :, 0] for lag in range(_MONTH))
    lags = [
        n * weeks_a_year + _MONTH * off
        for n in range(1, years + 1)
        for off in range(-months, months + 1)
    ]
    past = lagged(np.asarray(summed), asked, lags)
    mean, deviation = past.mean(axis=2), past.std(axis=2, ddof=1)
    z = float(special.ndtri(1 - alpha / 2))
    upper = mean + z * deviation * np.sqrt(1 + 1 / len(lags))
    return compared(asked, np.asarray(summed)[:, asked], mean, upper)


def _before(
    y: Floats, weeks: Integers, gap: int, number: int, least: float
) -> tuple[Floats, Floats]:
    """Give mean and standard deviation of the weeks before each week."""
    past = lagged(y, weeks, range(gap + 1, gap + number + 1))
    return past.mean(axis=2), np.maximum(past.std(axis=2, ddof=1), least)


def season_lags(years: int, half_window: int, weeks_a_year: int, *, this_year: bool) -> list[int]:
    """Give how many weeks back the same season of earlier years lies, and the last weeks of this year."""
    lags = [
        n * weeks_a_year + off
        for n in range(1, years + 1)
        for off in range(-half_window, half_window + 1)
    ]
    return [*lags, *(range(1, half_window + 1) if this_year else ())]


def lagged(y: Floats, weeks: Integers, lags: Sequence[int]) -> Floats:
    """Give what lies each lag before each week, shape (series, weeks, lags); NaN before the first week."""
    at = weeks[:, None] - np.array(lags, dtype=np.int64)
    return np.where(at >= 0, y[:, np.clip(at, 0, y.shape[1] - 1)], np.nan)


def compared(weeks: Integers, value: Floats, expected: Floats, upper: Floats) -> Compared:
    """Flag where the value lies above the limit."""
    with np.errstate(invalid="ignore"):
        return Compared(weeks, value, expected, upper, value > upper)
