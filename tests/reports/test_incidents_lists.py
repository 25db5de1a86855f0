"""Lists of all kinds: files, places, answers, lists that overlap, lists that break."""

from __future__ import annotations

import gzip
import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import IncidentImport, import_incidents
from est_framework.reports.incidents.grid import to_degrees
from est_framework.reports.incidents.mapping import read_mapping
from est_framework.reports.incidents.mapping_model import is_about_a_person
from est_framework.reports.incidents.receive import IncidentReceipt, receive_incidents
from est_framework.reports.incidents.rows import read_table
from est_framework.reports.incidents.times import days_of, read_time, week_of
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.purge import purge_expired, purge_item
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Stockholm")
MAP = """
actor: polisen
columns: {id: nr, time: tid, type: typ, place: plats}
time: {forms: ["%Y-%m-%d %H:%M"]}
types: {Klotter: klotter, Bråk: brak, Skräp: nedskrapning}
ignored: [{reason: Hör inte hit., types: [Parkering]}]
"""
HEADER = ["nr", "tid", "typ", "plats"]
ROWS = [
    ["1", "2026-11-18 21:40", "Klotter", "Centrum"],
    ["2", "2026-11-19 08:00", "Bråk", "hamnen"],
    ["3", "2026-11-19 09:00", "Parkering", "Centrum"],
    ["4", "2026-11-20 09:00", "Klotter", "NORRÄNGEN"],
]


def csv_of(rows: list[list[str]], header: list[str] = HEADER, between: str = ",") -> bytes:
    return "".join(between.join(row) + "\n" for row in [header, *rows]).encode()


def imported(
    content: bytes, setup: ResolvedSetup, mapping: str = MAP, name: str = "lista.csv", **more: Any
) -> IncidentImport:
    read, findings = read_mapping(Source("karta.yaml", mapping.encode()), setup)
    assert findings == []
    assert read is not None
    done = import_incidents(Source(name, content), read, setup, now=NOW, **more)
    assert done.counts.accounted == done.counts.rows
    return done


def taken(
    local: LocalEst, content: bytes, mapping: str = MAP, name: str = "lista.csv", **more: Any
) -> IncidentReceipt:
    return receive_incidents(
        local, Source(name, content), Source("karta.yaml", mapping.encode()), now=NOW, **more
    )


def held(local: LocalEst) -> list[dict[str, Any]]:
    with Ledger.open(local.ledger_url) as ledger:
        return [entry.document.body for entry in ledger.effective("report")]


def workbook_of(rows: list[list[Any]], sheet: str = "Export", above: int = 0) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = sheet
    for _ in range(above):
        book.active.append([])
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(content: bytes, names: tuple[str, ...] = ("lista.csv",)) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "pack",
    [
        lambda text: text,
        lambda text: text.replace(b",", b";"),
        lambda text: text.replace(b",", b"\t"),
        lambda text: text.replace(b",", b"|"),
        lambda text: b"sep=;\r\n" + text.replace(b",", b";"),
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.decode().encode("utf-16"),
        gzip.compress,
        zipped,
        lambda text: text.replace(b"\n", b"\r\n"),
    ],
)
def test_the_same_list_in_any_wrapping_gives_the_same_reports(
    pack: Any, made: ResolvedSetup
) -> None:
    plain = imported(csv_of(ROWS), made)
    done = imported(pack(csv_of(ROWS)), made)
    assert done.reports == plain.reports
    assert plain.counts.imported == 3
    assert done.findings == ()


def test_a_list_with_a_very_long_text_in_it_is_read(made: ResolvedSetup) -> None:
    rows = [[*row, "lugnt"] for row in ROWS]
    rows[1][-1] *= 40_000
    done = imported(csv_of(rows, [*HEADER, "fritext"]), made)
    assert done.reports == imported(csv_of(ROWS), made).reports
    assert done.findings == ()


@pytest.mark.parametrize("first", [b"", b"sep=,\n"], ids=("plain", "sep"))
def test_cells_that_do_not_fit_together_are_told_by_the_line_of_the_file(
    made: ResolvedSetup, first: bytes
) -> None:
    rows = [*ROWS[:2], ["3", "2026-11-19 09:00", '"Par"kering', "Centrum"], *ROWS[3:]]
    done = imported(first + csv_of(rows), made)
    line = 4 + first.count(b"\n")
    assert [(f.code, f.place.at) for f in done.findings] == [("REP411", f"rad {line}")]


@example(["a;b", "\n", "1;2", "\r", "3"])
@example(["a;b", "\n", '1;"2', "\r", '3"', "\n"])
@example(["a;b", "\n", '1;"2', "\n", '3"', "\n", "\n", "4;5", "\n"])
@example(["sep=;", "\n", "a,b;c", "\n", "1;2", "\n"])
@example(["\n", "a", "\n", "1", "\n"])
@given(
    st.lists(
        st.sampled_from(["a", "b;c", "1;2", ";", ",", '"', "\n", "\r\n", "\r", "å", "\u2028", " "])
    )
)
def test_a_list_that_is_decoded_line_by_line_is_what_it_is_as_a_whole(pieces: list[str]) -> None:
    text = "".join(pieces)
    quick = read_table(Source("l.csv", text.encode()))
    # A text in UTF-16 is always seen whole.
    whole = read_table(Source("l.csv", text.encode("utf-16")))
    assert (quick.headings, list(quick.rows)) == (whole.headings, list(whole.rows))
    assert (list(quick.numbers), quick.findings) == (list(whole.numbers), whole.findings)


