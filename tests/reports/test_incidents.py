from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_framework.errors import UsageError
from est_framework.findings import Finding, Severity
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents import opened as incident_files
from est_framework.reports.incidents import rows as incident_rows
from est_framework.reports.incidents.account import IncidentImport, import_incidents
from est_framework.reports.incidents.mapping import IncidentMapping, read_mapping
from est_framework.reports.incidents.purged import without_purged
from est_framework.reports.incidents.times import headline_time, part_of_day, read_time
from est_framework.reports.rules import RULES
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "reports" / "examples"
ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HEADER = "nr,tid,typ,plats,text\n"
CODES = [rule.code for rule in RULES if rule.code.startswith("REP4")]


def source_of(file: Path) -> Source:
    return Source(file.name, file.read_bytes())


def example_mapping(setup: ResolvedSetup, folder: Path) -> IncidentMapping:
    mapping, findings = read_mapping(source_of(folder / "map.yaml"), setup)
    assert findings == []
    assert mapping is not None
    return mapping


@pytest.fixture
def mapping(made: ResolvedSetup) -> IncidentMapping:
    return example_mapping(made, EXAMPLES / "REP421")


def imported(rows: str | bytes, mapping: IncidentMapping, setup: ResolvedSetup) -> IncidentImport:
    content = rows if isinstance(rows, bytes) else (HEADER + rows).encode()
    return import_incidents(Source("lista.csv", content), mapping, setup, now=NOW)


def said_about(file: Path, setup: ResolvedSetup) -> list[Finding]:
    if file.suffix == ".yaml":
        return read_mapping(source_of(file), setup)[1]
    mapping = example_mapping(setup, file.parent)
    held = None
    if (before := file.parent / "before.csv").exists():
        held = import_incidents(source_of(before), mapping, setup, now=NOW).kept
    done = import_incidents(source_of(file), mapping, setup, now=NOW, held=held)
    gone: set[str] = set()
    if (purged := file.parent / "purged.csv").exists():
        gone = {
            r["id"] for r in import_incidents(source_of(purged), mapping, setup, now=NOW).reports
        }
    return [*done.findings, *without_purged(done.reports, gone.intersection, file.name)[1]]


def test_rules_stand_in_code_order_and_each_has_its_examples() -> None:
    assert sorted(set(CODES)) == CODES
    folders = {f.name for f in EXAMPLES.glob("REP4*")}
    assert folders == set(CODES), "every code from REP401 needs examples/CODE/good.* and bad.*"


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_gives_its_code_and_the_good_one_nothing(
    code: str, made: ResolvedSetup
) -> None:
    (bad,), (good,) = (list((EXAMPLES / code).glob(f"{kind}.*")) for kind in ("bad", "good"))
    assert code in {f.code for f in said_about(bad, made)}
    assert said_about(good, made) == []


@pytest.mark.parametrize(
    ("code", "at"),
    [
        ("REP401", "5:1"), ("REP402", "1:1"), ("REP403", "5:15"), ("REP404", "1:11"),
        ("REP405", "6:10"), ("REP406", "6:5"), ("REP411", "rad 3"), ("REP412", "rad 1"),
        ("REP413", "rad 4"), ("REP414", "rad 4"), ("REP415", "rad 4"), ("REP421", "rad 4"),
        ("REP422", "rad 4"), ("REP423", "rad 4"), ("REP424", "rad 4"), ("REP425", ""),
        ("REP430", "8:12"), ("REP431", ""), ("REP432", "rad 3"), ("REP433", "rad 4"),
        ("REP434", "rad 1"), ("REP435", "rad 3"), ("REP436", ""), ("REP437", ""), ("REP438", ""),
        ("REP439", "rad 1"), ("REP440", "2:15"), ("REP441", "rad 3"), ("REP442", ""),
    ],
)  # fmt: skip
def test_findings_say_where(code: str, at: str, made: ResolvedSetup) -> None:
    (bad,) = (EXAMPLES / code).glob("bad.*")
    (finding,) = [f for f in said_about(bad, made) if f.code == code]
    assert (finding.place.file, finding.place.at) == (bad.name, at)


def test_an_event_becomes_a_report_of_its_week(
    mapping: IncidentMapping, made: ResolvedSetup
) -> None:
    result = imported("7,2026-11-18 21:40,Skadegörelse,Centrum,Krossad  ruta\n", mapping, made)
    (report,) = result.reports
    assert report["period"] == "2026-W47"
    assert report["submitted"] == "2026-11-23T09:00:00+01:00"
    assert report["digest"] == made.digest
    assert report["events"] == [
        {
            "indicator": "annan_skadegorelse",
            "area": "centrum",
            "date": "2026-11-18",
            "part_of_day": "evening",
            "count": 1,
            "description": "Krossad ruta",
        }
    ]


