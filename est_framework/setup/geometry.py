"""The boundaries of the areas: `areas.geojson`, as RFC 7946 has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.setup.rules import (
    set103_too_large,
    set140_broken_geojson,
    set141_no_feature_collection,
    set142_crs_member,
    set143_boundary_of_unknown_area,
    set144_boundary_twice,
    set145_no_surface,
    set146_broken_ring,
    set147_latitude_first,
    set148_outside_sweden,
    set149_crosses_itself,
)
from est_framework.setup.under_check import Boundary, Feature, Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST = 20_000_000
MOST_POSITIONS = 200_000
_LEAST_POSITIONS = 4
_LARGEST_NUMBER = 1e9

Geometry = dict[str, Any]


class _RefusedJsonError(ValueError):
    def __init__(self, cause: Text) -> None:
        super().__init__(cause.en)
        self.cause = cause


def read_geometry(
    content: bytes, file: str, areas: Mapping[str, str]
) -> tuple[dict[str, Geometry], list[Finding]]:
    """
    Read the bytes of a map file.

    Args:
        content: The bytes.
        file: The file's name, for the findings.
        areas: The setup's area ids and names.

    Returns:
        Area id to geometry with positions of two numbers, only for boundaries without errors;
        and findings.
    """
    document, findings = _document(content, file)
    if findings:
        return {}, findings
    features = [Feature(file, n, body, areas) for n, body in enumerate(document["features"])]
    total = sum(_count(feature.geometry) for feature in features)
    if total > MOST_POSITIONS:
        large = set103_too_large
        return {}, [large.RULE.at(Place(file), what=large.POSITIONS, limit=MOST_POSITIONS)]
    geometry: dict[str, Geometry] = {}
    seen: set[str] = set()
    for feature in features:
        found = [*set143_boundary_of_unknown_area.look(feature), *set145_no_surface.look(feature)]
        if not found and feature.id in seen:
            found = [
                set144_boundary_twice.RULE.at(feature.place("/properties/id"), seen=feature.id)
            ]
        if not found:
            seen.add(feature.id)
            boundary, found = _boundary(feature)
            if boundary is not None:
                geometry[feature.id] = _geometry(boundary)
        findings.extend(found)
    return geometry, findings


def _document(content: bytes, file: str) -> tuple[Any, list[Finding]]:
    if len(content) > LARGEST:
        large = set103_too_large
        return None, [large.RULE.at(Place(file), what=large.BYTES, limit=LARGEST)]
    rule = set140_broken_geojson
    at = ""
    try:
        document = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number
        )
    except UnicodeDecodeError:
        cause = rule.NOT_UTF8
    except json.JSONDecodeError as error:
        at, cause = f"{error.lineno}:{error.colno}", rule.NOT_JSON
    except _RefusedJsonError as error:
        cause = error.cause
    except RecursionError:
        cause = rule.TOO_DEEP
    except ValueError:
        cause = rule.NOT_JSON  # a whole number of thousands of digits
    else:
        return document, list(_not_a_collection(document, file))
    return None, [rule.RULE.at(Place(file, at), cause=cause)]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _RefusedJsonError(set140_broken_geojson.KEY_TWICE)
    return made


def _no_number(_: str) -> None:
    raise _RefusedJsonError(set140_broken_geojson.NO_NUMBER)


def _not_a_collection(document: Any, file: str) -> Iterator[Finding]:  # noqa: ANN401  # any JSON
    kind = document.get("type") if isinstance(document, dict) else type(document).__name__
    if kind != "FeatureCollection" or not isinstance(document.get("features"), list):
        yield set141_no_feature_collection.RULE.at(Place(file), seen=str(kind))
    elif "crs" in document:
        crs = json.dumps(document["crs"], ensure_ascii=False)
        yield set142_crs_member.RULE.at(Place(file, "", "/crs"), seen=crs)


def _count(geometry: Any) -> int:  # noqa: ANN401  # any JSON
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    total, waiting = 0, [coordinates]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, list):
            total += bool(inner) and not isinstance(inner[0], list)
            waiting.extend(item for item in inner if isinstance(item, list))
    return total


def _boundary(feature: Feature) -> tuple[Boundary | None, list[Finding]]:
    rings: list[tuple[str, tuple[Position, ...]]] = []
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
    return (None, outside) if outside else (boundary, [*set149_crosses_itself.look(boundary)])


def _rings(geometry: Geometry) -> Iterator[tuple[str, tuple[Position, ...] | Text]]:
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


def _ring(ring: Any) -> tuple[Position, ...] | Text:  # noqa: ANN401  # any JSON
    if not isinstance(ring, list) or not all(_is_position(p) for p in ring):
        return set146_broken_ring.NOT_POSITIONS
    positions = tuple((float(p[0]), float(p[1])) for p in ring)
    if len(positions) < _LEAST_POSITIONS:
        return set146_broken_ring.TOO_SHORT
    if positions[0] != positions[-1]:
        return set146_broken_ring.NOT_CLOSED
    return positions


def _is_position(value: Any) -> bool:  # noqa: ANN401  # any JSON
    return (
        isinstance(value, list)
        and len(value) in (2, 3, 4)
        and all(type(n) in (int, float) and abs(n) < _LARGEST_NUMBER for n in value)
    )


def _geometry(boundary: Boundary) -> Geometry:
    kind = boundary.feature.geometry["type"]
    polygons: dict[str, list[list[list[float]]]] = {}
    for pointer, ring in boundary.rings:
        polygon = pointer.rsplit("/", 1)[0]
        polygons.setdefault(polygon, []).append([list(position) for position in ring])
    shapes = list(polygons.values())
    return {"type": kind, "coordinates": shapes if kind == "MultiPolygon" else shapes[0]}
