"""Which of many p-values stand out together, and how many would by chance alone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from est_framework.analysis.signals.arrays import Floats, Integers


def benjamini_hochberg(p_values: object) -> Floats:
    """
    Give p-values adjusted for how many they are; below q, about a share q of them is false.

    Args:
        p_values: Any shape; NaN where nothing was judged, which counts for nothing and stays NaN.

    Source:
        Benjamini & Hochberg 1995, JRSS B 57:289. With p-values of counts, that are a little too small
        far out, the share of false ones is larger in practice: promise nothing by it.
    """
    return _adjusted(p_values, lambda number, rank: number / rank)


def benjamini_yekutieli(p_values: object) -> Floats:
    """
    Give p-values adjusted as by `benjamini_hochberg`, so that it holds however they hang together.

    Args:
        p_values: Any shape; NaN where nothing was judged, which counts for nothing and stays NaN.

    Source:
        Benjamini & Yekutieli 2001, Annals of Statistics 29:1165.
    """

    def factor(number: int, rank: Integers) -> Floats:
        return np.asarray((1 / np.arange(1, number + 1)).sum() * number / rank)

    return _adjusted(p_values, factor)


def holm(p_values: object) -> Floats:
    """
    Give p-values adjusted so that any false one at all below q is as rare as q.

    Args:
        p_values: Any shape; NaN where nothing was judged, which counts for nothing and stays NaN.

    Source:
        Holm 1979, Scandinavian Journal of Statistics 6:65.
    """
    given = np.asarray(p_values, dtype=np.float64)
    flat = given.ravel()
    judged = np.flatnonzero(np.isfinite(flat))
    rising = judged[np.argsort(flat[judged], kind="stable")]
    left = np.arange(len(rising), 0, -1)
    adjusted = np.full(flat.shape, np.nan)
    adjusted[rising] = np.minimum(1, np.maximum.accumulate(left * flat[rising]))
    return adjusted.reshape(given.shape)


def _adjusted(p_values: object, factor: Callable[[int, Integers], Floats]) -> Floats:
    """Multiply each p-value by what its rank gives, and let none be less than that of a smaller one."""
    given = np.asarray(p_values, dtype=np.float64)
    flat = given.ravel()
    judged = np.flatnonzero(np.isfinite(flat))
    falling = judged[np.argsort(-flat[judged], kind="stable")]
    rank = np.arange(len(falling), 0, -1)
    adjusted = np.full(flat.shape, np.nan)
    scaled = flat[falling] * factor(len(falling), rank)
    adjusted[falling] = np.minimum(1, np.minimum.accumulate(scaled))
    return adjusted.reshape(given.shape)


def expected_by_chance(p_values: object, alpha: float) -> float:
    """Give how many of the judged would have p <= alpha by chance alone, at most."""
    return float(np.isfinite(np.asarray(p_values, dtype=np.float64)).sum() * alpha)
