"""
Do high areas lie side by side? Getis and Ord's Gi*, Moran's I, and its share of each area.

With fewer than about 25 areas these say little: most of them share their neighbours, and the tests overlap.

Source:
    Getis & Ord 1992, Geographical Analysis 24:189, and 1995, 27:286; Moran 1950, Biometrika 37:17; Cliff &
    Ord 1981, Spatial Processes; Anselin 1995, Geographical Analysis 27:93.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from est_framework.analysis.signals.arrays import Floats, Truths

_FEWEST = 4


@dataclass(frozen=True)
class Moran:
    """
    How alike neighbours are.

    Attributes:
        value: Moran's I; above `expected` where high lies by high.
        expected: What it is without any order.
        variance: Its variance if the values were dealt out to the areas at random.
        z: How many deviations it lies above what is expected.
        local: Each area's share, shape (areas,): its own value times its neighbours' mean, both from the mean
            of all and over the variance (with n); NaN without neighbours.
        local_variance: Variance of each share if the values were dealt out at random; NaN likewise.
        high: Whether the area itself lies above the mean.
        high_around: Whether the mean of its neighbours does.
    """

    value: float
    expected: float
    variance: float
    z: float
    local: Floats
    local_variance: Floats
    high: Truths
    high_around: Truths


def gi_star(values: object, neighbours: Sequence[Sequence[int]]) -> Floats:
    """
    Say how far each area, with its neighbours, lies above the mean of all, in standard deviations.

    Args:
        values: Rates of the areas, shape (areas,).
        neighbours: The neighbours of each area, as indices, without itself.

    Returns:
        z-values, shape (areas,); NaN where all areas are neighbours or all values are the same.

    Raises:
        ValueError: Shapes disagree, a value is no number, a neighbour is not there or is the area itself,
            or there are fewer than 4 areas.
    """
    x, linked = _given(values, neighbours)
    n = len(x)
    weight = linked + np.eye(n)
    number = weight.sum(axis=1)
    deviation = np.sqrt(((x - x.mean()) ** 2).mean())
    spread = deviation * np.sqrt(number * (n - number) / (n - 1))
    above = weight @ (x - x.mean())
    return np.asarray(np.divide(above, spread, out=np.full(n, np.nan), where=spread > 0))


def moran(values: object, neighbours: Sequence[Sequence[int]]) -> Moran:
    """
    Say how alike neighbours are, over all and for each area; each area's neighbours weigh 1 together.

    Args:
        values: Rates of the areas, shape (areas,), not all the same.
        neighbours: The neighbours of each area, as indices, without itself.

    Returns:
        The measure.

    Raises:
        ValueError: As `gi_star`; or all values are the same, or no area has a neighbour.
    """
    x, linked = _given(values, neighbours)
    number = linked.sum(axis=1)
    if not number.any() or np.ptp(x) == 0:
        raise ValueError("there must be neighbours, and values that differ")
    weight = linked / np.maximum(number, 1)[:, None]
    away = x - x.mean()
    around = weight @ away
    square = float((away**2).mean())
    kurtosis = float((away**4).mean()) / square**2
    value = float(away @ around) / (square * weight.sum())
    expected = -1 / (len(x) - 1)
    variance = _variance(weight, kurtosis) - expected**2
    none = number == 0
    return Moran(
        value=value,
        expected=expected,
        variance=variance,
        z=(value - expected) / float(np.sqrt(variance)),
        local=np.where(none, np.nan, away * around / square),
        local_variance=np.where(none, np.nan, _local_variance(weight, kurtosis)),
        high=away > 0,
        high_around=around > 0,
    )


def _given(values: object, neighbours: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
    """Give the values, and who neighbours whom as 0 and 1."""
    x = np.asarray(values, dtype=np.float64)
    if x.ndim != 1 or not np.isfinite(x).all():
        raise ValueError("values must be a finite number for each area")
    n = len(x)
    if n < _FEWEST or len(neighbours) != n:
        raise ValueError(f"there are {n} values and neighbours of {len(neighbours)} areas")
    linked = np.zeros((n, n))
    for area, near in enumerate(neighbours):
        if any(not 0 <= other < n or other == area for other in near):
            raise ValueError(f"neighbours of {area} must be other areas within 0 and {n - 1}")
        linked[area, list(near)] = 1
    return x, linked


def _variance(weight: Floats, kurtosis: float) -> float:
    """Give the mean square of Moran's I over all ways to deal out the values."""
    n = len(weight)
    all_of = float(weight.sum())
    pairs = float(((weight + weight.T) ** 2).sum()) / 2
    sides = float(((weight.sum(axis=1) + weight.sum(axis=0)) ** 2).sum())
    plain = n * ((n**2 - 3 * n + 3) * pairs - n * sides + 3 * all_of**2)
    peaked = kurtosis * ((n**2 - n) * pairs - 2 * n * sides + 6 * all_of**2)
    return (plain - peaked) / ((n - 1) * (n - 2) * (n - 3) * all_of**2)


def _local_variance(weight: Floats, kurtosis: float) -> Floats:
    """Give the variance of each area's share over all ways to deal out the values."""
    n = len(weight)
    own, squared = weight.sum(axis=1), (weight**2).sum(axis=1)
    same = squared * (n - kurtosis) / (n - 1)
    mixed = (own**2 - squared) * (2 * kurtosis - n) / ((n - 1) * (n - 2))
    return np.asarray(same + mixed - own**2 / (n - 1) ** 2)
