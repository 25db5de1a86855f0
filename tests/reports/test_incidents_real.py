from __future__ import annotations

import gzip
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import jsonschema_rs
import pytest
from police_events import MAP, NOW, content_of, counted_here, orebro_setup, table_of

from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import IncidentImport, import_incidents
from est_framework.reports.incidents.mapping import IncidentMapping, read_mapping
from est_framework.reports.incidents.mapping_base import BASES
from est_framework.reports.schema import report_schema
from est_framework.setup.models import Setup
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
