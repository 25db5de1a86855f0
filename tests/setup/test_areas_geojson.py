"""The map file: what RFC 7946 and the setup ask of it."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from est_framework.setup.geojson import MOST_POSITIONS
from est_framework.setup.geometry import read_geometry
from est_framework.setup.ids import ids_from_names
from est_framework.setup.places import Area
from est_framework.setup.rings import first_crossing

AREAS = (
    Area(id="centrum", name="Centrum", municipality="9999"),
    Area(id="hamnen", name="Hamnen", municipality="9999"),
)
SQUARE = [[17.3, 62.4], [17.4, 62.4], [17.4, 62.5], [17.3, 62.5], [17.3, 62.4]]
BESIDE = [[x + 0.2, y] for x, y in SQUARE]


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
    many = {"type": "MultiPolygon", "coordinates": [[SQUARE, hole], [BESIDE]]}
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


def square(x: float, y: float, width: float = 0.04, height: float = 0.02) -> list[list[float]]:
    """Give a closed ring from its south-west corner."""
    right, top = x + width, y + height
    return [[x, y], [right, y], [right, top], [x, top], [x, y]]


def found(areas: list[Area], **rings: list[list[float]]) -> list[tuple[str, str]]:
    """Give code and Swedish sight of each finding about boundaries by area id."""
    drawn = [feature(polygon(ring), id_) for id_, ring in rings.items()]
    findings = read_geometry(collection(*drawn), "areas.geojson", areas)[1]
    return [(f.code, f.seen.sv) for f in findings]


def area(id_: str, part_of: str | None = None, municipality: str = "9999", **more: Any) -> Area:
    return Area(id=id_, name=id_.title(), municipality=municipality, part_of=part_of, **more)


def test_metres_in_sweref_99_are_told_as_what_they_are() -> None:
    metres = [[674032, 6580822], [675000, 6580822], [675000, 6582000], [674032, 6580822]]
    (finding,) = read_geometry(collection(feature(polygon(metres))), "f", AREAS)[1]
    assert finding.code == "SET148"
    assert "SWEREF 99" in finding.remedy.sv
    assert "EPSG:4326" in finding.remedy.en


def test_a_crs_that_says_what_geojson_always_is_does_no_harm() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert codes(collection(feature(polygon(SQUARE)), crs=crs)) == []


def test_an_area_in_another_part_of_the_country_is_an_error_that_names_where_it_lies() -> None:
    content = collection(feature(polygon(square(12.92, 57.70)), "centrum"))
    geometry, findings = read_geometry(content, "f", [area("centrum", municipality="1880")])
    assert geometry == {}
    assert [(f.code, f.severity.value) for f in findings] == [("SET170", "error")]
    assert "Borås (1490)" in findings[0].remedy.sv
    assert "Örebro (1880)" in findings[0].expected.en


def test_the_setups_own_municipalities_are_named_first() -> None:
    areas = [area("hamnen", municipality="1465"), area("centrum", municipality="1880")]
    drawn = [
        feature(polygon(square(12.92, 57.70)), "centrum"),
        feature(polygon(square(12.92, 57.50)), "hamnen"),
    ]
    (finding,) = read_geometry(collection(*drawn), "f", areas)[1]
    assert finding.remedy.sv.endswith("runt Svenljunga (1465), Borås (1490).")


def test_an_area_partly_outside_is_a_warning_and_is_still_drawn() -> None:
    content = collection(feature(polygon(square(15.60, 59.30, 0.30)), "centrum"))
    geometry, findings = read_geometry(content, "f", [area("centrum", municipality="1880")])
    assert list(geometry) == ["centrum"]
    assert [(f.code, f.severity.value) for f in findings] == [("SET171", "warning")]
    assert findings[0].seen.sv == "Centrum går ungefär 7 km utanför rektangeln runt Örebro (1880)."
    assert findings[0].remedy.sv.endswith("Hela området ryms i rektangeln runt Arboga (1984).")


def test_generalised_borders_and_made_municipalities_are_let_be() -> None:
    edge = square(15.78, 59.30)  # just past the eastern side of Örebro
    assert found([area("centrum", municipality="1880")], centrum=edge) == []
    assert found([area("centrum", municipality="9999")], centrum=edge) == []


def test_a_part_may_reach_a_little_outside_its_whole() -> None:
    areas = [area("centrum"), area("torget", "centrum")]
    whole = square(17.30, 62.38)
    assert found(areas, centrum=whole, torget=square(17.3396, 62.38, 0.0004)) == []
    assert found(areas, centrum=whole, torget=square(17.3301, 62.38, 0.0104)) == []
    assert found(areas, centrum=whole, torget=square(17.3302, 62.38, 0.0104)) == [
        ("SET172", "6 % av Torget ligger utanför Centrum.")
    ]
    assert found(areas, centrum=whole, torget=square(17.50, 62.38)) == [
        ("SET172", "100 % av Torget ligger utanför Centrum.")
    ]


def test_only_areas_of_the_same_whole_may_not_overlap() -> None:
    one, other = square(17.30, 62.38), square(17.33, 62.38)
    top = [area("centrum"), area("hamnen", municipality="1880")]
    assert [code for code, _ in found(top, centrum=one, hamnen=other)][-1:] == ["SET173"]
    parted = [area("centrum"), area("hamnen", "hela")]
    assert found(parted, centrum=one, hamnen=other) == []
    spot = [area("centrum"), area("hamnen", kind="hot_spot")]
    assert found(spot, centrum=one, hamnen=other) == []


def test_slivers_between_neighbours_are_no_overlap() -> None:
    areas = [area("centrum"), area("hamnen")]
    one = square(17.30, 62.38)
    assert found(areas, centrum=one, hamnen=square(17.3397, 62.38)) == []
    assert found(areas, centrum=one, hamnen=square(17.3394, 62.38)) == [
        ("SET173", "2 % av Centrum ligger även i Hamnen.")
    ]


def test_the_same_boundary_is_told_once_even_where_it_is_a_wholes() -> None:
    one = square(17.30, 62.38)
    again = [one[2], one[3], one[0], one[1], one[2]]
    same = [("SET174", "Hamnen har samma gräns som Centrum.")]
    assert found([area("centrum"), area("hamnen")], centrum=one, hamnen=again) == same
    assert found([area("centrum"), area("hamnen", "centrum")], centrum=one, hamnen=again) == same


def test_an_area_that_is_part_of_itself_is_not_held_against_itself() -> None:
    assert found([area("centrum", "centrum")], centrum=square(17.30, 62.38)) == []


def test_a_corner_that_is_touched_does_not_hide_a_crossing() -> None:
    ring = [[17.0, 62.0], [17.4, 62.0], [17.2, 62.2], [17.4, 62.4], [17.35, 62.6], [17.35, 62.5]]
    ring += [[17.3, 62.6], [17.4, 62.5], [17.0, 62.4], [17.2, 62.2], [17.0, 62.0]]
    assert [code for code, _ in found([area("centrum")], centrum=ring)] == ["SET149"]


def test_a_hole_that_crosses_its_surface_is_told() -> None:
    hole = square(17.38, 62.42)
    (finding,) = read_geometry(collection(feature(polygon(SQUARE, hole))), "f", AREAS)[1]
    assert finding.code == "SET176"
    assert finding.seen.sv.startswith("Två av gränsens linjer korsar varandra nära 17.4, 62.4")


def test_parts_too_thin_to_have_a_surface_do_no_harm_where_another_part_has_one() -> None:
    thin = [[17.3, 62.4], [17.3, 62.5], [17.3, 62.4], [17.3, 62.4]]
    both = {"type": "MultiPolygon", "coordinates": [[thin], [SQUARE]]}
    assert codes(collection(feature(both))) == []
    assert codes(collection(feature(polygon(thin)))) == ["SET176"]


GRID = st.tuples(
    st.integers(0, 6).map(lambda n: 17.3 + n / 60), st.integers(0, 6).map(lambda n: 62.4 + n / 60)
)
RINGS = st.lists(GRID, min_size=3, max_size=8).map(lambda line: [list(p) for p in [*line, line[0]]])


@given(
    st.lists(
        st.lists(st.lists(RINGS, min_size=1, max_size=2), min_size=1, max_size=2),
        min_size=1,
        max_size=4,
    )
)
def test_any_heap_of_closed_lines_is_judged_and_drawn(heap: list[Any]) -> None:
    areas = [area(f"a{n}", None if n < 2 else f"a{n - 2}") for n in range(len(heap))]
    drawn = [
        feature({"type": "MultiPolygon", "coordinates": parts}, f"a{n}")
        for n, parts in enumerate(heap)
    ]
    geometry, findings = read_geometry(collection(*drawn), "f", areas)
    assert list(geometry) == [a.id for a in areas]
    assert {f.code for f in findings} <= {"SET149", "SET172", "SET173", "SET174", "SET176"}


@pytest.mark.parametrize("number", ["002", "004", "006", "008", "010", "014"])
def test_the_collected_bad_maps_are_told(number: str, shared_data: Path, tmp_path: Path) -> None:
    cases = YAML(typ="safe").load(shared_data.parent / "bad_inputs.yaml")["cases"]
    case = next(c for c in cases if c["id"] == f"GEO-{number}")
    built = {
        "fc": lambda *features: {"type": "FeatureCollection", "features": list(features)},
        "sq": lambda x, y, side, id_: feature(polygon(square(x, y, side, side)), id_),
        "json": json,
        "p": tmp_path / "areas.geojson",
    }
    exec(case["construct"], built)  # noqa: S102  # the catalogue is made to be run
    content = (tmp_path / "areas.geojson").read_bytes()
    geometry, findings = read_geometry(content, "areas.geojson", AREAS)
    assert [f.code for f in findings] == [BAD_MAPS[number]]
    assert geometry == {} or findings[0].severity.value == "warning"


BAD_MAPS = {
    "002": "SET147",
    "004": "SET149",
    "006": "SET143",
    "008": "SET145",
    "010": "SET103",
    "014": "SET142",
}


def named(document: Any, names: list[str], municipality: str) -> tuple[bytes, list[Area]]:
    """Give the bytes of a real map with an id on each feature, and the areas it draws."""
    ids = ids_from_names(names, "omrade")
    for id_, body in zip(ids, document["features"], strict=True):
        body["properties"]["id"] = id_
    areas = [
        Area(id=id_, name=name, municipality=municipality)
        for id_, name in zip(ids, names, strict=True)
    ]
    return json.dumps(document).encode(), areas


def test_the_real_boundaries_of_boras_load(shared_data: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "DERIVED_regso2020_boras.geojson"
    document = json.loads(file.read_bytes())
    content, areas = named(
        document, [f["properties"]["regso"] for f in document["features"]], "1490"
    )
    geometry, findings = read_geometry(content, "areas.geojson", areas)
    assert len(geometry) == 47
    assert findings == []


def test_the_real_dirty_boundaries_of_boras_load(shared_data: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "DERIVED_deso2018_boras.geojson"
    document = json.loads(file.read_bytes())
    content, areas = named(document, [f"DeSO {n}" for n in range(77)], "1490")
    geometry, findings = read_geometry(content, "areas.geojson", areas)
    assert len(geometry) == 77
    assert {f.code for f in findings} == {"SET149"}


def test_the_real_simplified_boundaries_of_stockholm_load(shared_data: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "stockholm_stadsdelar_simplified.geojson"
    document = json.loads(file.read_bytes())
    content, areas = named(
        document, [f["properties"]["name"] for f in document["features"]], "0180"
    )
    geometry, findings = read_geometry(content, "areas.geojson", areas)
    assert len(geometry) == 117
    assert findings == []


def test_real_boundaries_of_another_city_lie_outside_the_municipality(shared_data: Path) -> None:
    file = shared_data / "se-delomraden-geo" / "DERIVED_regso2020_boras.geojson"
    document = json.loads(file.read_bytes())
    content, areas = named(
        document, [f["properties"]["regso"] for f in document["features"]], "0180"
    )
    geometry, findings = read_geometry(content, "areas.geojson", areas)
    assert geometry == {}
    assert {f.code for f in findings} == {"SET170"}
    assert sum("Borås (1490)" in f.remedy.sv for f in findings) > 40