def test_order_of_rows_does_not_matter(mapping: IncidentMapping, made: ResolvedSetup) -> None:
    rows = [f"{n},2026-11-{n:02} 12:00,Skadegörelse,Centrum,a{n}\n" for n in range(1, 29)]
    there = imported("".join(rows), mapping, made)
    back = imported("".join(reversed(rows)), mapping, made)
    assert there.reports == back.reports
    assert len(there.reports) == 5


def test_weeks_follow_the_clock_of_the_setup(mapping: IncidentMapping, made: ResolvedSetup) -> None:
    time = mapping.time.model_copy(update={"forms": ("%Y-%m-%d %H:%M %z",)})
    abroad = mapping.model_copy(update={"time": time})
    rows = (
        "1,2026-11-15 23:30 +00:00,Skadegörelse,Centrum,\n"  # Monday 00.30 in Sweden
        "2,2027-01-03 23:30 +01:00,Skadegörelse,Centrum,\n"  # last day of week 53
    )
    source = Source("lista.csv", (HEADER + rows).encode())
    later = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
    result = import_incidents(source, abroad, made, now=later)
    assert [r["period"] for r in result.reports] == ["2026-W47", "2026-W53"]
    assert result.reports[0]["events"][0]["part_of_day"] == "night"


def test_a_higher_revision_keeps_the_id(mapping: IncidentMapping, made: ResolvedSetup) -> None:
    source = Source("l.csv", (HEADER + "1,2026-11-18 21:40,Skadegörelse,Centrum,\n").encode())
    first = import_incidents(source, mapping, made, now=NOW).reports[0]
    second = import_incidents(source, mapping, made, now=NOW, revision=2).reports[0]
    assert (second["id"], second["revision"]) == (first["id"], 2)


def test_periods_before_the_setup_began_are_not_imported(
    mapping: IncidentMapping, made: ResolvedSetup
) -> None:
    result = imported("1,2019-11-18 21:40,Skadegörelse,Centrum,\n", mapping, made)
    assert result.reports == ()
    assert result.counts.outside_periods == 1
    asked = import_incidents(
        Source("l.csv", (HEADER + "1,2019-11-18 21:40,Skadegörelse,Centrum,\n").encode()),
        mapping,
        made,
        periods=[Period.parse("2019-W47")],
        now=NOW,
    )
    assert asked.counts.imported == 1


def test_a_ragged_row_is_counted_as_unreadable_and_the_rest_is_used(
    mapping: IncidentMapping, made: ResolvedSetup
) -> None:
    rows = "1,2026-11-18 21:40,Skadegörelse,Centrum\n2,2026-11-18 21:40,Skadegörelse,Centrum,\n"
    result = imported(rows, mapping, made)
    assert [f.code for f in result.findings] == ["REP023"]
    assert (result.counts.unreadable, result.counts.imported) == (1, 1)


def test_a_list_cut_off_anywhere_when_packed_gives_no_report(
    mapping: IncidentMapping, made: ResolvedSetup
) -> None:
    rows = HEADER + "".join(f"{n},2026-11-18 21:40,Skadegörelse,Centrum,\n" for n in range(50))
    packed = gzip.compress(rows.encode(), mtime=0)
    assert imported(packed, mapping, made).counts.imported == 50
    for end in range(2, len(packed)):
        result = imported(packed[:end], mapping, made)
        assert result.reports == ()
        assert any(f.severity is Severity.ERROR for f in result.findings)


def test_a_plain_list_without_a_last_line_end_may_be_cut_off(
    mapping: IncidentMapping, made: ResolvedSetup
) -> None:
    result = imported("1,2026-11-18 21:40,Skadegörelse,Centrum,", mapping, made)
    assert [f.code for f in result.findings] == ["REP022"]


def test_a_packed_bomb_is_refused(
    mapping: IncidentMapping, made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incident_files, "MAX_UNPACKED", 100_000)
    bomb = gzip.compress(HEADER.encode() + b"\n" * 1_000_000, mtime=0)
    assert [f.code for f in imported(bomb, mapping, made).findings] == ["REP002"]
    line = gzip.compress(b" " * 90_000, mtime=0)
    assert [f.code for f in imported(line, mapping, made).findings] == ["REP411"]


def test_a_list_with_too_many_rows_is_refused(
    mapping: IncidentMapping, made: ResolvedSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incident_rows, "MOST_ROWS", 3)
    row = "{},2026-11-18 21:40,Skadegörelse,Centrum,\n"
    assert imported("".join(map(row.format, range(3))), mapping, made).counts.imported == 3
    result = imported("".join(map(row.format, range(4))), mapping, made)
    assert ([f.code for f in result.findings], result.reports) == (["REP002"], ())


