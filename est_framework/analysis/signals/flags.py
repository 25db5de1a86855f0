"""Which of many p-values stand out together, and how many would by chance alone."""

from __future__ import annotations

import numpy as np

from est_framework.analysis.signals.arrays import Floats


def benjamini_hochberg(p_values: object) -> Floats:
    """
    Give p-values adjusted for how many they are; below q, about a share q of them is false.

    Args:
        p_values: Any shape; NaN where nothing was judged, which counts for nothing and stays NaN.

    Source:
        Benjamini & Hochberg 1995, JRSS B 57:289. With p-values of counts, that are a little too small
        far out, the share of false ones is larger in practice: promise nothing by it.
    """
    given = np.asarray(p_values, dtype=np.float64)
    flat = given.ravel()
    judged = np.flatnonzero(np.isfinite(flat))
    falling = judged[np.argsort(-flat[judged], kind="stable")]
    rank = np.arange(len(falling), 0, -1)
    adjusted = np.full(flat.shape, np.nan)
    adjusted[falling] = np.minimum(1, np.minimum.accumulate(flat[falling] * (len(falling) / rank)))
    return adjusted.reshape(given.shape)


def expected_by_chance(p_values: object, alpha: float) -> float:
    """Give how many of the judged would have p <= alpha by chance alone, at most."""
    return float(np.isfinite(np.asarray(p_values, dtype=np.float64)).sum() * alpha)
