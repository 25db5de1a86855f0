"""
The named places of a map file: points that everybody knows, such as a square or a bus stop.

A place is a feature whose geometry is a Point and whose properties are `area` and `place`. What a report
writes as the place of an event is never given coordinates; it is drawn only where the setup itself has a
place of that name.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from est_framework.findings import Finding
from est_framework.language import Text
from est_framework.setup.geojson import read_features
from est_framework.setup.rules import set221_place_not_usable as unusable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from est_framework.setup.under_check import Feature

_LONGEST = 80
_TWO = 2


@dataclass(frozen=True)
class MapPlace:
    """A place that has a name and a point, in WGS 84, within an area."""

    area: str
    name: str
    longitude: float
    latitude: float


def is_place(feature: Feature) -> bool:
    """Say whether a feature is meant as a named place and not as a boundary."""
    geometry = feature.geometry
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        return False
    return "place" in _properties(feature)


def read_places(
    content: bytes, file: str, geometry: Mapping[str, Mapping[str, Any]], areas: Collection[str]
) -> tuple[tuple[MapPlace, ...], list[Finding]]:
    """
    Read the named places of a map file.

    Args:
        content: The file's bytes; one that is no map at all has no places.
        file: The file's name, for the findings.
        geometry: Area id to geometry, for the areas that have a boundary.
        areas: The ids of the setup's areas.

    Returns:
        The places that can be drawn, in the file's order; and findings about the others.
    """
    if b'"place"' not in content:
        return (), []
    features, _ = read_features(content, file, {})
    places: dict[tuple[str, str], MapPlace] = {}
    findings: list[Finding] = []
    for feature in filter(is_place, features):
        found = _place(feature, geometry, areas)
        if isinstance(found, MapPlace) and (found.area, found.name.casefold()) in places:
            found = ("/properties/place", unusable.TWICE)
        if isinstance(found, MapPlace):
            places[found.area, found.name.casefold()] = found
        else:
            pointer, cause = found
            findings.append(unusable.RULE.at(feature.place(pointer), cause=cause))
    return tuple(places.values()), findings


def _place(
    feature: Feature, geometry: Mapping[str, Mapping[str, Any]], areas: Collection[str]
) -> MapPlace | tuple[str, Text]:
    """Give the place, or where in the feature what is wrong."""
    said = _properties(feature)
    area, name = said.get("area"), said["place"]
    if not isinstance(name, str) or not 0 < len(name.strip()) <= _LONGEST or not name.isprintable():
        return "/properties/place", unusable.NO_NAME
    if not isinstance(area, str) or area not in areas:
        return "/properties/area", unusable.UNKNOWN_AREA
    at = feature.geometry.get("coordinates")
    if not isinstance(at, list) or len(at) < _TWO or any(type(n) not in (int, float) for n in at):
        return "/geometry/coordinates", unusable.NO_POSITION
    if area in geometry and not _lies_in(at, geometry[area]):
        return "/geometry/coordinates", unusable.OUTSIDE
    return MapPlace(area, name.strip(), float(at[0]), float(at[1]))


def _properties(feature: Feature) -> Mapping[str, Any]:
    said = feature.body.get("properties") if isinstance(feature.body, dict) else None
    return said if isinstance(said, dict) else {}


def _lies_in(at: Sequence[float], geometry: Mapping[str, Any]) -> bool:
    """Say whether a point lies in a polygon: a line from it crosses the rings an odd number of times."""
    crossed = sum(_crosses(at, a, b) for ring in _rings(geometry) for a, b in pairwise(ring))
    return crossed % 2 == 1


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    shapes = geometry["coordinates"]
    for polygon in shapes if geometry["type"] == "MultiPolygon" else [shapes]:
        yield from polygon


def _crosses(at: Sequence[float], a: Sequence[float], b: Sequence[float]) -> bool:
    x, y = at[0], at[1]
    if (a[1] > y) == (b[1] > y):
        return False
    return bool(x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
