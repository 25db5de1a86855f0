"""Setups and maps as editors and map programs leave them: told by line, never guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from program_within import est
from running import TOWN

from est_framework.findings import Finding, Severity
from est_framework.setup.load import read_setup


def read(folder: Path, old: str = "", new: str = "", **files: bytes) -> list[Finding]:
    """Read the made town's setup with one piece of it replaced, and a map beside it."""
    text = (TOWN / "est.yaml").read_text(encoding="utf-8")
    assert old in text
    content = files.get("setup", text.replace(old, new, 1).encode())
    (folder / "est.yaml").write_bytes(content)
    if "map" in files:
        (folder / "areas.geojson").write_bytes(files["map"])
    local, findings = read_setup(folder)
    stopped = any(f.severity is Severity.ERROR for f in findings)
    assert (local is None) == stopped
    return findings


def codes(findings: list[Finding]) -> set[str]:
    """Give the codes of the errors."""
    return {f.code for f in findings if f.severity is Severity.ERROR}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('code: "9999"', "code: 9999", "SET112"),
        ('code: "9999"', "code: 0o114", "SET112"),
        ('code: "9999"', "code: 0x4C", "SET112"),
        ('code: "9999"', "code: 1e3", "SET112"),
        ('code: "9999"', "code: ~", "SET112"),
        ('code: "9999"', 'code: "99 99"', "SET113"),
        ("revision: 2", "revision: yes", "SET112"),
        ("revision: 2", "revision: 2.0", "SET112"),
        ("revision: 2", 'revision: "2"', "SET112"),
        ("revision: 2", "revision: 0", "SET115"),
        ("revision: 2", "revision: .inf", "SET112"),
        ("revision: 2", "revision: " + "9" * 5000, "SET112"),
        ("name: Norr", "name: no", ""),
        ("name: Norr", "name: 2026-11-16", ""),
        ("name: Norr", 'name: ""', "SET113"),
        ("name: Norr", "name: [Norr]", "SET112"),
        ("name: Norr", "name: {a: b}", "SET112"),
        ("name: Norr", "name: *norr", "SET105"),
        ("name: Norr", "name: &norr Norr", "SET105"),
        ("name: Norr", "name: !!str Norr", "SET105"),
        ("name: Norr", "name: !!python/object/apply:os.system [id]", "SET105"),
        ("name: Norr", "name: Norr: öst", "SET104"),
        ("name: Norr", 'name: "Norr', "SET104"),
        ("name: Norr", "\tname: Norr", "SET104"),
        ("name: Norr", "name: Norr\x07", "SET104"),
        ("name: Norr", "name: " + "x" * 100_000, "SET113"),
        ("name: Norr", "name: |\n      Norr\n      öst", "SET117"),
        ("id: norr", "id: Norr", ""),
        ("id: norr", "id: no", ""),
        ("id: norr", "id: centrum", "SET123"),
        ("id: norr", "id: n\u043erra", "SET113"),
        ("language: sv", "language: no", "SET113"),
        ("language: sv", "language: null", "SET113"),
        ("language: sv", "Language: sv", "SET110"),
        ("first: 2026-W01", "first: 2026-W54", "SET114"),
        ("first: 2026-W01", "first: 202601", "SET114"),
        ('time: "10:00"', "time: 25:00", "SET113"),
        ('time: "10:00"', "time: 10.00", "SET113"),
        ("weekday: monday", "weekday: måndag", "SET113"),
        ("reports_months: 24", "reports_months: 0", "SET115"),
        ("reports_months: 24", "reports_months: 2_4", "SET112"),
        ("reports_months: 24", "reports_months: 24 # ,5", ""),
        ("method: est 0.1.0", "method: est 99.0.0", "SET120"),
        ("method: est 0.1.0", "%YAML 1.1\n---\nmethod: est 0.1.0", "SET105"),
        ("retention:", "...\nretention:", "SET107"),
        ("retention:", "? [a]\n: b\nretention:", "SET105"),
    ],
)
def test_a_value_of_the_setup_is_what_stands_there_or_is_told(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    findings = read(tmp_path, old, new)
    if not code:
        assert not {f.code for f in findings if f.code < "SET120"}
        return
    told = [f for f in findings if f.code == code]
    assert told, codes(findings)
    assert told[0].place.file == "est.yaml"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "SET107"),
        (b"# bara en kommentar\n", "SET107"),
        (b"- a\n- b\n", "SET107"),
        (b"text", "SET107"),
        (b"\xff\xfea\x00", "SET101"),
        ("namn: Örebro\n".encode("cp1252"), "SET101"),
        (b"a: " + b"[" * 5_000 + b"]" * 5_000, "SET103"),
        (b"a: 1\n" * 200_000, "SET103"),
        (b"{" * 3_000, "SET103"),
        (b"\x00", "SET104"),
    ],
)
def test_a_file_that_is_no_setup_is_told(content: bytes, code: str, tmp_path: Path) -> None:
    assert code in {f.code for f in read(tmp_path, setup=content)}


RING = [[18.0, 59.3], [18.1, 59.3], [18.1, 59.4], [18.0, 59.4], [18.0, 59.3]]


