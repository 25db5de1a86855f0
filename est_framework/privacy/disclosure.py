"""
Which numbers of a table may leave the group: small ones are hidden, and others so that they stay hidden.

A number under the threshold is hidden, and zero is such a number: hidden as *nothing* would be told apart
from hidden as *a few*. Then other numbers are hidden until the attack of `privacy.attack` fails: from all
that is shown, now and before, each small number may still be 0 and may still be as large as the threshold.
No other hidden number is known within less than the threshold either, as far as numbers can still be hidden.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from est_framework.privacy.attack import Extreme, Known, Sums, extreme

LEAST_THRESHOLD = 5
"""Counts under this never leave the group; a setup may raise it."""

_NEAR = 1e-4
_MANY = 4
_PROGRESS = 0.9


def hidden_numbers(
    sums: Sums,
    counts: NDArray[np.int64],
    *,
    threshold: int = LEAST_THRESHOLD,
    shown_before: NDArray[np.bool_] | None = None,
    decided: NDArray[np.bool_] | None = None,
) -> NDArray[np.bool_]:
    """
    Choose which numbers to hide, so that nothing hidden follows from what is shown.

    Args:
        sums: One row for each number, 1 in the columns of the counts that it is the sum of.
        counts: The counts, never negative.
        threshold: Numbers under this are hidden.
        shown_before: The numbers that are out already, and cannot be taken back.
        decided: The numbers that were decided on before, shown or hidden; none of them is shown now.

    Returns:
        For each number whether it is hidden. What was shown before stays shown. A large number that follows
        from what was shown before is shown: hiding it would hide nothing.
    """
    values: NDArray[np.int64] = (sums @ counts).astype(np.int64)
    none = np.zeros(len(values), dtype=bool)
    before = none if shown_before is None else shown_before
    fixed = none if decided is None else decided
    shown = np.where(fixed, before, values >= threshold)
    check = _Check(Known(sums, values, shown), threshold)
    open_ = ~fixed
    while (because := check.fault(shown & open_)) is not None:
        shown = shown.copy()
        shown[_sacrificed(because, values, shown & open_)] = False
        check = check.after(shown)
    follows = open_ & (values >= threshold) & (check.high - check.low < _NEAR)
    return np.logical_not(shown | follows)


def _sacrificed(because: Extreme, values: NDArray[np.int64], may: NDArray[np.bool_]) -> int:
    """Choose what else to hide: the least of the numbers that the fault follows from."""
    known_from = because.because[may[because.because]]
    choice = known_from if known_from.size else np.flatnonzero(may)
    return int(choice[np.argmin(values[choice])])


@dataclass
class _Check:
    """
    Whether each hidden number is protected; what was found to be possible is kept from one look to the next.

    What could be with more shown can still be with less shown, so nothing found is lost.
    """

    known: Known
    threshold: int
    low: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    high: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))

    def __post_init__(self) -> None:
        if not self.low.size:
            self.low = self.known.values.astype(float)
            self.high = self.known.values.astype(float)

    def after(self, shown: NDArray[np.bool_]) -> _Check:
        """Give the check where fewer numbers are shown."""
        return replace(self, known=replace(self.known, shown=shown))

    def fault(self, may: NDArray[np.bool_]) -> Extreme | None:
        """
        Find a hidden number that is known too well, and what it follows from.

        Args:
            may: The numbers that may still be hidden; a large number that none of them would help is no
                fault.
        """
        for most in (False, True):
            self._sweep(most=most)
        for number in np.flatnonzero(~self.known.shown):
            found = self._fault_of(int(number))
            small = self.known.values[number] < self.threshold
            if found is not None and (small or may[found.because].any()):
                return found
        return None

    def _fault_of(self, number: int) -> Extreme | None:
        small = self.known.values[number] < self.threshold
        if self._is_safe(number, small=small):
            return None
        most = self._reach(np.array([number]), most=True)
        if self._is_safe(number, small=small):
            return None
        least = self._reach(np.array([number]), most=False)
        if self._is_safe(number, small=small):
            return None
        if small:
            return least if self.low[number] > _NEAR else most
        return Extreme(most.counts, np.union1d(most.because, least.because))

    def _is_safe(self, number: int, *, small: bool) -> bool:
        low, high = self.low[number], self.high[number]
        if small:
            return bool(low <= _NEAR and high >= self.threshold - _NEAR)
        return bool(high - low >= self.threshold - _NEAR)

    def _sweep(self, *, most: bool) -> None:
        """Look at many numbers at once, as long as that shows that many of them are safe."""
        left = np.inf
        while True:
            open_ = self._open(most=most)
            if open_.size < _MANY or open_.size > left * _PROGRESS:
                return
            left = open_.size
            self._reach(open_, most=most)

    def _open(self, *, most: bool) -> NDArray[np.int64]:
        small = self.known.values < self.threshold
        bound = np.where(small, self.threshold, self.low + self.threshold)
        safe = self.high >= bound - _NEAR if most else (self.low <= _NEAR) | ~small
        return np.flatnonzero(~self.known.shown & ~safe)

    def _reach(self, numbers: NDArray[np.int64], *, most: bool) -> Extreme:
        found = extreme(self.known, numbers, most=most)
        possible = self.known.sums @ found.counts
        self.low, self.high = np.minimum(self.low, possible), np.maximum(self.high, possible)
        return found
