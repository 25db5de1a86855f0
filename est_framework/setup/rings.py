"""
Where a ring crosses itself.

GEOS names the first thing that is wrong with a surface, and takes a corner that is only touched for
one. Real boundaries touch their own corners without harm, and may cross themselves elsewhere: this
asks for crossings alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

Position = Sequence[float]
Segment = tuple[Position, Position]

_COMPARISONS_PER_SEGMENT = 200
"""Real boundaries need some tens; a ring made to take forever is left unjudged."""


def first_crossing(ring: Sequence[Position]) -> Position | None:
    """
    Find a place where a ring crosses itself.

    Segments that only touch, as where a boundary comes back to its own corner, do not cross.

    Args:
        ring: Positions as longitude and latitude, the last equal to the first.

    Returns:
        A position near the crossing, or None where there is none.
    """
    segments: list[Segment] = sorted(
        (a, b) if list(a) < list(b) else (b, a) for a, b in itertools.pairwise(ring) if a != b
    )
    left = len(segments) * _COMPARISONS_PER_SEGMENT
    beside: list[Segment] = []
    for segment in segments:
        beside = [other for other in beside if other[1][0] >= segment[0][0]]
        left -= len(beside)
        if left < 0:
            return None
        for other in beside:
            if _cross(segment, other):
                return segment[0]
        beside.append(segment)
    return None


def is_flat_line(ring: Sequence[Position]) -> bool:
    """Say whether all positions of a ring lie on one line, so that it has no inside."""
    first = ring[0]
    farthest = max(ring, key=lambda p: abs(p[0] - first[0]) + abs(p[1] - first[1]))
    return not any(_side(first, farthest, other) for other in ring)


def _cross(one: Segment, other: Segment) -> bool:
    (a, b), (c, d) = one, other
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return False
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Position, b: Position, c: Position) -> int:
    turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (turn > _FLAT) - (turn < -_FLAT)


_FLAT = 1e-15
"""Square degrees; below it three positions count as one straight line, for floats cannot tell."""
