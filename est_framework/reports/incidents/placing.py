"""Where a row of a list belongs: by the name or id of an area, by another name for it, or by a point."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from est_framework.language import Text
from est_framework.reports.incidents.grid import to_degrees
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.setup.sweden import in_sweden

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from est_framework.reports.incidents.mapping_model import IncidentMapping
    from est_framework.setup.places import Area
    from est_framework.setup.resolved import ResolvedSetup

NO_NUMBER: Final = Text(sv="ingen punkt som går att läsa", en="no point that can be read")
NOT_HERE: Final = Text(sv="en punkt utanför Sverige", en="a point outside Sweden")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}(?:[.,][0-9]{1,15})?")
_NORTHS, _EASTS = (6_000_000, 7_800_000), (200_000, 1_000_000)


class Nowhere(Enum):
    """Why a place is no area."""

    COUNTY = "county"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Placing:
    """
    Finds the areas that one actor reports on.

    Attributes:
        mapping: The import mapping.
        setup: The setup.
        actor: The actor.
        geometry: Area id to GeoJSON geometry in WGS 84, of those that have one.
    """

    mapping: IncidentMapping
    setup: ResolvedSetup
    actor: str
    geometry: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The actor's areas by id, in the setup's order."""
        return {area.id: area for area in self.setup.areas_of(self.actor)}

    @cached_property
    def reach(self) -> tuple[str, ...]:
        """The areas that a row of the list may come to lie in."""
        if self.mapping.all_in is not None:
            return (self.mapping.all_in,)
        if self.mapping.other_places == "outside":
            named = set(self.mapping.places.values())
            return tuple(id_ for id_ in self.areas if id_ in named) or tuple(self.areas)
        return tuple(self.areas)

    @cached_property
    def _by_name(self) -> dict[str, str | Nowhere]:
        known: dict[str, str | Nowhere] = {}
        if self.mapping.other_places == "unplaced":
            known |= {_plain(area.name): id_ for id_, area in self.areas.items()}
            known |= {_plain(id_): id_ for id_ in self.areas}
        known |= {_plain(name): Nowhere.COUNTY for name in self.mapping.county_places}
        return known | {_plain(name): id_ for name, id_ in self.mapping.places.items()}

    @cached_property
    def _nowhere(self) -> Nowhere:
        is_out = self.mapping.other_places == "outside"
        return Nowhere.OUTSIDE if is_out else Nowhere.UNKNOWN

    def named(self, text: str) -> str | Nowhere:
        """Give the area of a place name, whatever its case and spaces."""
        return self._by_name.get(_plain(text), self._nowhere)

    def at(self, positions: Sequence[tuple[float, float]]) -> list[str | Nowhere]:
        """
        Give the area that holds each point: the innermost one that the actor reports on.

        A point on a boundary lies in both areas; then the innermost, of those the smallest, of those the
        first of the setup.

        Args:
            positions: Latitudes and longitudes.
        """
        if not positions:
            return []
        import shapely  # noqa: PLC0415  # slow to load, and only points need it

        shapes, ids, ranks = self._drawn
        if not shapes:
            return [self._nowhere] * len(positions)
        points = shapely.STRtree(shapely.points([place[::-1] for place in positions]))
        best: dict[int, int] = {}
        # Few areas and many points: each area is made ready once, and asked for all points near it.
        pairs = points.query(shapes, predicate="intersects").T.tolist()
        for area, point in sorted(pairs, key=lambda pair: ranks[pair[0]]):
            best.setdefault(point, area)
        return [ids[best[n]] if n in best else self._nowhere for n in range(len(positions))]

    @cached_property
    def _drawn(self) -> tuple[list[Any], list[str], list[tuple[int, float, int]]]:
        import shapely  # noqa: PLC0415  # slow to load, and only points need it

        ids = [id_ for id_ in self.areas if id_ in self.geometry]
        shapes = [_shape(self.geometry[id_]) for id_ in ids]
        ranks = [
            (-self._depth(id_), float(f"{shapely.area(shape):.6g}"), order)
            for order, (id_, shape) in enumerate(zip(ids, shapes, strict=True))
        ]
        return shapes, ids, ranks

    def _depth(self, id_: str) -> int:
        depth, above = 0, self.setup.areas[id_].part_of
        while above is not None and above in self.setup.areas and depth < len(self.setup.areas):
            depth, above = depth + 1, self.setup.areas[above].part_of
        return depth


def _shape(geometry: Mapping[str, Any]) -> Any:  # noqa: ANN401  # Shapely has no types
    import shapely  # noqa: PLC0415  # slow to load, and only points need it
    from shapely.geometry import shape  # noqa: PLC0415

    drawn = shape(geometry)
    return drawn if drawn.is_valid else shapely.make_valid(drawn)


def _plain(text: str) -> str:
    return one_spelling(text).casefold()


def degrees_of(first: str, second: str, *, metres: bool) -> tuple[float, float] | Text:
    """
    Read a position.

    Args:
        first: Latitude, or metres north.
        second: Longitude, or metres east.
        metres: Whether they are SWEREF 99 TM, and not degrees in WGS 84.

    Returns:
        Latitude and longitude; or why it is none that can be used.
    """
    found = [_number(first), _number(second)]
    if any(math.isnan(number) for number in found):
        return NO_NUMBER
    if metres:
        inside = zip(found, (_NORTHS, _EASTS), strict=True)
        if not all(low <= number <= high for number, (low, high) in inside):
            return NOT_HERE
        found = [*to_degrees(*found)]
    latitude, longitude = found
    return (latitude, longitude) if in_sweden(longitude, latitude) else NOT_HERE


def _number(text: str) -> float:
    plain = "".join(text.replace("°", "").split())
    return float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else math.nan
