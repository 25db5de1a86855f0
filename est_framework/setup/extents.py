"""Rectangles on the map: how far something reaches, in degrees of WGS 84."""

from __future__ import annotations

import math
from dataclasses import dataclass

_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Extent:
    """The rectangle that just holds something: longitudes west and east, latitudes south and north."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Extent) -> bool:
        """Say whether the two have anything in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, other: Extent) -> bool:
        """Say whether the other lies wholly within this one."""
        return (
            self.west <= other.west
            and other.east <= self.east
            and self.south <= other.south
            and other.north <= self.north
        )

    def widened(self, degrees: float) -> Extent:
        """Give the rectangle with a margin on every side."""
        return Extent(
            self.west - degrees, self.south - degrees, self.east + degrees, self.north + degrees
        )

    def km_beyond(self, other: Extent) -> float:
        """Give how many kilometres this one reaches past the other where it reaches furthest."""
        across = max(other.west - self.west, self.east - other.east, 0)
        up = max(other.south - self.south, self.north - other.north, 0)
        narrowing = math.cos(math.radians((self.south + self.north) / 2))
        return max(across * narrowing, up) * _KM_PER_DEGREE

    def km_between_centres(self, other: Extent) -> float:
        """Give roughly how many kilometres lie between the middles of the two."""
        middle = (self.south + self.north) / 2
        across = (self.west + self.east - other.west - other.east) / 2
        up = middle - (other.south + other.north) / 2
        return math.hypot(across * math.cos(math.radians(middle)), up) * _KM_PER_DEGREE