def a_map(*rings: Any, id_: Any = "centrum", **geometry: Any) -> bytes:
    """Give a map of one area."""
    shape = {"type": "Polygon", "coordinates": list(rings) or [RING]} | geometry
    feature = {"type": "Feature", "properties": {"id": id_}, "geometry": shape}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "SET140"),
        (b"[]", "SET141"),
        (b"null", "SET141"),
        (b'{"type": "FeatureCollection"}', "SET141"),
        (b'{"type": "Topology", "objects": {}}', "SET141"),
        (b'{"type": "FeatureCollection", "features": [NaN]}', "SET140"),
        (b'{"type": "FeatureCollection", "type": "Feature"}', "SET140"),
        (b"[" * 100_000, "SET140"),
        ("{}".encode("utf-16"), "SET140"),
        (b"PK\x03\x04", "SET140"),
        (a_map(id_="atlantis"), "SET143"),
        (a_map(id_=None), "SET143"),
        (a_map(id_=7), "SET143"),
        (a_map(id_=["centrum"]), "SET143"),
        (a_map(type="Point", coordinates=[18.0, 59.3]), "SET145"),
        (a_map(type="LineString", coordinates=RING), "SET145"),
        (a_map(type="GeometryCollection", geometries=[]), "SET145"),
        (a_map(type="MultiPolygon", coordinates=[]), "SET146"),
        (a_map(type="Polygon", coordinates=[]), "SET146"),
        (a_map([[18.0, 59.3], [18.1, 59.3], [18.1, 59.4]]), "SET146"),
        (a_map(RING[:-1]), "SET146"),
        (a_map([]), "SET146"),
        (b'{"type": "FeatureCollection", "features": {}}', "SET141"),
        (a_map([["18.0", "59.3"]] * 4), "SET146"),
        (a_map([[None, None]] * 4), "SET146"),
        (a_map([[18.0]] * 4), "SET146"),
        (a_map([[1e308, 1e308], [1e308, 0], [0, 0], [1e308, 1e308]]), "SET146"),
        (a_map([[y, x] for x, y in RING]), "SET147"),
        (a_map([[179.9, 59.3], [-179.9, 59.3], [-179.9, 59.4], [179.9, 59.3]]), "SET148"),
        (
            a_map([[674000, 6580000], [675000, 6580000], [675000, 6581000], [674000, 6580000]]),
            "SET148",
        ),
    ],
)
def test_a_map_that_bounds_no_area_is_told(content: bytes, code: str, tmp_path: Path) -> None:
    findings = read(tmp_path, map=content)
    assert code in codes(findings), findings


HOLE = [[18.02, 59.32], [18.02, 59.34], [18.04, 59.34], [18.04, 59.32], [18.02, 59.32]]


@pytest.mark.parametrize(
    "content",
    [
        a_map(),
        a_map(RING, HOLE),
        a_map(list(reversed(RING))),
        a_map([[*position, 12.5] for position in RING]),
        b"\xef\xbb\xbf" + a_map(),
        a_map(type="MultiPolygon", coordinates=[[RING]]),
    ],
)
def test_a_map_that_any_map_program_writes_is_read(content: bytes, tmp_path: Path) -> None:
    assert not codes(read(tmp_path, map=content))


def test_the_same_area_twice_is_told_at_the_second(tmp_path: Path) -> None:
    one = json.loads(a_map())
    one["features"] *= 2
    findings = read(tmp_path, map=json.dumps(one).encode())
    assert [f.place.pointer for f in findings if f.code == "SET144"] == [
        "/features/1/properties/id"
    ]


@pytest.mark.parametrize("content", [b"null", b"[]", b"{}", b'{"type": "FeatureCollection"}'])
def test_what_stands_in_place_of_a_map_is_told_in_plain_words(
    content: bytes, tmp_path: Path
) -> None:
    (finding,) = [f for f in read(tmp_path, map=content) if f.code == "SET141"]
    assert finding.seen.en not in {
        f"At the top stands {word}." for word in ("NoneType", "None", "list", "FeatureCollection")
    }


def test_a_number_of_a_person_is_found_in_remarks_and_on_the_map(tmp_path: Path) -> None:
    text = (TOWN / "est.yaml").read_text(encoding="utf-8")
    noted = text.replace("revision: 2", "revision: 2  # 18900101-9802", 1)
    (tmp_path / "est.yaml").write_text(noted, encoding="utf-8")
    drawn = json.loads(a_map())
    drawn["features"][0]["properties"]["nr"] = "18900101-9802"
    (tmp_path / "areas.geojson").write_text(json.dumps(drawn), encoding="utf-8")
    said = est("check", "--format", "json", cwd=tmp_path, code=1)[0]
    assert "9802" not in said
    found = [f for f in json.loads(said)["findings"] if f["code"] == "SET219"]
    places = {(f["file"], f.get("at") or f.get("pointer")) for f in found}
    assert places == {("areas.geojson", "/features/0/properties"), ("est.yaml", "3:14")}


@pytest.mark.parametrize("ring", [[RING[n] for n in (0, 1, 0, 1, 0)], [RING[0]] * 5])
def test_a_boundary_that_is_only_a_line_is_told(ring: list[Any], tmp_path: Path) -> None:
    assert "SET176" in {f.code for f in read(tmp_path, map=a_map(ring))}
    assert "SET176" not in {f.code for f in read(tmp_path, map=a_map())}
