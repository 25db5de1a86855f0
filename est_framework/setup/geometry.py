"""The boundaries of the areas: `areas.geojson`, as RFC 7946 has it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from est_framework.findings import Finding, Severity
from est_framework.language import Text
from est_framework.setup.geojson import read_features
from est_framework.setup.map_places import is_place
from est_framework.setup.map_under_check import AreaOnMap, MapUnderCheck, Overlap
from est_framework.setup.rules import (
    set143_boundary_of_unknown_area,
    set144_boundary_twice,
    set145_no_surface,
    set146_broken_ring,
    set147_latitude_first,
    set148_outside_sweden,
    set149_crosses_itself,
    set170_outside_municipality,
    set171_past_municipality,
    set172_outside_its_whole,
    set173_areas_overlap,
    set174_same_boundary,
    set176_parts_do_not_fit,
)
from est_framework.setup.under_check import Boundary, Feature, Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from est_framework.setup.places import Area

_LEAST_POSITIONS = 4
_LARGEST_NUMBER = 1e9
_NUMBERS = {2, 3, 4}
"""How many numbers a position has: longitude, latitude, and perhaps height and more."""
Geometry = dict[str, Any]


def read_geometry(
    content: bytes, file: str, areas: Sequence[Area]
) -> tuple[dict[str, Geometry], list[Finding]]:
    """
    Read the bytes of a map file.

    Args:
        content: The bytes.
        file: The file's name, for the findings.
        areas: The setup's areas.

    Returns:
        Area id to geometry with positions of two numbers, only for boundaries without errors;
        and findings.
    """
    named = {area.id: area.name for area in areas}
    features, findings = read_features(content, file, named)
    if findings:
        return {}, findings
    boundaries, findings = _boundaries([f for f in features if not is_place(f)])
    by_id = {area.id: area for area in areas}
    drawn = {id_: AreaOnMap(by_id[id_], boundary) for id_, boundary in boundaries.items()}
    findings += _judged(drawn)
    wrong = {f.place.pointer for f in findings if f.severity is Severity.ERROR}
    geometry = {
        id_: _geometry(area.boundary)
        for id_, area in drawn.items()
        if area.place.pointer not in wrong
    }
    return geometry, findings


def _boundaries(features: list[Feature]) -> tuple[dict[str, Boundary], list[Finding]]:
    boundaries: dict[str, Boundary] = {}
    findings: list[Finding] = []
    seen: set[str] = set()
    for feature in features:
        found = [*set143_boundary_of_unknown_area.look(feature), *set145_no_surface.look(feature)]
        if not found and feature.id in seen:
            place = feature.place("/properties/id")
            found = [set144_boundary_twice.RULE.at(place, seen=feature.id)]
        if not found:
            seen.add(feature.id)
            boundary, found = _boundary(feature)
            if boundary is not None:
                boundaries[feature.id] = boundary
        findings.extend(found)
    return boundaries, findings


def _judged(drawn: dict[str, AreaOnMap]) -> Iterator[Finding]:
    """Look at the boundaries whose form is right: as surfaces, and how they lie together."""
    if not drawn:
        return
    from est_framework.setup import surfaces  # noqa: PLC0415  # slow to load, and only maps need it

    areas = list(drawn.values())
    made = [surfaces.surface(area.boundary) for area in areas]
    for area, one in zip(areas, made, strict=True):
        if fault := surfaces.fault(one):
            crossings = [*set149_crosses_itself.look(area.boundary)]
            yield from crossings or set176_parts_do_not_fit.look(area, fault)
    met = (Overlap(areas[i], areas[j], *shares) for i, j, *shares in surfaces.overlaps(made))
    check = MapUnderCheck(drawn, tuple(met))
    for look in (
        set170_outside_municipality.look,
        set171_past_municipality.look,
        set172_outside_its_whole.look,
        set173_areas_overlap.look,
        set174_same_boundary.look,
    ):
        yield from look(check)


def _boundary(feature: Feature) -> tuple[Boundary | None, list[Finding]]:
    rings: list[tuple[str, Sequence[Position]]] = []
    findings: list[Finding] = []
    for pointer, found in _rings(feature.geometry):
        if isinstance(found, Text):
            rule = set146_broken_ring.RULE
            findings.append(rule.at(feature.place(pointer), cause=found))
        else:
            rings.append((pointer, found))
    if findings:
        return None, findings
    boundary = Boundary(feature, tuple(rings))
    outside = [*set147_latitude_first.look(boundary), *set148_outside_sweden.look(boundary)]
    return (None, outside) if outside else (boundary, [])


def _rings(geometry: Geometry) -> Iterator[tuple[str, Sequence[Position] | Text]]:
    """Give every ring with its pointer, or what is wrong with what should be one."""
    top = "/geometry/coordinates"
    coordinates = geometry.get("coordinates")
    polygons = [(top, coordinates)]
    if geometry["type"] == "MultiPolygon":
        if not isinstance(coordinates, list) or not coordinates:
            yield top, set146_broken_ring.NOT_POSITIONS
            return
        polygons = [(f"{top}/{n}", polygon) for n, polygon in enumerate(coordinates)]
    for pointer, polygon in polygons:
        if not isinstance(polygon, list) or not polygon:
            yield pointer, set146_broken_ring.NOT_POSITIONS
            continue
        for number, ring in enumerate(polygon):
            yield f"{pointer}/{number}", _ring(ring)


def _ring(ring: Any) -> Sequence[Position] | Text:  # noqa: ANN401  # any JSON
    if not isinstance(ring, list) or not _are_positions(ring):
        return set146_broken_ring.NOT_POSITIONS
    is_flat = set(map(len, ring)) == {2}
    positions = ring if is_flat else [position[:2] for position in ring]
    if len(positions) < _LEAST_POSITIONS:
        return set146_broken_ring.TOO_SHORT
    if positions[0] != positions[-1]:
        return set146_broken_ring.NOT_CLOSED
    return positions


def _are_positions(ring: list[Any]) -> bool:
    """Say whether all are positions; asked of whole lists at once, for there are many of them."""
    if set(map(type, ring)) - {list} or set(map(len, ring)) - _NUMBERS:
        return False
    numbers = [*chain.from_iterable(ring)]
    if set(map(type, numbers)) - {int, float}:
        return False
    return not numbers or (min(numbers) > -_LARGEST_NUMBER and max(numbers) < _LARGEST_NUMBER)


def _geometry(boundary: Boundary) -> Geometry:
    kind = boundary.feature.geometry["type"]
    polygons: dict[str, list[Sequence[Position]]] = {}
    for pointer, ring in boundary.rings:
        polygons.setdefault(pointer.rsplit("/", 1)[0], []).append(ring)
    shapes = list(polygons.values())
    return {"type": kind, "coordinates": shapes if kind == "MultiPolygon" else shapes[0]}
