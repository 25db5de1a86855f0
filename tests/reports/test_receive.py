"""Files in, receipt out; what is kept, and what never costs a report."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from database_fixtures import in_a_file
from report_header import header

from est_framework.errors import ExitCode, IntegrityError, SurroundingsError
from est_framework.forms.workbook.write import write_workbook
from est_framework.periods import Period
from est_framework.reports import receive as receiving
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import kept_files, read_bytes
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_tables import TABLES
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst

NOW = datetime.fromisoformat("2026-11-20T16:00:00+01:00")
EXAMPLES = Path(receiving.__file__).parent / "examples" / "REP210"
IDS = [f"5f0c2b1e-8a49-5d0b-9a53-3f4f6f0a2c{n:02x}" for n in range(16)]


@pytest.fixture
def ledger(database: str, fresh_url: str) -> str:
    """Where Sundsvik's ledger is: in each kind of database."""
    return "" if database == "sqlite" else fresh_url


@pytest.fixture
def sent(local: LocalEst) -> Any:
    """Make a report as a web form saves it, with fields changed."""

    def as_file(name: str, n: int = 0, **changed: object) -> Source:
        head = header(local.setup, id=IDS[n], actor=list(local.setup.actors)[n % 4])
        report = head | {
            "nothing_to_report": True,
            "areas": [],
            "events": [],
            "upcoming": [],
            "presence": [],
            "comment": "",
        }
        return Source(name, json.dumps(report | changed, ensure_ascii=False).encode())

    return as_file


def _kept(local: LocalEst) -> list[tuple[str, int, str, str]]:
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.verify(inbox=local.inbox) == []
        return [
            (e.document.id, e.document.revision, e.document.period, e.document.source)
            for e in ledger.effective("report")
        ]


def _arrived(local: LocalEst) -> list[tuple[str, str, tuple[str, ...]]]:
    with Ledger.open(local.ledger_url) as ledger:
        return [(a.name, a.outcome, a.codes) for a in ledger.arrivals()]


def test_a_good_report_is_kept_with_the_file_that_it_came_in(local: LocalEst, sent: Any) -> None:
    file = sent("polisen.json")
    receipt = receive(local, [file], now=NOW)
    assert (receipt.stored, receipt.rejected, receipt.held) == (1, 0, 0)
    assert (receipt.findings, receipt.exit_code) == ((), ExitCode.CLEAN)
    assert _kept(local) == [(IDS[0], 1, "2026-W47", file.sha256)]
    assert _arrived(local) == [("polisen.json", "stored", ())]
    assert read_bytes(local.inbox, file.sha256) == file.content


def test_the_kept_body_is_the_report(local: LocalEst, sent: Any) -> None:
    receive(local, [sent("polisen.json", comment="Lugnt.")], now=NOW)
    with Ledger.open(local.ledger_url) as ledger:
        (entry,) = ledger.effective("report", periods=["2026-W47"])
    assert entry.document.body["comment"] == "Lugnt."
    assert entry.document.body["period"] == "2026-W47"
    assert entry.received == NOW


def test_receiving_the_same_files_again_changes_no_report(local: LocalEst, sent: Any) -> None:
    files = [sent("a.json", 0), sent("b.json", 1), Source("trasig.json", b"{")]
    first = receive(local, files, now=NOW)
    before = _kept(local)
    again = receive(local, files, now=NOW + timedelta(days=1))
    assert (first.stored, first.already, first.rejected) == (2, 0, 1)
    assert (again.stored, again.already, again.rejected) == (0, 2, 1)
    assert _kept(local) == before
    assert [outcome for _, outcome, _ in _arrived(local)] == [
        "stored", "stored", "rejected", "already", "already", "rejected",
    ]  # fmt: skip


def test_a_workbook_without_a_date_is_the_same_when_it_comes_again(
    local: LocalEst, tmp_path: Path
) -> None:
    """Its moment is the moment of receipt, and the second time the clock says other."""
    book = tmp_path / "polisen.xlsx"
    write_workbook(local.setup, "polisen", Period.parse("2026-W47"), "weekly_status", "sv", book)
    file = Source(book.name, book.read_bytes())
    first = receive(local, [file], now=NOW)
    again = receive(local, [file], now=NOW + timedelta(hours=1))
    assert (first.stored, again.already, again.conflicts) == (1, 1, 0), first.findings
    assert len(_kept(local)) == 1


def test_a_rejected_file_does_not_stop_the_good_ones_and_is_kept(
    local: LocalEst, sent: Any
) -> None:
    files = [
        sent("fel.json", 0, areas=[{"area": "atlantis", "answers": {}}], nothing_to_report=False),
        Source("tom.csv", b""),
        sent("bra.json", 1),
    ]
    receipt = receive(local, files, now=NOW)
    assert (receipt.stored, receipt.rejected, receipt.exit_code) == (1, 2, ExitCode.FINDINGS)
    assert [(name, outcome) for name, outcome, _ in _arrived(local)] == [
        ("fel.json", "rejected"),
        ("tom.csv", "rejected"),
        ("bra.json", "stored"),
    ]
    codes = {name: codes for name, _, codes in _arrived(local)}
    assert "REP104" in codes["fel.json"]
    assert codes["bra.json"] == ()
    assert {sha256 for sha256, _ in kept_files(local.inbox)} == {f.sha256 for f in files}


