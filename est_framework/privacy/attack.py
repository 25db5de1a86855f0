"""
The attack that published tables must stand: what follows about the hidden numbers from the shown ones.

A published number is a sum of counts, and counts are never negative. From the shown sums, linear programming
gives the least and the most that each hidden sum can be. That is all that follows from them, whatever is
subtracted from what.

Source:
    Fischetti and Salazar, *Models and algorithms for the 2-dimensional cell suppression problem in
    statistical disclosure control*, Mathematical Programming 84 (1999).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

Sums: TypeAlias = Any
"""
A sparse matrix: one row for each number, 1 in the columns of the counts that it is the sum of.

SciPy has no types; it is a `csr_array`.
"""

_NEAR = 1e-6


@dataclass(frozen=True)
class Known:
    """
    What anybody can know: the sums, which of them are shown, and with what values.

    Attributes:
        sums: One row for each number that is or could be shown.
        values: The numbers; only those that are shown are looked at.
        shown: Which are shown.
    """

    sums: Sums
    values: NDArray[np.int64]
    shown: NDArray[np.bool_]

    @property
    def beyond(self) -> float:
        """More than anything that is shown: what a count may be that nothing holds back."""
        return 10.0 * float(self.values[self.shown].sum()) + 1000

    @cached_property
    def equations(self) -> tuple[Sums, NDArray[np.float64]]:
        """The shown sums, and what they come to."""
        return self.sums[np.flatnonzero(self.shown)], self.values[self.shown].astype(float)


@dataclass(frozen=True)
class Extreme:
    """
    The least or the most that something can be.

    Attributes:
        counts: Counts that agree with everything shown and reach it.
        because: The shown numbers that it follows from, as rows of `Known.sums`.
    """

    counts: NDArray[np.float64]
    because: NDArray[np.int64]


def extreme(known: Known, numbers: NDArray[np.int64], *, most: bool) -> Extreme:
    """
    Find the least or the most that some numbers can be together, from what is shown.

    A count that nothing shown holds back becomes `known.beyond`: any number at all.

    Args:
        known: What is shown.
        numbers: The numbers, as rows of `known.sums`.
        most: The most, else the least.

    Raises:
        ArithmeticError: The solver gives no answer.
    """
    matrix, right = known.equations
    wanted = np.asarray(known.sums[numbers].sum(axis=0)).ravel()
    at = np.flatnonzero(known.shown)
    if not at.size:
        return Extreme(np.where(wanted > 0, known.beyond if most else 0.0, 0.0), at)
    found = linprog(
        -wanted if most else wanted,
        A_eq=matrix,
        b_eq=right,
        bounds=(0, known.beyond),
        method="highs",
    )
    if found.x is None:
        raise ArithmeticError(found.message)
    return Extreme(found.x, at[np.abs(found.eqlin.marginals) > _NEAR])


def intervals(known: Known) -> NDArray[np.float64]:
    """
    Find the least and the most that each hidden number can be.

    Returns:
        Shape (numbers, 2); a shown number is its own value twice.
    """
    found = np.repeat(known.values[:, None].astype(float), 2, axis=1)
    for number in np.flatnonzero(~known.shown):
        row = np.array([number])
        reached = [extreme(known, row, most=m).counts for m in (False, True)]
        found[number] = [(known.sums[row] @ counts)[0] for counts in reached]
    return found