def test_a_list_in_windows_encoding_is_read_and_said(made: ResolvedSetup) -> None:
    done = imported(csv_of(ROWS).decode().encode("cp1252"), made)
    assert [f.code for f in done.findings] == ["REP021"]
    assert done.counts.imported == 3


@pytest.mark.parametrize("day", ["2101-01-01", "9999-12-31"])
def test_a_day_later_than_any_period_is_unreadable_and_the_list_can_be_imported_again(
    local: LocalEst, day: str
) -> None:
    rows = csv_of([*ROWS, ["5", f"{day} 10:00", "Klotter", "Centrum"]])
    for stored in (1, 0):
        receipt = taken(local, rows)
        assert [(f.code, f.place.at) for f in receipt.findings] == [("REP414", "rad 6")]
        assert (receipt.stored, receipt.counts.imported, receipt.counts.unreadable) == (
            stored,
            3,
            1,
        )


@pytest.mark.parametrize("day", ["2026-11-24", "2062-11-18"])
def test_an_event_that_has_not_been_is_listed_and_no_report_is_made_of_it(
    made: ResolvedSetup, day: str
) -> None:
    rows = [*ROWS, ["5", f"{day} 10:00", "Klotter", "Centrum"]]
    done = imported(csv_of(rows), made)
    assert [(f.code, f.place.at) for f in done.findings] == [("REP414", "rad 6")]
    assert done.reports == imported(csv_of(ROWS), made).reports
    assert done.counts.unreadable == 1


def test_a_list_without_a_row_is_not_taken_for_calm(made: ResolvedSetup) -> None:
    done = imported(csv_of([]), made)
    assert ([f.code for f in done.findings], done.reports) == (["REP425"], ())


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:30:00+02:00", "9999-12-31T23:30:00-05:00", "2026-11-18T21:40:00+99:00"]
)
def test_a_moment_that_no_clock_here_shows_is_none(text: str) -> None:
    assert read_time(text, ["%Y-%m-%dT%H:%M:%S%z"], ZONE) is None


def test_a_list_in_dos_encoding_is_refused(made: ResolvedSetup) -> None:
    done = imported(csv_of(ROWS).decode().encode("cp850"), made)
    assert [f.code for f in done.findings] == ["REP004"]
    assert done.reports == ()


def test_a_zip_with_two_lists_is_refused(made: ResolvedSetup) -> None:
    done = imported(zipped(csv_of(ROWS), ("a.csv", "b.csv")), made)
    assert [f.code for f in done.findings] == ["REP411"]


def test_an_excel_list_with_real_dates_and_a_title_above_gives_the_same_reports(
    made: ResolvedSetup,
) -> None:
    typed = [[int(r[0]), datetime.fromisoformat(r[1]), *r[2:]] for r in ROWS]
    content = workbook_of([["Utdrag ur systemet"], [], HEADER, *typed])
    done = imported(content, made, name="lista.xlsx")
    assert done.reports == imported(csv_of(ROWS), made).reports


def test_a_bad_cell_in_excel_is_told_by_its_address(made: ResolvedSetup) -> None:
    content = workbook_of([HEADER, ["1", "i fredags", "Klotter", "Centrum"]])
    (finding,) = imported(content, made, name="l.xlsx").findings[:1]
    assert (finding.code, finding.place.at) == ("REP414", "Export!B2")


def test_a_named_sheet_is_read_and_a_missing_one_is_said(made: ResolvedSetup) -> None:
    content = workbook_of([HEADER, *ROWS])
    assert imported(content, made, MAP + "sheet: Export\n", "l.xlsx").counts.imported == 3
    done = imported(content, made, MAP + "sheet: Blad9\n", "l.xlsx")
    assert [f.code for f in done.findings] == ["REP431"]
    assert "Export" in done.findings[0].seen.sv


