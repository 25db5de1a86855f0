"""A meeting: the agenda goes out as a workbook, what was decided comes back, and returns next week."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from changed_cycles import changed_local
from hypothesis import given, settings
from hypothesis import strategies as st

from est_framework.errors import ExitCode, SurroundingsError, UsageError
from est_framework.language import Language
from est_framework.measures.agenda import make_agenda, write_agenda
from est_framework.measures.layout import (
    FOLLOW_UP_SHEET,
    FORMAT,
    HEADER_ROW,
    LEVEL_COLUMNS,
    LEVELS_SHEET,
    MEASURE_COLUMNS,
    MEASURE_ROWS,
    MEASURES_SHEET,
)
from est_framework.measures.open import MEETING, open_measures
from est_framework.measures.record import receive_record
from est_framework.measures.record_read import read_record
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.cycle import Meeting
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FILLED = {
    "indicator": "Otrygghetsskapande samling",
    "area": "Centrum",
    "type": "Ökad vuxennärvaro",
    "description": "Fler vuxna vid torget fredag kväll",
    "owner": "Fältgruppen",
    "due": date(2026, 12, 4),
    "review": date(2026, 12, 18),
    "expected_effect": "Färre samlingar",
    "how_measured": "Antal tillfällen i Centrum",
}


def agenda(local: LocalEst, period: Period = WEEK, language: Language = "sv") -> Path:
    return write_agenda(local, period, now=NOW, language=language, overwrite=True)


def filled(
    workbook: Path, *measures: dict[str, Any], sheet: str = MEASURES_SHEET.sv, first: int = 0
) -> Path:
    book = openpyxl.load_workbook(workbook)
    for n, measure in enumerate(measures, start=HEADER_ROW + 1 + first):
        for name, value in measure.items():
            book[sheet].cell(n, MEASURE_COLUMNS.index(name) + 1, value)
    book.save(workbook)
    return workbook


def receive(local: LocalEst, file: Path, period: Period = WEEK, now: datetime = NOW) -> Any:
    return receive_record(local, period, file.name, file.read_bytes(), now=now)


def still_open(local: LocalEst, now: datetime = NOW) -> list[str]:
    with Ledger.open(local.ledger_url) as ledger:
        return [m.id for m in open_measures(ledger, as_of=now)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_agenda_nobody_has_touched_is_told_and_is_no_meeting(
    local: LocalEst, language: Language
) -> None:
    receipt = receive(local, agenda(local, language=language))
    assert [f.code for f in receipt.findings] == ["MEA004"]
    assert (receipt.measures, receipt.follow_ups, receipt.levels) == (0, 0, 0)
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.effective(MEETING, as_of=NOW) == []


def test_a_meeting_that_only_says_who_was_there_is_kept(local: LocalEst) -> None:
    draft, _ = read_record(Source("m.xlsx", agenda(local).read_bytes()))
    assert draft is not None
    content = json.dumps({"format": FORMAT, **draft.data, "present": ["polisen"]}).encode()
    receipt = receive_record(local, WEEK, "m.json", content, now=NOW)
    assert receipt.findings == ()
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.effective(MEETING, as_of=NOW)) == 1


def test_a_decided_measure_is_on_the_next_agenda_until_it_is_closed(local: LocalEst) -> None:
    receipt = receive(local, filled(agenda(local), FILLED))
    assert (receipt.findings, receipt.measures) == ((), 1)
    assert still_open(local) == ["2026-W47-1"]

    next_week = agenda(local, WEEK.next())
    book = openpyxl.load_workbook(next_week)
    row = HEADER_ROW + 1
    assert book[FOLLOW_UP_SHEET.sv].cell(row, 1).value.startswith("2026-W47-1: Fler vuxna")
    book[FOLLOW_UP_SHEET.sv].cell(row, 7, "Avslutad")
    book[FOLLOW_UP_SHEET.sv].cell(row, 8, "Blev bättre")
    book[FOLLOW_UP_SHEET.sv].cell(row, 9, "Lugnt tre helger i rad")
    book.save(next_week)
    later = NOW + timedelta(weeks=1)
    receipt = receive(local, next_week, WEEK.next(), later)
    assert (receipt.findings, receipt.follow_ups) == ((), 1)
    assert still_open(local, later) == []
    assert still_open(local, NOW) == ["2026-W47-1"], "what was known then must stay knowable"


@pytest.mark.parametrize(
    ("lacking", "code"),
    [("owner", "MEA102"), ("due", "MEA103"), ("review", "MEA104"), ("area", "MEA101")],
)
def test_a_measure_without_owner_dates_or_problem_is_refused_with_its_cell(
    local: LocalEst, lacking: str, code: str
) -> None:
    file = filled(agenda(local), {k: v for k, v in FILLED.items() if k != lacking})
    receipt = receive(local, file)
    assert [f.code for f in receipt.findings] == [code]
    assert receipt.findings[0].place.at.startswith("Insatser!")
    assert receipt.exit_code is ExitCode.FINDINGS
    assert still_open(local) == []


def test_reading_the_same_record_again_changes_nothing(local: LocalEst) -> None:
    file = filled(agenda(local), FILLED)
    receive(local, file)
    again = receive(local, file, now=NOW + timedelta(hours=1))
    assert (again.measures, again.follow_ups) == (0, 0)
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.history("measure", "2026-W47-1")) == 1
        assert len(ledger.history(MEETING, "2026-W47")) == 1


def test_a_corrected_record_does_not_undo_what_later_meetings_said(local: LocalEst) -> None:
    file = filled(agenda(local), FILLED)
    receive(local, file)
    next_week = agenda(local, WEEK.next())
    book = openpyxl.load_workbook(next_week)
    book[FOLLOW_UP_SHEET.sv].cell(HEADER_ROW + 1, 7, "Pågår")
    book.save(next_week)
    receive(local, next_week, WEEK.next(), NOW + timedelta(weeks=1))

    first = file.read_bytes()
    again = agenda(local)
    assert receive(local, filled(again, FILLED), now=NOW + timedelta(weeks=1)).measures == 1
    assert still_open(local, NOW + timedelta(weeks=2)) == ["2026-W47-1", "2026-W47-2"]

    file.write_bytes(first)
    corrected = filled(file, {"due": date(2026, 12, 11)})
    receive(local, corrected, now=NOW + timedelta(weeks=2))
    with Ledger.open(local.ledger_url) as ledger:
        measure = open_measures(ledger, as_of=NOW + timedelta(weeks=2))[-1]
    assert (measure.id, measure.status, measure.due) == (
        "2026-W47-1",
        "under_way",
        date(2026, 12, 11),
    )


def test_a_second_meeting_about_a_period_adds_and_writes_over_nothing(local: LocalEst) -> None:
    receive(local, filled(agenda(local), FILLED))
    second = filled(agenda(local), {**FILLED, "description": "Laga lamporna vid torget"})
    receipt = receive(local, second, now=NOW + timedelta(days=1))
    assert receipt.measures == 1
    with Ledger.open(local.ledger_url) as ledger:
        open_ = open_measures(ledger, as_of=NOW + timedelta(days=1))
        meetings = [e.document.id for e in ledger.effective(MEETING)]
    assert [(m.id, m.description) for m in open_] == [
        ("2026-W47-1", FILLED["description"]),
        ("2026-W47-2", "Laga lamporna vid torget"),
    ]
    assert meetings == ["2026-W47", "2026-W47-2"]


def test_a_level_is_kept_with_role_and_reason(local: LocalEst) -> None:
    file = agenda(local)
    book = openpyxl.load_workbook(file)
    columns = {name: LEVEL_COLUMNS.index(name) + 1 for name in LEVEL_COLUMNS}
    row = HEADER_ROW + 2
    assert book[LEVELS_SHEET.sv].cell(row, 1).value == "Centrum"
    book[LEVELS_SHEET.sv].cell(row, columns["decided"], "Gul")
    book[LEVELS_SHEET.sv].cell(row, columns["decided_by"], "EST-grupp")
    book[LEVELS_SHEET.sv].cell(row, columns["reason"], "Fler samlingar än vanligt")
    book.save(file)
    assert receive(local, file).findings == ()
    with Ledger.open(local.ledger_url) as ledger:
        (entry,) = ledger.effective(MEETING)
    (level,) = entry.document.body["levels"]
    assert level["area"] == "centrum"
    assert (level["decided"], level["decided_by"]) == ("gul", "est_grupp")


def test_a_personal_number_holds_the_whole_record(local: LocalEst) -> None:
    file = filled(agenda(local), {**FILLED, "description": "Prata med 19121212-1212"})
    receipt = receive(local, file)
    assert receipt.exit_code is ExitCode.PERSONAL_DATA
    assert "1212" not in str([f.as_dict("sv") for f in receipt.findings])
    assert still_open(local) == []
    assert any(local.inbox.rglob("*")), "the bytes are kept all the same"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{", b'{"format": 1}', b"\xff" * 99])
def test_a_file_that_is_no_record_is_a_finding(local: LocalEst, content: bytes) -> None:
    receipt = receive_record(local, WEEK, "x.xlsx", content, now=NOW)
    assert [f.code for f in receipt.findings] == ["MEA001"]
    assert receipt.exit_code is ExitCode.FINDINGS


def test_another_agenda_is_not_written_over_unasked(local: LocalEst) -> None:
    filled(agenda(local), FILLED)
    with pytest.raises(SurroundingsError, match="--force"):
        write_agenda(local, WEEK, now=NOW, language="sv", overwrite=False)


texts = st.text(
    st.characters(codec="utf-8", categories=("L", "P", "Zs", "S"), exclude_characters="@‹›"),
    min_size=1,
    max_size=60,
).filter(lambda t: t.strip() == t and t[0] != "=")


def test_whatever_is_written_in_the_workbook_is_read_back_as_it_was(
    local: LocalEst, tmp_path: Path
) -> None:
    blank = agenda(local).read_bytes()
    file = tmp_path / "ifylld.xlsx"

    @settings(max_examples=15, deadline=None)
    @given(what=st.lists(texts, min_size=1, max_size=MEASURE_ROWS))
    def reads_back(what: list[str]) -> None:
        file.write_bytes(blank)
        filled(file, *({**FILLED, "description": text} for text in what))
        draft, findings = read_record(Source(file.name, file.read_bytes()))
        assert findings == []
        assert draft is not None
        assert [m["description"] for m in draft.data["measures"]] == what
        assert {m["due"] for m in draft.data["measures"]} == {"2026-12-04"}
        assert {m["owner"] for m in draft.data["measures"]} == {"faltgruppen"}

    reads_back()


def test_a_break_has_no_agenda_and_says_which_meeting_takes_it_up(local: LocalEst) -> None:
    est = changed_local(local, breaks=[{"first": "2026-W46", "last": "2026-W47"}])
    with pytest.raises(UsageError) as caught:
        agenda(est)
    assert caught.value.said("sv") == (
        "2026-W47 har inget möte: det är uppehåll. Perioden tas upp på mötet om 2026-W48, "
        "2026-11-30 kl. 10.00. Gör dagordningen för 2026-W48."
    )
    assert not est.meetings.exists()
    lines = sheet_text(agenda(est, WEEK.next()))
    assert "Mötet tar också upp uppehållet, 2026-W46 till 2026-W47." in lines


def test_the_agenda_names_those_that_no_report_was_expected_from(local: LocalEst) -> None:
    est = changed_local(local, actors={"polisen": {"cadence": "continuous"}})
    lines = sheet_text(agenda(est))
    assert "0 av 3 aktörer har rapporterat." in lines
    assert "Ingen rapport väntades från: Polisen i Sundsvik." in lines
    free = changed_local(local, reporting="continuous")
    assert "Ingen aktör skulle rapportera den här perioden." in sheet_text(agenda(free))


def sheet_text(file: Path) -> list[str]:
    sheet = openpyxl.load_workbook(file).worksheets[0]
    return [str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None]


def test_the_setup_says_the_order_and_what_it_leaves_out_comes_after(local: LocalEst) -> None:
    order = Meeting(agenda=("decisions", "follow_up"))
    setup = local.setup.setup.model_copy(update={"meeting": order})
    est = replace(local, setup=ResolvedSetup(setup=setup, release=local.setup.release))
    points = [i.point for i in make_agenda(est, WEEK, now=NOW, language="sv").items]
    assert points == [
        *("decisions", "follow_up", "reported", "areas", "patterns", "upcoming"),
        *("goes_out", "persons"),
    ]


def test_a_measure_that_is_due_for_review_stands_there_with_what_the_reports_say(
    local: LocalEst,
) -> None:
    filled(agenda(local), {**FILLED, "due": date(2026, 11, 20), "review": date(2026, 11, 22)})
    receive(local, local.meetings / str(WEEK) / "dagordning.xlsx")
    lines = sheet_text(agenda(local, WEEK.next()))
    assert any("Ska följas upp nu." in line for line in lines)
    assert any(line.startswith("– Centrum. ") and "För lite att säga" in line for line in lines)
