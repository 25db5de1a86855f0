"""
How far a count lies from what is usual, as a score: about 0 and 1 in mean and deviation, whatever the level.

Source:
    Rossi, Lampugnani & Marchi 1999, Statistics in Medicine 18:2111 (`rossi`); Pierce & Schafer 1986, Journal
    of the American Statistical Association 81:977 (`anscombe_2nd`); McCullagh & Nelder 1989, Generalized
    Linear Models, section 2.4 (Pearson's and Anscombe's residuals).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Integers

Scale = Literal[
    "rossi",
    "standard",
    "anscombe",
    "anscombe_2nd",
    "pearson_negative_binomial",
    "anscombe_negative_binomial",
    "none",
]
"""The ways to make a score of a count."""
_OF_EXCESS = ("pearson_negative_binomial", "anscombe_negative_binomial")
_THIRD = 1 / 3


def score(counts: Integers, mean: Floats, scale: Scale, *, excess: float = 0.0) -> Floats:
    """
    Give the score of each count: without unit, except for `none`, which leaves counts as they are.

    Args:
        counts: Any shape.
        mean: What is usual, of the same shape, above 0 (NaN gives NaN).
        scale: `standard` is (count - mean) / sqrt(mean); `rossi` the mean of that and of the difference of
            square roots, doubled; `anscombe` the residual on the scale of count^(2/3); `anscombe_2nd` that
            with the mean of count^(2/3) to the second order; those of the negative binomial are Pearson's
            and Anscombe's with variance = mean + excess * mean^2.
        excess: See `scale`.

    Raises:
        ValueError: The scale is unknown, or one of the negative binomial has no excess above 0.
    """
    if scale not in get_args(Scale):
        raise ValueError(f"scale is {scale!r}, expected one of {', '.join(get_args(Scale))}")
    if scale in _OF_EXCESS and not 0 < excess < np.inf:
        raise ValueError(f"the scale {scale} needs an excess above 0, not {excess}")
    return _SCALES[scale](counts.astype(np.float64), mean, excess)


def _rossi(y: Floats, m: Floats, _: float) -> Floats:
    return np.asarray((y - 3 * m + 2 * np.sqrt(y * m)) / (2 * np.sqrt(m)))


def _standard(y: Floats, m: Floats, _: float) -> Floats:
    return np.asarray((y - m) / np.sqrt(m))


def _anscombe(y: Floats, m: Floats, _: float) -> Floats:
    return np.asarray(1.5 * (_squared_root(y) - _squared_root(m)) / m ** (1 / 6))


def _anscombe_2nd(y: Floats, m: Floats, _: float) -> Floats:
    usual = _squared_root(m) - m**-_THIRD / 9
    return np.asarray(1.5 * (_squared_root(y) - usual) / m ** (1 / 6))


def _pearson_negative_binomial(y: Floats, m: Floats, excess: float) -> Floats:
    return np.asarray((y - m) / np.sqrt(m + excess * m**2))


def _anscombe_negative_binomial(y: Floats, m: Floats, excess: float) -> Floats:
    sixth = (m + excess * m**2) ** (1 / 6)
    return np.asarray((_levelled(y, excess) - _levelled(m, excess)) / sixth)


def _levelled(y: Floats, excess: float) -> Floats:
    """Give the integral of (t + excess t^2)^(-1/3) from 0 to y: on this scale the skewness is gone."""
    bent = special.hyp2f1(_THIRD, 2 * _THIRD, 5 * _THIRD, -excess * y)
    return np.asarray(1.5 * _squared_root(y) * bent)


def _squared_root(y: Floats) -> Floats:
    """Give y^(2/3)."""
    return np.asarray(np.cbrt(y) ** 2)


def _none(y: Floats, _: Floats, __: float) -> Floats:
    return y


_SCALES: dict[Scale, Callable[[Floats, Floats, float], Floats]] = {
    "rossi": _rossi,
    "standard": _standard,
    "anscombe": _anscombe,
    "anscombe_2nd": _anscombe_2nd,
    "pearson_negative_binomial": _pearson_negative_binomial,
    "anscombe_negative_binomial": _anscombe_negative_binomial,
    "none": _none,
}
