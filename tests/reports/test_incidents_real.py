from __future__ import annotations

import csv
import gzip
import io
import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import jsonschema_rs
import pytest
from police_events import MAP, NOW, WHOLE, content_of, counted_here, orebro_setup, table_of
from shapely.geometry import shape

from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import IncidentImport, import_incidents
from est_framework.reports.incidents.mapping import IncidentMapping, read_mapping
from est_framework.reports.incidents.mapping_base import BASES
from est_framework.reports.schema import report_schema
from est_framework.setup.models import Area, Setup
from est_framework.setup.resolved import ResolvedSetup


@pytest.fixture(scope="module")
def orebro(shared_data: Path) -> ResolvedSetup:
    """Örebro with its 36 RegSO and the whole municipality."""
    setup = Setup.model_validate(orebro_setup(shared_data))
    return ResolvedSetup(setup=setup, release=load_release("est 0.1.0"))


@pytest.fixture(scope="module")
def mapping(orebro: ResolvedSetup) -> IncidentMapping:
    read, findings = read_mapping(Source("karta.yaml", MAP), orebro)
    assert findings == []
    assert read is not None
    return read


@pytest.fixture(scope="module")
def content(shared_data: Path) -> bytes:
    return content_of(shared_data, 2024)


@pytest.fixture(scope="module")
def result(content: bytes, mapping: IncidentMapping, orebro: ResolvedSetup) -> IncidentImport:
    return import_incidents(Source("handelser_2024.csv.gz", content), mapping, orebro, now=NOW)


def counted(result: IncidentImport) -> Counter[tuple[str, str]]:
    weeks: Counter[tuple[str, str]] = Counter()
    for report in result.reports:
        for event in report["events"]:
            weeks[report["period"], event["indicator"]] += event["count"]
    return weeks


def test_weekly_counts_agree_with_an_independent_count(
    result: IncidentImport, content: bytes
) -> None:
    expected = counted_here(table_of(content), "Örebro")
    assert sum(expected.values()) > 100
    assert counted(result) == expected
    assert result.counts.imported == sum(expected.values())


def test_another_year_with_another_way_of_writing_times_agrees_too(
    shared_data: Path, mapping: IncidentMapping, orebro: ResolvedSetup
) -> None:
    content = content_of(shared_data, 2023)
    result = import_incidents(Source("2023.csv.gz", content), mapping, orebro, now=NOW)
    assert counted(result) == counted_here(table_of(content), "Örebro")


def test_every_row_is_accounted_for(result: IncidentImport, content: bytes) -> None:
    rows = table_of(content)
    counts = result.counts
    assert counts.rows == len(rows) == counts.accounted
    assert counts.county_only == sum(r["location_name"] == "Örebro län" for r in rows)
    assert counts.outside == sum(not r["location_name"].startswith("Örebro") for r in rows)
    assert counts.unreadable == counts.repeated == counts.outside_periods == 0
    ignored = Counter(r["type"].strip() for r in rows if r["location_name"] == "Örebro")
    assert counts.ignored == {k: n for k, n in ignored.items() if k in counts.ignored}
    assert counts.unmapped == {}


def test_all_kinds_of_dirt_are_counted_and_said(result: IncidentImport, content: bytes) -> None:
    rows = table_of(content)
    said = {f.seen.en: f.place.at for f in result.findings if f.code == "REP423"}
    expected = {
        "hour without a leading zero": sum(r["datetime"][11:].index(":") == 1 for r in rows),
        "superfluous spaces in the type": sum(r["type"] != r["type"].strip() for r in rows),
        "no-break space (NBSP) in some column": sum("\u00a0" in "".join(r.values()) for r in rows),
    }
    for offset in ("+01:00", "+02:00"):
        what = f"time written with {offset} from UTC, counted by the setup's clock"
        expected[what] = sum(r["datetime"].endswith(offset) for r in rows)
    assert all(expected.values())
    assert set(said) == {f"{what}: {count} rows" for what, count in expected.items()}
    assert (
        said[f"hour without a leading zero: {expected['hour without a leading zero']} rows"]
        == "rad 2"
    )
    county = [f.seen.en for f in result.findings if f.code == "REP422"]
    assert county == [f"Örebro län on {result.counts.county_only} rows"]
    assert {f.code for f in result.findings} == {"REP422", "REP423"}


