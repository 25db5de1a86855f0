"""
Which areas lie high, when small ones jump? Rates drawn towards the mean of all, small areas the most.

Source:
    Marshall 1991, Applied Statistics 40:283 (global empirical Bayes by moments).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from est_framework.analysis.signals.arrays import Floats, as_counts, as_exposure


@dataclass(frozen=True)
class ShrunkenRates:
    """
    Rates of areas, as counted and drawn together.

    Attributes:
        raw: Count over exposure, shape (areas,); NaN without exposure.
        shrunk: Drawn towards the mean, shape (areas,); the mean itself without exposure.
        overall: The rate of all areas together; NaN where nobody has exposure.
        between: Variance between the areas beyond chance, 0 or more.
    """

    raw: Floats
    shrunk: Floats
    overall: float
    between: float


def shrunken_rates(counts: object, exposure: object) -> ShrunkenRates:
    """
    Draw the rates of areas towards their common mean, by how much of the spread is chance.

    Args:
        counts: Events of each area over the whole time, shape (areas,).
        exposure: What they came out of (reports, households), shape (areas,); 0 where nothing was observed.

    Returns:
        The rates.

    Raises:
        ValueError: Shapes disagree, something is no count, or there is more than one dimension.
    """
    if np.asarray(counts).ndim != 1 or np.asarray(exposure).ndim != 1:
        raise ValueError("counts and exposure must have one value for each area")
    whole = as_counts(counts)
    of = as_exposure(exposure, whole)[0]
    there = of > 0
    y = whole[0][there]
    total = float(of.sum())
    raw = np.full(of.shape, np.nan)
    if not there.any():
        return ShrunkenRates(raw, raw.copy(), float("nan"), 0.0)
    raw[there] = y / of[there]
    overall = float(y.sum()) / total
    spread = float((of[there] * (raw[there] - overall) ** 2).sum()) / total
    between = max(0.0, spread - overall * len(y) / total)
    by_chance = overall / of[there]
    shrunk = np.full(of.shape, overall)
    if between > 0:
        shrunk[there] += (raw[there] - overall) * between / (between + by_chance)
    return ShrunkenRates(raw, shrunk, overall, between)
