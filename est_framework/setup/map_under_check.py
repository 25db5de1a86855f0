"""What a rule about the map looks at: the areas that have a boundary, and how they lie together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.setup.municipalities import around

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.findings import Place
    from est_framework.setup.places import Area
    from est_framework.setup.under_check import Boundary


@dataclass(frozen=True)
class AreaOnMap:
    """An area and its boundary."""

    area: Area
    boundary: Boundary

    @property
    def place(self) -> Place:
        """Where the boundary stands in the map file."""
        return self.boundary.feature.place("/geometry")


@dataclass(frozen=True)
class Overlap:
    """
    Two areas that have a surface in common; sharing a line is no overlap.

    Attributes:
        one: The one that stands first in the map file.
        other: The other.
        of_one: How much of the first that lies in the other, from 0 to 1.
        of_other: How much of the other that lies in the first.
    """

    one: AreaOnMap
    other: AreaOnMap
    of_one: float
    of_other: float

    @property
    def is_same(self) -> bool:
        """Say whether the two boundaries are one and the same, but for rounding."""
        return min(self.of_one, self.of_other) > _SAME


_SAME = 0.999
_MOST_NAMED = 3


@dataclass(frozen=True)
class MapUnderCheck:
    """
    The areas with a boundary whose form is right.

    Attributes:
        areas: They, by id, in the order of the map file.
        overlaps: The pairs of them that have a surface in common.
    """

    areas: Mapping[str, AreaOnMap]
    overlaps: tuple[Overlap, ...]

    def lies_in(self, drawn: AreaOnMap) -> str:
        """Name the municipalities whose rectangle holds an area, the setup's own first."""
        own = {one.area.municipality for one in self.areas.values()}
        near = around(drawn.boundary.extent, own)[:_MOST_NAMED]
        return ", ".join(f"{k.name} ({k.code})" for k in near)
