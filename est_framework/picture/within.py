"""Numbers of areas that lie within each other put together, so that nothing is counted twice."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from est_framework.setup.resolved import ResolvedSetup

Range = tuple[int, int]
"""The surely seen and the most it can be."""
_Many = tuple[NDArray[np.int64], NDArray[np.bool_]]
"""Sure numbers, and whether there is any."""


class Within:
    """
    Which areas of a setup lie within which, and what their numbers come to together.

    What is said about a district may be the same as what is said about a square in it. So the larger of
    the district's own number and its parts' sum is sure, and both together the most it can be. Areas
    beside each other are apart: their numbers add up. An area that the setup does not know is a whole by
    itself.
    """

    def __init__(self, setup: ResolvedSetup) -> None:
        self._areas = tuple(setup.areas)
        self._parts: dict[str, list[str]] = {}
        self._within: set[str] = set()
        self._municipality = {a.id: a.municipality for a in setup.setup.areas}
        self._municipalities = tuple(m.code for m in setup.setup.municipalities)
        for area in setup.setup.areas:
            if area.part_of in setup.areas:
                self._parts.setdefault(str(area.part_of), []).append(area.id)
                self._within.add(area.id)

    @property
    def wholes(self) -> tuple[str, ...]:
        """The areas that others lie within, in the setup's order."""
        return tuple(a for a in self._areas if a in self._parts)

    def as_a_whole(self, numbers: Mapping[str, Range]) -> dict[str, Range]:
        """
        Give the number of each area with the areas within it.

        Args:
            numbers: Area to number, by area as reported; an area that is not there has none.

        Returns:
            Those areas that have a number, or of which a part has one; in the setup's order.
        """
        every = dict.fromkeys([*self._areas, *numbers])
        found = {a: self._whole(a, numbers, frozenset()) for a in every}
        return {a: number for a, number in found.items() if number is not None}

    def all_together(self, numbers: Mapping[str, Range]) -> Range | None:
        """Give the number of all areas together; None where no area has any."""
        if not self._within:
            return _sum(numbers.values())
        whole = self.as_a_whole(numbers)
        return _sum(v for a, v in whole.items() if a not in self._within)

    def surely_together(
        self, areas: Sequence[str], numbers: NDArray[np.int64], told: NDArray[np.bool_]
    ) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """
        Give the sure number of all areas together, for many periods and indicators at once.

        Args:
            areas: The areas, by id.
            numbers: Their own numbers, 0 where they have none; the first axis goes over the areas.
            told: Whether they have one; the same shape.

        Returns:
            The numbers and whether there is any, without the axis of the areas.
        """
        at = {area: n for n, area in enumerate(areas)}
        nothing = (np.zeros(numbers.shape[1:], np.int64), np.zeros(told.shape[1:], np.bool_))

        def together(found: Iterable[_Many]) -> _Many:
            return reduce(lambda a, b: (a[0] + b[0], a[1] | b[1]), found, nothing)

        def whole(area: str, around: frozenset[str]) -> _Many:
            own = (numbers[at[area]], told[at[area]]) if area in at else nothing
            parts = self._parts.get(area)
            if parts is None or area in around:
                return own
            inner = around | {area}
            within = together(whole(part, inner) for part in parts if part not in inner)
            return np.maximum(own[0], within[0]), own[1] | within[1]

        outermost = [a for a in dict.fromkeys([*self._areas, *areas]) if a not in self._within]
        return together(whole(a, frozenset()) for a in outermost)

    def by_municipality(self, numbers: Mapping[str, Range]) -> dict[str, Range]:
        """Give the number of each municipality by its code, those that have any; in the setup's order."""
        whole = self.as_a_whole(numbers)
        totals = {
            code: _sum(
                v
                for a, v in whole.items()
                if a not in self._within and self._municipality.get(a) == code
            )
            for code in self._municipalities
        }
        return {code: total for code, total in totals.items() if total is not None}

    def _whole(
        self, area: str, numbers: Mapping[str, Range], around: frozenset[str]
    ) -> Range | None:
        own = numbers.get(area)
        parts = self._parts.get(area)
        if parts is None or area in around:  # a ring of areas is told of by est check
            return own
        inner = around | {area}
        found = (self._whole(part, numbers, inner) for part in parts if part not in inner)
        within = _sum(v for v in found if v is not None)
        if own is None or within is None:
            return within if own is None else own
        return max(own[0], within[0]), own[1] + within[1]


def _sum(ranges: Iterable[Range]) -> Range | None:
    found = list(ranges)
    if not found:
        return None
    return sum(r[0] for r in found), sum(r[1] for r in found)
