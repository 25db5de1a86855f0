"""Outlines of areas on a flat page: shapes as they look, with as few corners as the eye needs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

XY = tuple[float, float]
Ring = list[XY]

_TOLERANCE = 0.6
"""How far, in units of the drawing, an outline may move when corners are taken away."""

_FEWEST = 4
_LINES_TRIED = 17


@dataclass(frozen=True)
class Drawing:
    """
    Outlines of some areas in one drawing.

    Attributes:
        width: Of the drawing, in its own units.
        height: Of the drawing.
        outlines: Area id to its rings, closed, outer and inner together (even-odd).
        placed: Where longitude and latitude lie in the drawing.
    """

    width: float
    height: float
    outlines: dict[str, list[Ring]]
    placed: Callable[[XY], XY]


def draw(geometry: Mapping[str, Mapping[str, Any]], *, width: float, tallest: float) -> Drawing:
    """
    Project and simplify GeoJSON polygons into a drawing.

    The projection is equirectangular with the longitudes drawn in by the cosine of the middle latitude,
    which over a municipality keeps shapes to within what a line's breadth hides.

    Args:
        geometry: Area id to GeoJSON geometry, WGS 84; what is no polygon is left out.
        width: Of the drawing; less where it would become taller than `tallest`.
        tallest: The greatest height.
    """
    flat = {area: list(_rings(g)) for area, g in geometry.items()}
    every = [p for rings in flat.values() for ring in rings for p in ring]
    if not every:
        return Drawing(width, 0, {}, lambda at: at)
    west, east = min(x for x, _ in every), max(x for x, _ in every)
    south, north = min(y for _, y in every), max(y for _, y in every)
    narrowing = math.cos(math.radians((south + north) / 2))
    wide, tall = (east - west) * narrowing or 1e-9, (north - south) or 1e-9
    scale = min(width / wide, tallest / tall)

    def placed(at: XY) -> XY:
        return (at[0] - west) * narrowing * scale, (north - at[1]) * scale

    outlines = {
        area: [_simpler([placed(p) for p in r]) for r in rings]
        for area, rings in flat.items()
        if rings
    }
    return Drawing(wide * scale, tall * scale, outlines, placed)


def path(rings: Sequence[Ring]) -> str:
    """Write rings as an SVG path with one decimal."""
    return "".join(
        f"M{ring[0][0]:.1f} {ring[0][1]:.1f}L"
        + " ".join(f"{x:.1f} {y:.1f}" for x, y in ring[1:-1])
        + "z"
        for ring in rings
    )


def size(rings: Sequence[Ring]) -> float:
    """Give the surface of the largest ring."""
    return max(abs(_signed(ring)) for ring in rings)


def room_for(rings: Sequence[Ring], height: float) -> tuple[float, float, float]:
    """
    Find where a label of some height has most room inside an outline.

    Returns:
        Middle of the place (x, y) and how wide it is; width 0 and the outline's middle where no place
        is high enough.
    """
    main = max(rings, key=lambda ring: abs(_signed(ring)))
    top, bottom = min(y for _, y in main), max(y for _, y in main)
    middle = sum(x for x, _ in main[1:]) / (len(main) - 1), (top + bottom) / 2
    best, most = (*middle, 0.0), 0.0
    for step in range(1, _LINES_TRIED + 1):
        y = top + (bottom - top) * step / (_LINES_TRIED + 1)
        from_middle = abs(step / (_LINES_TRIED + 1) - 0.5)
        lines = [_inside(rings, at) for at in (y - height / 2, y, y + height / 2)]
        for left, right in _common(lines):
            worth = (right - left) * (1 - from_middle)
            if worth > most:
                best, most = ((left + right) / 2, y, right - left), worth
    return best


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    coordinates = geometry.get("coordinates", ())
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(
        geometry.get("type", ""), []
    )
    for polygon in polygons:
        for ring in polygon:
            points = [(float(p[0]), float(p[1])) for p in ring]
            if len(points) >= _FEWEST - 1:
                yield points if points[0] == points[-1] else [*points, points[0]]


def _signed(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def _simpler(ring: Ring) -> Ring:
    """Take corners away (Ramer 1972, Douglas and Peucker 1973), but leave at least a triangle."""
    first = ring[0]
    far = max(range(len(ring)), key=lambda n: math.dist(first, ring[n]))
    kept = {0, far, len(ring) - 1}
    stretches = [(0, far), (far, len(ring) - 1)]
    while stretches:
        start, end = stretches.pop()
        worst, at = 0.0, start
        for n in range(start + 1, end):
            off = _distance(ring[n], ring[start], ring[end])
            if off > worst:
                worst, at = off, n
        if worst > _TOLERANCE:
            kept.add(at)
            stretches += [(start, at), (at, end)]
    return [ring[n] for n in sorted(kept)] if len(kept) >= _FEWEST else ring


def _distance(point: XY, start: XY, end: XY) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    if not long:
        return math.dist(point, start)
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / long
    along = min(1.0, max(0.0, along))
    return math.dist(point, (start[0] + along * dx, start[1] + along * dy))


def _inside(rings: Sequence[Ring], y: float) -> list[tuple[float, float]]:
    crossings = sorted(
        a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        for ring in rings
        for a, b in pairwise(ring)
        if (a[1] > y) != (b[1] > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _common(lines: Sequence[Sequence[tuple[float, float]]]) -> Iterator[tuple[float, float]]:
    for first in lines[0]:
        for second in lines[1]:
            for third in lines[2]:
                left = max(first[0], second[0], third[0])
                right = min(first[1], second[1], third[1])
                if right > left:
                    yield left, right