def test_personal_data_is_never_echoed(mapping: IncidentMapping, made: ResolvedSetup) -> None:
    number = "121212-1212"
    rows = (
        f"1,2026-11-18 21:40,Skadegörelse,Centrum,{number}\n"
        f"2,2026-11-18 21:40,pnr {number},Centrum,\n"
        f"3,{number},Skadegörelse,Centrum,\n"
    )
    result = imported(rows, mapping, made)
    assert {f.code for f in result.findings} == {"REP414", "REP421", "REP424"}
    assert number not in repr(result.findings)
    assert number not in repr(result.reports)


def test_a_long_summary_is_cut(mapping: IncidentMapping, made: ResolvedSetup) -> None:
    result = imported(f"1,2026-11-18 21:40,Skadegörelse,Centrum,{'å' * 501}\n", mapping, made)
    assert result.reports[0]["events"][0]["description"] == "å" * 499 + "…"


def test_a_mapping_that_does_not_fit_the_setup_is_refused(
    mapping: IncidentMapping, made: ResolvedSetup
) -> None:
    elsewhere = mapping.model_copy(update={"actor": "brandkaren"})
    with pytest.raises(UsageError, match="brandkaren"):
        imported("", elsewhere, made)


def test_own_types_go_before_those_of_the_shipped_mapping(made: ResolvedSetup) -> None:
    text = (
        "based_on: polisen_handelser\nactor: polisen\nplaces: {Sundsvik: hela}\n"
        "types: {Brand: anlagd_brand}\n"
        "ignored:\n  - reason: Räknas av butikerna själva.\n    types: [Stöld]\n"
    )
    mapping, findings = read_mapping(Source("karta.yaml", text.encode()), made)
    assert findings == []
    assert mapping is not None
    assert mapping.types["Brand"] == "anlagd_brand"
    assert mapping.types["Skadegörelse"] == "annan_skadegorelse"
    assert "Brand" not in mapping.reasons
    assert mapping.reasons["Stöld"].sv == "Räknas av butikerna själva."
    assert "Stöld" not in mapping.types


@pytest.mark.parametrize(
    ("headline", "published", "expected"),
    [
        ("03 januari 10.32, Misshandel, grov, Örebro", "2024-01-03 13:33", "2024-01-03 10:32"),
        ("31 december 00.07, Brand, Nacka", "2024-01-01 0:40", "2023-12-31 00:07"),
        ("20 mars 10:06, Rån, Falkenberg", "2023-03-20 11:00", "2023-03-20 10:06"),
        ("17 juni 07.00, Övrigt, Sundsvik", "2024-06-13 05:56", "2024-06-17 07:00"),
        ("02 januari 07.00, Övrigt, Sundsvik", "2023-12-31 05:56", "2024-01-02 07:00"),
        ("29 februari 12.00, Rån, Sundsvik", "2024-03-01 08:00", "2024-02-29 12:00"),
        ("29 februari 12.00, Rån, Sundsvik", "2025-03-01 08:00", None),
        ("31 juni 12.00, Rån, Sundsvik", "2024-07-01 08:00", None),
        ("3 January 10.32, Rån", "2024-01-03 13:33", None),
        ("", "2024-01-03 13:33", None),
    ],
)
def test_the_headline_gives_day_and_time_in_the_nearest_year(
    headline: str, published: str, expected: str | None
) -> None:
    moment = read_time(published, ("%Y-%m-%d %H:%M",), ZONE)
    assert moment is not None
    found = headline_time(headline, moment)
    assert (found.strftime("%Y-%m-%d %H:%M") if found else None) == expected


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"),
        (5, "night"),
        (6, "morning"),
        (10, "day"),
        (17, "day"),
        (18, "evening"),
        (23, "evening"),
    ],
)
def test_part_of_day(hour: int, part: str) -> None:
    assert part_of_day(datetime(2026, 11, 18, hour, 59, tzinfo=ZONE)) == part


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "3", "4", "5", "6", ""]),
        st.sampled_from(["2026-11-18 21:40", "2026-11-30 1:05", "2019-01-01 00:00", "igår", ""]),
        st.sampled_from(["Skadegörelse", "Skadegörelse ", "Sammanfattning natt", "Klotter", ""]),
        st.sampled_from(["Centrum", "Centrum\u00a0", "Sundsviks län", "Ö", ""]),
        st.sampled_from(["", "lugnt", "ring 0701740605", '"a\nb"', "x,y"]),
    ),
    max_size=30,
)


@given(ROWS)
def test_every_row_lands_in_exactly_one_number(rows: list[tuple[str, ...]]) -> None:
    made, mapping = _MADE
    result = imported("".join(",".join(row) + "\n" for row in rows), mapping, made)
    assert result.counts.rows == result.counts.accounted == len(rows)
    assert sum(len(r["events"]) for r in result.reports) == result.counts.imported


@pytest.fixture(autouse=True, scope="module")
def _made_once(made: ResolvedSetup) -> None:
    _MADE[:] = [made, example_mapping(made, EXAMPLES / "REP421")]


_MADE: list[Any] = []