def test_a_parquet_list_gives_the_same_reports(made: ResolvedSetup, tmp_path: Any) -> None:
    (tmp_path / "l.csv").write_bytes(csv_of(ROWS))
    with duckdb.connect() as engine:
        engine.execute(
            f"COPY (FROM read_csv('{tmp_path}/l.csv', all_varchar=true)) TO '{tmp_path}/l.parquet'"
        )
    content = (tmp_path / "l.parquet").read_bytes()
    assert imported(content, made).reports == imported(csv_of(ROWS), made).reports
    cut = imported(content[: len(content) // 2], made)
    assert ([f.code for f in cut.findings], cut.reports) == (["REP411"], ())


@pytest.mark.parametrize(
    ("latitude", "longitude", "north", "east"),
    [
        (55.0, 12.75, 6097106.672, 356083.438),
        (55.0, 14.25, 6095048.642, 452024.069),
        (57.0, 12.75, 6319636.937, 363331.554),
        (57.0, 19.5, 6326392.707, 773251.054),
        (59.0, 11.25, 6546096.724, 284626.066),
        (59.0, 19.5, 6548757.206, 758410.519),
        (61.0, 18.75, 6768593.345, 702745.127),
        (69.0, 21.0, 7666089.698, 739639.195),
    ],
)
def test_the_control_points_of_lantmateriet_come_out_within_a_millimetre(
    latitude: float, longitude: float, north: float, east: float
) -> None:
    # Kontrollpunkter för SWEREF 99 TM, Lantmäteriet 2007-11-20.
    assert to_degrees(north, east) == pytest.approx((latitude, longitude), abs=1e-8)


SQUARES = {
    "hela": (15.0, 59.0, 16.0, 60.0),
    "centrum": (15.2, 59.2, 15.4, 59.4),
    "hamnen": (15.4, 59.2, 15.6, 59.4),
}


def squares() -> dict[str, Any]:
    return {
        id_: {"type": "Polygon", "coordinates": [[[w, s], [e, s], [e, n], [w, n], [w, s]]]}
        for id_, (w, s, e, n) in SQUARES.items()
    }


POINTS = MAP.replace("place: plats", "latitude: lat, longitude: lon")


@pytest.mark.parametrize(
    ("lat", "lon", "area"),
    [
        ("59.3", "15.3", "centrum"),
        ("59,3", "15,5", "hamnen"),
        ("59.3", "15.4", "centrum"),  # the common boundary: the first of the setup
        ("59.2", "15.2", "centrum"),  # a corner
        ("59.5", "15.5", "hela"),
        ("59.0", "15.0", "hela"),
        ("58.9", "15.0", None),
        ("", "", None),
        ("15.3", "59.3", None),  # the wrong way about
    ],
)
def test_a_point_gives_the_innermost_area_and_is_not_kept(
    lat: str, lon: str, area: str | None, made: ResolvedSetup
) -> None:
    rows = [["1", "2026-11-18 21:40", "Klotter", f'"{lat}"', f'"{lon}"']]
    content = csv_of(rows, ["nr", "tid", "typ", "lat", "lon"])
    done = imported(content, made, POINTS, geometry=squares())
    found = [event["area"] for report in done.reports for event in report["events"]]
    assert found == ([area] if area else [])
    assert len(done.unplaced) == (area is None)
    if lat:
        assert lat not in repr(done.reports) + repr(done.kept)


def test_a_row_whose_time_cannot_be_read_is_told_of_though_its_type_is_left_out(
    made: ResolvedSetup,
) -> None:
    rows = [
        ["1", "2026-11-18 21:40", "Parkering", "Centrum"],
        ["2", "i går", "Parkering", "hamnen"],
    ]
    done = imported(csv_of(rows), made)
    assert (done.counts.ignored, done.counts.unreadable) == ({"Parkering": 1}, 1)
    assert [(f.code, f.place.at) for f in done.findings if f.code == "REP414"] == [
        ("REP414", "rad 3")
    ]


def test_points_are_unplaced_where_no_area_has_a_boundary(made: ResolvedSetup) -> None:
    rows = [["1", "2026-11-18 21:40", "Klotter", "59.3", "15.3"]]
    done = imported(csv_of(rows, ["nr", "tid", "typ", "lat", "lon"]), made, POINTS)
    assert len(done.unplaced) == done.counts.unplaced == 1


def test_metres_and_degrees_of_the_same_point_give_the_same_area(made: ResolvedSetup) -> None:
    metres = MAP.replace("place: plats", "north: N, east: E")
    geometry = squares() | {
        "hela": {
            "type": "Polygon",
            "coordinates": [[[18.0, 59.3], [18.1, 59.3], [18.1, 59.4], [18.0, 59.4], [18.0, 59.3]]],
        }
    }
    rows = [["1", "2026-11-18 21:40", "Klotter", "6580822", "674032"]]
    done = imported(csv_of(rows, ["nr", "tid", "typ", "N", "E"]), made, metres, geometry=geometry)
    assert [e["area"] for e in done.reports[0]["events"]] == ["hela"]


def test_an_unknown_place_is_said_when_it_comes_again_and_an_address_is_not_repeated(
    made: ResolvedSetup,
) -> None:
    rows = [[str(n), "2026-11-18 21:40", "Klotter", "Hamntorget"] for n in range(3)]
    rows.append(["9", "2026-11-18 21:40", "Klotter", "Gula huset vid kiosken"])
    done = imported(csv_of(rows), made)
    said = [f.seen.sv for f in done.findings if f.code == "REP433"]
    assert len(said) == 2
    assert any("Hamntorget" in text for text in said)
    assert "Gula huset" not in repr(done.findings) + repr(done.unplaced)
    assert done.counts.unplaced == len(done.unplaced) == 4


def test_the_state_of_a_place_becomes_an_answer_and_never_more_than_yes(
    made: ResolvedSetup,
) -> None:
    rows = [[str(n), "2026-11-18 21:40", "Skräp", "Centrum"] for n in range(5)]
    (report,) = imported(csv_of(rows), made).reports
    assert report["events"] == []
    assert report["areas"] == [
        {"area": "centrum", "answers": {"nedskrapning": {"state": "value", "value": 1}}}
    ]


WIDE = """
kind: answers
list: gammal-est
actor: polisen
columns: {week: Vecka, year: År, place: Område}
answers: {Klotter: klotter, Bråk: brak, Skräpigt: nedskrapning}
"""


def test_an_old_wide_excel_becomes_reports_with_every_answer_state_kept_apart(
    made: ResolvedSetup,
) -> None:
    rows = [
        ["År", "Vecka", "Område", "Klotter", "Bråk", "Skräpigt", "Anteckning"],
        [2026, 46, "Centrum", 3, 0, "Ja", "något"],
        [2026, 46, "Hamnen", "", "Vet ej", "Nej", ""],
        [2026, "v. 47", "Centrum", 1, "många", None, ""],
    ]
    done = imported(workbook_of(rows), made, WIDE, "gammal.xlsx")
    first, second = done.reports
    assert (first["period"], second["period"]) == ("2026-W46", "2026-W47")
    assert first["template"] == "weekly_status"
    assert first["areas"] == [
        {
            "area": "centrum",
            "answers": {
                "brak": {"state": "none_seen"},
                "klotter": {"state": "value", "value": 3},
                "nedskrapning": {"state": "value", "value": 1},
            },
        },
        {
            "area": "hamnen",
            "answers": {
                "brak": {"state": "unknown"},
                "klotter": {"state": "not_answered"},
                "nedskrapning": {"state": "none_seen"},
            },
        },
    ]
    assert [(f.code, f.place.at) for f in done.findings] == [("REP435", "Export!E4")]


FORMS = """
list: formular
actors: {Polisen i Sundsvik: polisen, Fältgruppen: faltgruppen}
columns: {id: Id, time: När hände det?, type: Vad har ni sett?, place: Var?, actor: Vem rapporterar?}
time: {forms: ["%Y-%m-%d"]}
types: {Klotter: klotter, Bråk: brak}
ignored: [{reason: Inget att räkna., types: [Inget särskilt]}]
"""
TIMES = (datetime(2026, 11, 18, 8), datetime(2026, 11, 18, 9))  # noqa: DTZ001  # as Excel has them
FORMS_ROWS = [
    ["Id", "Start time", "Completion time", "Email", "Name", "Vem rapporterar?", "När hände det?",
     "Vad har ni sett?", "Var?"],
    [1, *TIMES, "a@b.se", "N N", "Polisen i Sundsvik",
     date(2026, 11, 17), "Klotter;Bråk;", "Centrum"],
    [2, *TIMES, "anonymous", "", "Fältgruppen",
     date(2026, 11, 17), "Inget särskilt;", "Hamnen"],
    [3, *TIMES, "anonymous", "", "Fältgruppen",
     date(2026, 11, 17), "Klotter;Något annat;", "Hamnen"],
    [4, *TIMES, "anonymous", "", "Vaktmästaren",
     date(2026, 11, 17), "Klotter;", "Hamnen"],
]  # fmt: skip


def test_a_forms_result_is_split_by_choice_and_sender_and_drops_the_persons(
    made: ResolvedSetup, local: LocalEst
) -> None:
    content = workbook_of(FORMS_ROWS)
    done = imported(content, made, FORMS, "svar.xlsx")
    said = {r["actor"]: [e["indicator"] for e in r["events"]] for r in done.reports}
    assert said == {"polisen": ["brak", "klotter"], "faltgruppen": ["klotter"]}
    assert (done.counts.imported, done.counts.unknown_sender) == (2, 1)
    assert sum(done.counts.ignored.values()) == 1
    codes = {f.code: f.seen.sv for f in done.findings}
    assert set(codes) == {"REP421", "REP439", "REP441"}
    assert "Email" in codes["REP439"]
    assert "Name" in codes["REP439"]
    taken(local, content, FORMS, "svar.xlsx")
    for file in local.folder.rglob("*"):
        if file.is_file():
            assert b"a@b.se" not in file.read_bytes()
            assert content not in file.read_bytes()


@pytest.mark.parametrize(
    ("heading", "is_person"),
    [
        ("Email", True), ("E-post", True), ("Name", True), ("Namn", True), ("Anmälarens namn", True),
        ("Telefon", True), ("Handläggare", True), ("Platsnamn", False), ("Namn på området", False),
        ("Gatunamn", False), ("Kategori", False), ("Agency Name", False), ("Skolans namn", False),
    ],
)  # fmt: skip
def test_headings_about_persons_are_known(heading: str, is_person: bool) -> None:  # noqa: FBT001
    assert is_about_a_person(heading) is is_person


def test_the_same_list_again_adds_nothing(local: LocalEst) -> None:
    assert taken(local, csv_of(ROWS)).stored == 1
    again = taken(local, csv_of(ROWS))
    assert (again.stored, again.unchanged) == (0, 1)
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.effective("import")) == 1
        assert ledger.verify(inbox=local.inbox) == []


@pytest.mark.parametrize("with_id", [True, False])
def test_lists_that_overlap_count_each_event_once(local: LocalEst, with_id: bool) -> None:  # noqa: FBT001
    mapping = MAP if with_id else MAP.replace("id: nr, ", "")
    more = [["5", "2026-11-20 10:00", "Bråk", "Centrum"]]
    taken(local, csv_of(ROWS[:3]), mapping)
    taken(local, csv_of(ROWS[1:] + more), mapping)
    (report,) = held(local)
    assert report["revision"] == 2
    found = sorted((e["indicator"], e["area"]) for e in report["events"])
    assert found == [
        ("brak", "centrum"),
        ("brak", "hamnen"),
        ("klotter", "centrum"),
        ("klotter", "norrangen"),
    ]


def test_a_changed_event_gives_the_period_a_new_revision_and_is_said(local: LocalEst) -> None:
    taken(local, csv_of(ROWS))
    moved = [
        [*ROWS[0][:1], "2026-11-10 10:00", *ROWS[0][2:]],
        ["4", ROWS[3][1], "Parkering", "Hamnen"],
    ]
    receipt = taken(local, csv_of(moved))
    assert [f.seen.sv for f in receipt.findings if f.code == "REP434"] == ["2 händelser i 2026-W47"]
    assert receipt.stored == 2
    by_period = {r["period"]: [e["indicator"] for e in r["events"]] for r in held(local)}
    assert by_period == {"2026-W46": ["klotter"], "2026-W47": ["brak"]}


def test_what_is_remembered_of_a_list_goes_when_its_time_is_over(local: LocalEst) -> None:
    taken(local, csv_of(ROWS))
    later = datetime(2031, 1, 7, 8, 0, tzinfo=UTC)
    purge_expired(local, decision="KS 2026/123", role="est_samordnare", now=later)
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.effective("import") == []
        assert ledger.verify(inbox=local.inbox) == []


def test_what_is_remembered_of_a_report_goes_with_it(local: LocalEst) -> None:
    mapping = MAP.replace("place: plats", "place: plats, summary: text") + "keep_summary: true\n"
    rows = [
        [*ROWS[0], "Vid kiosken med blå markis"],
        ["9", "2026-11-10 10:00", "Bråk", "Hamnen", "x"],
    ]
    taken(local, csv_of(rows, [*HEADER, "text"]), mapping)
    (told,) = [r for r in held(local) if r["period"] == "2026-W47"]
    purge_item(local, told["id"], reason="Pekar ut någon.", role="est_samordnare", now=NOW)
    assert [r["period"] for r in held(local)] == ["2026-W46"]
    for file in local.folder.rglob("*"):
        if file.is_file():
            assert b"markis" not in file.read_bytes()


def test_a_purged_period_of_a_list_does_not_come_back_and_leaves_no_word(local: LocalEst) -> None:
    mapping = MAP.replace("place: plats", "place: plats, summary: text") + "keep_summary: true\n"
    rows = [
        [*ROWS[0], "Vid kiosken med blå markis"],
        ["9", "2026-11-10 10:00", "Bråk", "Hamnen", "x"],
    ]
    taken(local, csv_of(rows, [*HEADER, "text"]), mapping)
    (told,) = [r for r in held(local) if r["period"] == "2026-W47"]
    purge_item(local, told["id"], reason="Pekar ut någon.", role="est_samordnare", now=NOW)
    grown = [*rows, ["10", "2026-11-19 10:00", "Bråk", "Hamnen", "y"]]
    again = taken(local, csv_of(grown, [*HEADER, "text"]), mapping)
    assert (again.stored, again.unchanged) == (0, 1)
    (said,) = [f for f in again.findings if f.code == "REP442"]
    assert said.seen.sv == "2 händelser i 2026-W47"
    assert "REP212" not in {f.code for f in again.findings}
    for file in local.folder.rglob("*"):
        if file.is_file():
            assert b"markis" not in file.read_bytes()
    # What the finding says to do: the mended rows of that period alone, as a list of their own.
    grown[0][-1] = "Vid kiosken"
    mended = csv_of([grown[0], grown[2]], [*HEADER, "text"])
    assert taken(local, mended, mapping + "list: rattad\n").stored == 1
    assert sorted(len(r["events"]) for r in held(local)) == [1, 2]


def test_an_old_list_is_not_scolded_for_being_late(local: LocalEst) -> None:
    receipt = taken(local, csv_of([["1", "2026-01-14 10:00", "Klotter", "Centrum"]]))
    assert receipt.stored == 1
    assert receipt.findings == ()


def test_a_list_counts_as_sent_when_it_was_first_taken_in_and_the_picture_says_who_is_late(
    local: LocalEst,
) -> None:
    header = ["Vecka", "År", "Område", "Klotter", "Bråk", "Skräpigt"]
    weeks = {46: "late", 47: "on_time"}

    def listed(count: int) -> Source:
        rows = [[str(week), "2026", "Centrum", str(count), "0", ""] for week in weeks]
        return Source("l.csv", csv_of(rows, header))

    due = local.setup.report_by(Period.parse("2026-W47"))
    for count, now in ((3, due - timedelta(hours=1)), (4, due + timedelta(days=2))):
        done = receive_incidents(local, listed(count), Source("k.yaml", WIDE.encode()), now=now)
        assert done.stored == len(weeks)
        assert {f.code for f in done.findings} <= {"REP434"}
        for week, status in weeks.items():
            picture = compile_period(local, Period.parse(f"2026-W{week}"), as_of=now)
            assert {s.actor: s.status for s in picture.standings}["polisen"] == status


def test_two_lists_of_one_actor_do_not_disturb_each_other(local: LocalEst) -> None:
    taken(local, csv_of(ROWS))
    taken(local, csv_of(ROWS[:1]), MAP + "list: larm\n")
    assert sorted(len(r["events"]) for r in held(local)) == [1, 3]


def test_a_dry_run_keeps_nothing(local: LocalEst) -> None:
    assert taken(local, csv_of(ROWS), dry_run=True).stored == 1
    assert held(local) == []


@given(
    st.lists(
        st.tuples(st.integers(1, 12), st.integers(1, 27), st.sampled_from(["Klotter", "Bråk"])),
        max_size=25,
        unique_by=lambda row: row[0],
    ),
    st.data(),
)
def test_any_cuts_of_a_list_in_any_order_give_what_the_whole_list_gives(
    rows: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    setup = _MADE[0]
    all_ = [[str(n), f"2026-10-{day:02} 10:00", kind, "Centrum"] for n, day, kind in rows]
    whole = imported(csv_of(all_), setup)
    cuts = data.draw(
        st.lists(st.sets(st.sampled_from((all_ and range(len(all_))) or [0])), max_size=4)
    )
    known = None
    for cut in [*cuts, set(range(len(all_)))]:
        part = [all_[n] for n in sorted(cut) if n < len(all_)]
        done = imported(csv_of(part), setup, held=known)
        known = done.kept
        assert not [f for f in done.findings if f.code == "REP434"]
    assert done.reports == whole.reports


_MADE: list[Any] = []


@pytest.fixture(autouse=True, scope="module")
def _made_once(made: ResolvedSetup) -> None:
    _MADE[:] = [made]


def weekly(weeks: int, of: dict[str, int], start: date = date(2026, 1, 5)) -> list[list[str]]:
    """Give rows over whole weeks: so many of each type every week, spread over its days."""
    rows: list[list[str]] = []
    for week in range(weeks):
        for kind, count in of.items():
            for n in range(count):
                day = start + timedelta(days=7 * week + n % 7)
                rows.append([f"{kind}-{day}-{n}", f"{day} 12:00", kind, "Centrum"])
    return rows


def test_a_type_that_goes_shows_as_unknown_in_the_picture_and_not_as_calm(local: LocalEst) -> None:
    before = weekly(12, {"Klotter": 7, "Bråk": 7})
    after = weekly(5, {"Bråk": 7}, date(2026, 1, 5) + timedelta(weeks=12))
    receipt = taken(local, csv_of(before + after))
    (finding,) = [f for f in receipt.findings if f.code == "REP437"]
    assert "2026-03-30" in finding.seen.sv
    for week, is_unknown in (("2026-W13", False), ("2026-W14", True), ("2026-W18", True)):
        picture = compile_period(local, Period.parse(week), as_of=NOW)
        cells = {(c.area, c.indicator): c for c in picture.cells}
        assert cells["centrum", "brak"].at_least == 7
        graffiti = cells["centrum", "klotter"]
        assert (graffiti.unknown > 0, graffiti.at_least) == (is_unknown, 0 if is_unknown else 7)
        assert graffiti.none_seen == 0


def test_a_break_is_seen_though_it_comes_week_by_week_in_files_of_their_own(
    local: LocalEst,
) -> None:
    taken(local, csv_of(weekly(12, {"Klotter": 7, "Bråk": 7})))
    said = []
    for week in range(12, 18):
        start = date(2026, 1, 5) + timedelta(weeks=week)
        receipt = taken(local, csv_of(weekly(1, {"Bråk": 7}, start)))
        said.append("REP437" in {f.code for f in receipt.findings})
    assert said == [False, False, False, True, True, True]
    doubted = [r["period"] for r in held(local) if r["areas"]]
    assert doubted == [f"2026-W{n}" for n in range(14, 20)]


def test_a_break_that_is_mended_leaves_no_doubt_behind(local: LocalEst) -> None:
    start = date(2026, 1, 5) + timedelta(weeks=12)
    taken(local, csv_of(weekly(12, {"Klotter": 7, "Bråk": 7}) + weekly(5, {"Bråk": 7}, start)))
    assert any(r["areas"] for r in held(local))
    whole = weekly(17, {"Klotter": 7, "Bråk": 7})
    receipt = taken(local, csv_of(whole))
    assert "REP437" not in {f.code for f in receipt.findings}
    assert not any(r["areas"] for r in held(local))


def test_a_type_that_comes_every_other_week_is_not_gone_after_four_without(
    made: ResolvedSetup,
) -> None:
    rows = weekly(16, {"Bråk": 7})
    for week in range(0, 12, 2):
        rows += weekly(1, {"Klotter": 21}, date(2026, 1, 5) + timedelta(weeks=week))
    assert "REP437" not in {f.code for f in imported(csv_of(rows), made).findings}


def test_a_break_that_a_better_mapping_explains_leaves_no_doubt_behind(local: LocalEst) -> None:
    new = weekly(2, {"Kod 17": 7}, date(2026, 3, 16))
    content = csv_of(weekly(10, {"Klotter": 7}) + new)
    taken(local, content)
    assert [r["period"] for r in held(local) if r["areas"]] == ["2026-W12", "2026-W13"]
    receipt = taken(local, content, MAP.replace("[Parkering]", "[Parkering, Kod 17]"))
    assert "REP438" not in {f.code for f in receipt.findings}
    assert not any(r["areas"] for r in held(local))


def test_a_row_below_a_cell_of_several_lines_is_told_by_its_own_line(made: ResolvedSetup) -> None:
    rows = [
        ["1", "2026-11-18 21:40", '"Klotter\n"', "Centrum"],
        ["2", "igår", "Klotter", "Centrum"],
    ]
    (finding,) = [f for f in imported(csv_of(rows), made).findings if f.code == "REP414"]
    assert finding.place.at == "rad 4"


def test_a_column_that_is_blank_from_a_day_on_is_a_break_from_that_day(made: ResolvedSetup) -> None:
    mapping = MAP.replace("place: plats", "place: plats, count: antal")
    rows = weekly(10, {"Klotter": 7})
    filled = [[*row, "2" if index < 52 else ""] for index, row in enumerate(rows)]
    done = imported(csv_of(filled, [*HEADER, "antal"]), made, mapping)
    (finding,) = [f for f in done.findings if f.code == "REP436"]
    assert "2026-02-26" in finding.seen.sv  # row 53 of seven a week from 5 January
    doubted = [r["period"] for r in done.reports if "areas" in r]
    assert doubted == ["2026-W09", "2026-W10", "2026-W11"]


def test_new_codes_throughout_are_a_break_and_not_only_unknown_types(made: ResolvedSetup) -> None:
    new = weekly(2, {"Kod 17": 7}, date(2026, 3, 16))
    done = imported(csv_of(weekly(10, {"Klotter": 7}) + new), made)
    assert {"REP421", "REP438"} <= {f.code for f in done.findings}
    assert {r["period"] for r in done.reports if "areas" in r} == {"2026-W12", "2026-W13"}


def test_a_list_that_falls_silent_is_a_break_when_it_is_said_to_reach_further(
    made: ResolvedSetup,
) -> None:
    rows = csv_of(weekly(12, {"Klotter": 3}))
    weeks = [Period.parse("2026-W02").shifted(n) for n in range(17)]
    assert not [f for f in imported(rows, made).findings if f.code == "REP438"]
    done = imported(rows, made, periods=weeks)
    assert [f.code for f in done.findings if f.code == "REP438"] == ["REP438"]
    doubted = [r["period"] for r in done.reports if "areas" in r]
    assert doubted == [f"2026-W{n}" for n in range(14, 19)]


def test_a_list_of_eight_weeks_on_end_is_broken_by_a_long_gap_and_one_of_seven_is_not(
    made: ResolvedSetup,
) -> None:
    def codes(weeks_after: int) -> set[str]:
        after = weekly(weeks_after, {"Klotter": 7}, date(2026, 1, 5) + timedelta(weeks=20))
        rows = weekly(4, {"Klotter": 7}) + after
        return {f.code for f in imported(csv_of(rows), made).findings} & {"REP437", "REP438"}

    assert codes(4) == {"REP438"}
    assert codes(3) == set()


@example([(0, "Klotter"), (0, "Klotter"), (189, "Klotter"), (237, "Klotter")])
@given(st.lists(st.tuples(st.integers(0, 300), st.sampled_from(["Klotter", "Bråk"])), max_size=60))
def test_a_sparse_list_is_never_said_to_be_broken(rows: list[tuple[int, str]]) -> None:
    start = date(2026, 1, 5)
    all_ = [
        [str(n), f"{start + timedelta(days=day)} 12:00", kind, "Centrum"]
        for n, (day, kind) in enumerate(rows)
    ]
    if len({(date.fromisoformat(r[1][:10]) - start).days // 7 for r in all_}) >= 8:
        return  # so many weeks that a gap may be a break
    done = imported(csv_of(all_), _MADE[0])
    assert not {f.code for f in done.findings} & {"REP436", "REP437", "REP438"}


FORMS_OF_TIME = [
    "%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M", "%m/%d/%Y", "%d.%m.%y", "%Y%m%d",
]  # fmt: skip


EARLIEST, LATEST = datetime(1970, 1, 2), datetime(2068, 12, 30)  # noqa: DTZ001  # Hypothesis asks so


@given(st.datetimes(EARLIEST, LATEST), st.sampled_from(FORMS_OF_TIME))
def test_times_are_read_as_strptime_reads_them(moment: datetime, form: str) -> None:
    text = moment.replace(tzinfo=UTC).strftime(form)
    wanted = datetime.strptime(text, form)  # noqa: DTZ007
    wanted = wanted.astimezone(ZONE) if wanted.tzinfo else wanted.replace(tzinfo=ZONE)
    assert read_time(text, [form], ZONE) == wanted
    assert days_of([text], [form], ZONE)[0] is not None


@pytest.mark.parametrize(
    ("week", "year", "monday"),
    [
        ("2026-W47", "", "2026-11-16"),
        ("v. 47 2026", "", "2026-11-16"),
        ("47", "2026", "2026-11-16"),
        ("Vecka 53", "2026", "2026-12-28"),
        ("53", "2025", None),
        ("47", "", None),
        ("", "2026", None),
        ("2026", "", None),
    ],
)
def test_weeks_are_read_as_people_write_them(week: str, year: str, monday: str | None) -> None:
    found = week_of(week, year)
    assert (found.isoformat() if found else None) == monday


def test_lists_that_reach_over_a_setup_that_is_replaced_keep_their_ids(
    made: ResolvedSetup,
) -> None:
    first = imported(csv_of(ROWS), made).reports[0]
    setup = made.model_copy(update={"setup": made.setup.model_copy(update={"revision": 2})})
    second = imported(csv_of(ROWS), setup).reports[0]
    assert first["id"] == second["id"]
    assert second["setup_revision"] == 2


def test_importing_some_periods_leaves_what_is_held_of_the_others(local: LocalEst) -> None:
    older = [["0", "2026-11-10 10:00", "Bråk", "Hamnen"]]
    taken(local, csv_of(older + ROWS))
    week = Period.parse("2026-W47")
    taken(local, csv_of(older + ROWS), span=(week, week))
    taken(local, csv_of(ROWS))
    assert sorted((r["period"], len(r["events"])) for r in held(local)) == [
        ("2026-W46", 1),
        ("2026-W47", 3),
    ]


def test_an_event_that_moves_into_the_periods_asked_for_leaves_its_old_one(local: LocalEst) -> None:
    taken(local, csv_of([["1", "2026-11-10 10:00", "Klotter", "Centrum"]]))
    week = Period.parse("2026-W47")
    taken(local, csv_of(ROWS[:1]), span=(week, week))
    assert sorted((r["period"], len(r["events"])) for r in held(local)) == [
        ("2026-W46", 0),
        ("2026-W47", 1),
    ]


def test_a_better_mapping_of_a_list_without_ids_counts_nothing_twice(local: LocalEst) -> None:
    mapping = MAP.replace("id: nr, ", "") + "places: {Kajen: hamnen}\n"
    days = [["x", f"2026-11-{day} 10:00", "Klotter", "Kajen"] for day in (16, 18, 19, 22)]
    taken(local, csv_of(days), mapping)
    taken(local, csv_of(days), mapping.replace("hamnen", "norrangen"))
    (report,) = held(local)
    assert [e["area"] for e in report["events"]] == ["norrangen"] * 4


def test_a_corrected_cell_of_a_wide_list_replaces_what_it_said(local: LocalEst) -> None:
    rows = [
        ["År", "Vecka", "Område", "Klotter", "Bråk", "Skräpigt"],
        [2026, 46, "Centrum", 3, 0, ""],
    ]
    taken(local, workbook_of(rows), WIDE, "g.xlsx")
    rows[1][3] = 4
    receipt = taken(local, workbook_of(rows), WIDE, "g.xlsx")
    assert "REP434" in {f.code for f in receipt.findings}
    (report,) = held(local)
    (area,) = report["areas"]
    assert area["answers"]["klotter"] == {"state": "value", "value": 4}


def test_the_state_of_a_place_stays_when_a_list_without_ids_goes_on_later(local: LocalEst) -> None:
    mapping = MAP.replace("id: nr, ", "")
    taken(local, csv_of([["", "2026-11-16 10:00", "Skräp", "Centrum"]]), mapping)
    taken(local, csv_of([["", "2026-11-20 10:00", "Klotter", "Centrum"]]), mapping)
    (report,) = held(local)
    assert [len(report["areas"]), len(report["events"])] == [1, 1]


@pytest.mark.parametrize("content", [b"", b"nr;tid\n1;2026-11-18\n", b"- a\n"])
def test_what_is_no_mapping_is_told_in_words_about_mappings(
    made: ResolvedSetup, content: bytes
) -> None:
    read, (finding,) = read_mapping(Source("karta.yaml", content), made)
    assert read is None
    told = f"{finding.title.sv} {finding.expected.sv} {finding.remedy.sv}"
    assert "est import map" in told
    assert "uppsättning" not in told
