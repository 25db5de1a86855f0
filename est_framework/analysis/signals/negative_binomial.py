"""
The negative binomial distribution by mean and dispersion (variance / mean), for whole arrays at once.

With dispersion 1 it is the Poisson distribution. Weekly counts are small, so limits and tails are found by
adding up the probabilities of 0, 1, 2, … for all cells side by side: some fifty times faster than asking
for the incomplete beta function cell by cell, which is done only for large means and for far tails, where
adding up would lose digits.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import special

from est_framework.analysis.signals.arrays import Floats, Integers

LARGEST_MEAN = 1e6
"""Above it nothing is judged: counts of a week do not get there, and limits lose their digits."""
_ADDED_UP = 60.0
"""Up to this mean probabilities are added up."""
_FAR = 1e-4
"""A tail below this is asked for by itself."""
_AT_ONCE = 8
"""How many steps are taken before the cells that are done are left behind."""
_NEAR = 16384
"""How many cells are worked on at a time, so that what is added up stays near the processor."""


def tail_and_quantiles(
    count: Integers, mean: Floats, dispersion: Floats, probabilities: Sequence[float] = ()
) -> tuple[Floats, list[Integers]]:
    """
    Give P(Y >= count), and for each probability p the smallest k with P(Y <= k) >= p.

    Args:
        count: Shape (cells,).
        mean: The same shape, at most `LARGEST_MEAN`.
        dispersion: The same shape, at least 1.
        probabilities: Each between 0 and 1.
    """
    tail = np.empty(mean.shape)
    quantiles = [np.empty(mean.shape, dtype=np.int64) for _ in probabilities]
    small = mean <= _ADDED_UP
    for cells, of in ((small, _added_up), (~small, _asked_for)):
        if cells.any():
            tail[cells], found = of(count[cells], mean[cells], dispersion[cells], probabilities)
            for whole, part in zip(quantiles, found, strict=True):
                whole[cells] = part
    return tail, quantiles


def _added_up(
    count: Integers, mean: Floats, dispersion: Floats, probabilities: Sequence[float]
) -> tuple[Floats, list[Integers]]:
    """Add up the chances of 0, 1, 2, … until every cell has its answers; some cells at a time."""
    tail = np.ones(mean.shape)
    quantiles = [np.zeros(mean.shape, dtype=np.int64) for _ in probabilities]
    for start in range(0, len(mean), _NEAR):
        some = slice(start, start + _NEAR)
        _add_up(
            count[some],
            mean[some],
            dispersion[some],
            probabilities,
            (tail[some], [q[some] for q in quantiles]),
        )
    far = tail < _FAR
    tail[far] = _upper_tail(count[far], mean[far], dispersion[far])
    return tail, quantiles


def _add_up(
    count: Integers,
    mean: Floats,
    dispersion: Floats,
    probabilities: Sequence[float],
    answers: tuple[Floats, list[Integers]],
) -> None:
    """Add up until every cell has its answers, and put them in `answers`: tails and quantiles."""
    tail, quantiles = answers
    highest = max(probabilities, default=0.0)
    over = dispersion - 1
    spread = np.divide(np.log1p(over), over, out=np.ones_like(over), where=over > 0)
    cells, wanted = np.arange(len(mean)), count
    chance = np.exp(-mean * spread)
    summed = np.zeros_like(chance)
    # The chance of k + 1 is that of k times (mean + k over) / (dispersion (k + 1)).
    growth, growing = mean / dispersion, over / dispersion
    begun = 0
    while cells.size:
        reached = [np.zeros(cells.shape, dtype=np.int8) for _ in probabilities]
        left = np.zeros_like(chance)
        for step in range(begun, begun + _AT_ONCE):
            np.copyto(left, summed, where=wanted == step)
            summed += chance
            for probability, number in zip(probabilities, reached, strict=True):
                np.add(number, (summed < probability).view(np.int8), out=number)
            chance *= growth
            chance /= step + 1
            growth += growing
        begun += _AT_ONCE
        tail[cells] -= left
        for quantile, number in zip(quantiles, reached, strict=True):
            quantile[cells] += number
        beyond = wanted >= begun
        going = (chance > 0) & ((summed < highest) | beyond)
        ended = beyond & ~going
        tail[cells[ended]] -= summed[ended]
        cells, wanted, growing = cells[going], wanted[going], growing[going]
        chance, summed, growth = chance[going], summed[going], growth[going]


def _asked_for(
    count: Integers, mean: Floats, dispersion: Floats, probabilities: Sequence[float]
) -> tuple[Floats, list[Integers]]:
    return (
        _upper_tail(count, mean, dispersion),
        [_quantile(p, mean, dispersion) for p in probabilities],
    )


def _quantile(probability: float, mean: Floats, dispersion: Floats) -> Integers:
    """Close in on the quantile from both sides."""
    low = np.full(mean.shape, -1, dtype=np.int64)
    high = (mean + special.ndtri(probability) * np.sqrt(mean * dispersion)).clip(1).astype(np.int64)
    while (short := _below(high, mean, dispersion) < probability).any():
        low = np.where(short, high, low)
        high = np.where(short, high * 2, high)
    while (high - low > 1).any():
        middle = (low + high) // 2
        reached = _below(middle, mean, dispersion) >= probability
        high = np.where(reached, middle, high)
        low = np.where(reached, low, middle)
    return np.asarray(high)


def _below(count: Integers, mean: Floats, dispersion: Floats) -> Floats:
    """Give P(Y <= count)."""
    size, success = _parameters(mean, dispersion)
    k = np.maximum(count, 0)
    many = special.betainc(np.where(np.isinf(size), 1, size), k + 1, success)
    return np.asarray(np.where(count < 0, 0, np.where(np.isinf(size), special.pdtr(k, mean), many)))


def _upper_tail(count: Integers, mean: Floats, dispersion: Floats) -> Floats:
    """Give P(Y >= count)."""
    size, success = _parameters(mean, dispersion)
    k = np.maximum(count, 1)
    many = special.betaincc(np.where(np.isinf(size), 1, size), k, success)
    few = special.pdtrc(k - 1, mean)
    return np.asarray(np.where(count < 1, 1, np.where(np.isinf(size), few, many)))


def _parameters(mean: Floats, dispersion: Floats) -> tuple[Floats, Floats]:
    over = np.maximum(dispersion - 1, 0)
    size = np.divide(mean, over, out=np.full(mean.shape, np.inf), where=over > 0)
    return size, 1 / np.maximum(dispersion, 1)
