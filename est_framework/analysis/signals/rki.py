"""
The limit once used by Germany's public health institute, the RKI: the same season of earlier years.

It knows nothing of exposure and is no signal of EST; it is here to compare with.

Source:
    Höhle 2007, Computational Statistics 22:571 (the limit); Crow & Gardner 1959, Biometrika 46:441
    (intervals for the mean of a Poisson count).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, as_counts, as_weeks
from est_framework.analysis.signals.comparison import Compared, compared, lagged, season_lags

_MANY = 20
"""Above this mean, counts are taken to be normal."""
_SURE = 0.95
_DEVIATIONS = 2
_HALVINGS = 50
_DECIMALS = 3
"""As many as the published table has."""


def rki_limits(  # the method's own constants
    counts: object,
    *,
    weeks: object | None = None,
    years: int = 2,
    half_window: int = 4,
    this_year: bool = False,
    weeks_a_year: int = 52,
) -> Compared:
    """
    Hold weeks against the mean of the same season of earlier years.

    The limit is the mean and two standard deviations where the mean is above 20; else the upper end of the
    95 % interval of Crow and Gardner for a count of the mean, rounded down.

    Args:
        counts: Shape (series, weeks), oldest first.
        weeks: Indices of the weeks to judge; the newest where None.
        years: How many years back.
        half_window: Weeks on each side of the same week.
        this_year: Whether the last `half_window` weeks count too.
        weeks_a_year: How long a year is.

    Raises:
        ValueError: Something is no count, or no week is looked back on.
    """
    y = as_counts(counts).astype(np.float64)
    asked = as_weeks(weeks, y.shape[1])
    lags = season_lags(years, half_window, weeks_a_year, this_year=this_year)
    if len(lags) <= 1:
        raise ValueError("at least two weeks must be looked back on")
    past = lagged(y, asked, lags)
    mean = past.mean(axis=2)
    upper = mean + _DEVIATIONS * past.std(axis=2, ddof=1)
    few = mean <= _MANY
    upper[few] = np.array(_upper_ends())[mean[few].astype(np.int64)]
    return compared(asked, y[:, asked], mean, upper)


@cache
def _upper_ends() -> tuple[float, ...]:
    """Give the upper end of the interval for each count up to 20."""
    return tuple(round(_upper_end(count), _DECIMALS) for count in range(_MANY + 1))


def _upper_end(count: int) -> float:
    """Close in on the largest mean whose shortest run of likely counts still holds the count."""
    low, high = float(count), 2.0 * count + 2 * _DEVIATIONS
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _first_of_shortest(middle) > count:
            high = middle
        else:
            low = middle
    return low


def _first_of_shortest(mean: float) -> int:
    """Give where the shortest run of counts with a chance of 95 % begins; the highest where many are."""
    counts = np.arange(int(mean + 6 * np.sqrt(mean)) + 12)
    below: Floats = np.concatenate([[0.0], special.pdtr(counts, mean)])
    ends = np.searchsorted(below, below + _SURE)
    length = np.where(ends < len(below), ends - np.arange(len(below)), len(below))
    return int(np.flatnonzero(length == length.min())[-1])