def test_the_shipped_mapping_knows_every_type_of_the_list(
    shared_data: Path, mapping: IncidentMapping
) -> None:
    known = set(mapping.types) | set(mapping.reasons)
    rows = [r for year in (2023, 2024) for r in table_of(content_of(shared_data, year))]
    types = {" ".join(r["type"].split()) for r in rows}
    assert len(types) == 88
    assert types - known == set()
    assert "polisen_handelser" in BASES


def test_every_report_fits_the_schema_of_the_actor(
    result: IncidentImport, orebro: ResolvedSetup
) -> None:
    schema = jsonschema_rs.validator_for(report_schema(orebro, "event", "polisen"))
    for report in result.reports:
        assert list(schema.iter_errors(report)) == []
        assert report["comment"] == "Polismyndigheten, polisen.se"
        period = Period.parse(report["period"])
        assert all(period.holds(date.fromisoformat(e["date"])) for e in report["events"])


def test_the_same_list_gives_the_same_reports_and_packing_does_not_matter(
    result: IncidentImport, content: bytes, mapping: IncidentMapping, orebro: ResolvedSetup
) -> None:
    unpacked = Source("handelser_2024.csv.gz", gzip.decompress(content))
    again = import_incidents(unpacked, mapping, orebro, now=NOW)
    assert again == result
    assert len({r["id"] for r in result.reports}) == len(result.reports)


def test_only_the_periods_asked_for_are_imported(
    result: IncidentImport, content: bytes, mapping: IncidentMapping, orebro: ResolvedSetup
) -> None:
    week = Period.parse(result.reports[10]["period"])
    source = Source("handelser_2024.csv.gz", content)
    one = import_incidents(source, mapping, orebro, periods={week}, now=NOW)
    assert one.reports == (result.reports[10],)
    assert one.counts.outside_periods == result.counts.imported - one.counts.imported
    assert one.counts.accounted == one.counts.rows


def test_summaries_are_kept_only_when_asked_for_and_clean(
    result: IncidentImport, content: bytes, mapping: IncidentMapping, orebro: ResolvedSetup
) -> None:
    assert not any(e["description"] for r in result.reports for e in r["events"])
    source = Source("handelser_2024.csv.gz", content)
    keeping = mapping.model_copy(update={"keep_summary": True})
    kept = import_incidents(source, keeping, orebro, now=NOW)
    descriptions = [e["description"] for r in kept.reports for e in r["events"]]
    assert sum(map(bool, descriptions)) > 100
    assert counted(kept) == counted(result)


def test_the_time_of_an_event_is_near_its_publication(content: bytes) -> None:
    from est_framework.reports.incidents.times import headline_time, read_time  # noqa: PLC0415

    zone = ZoneInfo("Europe/Stockholm")
    for row in table_of(content):
        published = read_time(row["datetime"], ("%Y-%m-%d %H:%M:%S %z",), zone)
        assert published is not None
        happened = headline_time(row["name"], published)
        assert happened is not None
        assert timedelta(days=-14) <= published - happened < timedelta(days=183)


def blanked(content: bytes, column: str, since: str) -> bytes:
    """Give the list with a column blank on every row from a day on."""
    rows = table_of(content)
    for row in rows:
        if row["datetime"][:10] >= since:
            row[column] = ""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize("column", ["type", "location_name"])
