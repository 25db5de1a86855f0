"""The named places of the map file: points that the setup itself has put there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from est_framework.setup.geometry import read_geometry
from est_framework.setup.map_places import MapPlace, read_places
from est_framework.setup.places import Area

AREAS = (
    Area(id="centrum", name="Centrum", municipality="9999"),
    Area(id="hamnen", name="Hamnen", municipality="9999"),
)
RING = [[17.3, 62.4], [17.4, 62.4], [17.4, 62.5], [17.3, 62.5], [17.3, 62.4]]
HOLE = [[17.34, 62.44], [17.36, 62.44], [17.36, 62.46], [17.34, 62.46], [17.34, 62.44]]
BOUNDARY = {
    "type": "Feature",
    "properties": {"id": "centrum"},
    "geometry": {"type": "Polygon", "coordinates": [RING, HOLE]},
}


def place(name: Any = "Torget", area: Any = "centrum", at: Any = (17.31, 62.41)) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"area": area, "place": name},
        "geometry": {"type": "Point", "coordinates": at},
    }


def read(*features: Any) -> tuple[tuple[MapPlace, ...], list[tuple[str, str]]]:
    content = json.dumps(
        {"type": "FeatureCollection", "features": [BOUNDARY, *features]}, ensure_ascii=False
    ).encode()
    geometry, findings = read_geometry(content, "areas.geojson", AREAS)
    assert list(geometry) == ["centrum"], "places are no boundaries and spoil none"
    places, more = read_places(content, "areas.geojson", geometry, [a.id for a in AREAS])
    return places, [(f.code, f.place.pointer) for f in (*findings, *more)]


def test_a_named_point_in_its_area_is_a_place() -> None:
    here, there = place("  Torget "), place("Kajen", "hamnen", (17.9, 62.9, 4))
    assert read(here, there) == (
        (MapPlace("centrum", "Torget", 17.31, 62.41), MapPlace("hamnen", "Kajen", 17.9, 62.9)),
        [],
    )


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        (place("  "), "/properties/place"),
        (place("Torget\nhemma"), "/properties/place"),
        (place("x" * 81), "/properties/place"),
        (place(7), "/properties/place"),
        (place(area="skogen"), "/properties/area"),
        (place(area=["centrum"]), "/properties/area"),
        (place(at=[17.31]), "/geometry/coordinates"),
        (place(at=[17.31, "62.41"]), "/geometry/coordinates"),
        (place(at=[17.31, True]), "/geometry/coordinates"),
        (place(at=[17.45, 62.41]), "/geometry/coordinates"),
        (place(at=[17.35, 62.45]), "/geometry/coordinates"),
        (place("TORGET"), "/properties/place"),
    ],
)
def test_what_cannot_be_drawn_is_left_out_with_a_warning(wrong: Any, pointer: str) -> None:
    places, found = read(place(), wrong)
    assert [p.name for p in places] == ["Torget"]
    assert found == [("SET221", f"/features/2{pointer}")]


def test_a_point_without_a_name_is_still_a_boundary_gone_wrong() -> None:
    point = {
        "type": "Feature",
        "properties": {"id": "hamnen"},
        "geometry": {"type": "Point", "coordinates": [17.31, 62.41]},
    }
    assert read(point) == ((), [("SET145", "/features/1/geometry")])
