"""The map file: what RFC 7946 and the setup ask of it."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_framework.setup.geometry import MOST_POSITIONS, read_geometry
from est_framework.setup.ids import ids_from_names
from est_framework.setup.rings import first_crossing

AREAS = {"centrum": "Centrum", "hamnen": "Hamnen"}
SQUARE = [[17.3, 62.4], [17.4, 62.4], [17.4, 62.5], [17.3, 62.5], [17.3, 62.4]]


def feature(geometry: Any, id_: Any = "centrum") -> dict[str, Any]:
    return {"type": "Feature", "properties": {"id": id_}, "geometry": geometry}


def collection(*features: Any, **more: Any) -> bytes:
    made = {"type": "FeatureCollection", "features": list(features), **more}
    return json.dumps(made).encode()


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def codes(content: bytes) -> list[str]:
    return [f.code for f in read_geometry(content, "areas.geojson", AREAS)[1]]


def test_a_boundary_comes_back_with_positions_of_two_numbers() -> None:
    high = [[x, y, 12.5] for x, y in SQUARE]
    geometry, findings = read_geometry(collection(feature(polygon(high))), "f", AREAS)
    assert findings == []
    assert geometry == {"centrum": polygon(SQUARE)}


def test_holes_and_many_parts_are_kept() -> None:
    hole = [[17.33, 62.43], [17.36, 62.43], [17.36, 62.46], [17.33, 62.43]]
    many = {"type": "MultiPolygon", "coordinates": [[SQUARE, hole], [SQUARE]]}
    geometry, findings = read_geometry(collection(feature(many)), "f", AREAS)
    assert findings == []
    assert geometry["centrum"] == many


def test_the_features_own_id_counts_where_the_properties_have_none() -> None:
    own = {"type": "Feature", "id": "hamnen", "properties": None, "geometry": polygon(SQUARE)}
    geometry, findings = read_geometry(collection(own), "f", AREAS)
    assert findings == []
    assert list(geometry) == ["hamnen"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "SET140"),
        (b"{", "SET140"),
        (b"\xff\xfe{\x00", "SET140"),
        (b'{"type": "FeatureCollection", "type": 1, "features": []}', "SET140"),
        (b'{"type": "FeatureCollection", "features": [NaN]}', "SET140"),
        (b"[" * 200_000, "SET140"),
        (b"[" + b"9" * 10_000 + b"]", "SET140"),
        (b"[]", "SET141"),
        (b"null", "SET141"),
        (b'{"type": "FeatureCollection", "features": {}}', "SET141"),
        (b'{"type": "FeatureCollection", "features": [], "crs": null}', "SET142"),
    ],
)
def test_a_file_that_is_no_map_file_is_told(content: bytes, code: str) -> None:
    assert codes(content) == [code]


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        (7, ["SET143", "SET145"]),
        (feature(polygon(SQUARE), "atlantis"), ["SET143"]),
        (feature(polygon(SQUARE), 7), ["SET143"]),
        (feature(polygon(SQUARE), ["centrum"]), ["SET143"]),
        (feature(polygon(SQUARE), None), ["SET143"]),
        (feature(None), ["SET145"]),
        (feature({"type": ["Polygon"]}), ["SET145"]),
        (feature({"type": "Point", "coordinates": [17.3, 62.4]}), ["SET145"]),
        (feature({"type": "Polygon"}), ["SET146"]),
        (feature(polygon()), ["SET146"]),
        (feature(polygon([])), ["SET146"]),
        (feature(polygon(SQUARE[:3])), ["SET146"]),
        (feature(polygon(SQUARE[:4])), ["SET146"]),
        (feature(polygon([[True, False]] * 4)), ["SET146"]),
        (feature(polygon([["17.3", "62.4"]] * 4)), ["SET146"]),
        (feature(polygon([[10**400, 1]] * 4)), ["SET146"]),
        (feature({"type": "MultiPolygon", "coordinates": [7]}), ["SET146"]),
        (feature({"type": "MultiPolygon", "coordinates": []}), ["SET146"]),
        (feature(polygon([[y, x] for x, y in SQUARE])), ["SET147"]),
        (feature(polygon([[x - 60, y] for x, y in SQUARE])), ["SET148"]),
        (feature(polygon([[x * 1e4, y * 1e5] for x, y in SQUARE])), ["SET148"]),
    ],
)
def test_one_wrong_boundary_is_told_and_left_out(wrong: Any, found: list[str]) -> None:
    content = collection(wrong, feature(polygon(SQUARE), "hamnen"))
    geometry, findings = read_geometry(content, "areas.geojson", AREAS)
    assert [f.code for f in findings] == found
    assert list(geometry) == ["hamnen"]


def test_a_bow_tie_is_a_warning_and_is_still_drawn() -> None:
    tie = [[18.0, 59.3], [18.1, 59.4], [18.1, 59.3], [18.0, 59.4], [18.0, 59.3]]
    geometry, findings = read_geometry(collection(feature(polygon(tie))), "f", AREAS)
    assert [(f.code, f.severity.value) for f in findings] == [("SET149", "warning")]
    assert list(geometry) == ["centrum"]


def test_too_many_positions_are_told_before_they_are_looked_at() -> None:
    ring = [[17, 62]] * (MOST_POSITIONS + 1)
    assert codes(collection(feature(polygon(ring)))) == ["SET103"]


def test_an_address_in_the_file_is_told_and_never_fetched() -> None:
    link = {"type": "link", "properties": {"href": "http://192.0.2.1/"}}
    assert codes(collection(feature(polygon(SQUARE)), crs=link)) == ["SET142"]


def test_a_corner_that_is_only_touched_is_no_crossing() -> None:
    eight = [(0.0, 0.0), (2.0, 0.0), (1.0, 1.0), (2.0, 2.0), (0.0, 2.0), (1.0, 1.0), (0.0, 0.0)]
    assert first_crossing(eight) is None


@given(
    st.lists(
        st.tuples(st.integers(0, 30).map(float), st.integers(0, 30).map(float)),
        min_size=3,
        max_size=12,
    )
)
def test_crossings_are_found_as_by_asking_every_pair(points: list[tuple[float, float]]) -> None:
    ring = [*points, points[0]]

    def turn(a: Any, b: Any, c: Any) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    sides = list(pairwise(ring))
    is_crossed = any(
        turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
        for a, b in sides
        for c, d in sides
    )
    assert (first_crossing(ring) is not None) == is_crossed


@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()),
        lambda inner: st.one_of(
            st.lists(inner),
            st.dictionaries(
                st.sampled_from(["type", "id", "properties", "geometry", "coordinates"]), inner
            ),
        ),
        max_leaves=15,
    )
)
def test_any_feature_gives_a_geometry_or_findings(body: Any) -> None:
    content = collection(body).replace(b"Infinity", b"1e999")
    geometry, findings = read_geometry(content, "areas.geojson", AREAS)
    assert geometry or findings


def test_the_real_boundaries_of_boras_load(shared_data: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "DERIVED_regso2020_boras.geojson"
    document = json.loads(file.read_bytes())
    names = [f["properties"]["regso"] for f in document["features"]]
    ids = ids_from_names(names, "omrade")
    for id_, body in zip(ids, document["features"], strict=True):
        body["properties"]["id"] = id_
    content = json.dumps(document).encode()
    areas = dict(zip(ids, names, strict=True))
    geometry, findings = read_geometry(content, "areas.geojson", areas)
    assert len(geometry) == 47
    assert findings == []


def test_the_real_dirty_boundaries_of_boras_load(shared_data: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "DERIVED_deso2018_boras.geojson"
    document = json.loads(file.read_bytes())
    areas = {}
    for number, body in enumerate(document["features"]):
        body["properties"]["id"] = f"deso-{number}"
        areas[f"deso-{number}"] = f"DeSO {number}"
    geometry, findings = read_geometry(json.dumps(document).encode(), "areas.geojson", areas)
    assert len(geometry) == 77
    assert {f.code for f in findings} <= {"SET149"}
