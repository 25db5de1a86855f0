"""Where Sweden is: the box that holds it, with its waters, in WGS 84."""

from __future__ import annotations

from est_framework.setup.extents import Extent

WEST, EAST = 10.0, 24.5
SOUTH, NORTH = 55.0, 69.5

_SWEDEN = Extent(WEST, SOUTH, EAST, NORTH)


def in_sweden(longitude: float, latitude: float) -> bool:
    """Say whether a position is within the box that holds Sweden."""
    return WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH


def is_in_sweden(extent: Extent) -> bool:
    """Say whether all of something is within the box that holds Sweden."""
    return _SWEDEN.holds(extent)
