"""
Since when has it been on another level? The best splits of a series into stretches, found exactly.

Every possible split is weighed (by dynamic programming), so the answer depends on no start. A split is
always found for a number asked for; the information criterion says how many are worth believing.

Source:
    Bai & Perron 2003, Journal of Applied Econometrics 18:1; Schwarz 1978, Annals of Statistics 6:461.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from est_framework.analysis.signals.arrays import Floats, Integers

_FEWEST = 2


@dataclass(frozen=True)
class ChangePoints:
    """
    The best splits of one series, for each number of changes from 0 on.

    Attributes:
        starts: For each number of changes, the index of each stretch's first value, less the first stretch's.
        squares: The sum of squares around the means of the stretches, shape (numbers,).
        criterion: The information criterion (BIC), less is better, shape (numbers,).
        best: The number of changes with the least criterion.
    """

    starts: tuple[tuple[int, ...], ...]
    squares: Floats
    criterion: Floats
    best: int


def change_points(values: object, *, least: int = 8, most: int | None = None) -> ChangePoints:
    """
    Split a series into stretches with a level each, as well as can be done.

    Args:
        values: Shape (times,), oldest first, without gaps.
        least: No stretch is shorter.
        most: How many changes at most; where None, two fewer than the stretches that would cover it all.

    Returns:
        The splits.

    Raises:
        ValueError: Another shape, a value that is no number, or a series shorter than two stretches.
    """
    x = np.asarray(values, dtype=np.float64)
    if x.ndim != 1 or not np.isfinite(x).all():
        raise ValueError("values must be finite numbers of one series")
    n = len(x)
    if least < _FEWEST or n < 2 * least:
        raise ValueError(f"stretches of {least} do not fit twice into {n} values")
    fitting = n // least - 1
    changes = max(1, -(-n // least) - 2) if most is None else most
    squares, earlier = _split(_costs(x, least), min(changes, fitting))
    starts = tuple(_traced(earlier, number, n) for number in range(len(squares)))
    criterion = _criterion(squares, n)
    return ChangePoints(starts, squares, criterion, int(np.argmin(criterion)))


def _costs(x: Floats, least: int) -> Floats:
    """Give the squares around the mean of x[i:j] at [i, j]; infinite where that is too short."""
    n = len(x)
    centred = x - x.mean()
    total = np.concatenate([[0], np.cumsum(centred)])
    squared = np.concatenate([[0], np.cumsum(centred**2)])
    first, end = np.ogrid[: n + 1, : n + 1]
    length = end - first
    cost = squared - squared[:, None] - (total - total[:, None]) ** 2 / np.maximum(length, 1)
    rounding = n * np.spacing(np.abs(x).max()) ** 2
    return np.where(length >= least, np.where(cost > rounding, cost, 0), np.inf)


def _split(cost: Floats, changes: int) -> tuple[Floats, list[Integers]]:
    """Give the least squares for each number of changes, and where the last stretch up to each end begins."""
    upto = cost[0]
    squares, earlier = [upto[-1]], []
    for _ in range(changes):
        through = upto[:, None] + cost
        earlier.append(np.argmin(through, axis=0))
        upto = np.min(through, axis=0)
        squares.append(upto[-1])
    return np.array(squares), earlier


def _traced(earlier: list[Integers], number: int, end: int) -> tuple[int, ...]:
    """Walk back from the end to the starts of the stretches."""
    starts: list[int] = []
    for step in reversed(range(number)):
        end = int(earlier[step][end])
        starts.append(end)
    return tuple(reversed(starts))


def _criterion(squares: Floats, n: int) -> Floats:
    """Give the BIC with normal errors: a level, a place and the common variance cost one parameter each."""
    parameters = 2 * (np.arange(len(squares)) + 1)
    with np.errstate(divide="ignore"):
        fit = n * (np.log(squares / n) + 1 + np.log(2 * np.pi))
    return np.asarray(fit + np.log(n) * parameters)