def test_a_report_with_personal_data_is_held_and_leaves_none_in_the_ledger(
    local: LocalEst, sent: Any
) -> None:
    number = "19121212-1212"
    file = sent(f"rapport {number}.json", comment=f"Det var {number} som sågs.")
    receipt = receive(local, [file, sent("bra.json", 1)], now=NOW)
    assert (receipt.held, receipt.stored) == (1, 1)
    assert receipt.exit_code is ExitCode.PERSONAL_DATA
    assert [outcome for _, outcome, _ in _arrived(local)] == ["held", "stored"]
    assert read_bytes(local.inbox, file.sha256) == file.content
    with Ledger.open(local.ledger_url) as ledger, ledger._database.reading() as connection:
        record = [
            tuple(row) for t in TABLES.tables.values() for row in connection.execute(t.select())
        ]
    assert "1212-1212" not in repr(record)
    for file in (local.folder / "data").glob("*.sqlite*"):
        assert b"1212-1212" not in file.read_bytes()
    assert "1212-1212" not in repr(receipt)


def test_a_higher_revision_takes_over(local: LocalEst, sent: Any) -> None:
    receive(local, [sent("a.json")], now=NOW)
    receipt = receive(local, [sent("a.json", revision=2, comment="Rättad.")], now=NOW)
    assert (receipt.stored, receipt.conflicts, receipt.exit_code) == (1, 0, ExitCode.CLEAN)
    assert [(id_, revision) for id_, revision, *_ in _kept(local)] == [(IDS[0], 2)]


def test_the_same_revision_with_other_content_is_kept_beside_and_said(
    local: LocalEst, sent: Any
) -> None:
    receive(local, [sent("a.json")], now=NOW)
    receipt = receive(local, [sent("b.json", comment="Annat.")], now=NOW)
    assert (receipt.stored, receipt.conflicts) == (0, 1)
    assert receipt.exit_code is ExitCode.FINDINGS
    (finding,) = receipt.findings
    assert (finding.code, finding.place.file) == ("REP210", "b.json")
    assert "revision 2" in finding.remedy.sv
    assert _arrived(local)[1] == ("b.json", "conflict", ("REP210",))
    with Ledger.open(local.ledger_url) as ledger:
        assert [e.state for e in ledger.history("report", IDS[0])] == ["stored", "conflict"]
        (holds,) = ledger.effective("report")
    assert holds.document.body["comment"] == ""


@pytest.mark.parametrize("example", sorted(EXAMPLES.iterdir()), ids=lambda e: e.stem)
def test_two_files_of_the_same_report_have_an_example(local: LocalEst, example: Path) -> None:
    """Each line of the example arrives on its own."""
    codes = set()
    for n, line in enumerate(example.read_bytes().splitlines()):
        receipt = receive(local, [Source(f"{n}.json", line)], now=NOW)
        assert receipt.stored + receipt.conflicts == 1, receipt.findings
        codes |= {f.code for f in receipt.findings}
    assert ("REP210" in codes) == (example.stem == "bad")


def test_no_files_make_a_receipt_of_nothing(local: LocalEst) -> None:
    receipt = receive(local, [], now=NOW)
    assert (receipt.stored, receipt.findings, receipt.exit_code) == (0, (), ExitCode.CLEAN)


@in_a_file
def test_files_are_safe_before_the_ledger_is_asked(local: LocalEst, sent: Any) -> None:
    (local.folder / "data").mkdir()
    (local.folder / "data" / "liggare.sqlite").write_bytes(b"inte en liggare " * 300)
    with pytest.raises(IntegrityError):
        receive(local, [sent("a.json")], now=NOW)
    assert len(list(kept_files(local.inbox))) == 1
    (local.folder / "data" / "liggare.sqlite").unlink()
    with Ledger.open(local.ledger_url) as ledger:
        assert [f.code for f in ledger.verify(inbox=local.inbox)] == ["REP906"]
    assert receive(local, [sent("a.json")], now=NOW).stored == 1
    assert len(_kept(local)) == 1


def test_an_inbox_that_cannot_be_written_stops_everything(local: LocalEst, sent: Any) -> None:
    (local.folder / "data").write_text("")
    with pytest.raises(SurroundingsError):
        receive(local, [sent("a.json")], now=NOW)


def test_a_report_beside_one_that_was_there_is_kept_and_warned_about(
    local: LocalEst, sent: Any
) -> None:
    assert receive(local, [sent("polisen.json", 0)], now=NOW).findings == ()
    receipt = receive(local, [sent("rättad.json", 4)], now=NOW)
    assert receipt.stored == 1, "nothing is lost, even where it may be a correction"
    assert [f.code for f in receipt.findings] == ["REP119"]
    assert "liggaren" in receipt.findings[0].seen.sv


def test_a_revision_is_not_warned_about(local: LocalEst, sent: Any) -> None:
    receive(local, [sent("polisen.json", 0)], now=NOW)
    receipt = receive(local, [sent("polisen.json", 0, revision=2)], now=NOW)
    assert (receipt.stored, receipt.findings) == (1, ())
