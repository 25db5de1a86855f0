"""What has been received is told without being read back, which takes half as long as receiving it did."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from program_within import est
from report_files import ID, as_ndjson, report
from sqlalchemy import Engine, event

from est_framework import open_local
from est_framework.errors import IntegrityError
from est_framework.reports.keeping.ledger import Ledger

_UNREADABLE = """
CREATE TRIGGER unreadable AFTER INSERT ON arrivals
BEGIN UPDATE documents SET body = 'unreadable' WHERE kind = 'report'; END
"""
"""Files are noted when their reports are in: from then on no report can be read, old or new."""
CALM = {"nothing_to_report": True, "areas": None, "events": None, "comment": None}
SILENT = {**CALM, "nothing_to_report": False}


def _file(town: Path, name: str, *changes: dict[str, Any]) -> str:
    """Write a file of reports, each with a change, that follow the setup of the town."""
    setup = open_local(town).setup
    made = [
        report(setup, id=f"{ID[:-3]}{len(name):x}{n:02}", upcoming=None, presence=None) | c
        for n, c in enumerate(changes)
    ]
    kept = [{key: value for key, value in one.items() if value is not None} for one in made]
    (town / name).write_bytes(as_ndjson(*kept).content)
    return name


def _spoil(town: Path) -> None:
    """See to it that what is received from now on cannot be read back."""
    Ledger.open(open_local(town).ledger_url).close()
    with sqlite3.connect(town / "data" / "liggare.sqlite") as base:
        base.execute(_UNREADABLE)
    base.close()


def _received(town: Path, file: str, *words: str) -> dict[str, Any]:
    out, _ = est("receive", file, "--format", "json", *words, cwd=town)
    with Ledger.open(open_local(town).ledger_url) as ledger, pytest.raises(IntegrityError):
        ledger.effective("report")
    told: dict[str, Any] = json.loads(out)
    return told


def test_receipts_and_what_is_lacking_are_told_of_reports_that_cannot_be_read_again(
    town: Path,
) -> None:
    file = _file(town, "två.ndjson", {}, {"actor": "norrskolan"} | CALM)
    _spoil(town)
    told = _received(town, file, "--receipts", "kvitton")
    (receipt,) = told["receipts"]
    assert [(r["row"], r["actor"], r["state"]) for r in receipt["reports"]] == [
        (1, "polisen", "stored"),
        (2, "norrskolan", "stored"),
    ]
    (written,) = (town / "kvitton").iterdir()
    assert "Rapport: Norrskolan, 2026-W47, version 1" in written.read_text("utf-8")
    (enough,) = told["enough"]
    assert enough["reasons"][0]["words"] == (
        "2 av 4 som skulle rapportera har gjort det. Saknas: Sundsviksbostäder, Fältgruppen."
    )


def test_what_came_earlier_is_read_before_and_not_once_more(town: Path) -> None:
    est("receive", _file(town, "ett.ndjson", {}), cwd=town)
    file = _file(
        town, "sedan.ndjson", {"actor": "norrskolan"} | CALM, {"actor": "faltgruppen"} | SILENT
    )
    _spoil(town)
    told = _received(town, file)
    assert [r["row"] for r in told["receipts"][0]["reports"]] == [2, 3]
    (enough,) = told["enough"]
    assert enough["reasons"][0]["words"] == (
        "2 av 4 som skulle rapportera har gjort det. Saknas: Sundsviksbostäder, Fältgruppen."
    )


def test_the_same_file_once_more_is_told_of_as_before(town: Path) -> None:
    file = _file(town, "ett.ndjson", {}, {"actor": "norrskolan"} | CALM)
    first = json.loads(est("receive", file, "--format", "json", cwd=town)[0])
    _spoil(town)
    again = _received(town, file)
    assert again["receipts"][0]["outcome"] == "already"
    assert again["receipts"][0]["reports"] == first["receipts"][0]["reports"]
    assert again["enough"] == first["enough"]


def test_the_words_of_what_came_earlier_are_asked_for_once(town: Path) -> None:
    est("receive", _file(town, "ett.ndjson", {}), cwd=town)
    file = _file(town, "sedan.ndjson", {"actor": "norrskolan"} | CALM)
    questions: list[str] = []

    @event.listens_for(Engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, said: str, given: Any, *_more: Any) -> None:
        if "documents.body," in said and "report" in given:
            questions.append(said)

    try:
        _, err = est("receive", file, "--format", "json", "--receipts", "kvitton", cwd=town)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert "1 togs emot" in err
    assert len(questions) == 1
