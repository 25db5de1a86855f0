"""
The boundaries of the areas as surfaces: which are no proper ones, and which lie on one another.

The geometry is Shapely's. Loading it takes longer than most setups take to check, so that this module
is loaded only where there is a map file.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

import shapely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from est_framework.setup.under_check import Boundary

MOST_PAIRS = 20_000
"""How many pairs of areas are compared; more there are only where thousands lie in one heap."""
_MORE_THAN_A_LINE = "T********"
_REASON = re.compile(r"(?P<what>[^\[]+)\[(?P<x>\S+) (?P<y>\S+)\]")

Surface = Any


def surface(boundary: Boundary) -> Surface:
    """Make the surface within a boundary, just as it is drawn."""
    polygons = []
    for _, rings in groupby(boundary.rings, key=lambda found: found[0].rsplit("/", 1)[0]):
        shell, *holes = (shapely.linearrings(ring) for _, ring in rings)
        polygons.append(shapely.polygons(shell, holes=holes or None))
    return polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)


def fault(drawn: Surface) -> tuple[str, float, float] | None:
    """Say what keeps a surface from being a proper one, in GEOS's words, and where; else None."""
    said = _REASON.fullmatch(str(shapely.is_valid_reason(drawn)))
    return (said["what"], float(said["x"]), float(said["y"])) if said else None


def overlaps(drawn: Sequence[Surface]) -> Iterator[tuple[int, int, float, float]]:
    """
    Find the surfaces that lie on one another.

    Args:
        drawn: Surfaces; those that are no proper ones are repaired first.

    Yields:
        The numbers of two surfaces, the smaller first, and the share of each that the other holds.
    """
    proper = [_repaired(one) for one in drawn]
    tree = shapely.STRtree(proper)
    shapely.prepare(proper)
    first, second = tree.query(proper)
    pairs = [(i, j) for i, j in zip(first.tolist(), second.tolist(), strict=True) if i < j]
    pairs = sorted(pairs)[:MOST_PAIRS]
    if not pairs:
        return
    ones, others = ([proper[pair[n]] for pair in pairs] for n in (0, 1))
    on_one_another = shapely.relate_pattern(ones, others, _MORE_THAN_A_LINE).tolist()
    for (i, j), is_met in zip(pairs, on_one_another, strict=True):
        if is_met:
            common = shapely.area(shapely.intersection(proper[i], proper[j]))
            yield i, j, _share(common, proper[i]), _share(common, proper[j])


def _share(common: float, whole: Surface) -> float:
    """Give how much of a surface something takes up; one too thin to have a size has no parts."""
    return float(common / size) if (size := shapely.area(whole)) else 0.0


def _repaired(drawn: Surface) -> Surface:
    if shapely.is_valid(drawn):
        return drawn
    try:
        return shapely.make_valid(drawn, method="structure", keep_collapsed=False)
    except shapely.GEOSException:  # a heap of lines that has no structure
        return shapely.buffer(drawn, 0)