def test_a_column_blanked_from_a_day_is_a_break_from_that_day(
    column: str, content: bytes, mapping: IncidentMapping, orebro: ResolvedSetup
) -> None:
    source = Source("2024.csv", blanked(content, column, "2024-10-09"))
    done = import_incidents(source, mapping, orebro, now=NOW)
    said = [f.seen.sv for f in done.findings if f.code == "REP436"]
    assert len(said) == 1
    assert f"{column} tom på alla" in said[0]
    assert "2024-10-09–2024-12-31" in said[0]
    doubted = {r["period"]: r["areas"] for r in done.reports if "areas" in r}
    assert sorted(doubted) == [f"2024-W{n}" for n in range(41, 53)] + ["2025-W01"]
    for areas in doubted.values():
        assert {a["area"] for a in areas} == {WHOLE}
        assert {x["state"] for a in areas for x in a["answers"].values()} == {"unknown"}
        assert areas[0]["answers"].keys() == set(mapping.types.values())
    assert done.counts.accounted == done.counts.rows


def test_two_real_years_together_hold_no_break_and_say_what_each_says_alone(
    shared_data: Path, content: bytes, mapping: IncidentMapping, orebro: ResolvedSetup
) -> None:
    first = Source("2023.csv.gz", content_of(shared_data, 2023))
    held = import_incidents(first, mapping, orebro, now=NOW).kept
    both = import_incidents(Source("2024.csv.gz", content), mapping, orebro, now=NOW, held=held)
    assert not {f.code for f in both.findings} & {"REP434", "REP436", "REP437", "REP438"}
    expected = sum(
        (counted_here(table_of(content_of(shared_data, year)), "Örebro") for year in (2023, 2024)),
        Counter[tuple[str, str]](),
    )
    assert counted(both) == expected


def test_a_list_from_abroad_with_columns_of_its_own_is_read_by_point(
    shared_data: Path, orebro: ResolvedSetup
) -> None:
    text = (
        "actor: polisen\n"
        "columns: {id: Unique Key, time: Created Date, type: Complaint Type, latitude: Latitude,"
        " longitude: Longitude}\n"
        'time: {forms: ["%m/%d/%Y %H:%M"]}\n'
        "types: {Animal-Abuse: ordningsstorning}\n"
    )
    read, findings = read_mapping(Source("karta.yaml", text.encode()), orebro)
    assert findings == []
    assert read is not None
    list_ = (shared_data / "incidents-nyc311" / "311_Animals_short.csv").read_bytes()
    done = import_incidents(Source("nyc.csv", list_), read, orebro, now=NOW)
    assert done.counts.rows == done.counts.accounted > 4000
    assert done.counts.imported == 0, "no point of New York lies in Sweden"
    codes = Counter(f.code for f in done.findings)
    assert codes["REP432"] == done.counts.unreadable == len(done.unplaced)
    assert "ATLANTIC" not in repr(done.findings)


def test_points_in_real_districts_give_the_district_that_holds_them(
    shared_data: Path, orebro: ResolvedSetup
) -> None:
    file = shared_data / "se-delomraden-geo" / "DERIVED_regso2020_boras.geojson"
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    areas = tuple(
        Area(id=f"b{n}", name=f["properties"]["regso"], municipality="1490")
        for n, f in enumerate(features)
    )
    geometry = {f"b{n}": f["geometry"] for n, f in enumerate(features)}
    own = orebro.setup.model_copy(update={"areas": areas})
    setup = ResolvedSetup(setup=own, release=orebro.release)
    text = "actor: polisen\ncolumns: {time: tid, latitude: lat, longitude: lon}\nall_are: klotter\n"
    read, _ = read_mapping(Source("karta.yaml", text.encode()), setup)
    assert read is not None
    inside = [shape(g).representative_point() for g in geometry.values()]
    rows = "".join(f"2024-05-06;{p.y:.6f};{p.x:.6f}\n".replace(".", ",") for p in inside)
    list_ = ("tid;lat;lon\n" + rows).encode()
    done = import_incidents(Source("l.csv", list_), read, setup, now=NOW, geometry=geometry)
    assert sorted(e["area"] for r in done.reports for e in r["events"]) == sorted(geometry)
