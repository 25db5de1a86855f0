"""The data files beside the page: every number of the picture, in forms that other programs open rightly."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import jsonschema
import openpyxl
import pyarrow.parquet as pq
import pytest
from made_beside import full_picture
from made_pictures import (
    WEEK,
    rich_levels,
    rich_local,
    rich_picture,
    small_decided,
    small_levels,
    small_measures,
    small_picture,
    small_usual,
)
from office import Converted

import est_framework.publish.picture
from est_framework.analysis.changes import Change, Changes
from est_framework.analysis.models import Quarter
from est_framework.language import LANGUAGES, Language
from est_framework.picture.models import Answered, AreaChange, AreaHeard, Spot
from est_framework.publish.picture.outputs import OUTPUT_FORMS, output_files
from est_framework.publish.picture.schema import SCHEMA_FILE, picture_schema, usual_schema
from est_framework.publish.picture.tables.forms import DICTIONARY, FORMS
from est_framework.publish.picture.tables.made import Told, dictionary, made_tables
from est_framework.reports.incidents.grid import to_degrees, to_metres
from est_framework.setup.local import LocalEst

OUT = Path("out")
CHANGES = Changes(
    lines=(
        Change(
            kind="growing",
            area="centrum",
            indicator="klotter",
            now=5,
            reports=4,
            seen_in=9,
            known=13,
            recent=1.25,
            before=0.5,
        ),
    ),
    told=12,
    untold=1,
)


@pytest.fixture
def told(local: LocalEst) -> Told:
    """Sundsvik, week 47, with one line against the usual, and who answered."""
    heard = (AreaHeard(area="centrum", asked=3, heard=2),)
    counts = {"on_time": 1, "late": 1, "empty": 1, "waiting": 0, "returned": 0, "silent": 1}
    answered = Answered(period=small_picture().period, asked=4, areas=heard, **counts)
    change = AreaChange(
        period=WEEK, revision=2, kind="renamed", area="hamnen", name="Hamnen", before="Kaj"
    )
    spot = Spot(
        area="centrum",
        place="torget",
        weekday=4,
        part_of_day="evening",
        at_least=7,
        actors=2,
        periods=(WEEK.shifted(-1), WEEK),
    )
    more = {"answered": (answered,), "area_changes": (change,), "spots": (spot,)}
    return Told(
        small_picture().model_copy(update=more),
        small_levels(),
        small_usual(),
        small_measures(),
        local.setup,
        "sv",
        small_decided(),
        CHANGES,
    )


def written(told: Told, local: LocalEst) -> dict[str, bytes]:
    made = output_files(told, local, OUT, [f for f in OUTPUT_FORMS if f != "pdf"])
    assert {path.parent for path in made} == {OUT / "data"}
    return {path.name: content for path, content in made.items()}


def rows_of(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_same_files_with_the_same_columns_come_each_period_and_in_both_languages(
    told: Told, local: LocalEst
) -> None:
    big = rich_local(local)
    busy = Told(rich_picture(big), rich_levels(big), told.usual, small_measures(), big.setup, "en")
    empty = told.picture.model_copy(
        update={"cells": (), "events": (), "upcoming": (), "presence": (), "history": ()}
    )
    quiet = Told(empty, small_levels(), told.usual, (), local.setup, "sv")
    heads = []
    for each, est in ((told, local), (busy, big), (quiet, local)):
        files = written(each, est)
        assert {f"{f.name}.parquet" for f in FORMS} < set(files)
        heads.append({n: c.split(b"\r\n")[0] for n, c in files.items() if n.endswith(".csv")})
    assert heads[0] == heads[1] == heads[2]
    assert len(heads[0]) == len(FORMS) + 1


def test_every_number_of_the_picture_is_in_the_files(told: Told, local: LocalEst) -> None:
    files = written(told, local)
    names = ("at_least", "at_most", "actors", "reports", "none_seen", "unknown", "not_asked")
    assert [
        (r["area"], r["indicator"], *(int(r[n]) for n in names))
        for r in rows_of(files["cells.csv"])
    ] == [(c.area, c.indicator, *(getattr(c, n) for n in names)) for c in told.picture.cells]
    points = [(s.indicator, p) for s in told.picture.history for p in s.points]
    series = pq.read_table(io.BytesIO(files["series.parquet"])).to_pylist()
    assert [(r["indicator"], r["series_period"], r["at_least"], r["reports"]) for r in series] == [
        (i, str(p.period), p.at_least, p.reports) for i, p in points
    ]
    assert any(r["at_least"] is None for r in series), "no report is empty, and not zero"
    standing = {r["actor"]: r for r in rows_of(files["standings.csv"])}
    assert standing["polisen"]["submitted"] == "2026-11-20 11:05:00", "by the setup's clock"
    assert standing["faltgruppen"]["status"] == "silent"
    assert standing["faltgruppen"]["submitted"] == ""
    level = {
        r["area"]: (r["suggested_level"], r["decided_level"]) for r in rows_of(files["levels.csv"])
    }
    assert level["centrum"] == ("orange", "gul")
    assert level["hamnen"] == ("gron", "")
    assert [r["overdue"] for r in rows_of(files["measures.csv"])] == ["0", "1"]
    event = pq.read_table(io.BytesIO(files["events.parquet"])).to_pylist()[0]
    assert (event["date"], event["weekday"], event["count"]) == (date(2026, 11, 18), 3, 4)
    assert event["description"] == told.picture.events[0].description


def test_who_answered_over_time_and_about_which_areas_is_in_the_files(local: LocalEst) -> None:
    big = rich_local(local, 6)
    picture = full_picture(big)
    usual = small_usual()
    given = Told(picture, rich_levels(big), usual, (), big.setup, "sv")
    made = output_files(given, big, OUT, ["csv"])
    files = {path.name: rows_of(content) for path, content in made.items()}
    statuses = ("on_time", "late", "empty", "waiting", "returned", "silent")
    assert [
        (r["series_period"], int(r["asked"]), *(int(r[s]) for s in statuses))
        for r in files["answered.csv"]
    ] == [(str(a.period), a.asked, *(getattr(a, s) for s in statuses)) for a in picture.answered]
    assert [
        (r["series_period"], r["area"], int(r["asked"]), int(r["heard"]))
        for r in files["answered_areas.csv"]
    ] == [(str(a.period), h.area, h.asked, h.heard) for a in picture.answered for h in a.areas]
    silent = next(r for r in files["standings.csv"] if r["status"] == "silent")
    assert silent["silent_for"] == "3"


def test_what_changes_and_where_things_come_back_is_in_the_files(
    told: Told, local: LocalEst
) -> None:
    line = told.usual.lines[0].model_copy(
        update={"quarter": Quarter(ratio=1.34, low=1.08, high=1.66, more=True)}
    )
    usual = told.usual.model_copy(update={"lines": (line,)})
    files = written(replace(told, usual=usual), local)
    change = rows_of(files["changes.csv"])[0]
    said = ("area", "kind", "now", "seen_in", "known", "recent", "before")
    assert [change[n] for n in said] == ["centrum", "growing", "5", "9", "13", "1,25", "0,5"]
    spot = pq.read_table(io.BytesIO(files["spots.parquet"])).to_pylist()[0]
    assert (spot["place"], spot["weekday"], spot["at_least"], spot["in_periods"]) == (
        ("torget", 5, 7, 2)
    )
    moved = rows_of(files["area_changes.csv"])[0]
    assert (moved["kind"], moved["area_name"], moved["before"]) == ("renamed", "Hamnen", "Kaj")
    quarter = rows_of(files["usual.csv"])[0]
    assert [quarter[f"quarter_{n}"] for n in ("ratio", "low", "high", "more")] == (
        ["1,34", "1,08", "1,66", "1"]
    )


def test_keys_tell_all_rows_apart_and_every_row_has_its_iso_week(told: Told) -> None:
    for table in made_tables(told):
        names = [c.name for c in table.form.columns]
        keys = [n for n, c in enumerate(table.form.columns) if c.is_key]
        found = [tuple(row[n] for n in keys) for row in table.rows]
        assert len(set(found)) == len(found) > 0, table.form.name
        assert None not in {value for row in found for value in row}
        year, week = names.index("iso_year"), names.index("iso_week")
        assert {(row[year], row[week]) for row in table.rows} == {(2026, 47)}


def test_csv_is_as_excel_in_sweden_reads_it(told: Told, local: LocalEst) -> None:
    files = written(told, local)
    content = files["usual.csv"]
    assert content.startswith(b"\xef\xbb\xbfsetup;period;")
    assert b"Centrum;klotter;Klotter;more;;7;4;4,5;2,25;0;5;0,004;20;;;;\r\n" in content
    assert "Vuxna ute fredag kväll." in files["measures.csv"].decode("utf-8-sig")


def test_no_text_becomes_a_formula(told: Told, local: LocalEst) -> None:
    for start in ("=", "+", "-", "@", "\t"):
        words = f"{start}HYPERLINK(1)"
        event = told.picture.events[0].model_copy(update={"description": words, "place": words})
        picture = told.picture.model_copy(update={"events": (event,)})
        given = Told(picture, told.levels, told.usual, (), told.setup, "sv")
        files = written(given, local)
        row = rows_of(files["events.csv"])[0]
        assert row["description"] == row["place"] == f"'{words}"
        sheet = openpyxl.load_workbook(io.BytesIO(files["tables.xlsx"]))["events"]
        found = [c for line in sheet.iter_rows() for c in line if c.value == words]
        assert len(found) == 2
        assert {c.data_type for c in found} == {"s"}


def test_the_workbook_has_a_table_on_each_sheet_with_days_as_days(
    told: Told, local: LocalEst
) -> None:
    content = written(told, local)["tables.xlsx"]
    assert content == written(told, local)["tables.xlsx"], "the same bytes"
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == [f.name for f in (DICTIONARY, *FORMS)]
    for table in (dictionary("sv"), *made_tables(told)):
        sheet = book[table.form.name]
        assert list(sheet.tables) == [f"t_{table.form.name}"]
        head, *lines = sheet.iter_rows(values_only=True)
        assert list(head) == [c.name for c in table.form.columns]
        assert len(lines) == len(table.rows)
        days = [n for n, c in enumerate(table.form.columns) if c.kind == "date"]
        for line, row in zip(lines, table.rows, strict=True):
            assert [line[n] and line[n].date() for n in days] == [row[n] for n in days]


def test_libreoffice_reads_the_workbook_as_it_was_meant(
    told: Told, local: LocalEst, office: Converted
) -> None:
    given = written(told, local)["tables.xlsx"]
    saved = office({"tables.xlsx": given}, "xlsx")["tables.xlsx"]
    before, after = (openpyxl.load_workbook(io.BytesIO(c)) for c in (given, saved))
    assert after.sheetnames == before.sheetnames
    truth = {"=TRUE()": True, "=FALSE()": False}  # as LibreOffice writes them
    for sheet in before:
        values = list(sheet.iter_rows(values_only=True))
        known = [line for line in values if any(v is not None for v in line)]
        back = after[sheet.title].iter_rows(values_only=True)
        assert [tuple(truth.get(v, v) for v in line) for line in back][: len(known)] == known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_tells_of_every_column(language: Language) -> None:
    told_of = {row[:2] for row in dictionary(language).rows}
    assert told_of == {(f.name, c.name) for f in FORMS for c in f.columns}
    assert all(all(value != "" for value in row) for row in dictionary(language).rows)


def test_areas_are_told_in_both_systems_of_coordinates(told: Told, local: LocalEst) -> None:
    files = written(told, local)
    world = json.loads(files["areas.geojson"])
    swedish = json.loads(files["areas-sweref99tm.geojson"])
    assert "crs" not in world, "RFC 7946 knows no other system"
    assert swedish["crs"]["properties"]["name"] == "urn:ogc:def:crs:EPSG::3006"
    assert [f["id"] for f in world["features"]] == list(local.geometry)
    for one, other in zip(world["features"], swedish["features"], strict=True):
        assert one["properties"] == other["properties"]
        ring, metres = (f["geometry"]["coordinates"][0] for f in (one, other))
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
        assert area > 0, "the outer ring goes against the clock"
        for (longitude, latitude), (east, north) in zip(ring, metres, strict=True):
            assert to_degrees(north, east) == pytest.approx((latitude, longitude), abs=1e-8)
    centre = world["features"][0]["properties"]
    assert centre["suggested_level"] == "orange"
    assert centre["count_skadegorelse"] == sum(
        c.at_least
        for c in told.picture.cells
        if c.area == "centrum"
        and told.setup.indicators[c.indicator].core_category == "skadegorelse"
    )
    assert world["features"][2]["properties"]["suggested_level"] is None
    assert b"vid torget" not in files["areas.geojson"]


def test_without_boundaries_there_is_no_map_file(told: Told, tmp_path: Path) -> None:
    bare = LocalEst(folder=tmp_path, setup=told.setup, geometry={})
    assert not [name for name in written(told, bare) if name.endswith("geojson")]


@pytest.mark.parametrize(
    ("longitude", "latitude", "east", "north"),
    [
        (12.75, 55, 356083.4377, 6097106.6715),
        (15, 59.33, 500000.0, 6576798.646),
        (24, 66, 907351.9808, 7349217.6675),
        (20.5, 68.9, 720715.6349, 7653104.6536),
        (11.1, 58.9, 275367.6115, 6535467.1992),
    ],
)
def test_degrees_become_the_metres_that_proj_gives(
    longitude: float, latitude: float, east: float, north: float
) -> None:
    assert to_metres(latitude, longitude) == pytest.approx((north, east), abs=1e-3)


def test_the_schema_is_in_sync_and_a_picture_follows_it(told: Told, local: LocalEst) -> None:
    kept = Path(est_framework.publish.picture.__file__).parent / SCHEMA_FILE
    assert json.loads(kept.read_text(encoding="utf-8")) == picture_schema(), (
        "run est manual build --pages-only"
    )
    jsonschema.Draft202012Validator.check_schema(picture_schema())
    validator = jsonschema.Draft202012Validator(picture_schema())
    for picture in (told.picture, rich_picture(rich_local(local))):
        data = json.loads(picture.model_dump_json())
        assert list(validator.iter_errors(data)) == []
    data["cells"][0]["at_least"] = "3"
    assert list(validator.iter_errors(data))
    assert list(validator.iter_errors(data | {"more": 1}))
    usual = json.loads(told.usual.model_dump_json())
    validator = jsonschema.Draft202012Validator(usual_schema())
    jsonschema.Draft202012Validator.check_schema(usual_schema())
    assert list(validator.iter_errors(usual)) == []
    assert list(validator.iter_errors(usual | {"judged": "many"}))


def test_only_what_is_wanted_is_made(told: Told, local: LocalEst) -> None:
    made = output_files(told, local, OUT, ["geojson"])
    assert sorted(p.name for p in made) == ["areas-sweref99tm.geojson", "areas.geojson"]
    assert output_files(told, local, OUT, []) == {}
