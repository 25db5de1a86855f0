"""Purging: what the decision says goes everywhere, the rest stays proven, and a protocol tells it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from database_fixtures import by_hand
from report_files import report

from est_framework.errors import IntegrityError, UsageError
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.publish.purge_text import plan_text, protocol_text, write_protocols
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import kept_files
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_database import address_of
from est_framework.reports.keeping.ledger_tables import TABLES
from est_framework.reports.keeping.ledger_upgrade import copy_of
from est_framework.reports.purge import (
    months_before,
    plan_purge,
    purge_expired,
    purge_item,
)
from est_framework.reports.receive import receive
from est_framework.reports.review.act import put_away
from est_framework.setup.local import LocalEst

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "reports" / "examples" / "REP910"
AGAIN = EXAMPLES.with_name("REP212")
THEN = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
RECENT = datetime(2028, 11, 17, 15, 0, tzinfo=UTC)
NOW = datetime(2028, 12, 1, 8, 0, tzinfo=UTC)
"""More than 24 months after 2026-W47, which is what Sundsvik has decided."""
DECISION = "KS 2026/123"
Sent = Callable[..., Source]


@pytest.fixture
def canaries() -> Callable[[], str]:
    """Words that occur nowhere else, and that the gate lets pass."""
    letters = "abcdefghij"
    numbers = count(1000)
    return lambda: "kanarie" + "".join(letters[int(d)] for d in str(next(numbers)))


@pytest.fixture
def sent(local: LocalEst) -> Sent:
    """Make a file with one or more reports."""
    ids = count(1)

    def made(
        name: str, *, period: str = "2026-W47", at: datetime = THEN, many: int = 1, **more: Any
    ) -> Source:
        reports = [
            report(
                local.setup,
                id=f"0193a1b2-0000-7000-8000-{next(ids):012}",
                period=period,
                submitted=(at - timedelta(hours=5)).isoformat(),
                events=[],
                upcoming=[],
                presence=[],
                **more,
            )
            for _ in range(many)
        ]
        return Source(
            name, "\n".join(json.dumps(r, ensure_ascii=False) for r in reports).encode() + b"\n"
        )

    return made


def _full(local: LocalEst, canary: Callable[[], str], sent: Sent) -> list[str]:
    """Fill a local EST with words in every place where words can stand, and give them."""
    said: list[str] = []

    def word() -> str:
        said.append(canary())
        return said[-1]

    for _ in range(15):
        line = {"area": "hamnen", "date": "2026-11-18"}
        file = sent(f"{word()}.ndjson", comment=word(), reporter=word()[:20])
        data = json.loads(file.content)
        data["events"] = [
            {**line, "indicator": "brak", "place": word(), "description": word(), "count": 1}
        ]
        data["upcoming"] = [{**line, "description": word()}]
        data["presence"] = [{**line, "resource": word()}]
        receive(local, [Source(file.name, json.dumps(data).encode())], now=THEN)
    held = sent("a.ndjson", comment=f"{word()} 19121212-1212")
    receive(local, [held, Source(f"{word()}.json", f'{{"x": "{word()}"'.encode())], now=THEN)
    with Ledger.open(local.ledger_url) as ledger:
        row = str(ledger.entries("report")[-1].sequence)
    put_away(local, "set_aside", [row], reason=word(), role="granskare", now=THEN)
    put_away(local, "return", [held.sha256], reason=word(), role="granskare", now=THEN)
    compile_period(local, Period.parse("2026-W47"), as_of=THEN)
    (local.wide / ".spill").mkdir(exist_ok=True)
    (local.wide / ".spill" / "x").write_text(word())
    (local.inbox / ".unfinished-0123456789abcdef").write_text(word())
    return said


def _left(local: LocalEst, words: list[str]) -> dict[str, list[str]]:
    """Look for words in every file, name and all, and in every table."""
    files = {f: f.read_bytes() for f in local.folder.rglob("*") if f.is_file()}
    with Ledger.open(local.ledger_url) as ledger, ledger._database.reading() as connection:
        for table in TABLES.tables.values():
            rows = [tuple(row) for row in connection.execute(table.select())]
            files[Path(table.name)] = repr(rows).encode()
    return {
        word: where
        for word in words
        if (where := [str(f) for f, c in files.items() if word.encode() in c or word in f.name])
    }


def test_a_purge_leaves_no_byte_behind_and_the_rest_is_proven(
    local: LocalEst, canaries: Callable[[], str], sent: Sent
) -> None:
    words = _full(local, canaries, sent)
    assert len(words) >= 100
    assert len(_left(local, words)) == len(words), "each of them is somewhere to begin with"
    stays = sent("ny.ndjson", period="2028-W46", at=RECENT, comment="blirkvar")
    receive(local, [stays], now=RECENT)
    week = Period.parse("2028-W46")
    before = compile_period(local, week, as_of=RECENT).model_dump_json()

    done = purge_expired(local, decision=DECISION, role="est_samordnare", now=NOW)

    assert done.going.counts() == {"report": 15, "review": 2, "file": 17}
    assert _left(local, words) == {}
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.verify(inbox=local.inbox) == []
        assert [e.document.period for e in ledger.effective("report")] == ["2028-W46"]
    assert compile_period(local, week, as_of=RECENT).model_dump_json() == before
    assert [sha256 for sha256, _ in kept_files(local.inbox)] == [stays.sha256]
    again = purge_expired(local, decision=DECISION, role="est_samordnare", now=NOW)
    assert (again.protocol, again.files) == (None, 0)


@pytest.mark.parametrize("name", ["x.sqlite", "[alla] liggare", "ligg*re?.db"])
def test_a_ledger_elsewhere_leaves_no_copy_beside_it(
    local: LocalEst, canaries: Callable[[], str], sent: Sent, name: str
) -> None:
    if local.ledger:
        pytest.skip("only a file has copies beside it")
    file = local.folder / "annanstans" / name
    local = replace(local, ledger=address_of(file))
    words = _full(local, canaries, sent)
    others = [file.with_name("plan-version-2.txt"), file.with_name(f"{file.stem}-versioner.txt")]
    for other in others:
        other.write_text("om något annat")
    shutil.copy(file, copy_of(file, 1))
    shutil.copy(file, copy_of(local.folder / "data" / "liggare.sqlite", 1))
    half_written = file.with_name(".unfinished-0123456789abcdef")
    shutil.copy(file, half_written)
    os.utime(half_written, (0, 0))
    purge_expired(local, decision=DECISION, role="est_samordnare", now=NOW)
    assert _left(local, words) == {}
    assert all(other.exists() for other in others)


def test_a_dry_run_says_the_same_and_changes_nothing(local: LocalEst, sent: Sent) -> None:
    receive(local, [sent("a.ndjson")], now=THEN)
    receive(local, [sent("b.ndjson", period="2028-W46", at=RECENT)], now=RECENT)
    plan = plan_purge(local, now=NOW)
    assert (plan.going.counts(), plan.going.stays) == (
        {"report": 1, "file": 1},
        {"report": 1, "file": 1},
    )
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.effective("report")) == 2
    done = purge_expired(local, decision=DECISION, role="est_samordnare", now=NOW)
    assert done.going == plan.going


def test_nothing_goes_without_the_decision_of_the_setup(local: LocalEst, sent: Sent) -> None:
    receive(local, [sent("a.ndjson")], now=THEN)
    for decision in ("", "KS 2026/124"):
        with pytest.raises(UsageError, match="KS 2026/123"):
            purge_expired(local, decision=decision, role="est_samordnare", now=NOW)
    with pytest.raises(UsageError, match="role"):
        purge_expired(local, decision=DECISION, role="Kalle", now=NOW)
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.effective("report")) == 1


def test_what_is_younger_than_the_decision_says_stays(local: LocalEst, sent: Sent) -> None:
    receive(local, [sent("a.ndjson")], now=THEN)
    last = Period.parse("2026-W47").last
    day_before = datetime(2028, last.month, last.day, 12, tzinfo=UTC) - timedelta(days=1)
    assert not plan_purge(local, now=day_before).going
    assert plan_purge(local, now=day_before + timedelta(days=1)).going


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2026, 1, 31), 2, date(2025, 11, 30)),
        (date(2026, 12, 1), 24, date(2024, 12, 1)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_a_protocol_tells_what_went_and_nothing_of_what_it_was(
    local: LocalEst, canaries: Callable[[], str], sent: Sent
) -> None:
    words = _full(local, canaries, sent)
    purge_expired(local, decision=DECISION, role="est_samordnare", now=NOW)
    with Ledger.open(local.ledger_url) as ledger:
        files = write_protocols(local, ledger)
        (entry,) = ledger.entries("purge")
    assert sorted(f.suffixes[-1] for f in files) == [".json", ".txt", ".txt"]
    assert "KS 2026/123" in protocol_text(entry.document.body, "en")
    assert "15 rapporter" in protocol_text(entry.document.body, "sv")
    assert entry.document.body["rows"]["documents"] == [[1, 17]]
    assert _left(local, words) == {}


def test_one_report_goes_with_its_revisions_its_file_and_what_was_decided_about_it(
    local: LocalEst, sent: Sent
) -> None:
    receive(local, [sent("a.ndjson", comment="kanariepekarut", many=2, actor="polisen")], now=THEN)
    put_away(local, "set_aside", ["1"], reason="kanarieskäl", role="granskare", now=THEN)
    dry = purge_item(local, "1", reason="Namn", role="est_samordnare", now=THEN, dry_run=True)
    assert dry.going.counts() == {"report": 1, "review": 1, "file": 1}
    assert dry.going.alone == 1
    assert "andra rapporter kom i samma fil: 1" in plan_text(dry, local, "sv")
    done = purge_item(local, "1", reason="Namn i texten", role="est_samordnare", now=THEN)
    assert done.files == 1
    assert done.protocol is not None
    assert "other reports came in the same file: 1" in protocol_text(
        done.protocol.document.body, "en"
    )
    with Ledger.open(local.ledger_url) as ledger:
        assert [e.sequence for e in ledger.effective("report")] == [2]
        assert ledger.verify(inbox=local.inbox) == []
        assert "Namn i texten" in protocol_text(ledger.entries("purge")[0].document.body, "sv")


def test_the_newest_report_is_the_last_one_that_was_not_purged(local: LocalEst, sent: Sent) -> None:
    receive(local, [sent("a.ndjson"), sent("b.ndjson", actor="polisen")], now=THEN)
    newest = []
    with Ledger.open(local.ledger_url) as ledger:
        for row in ("2", "1"):
            newest.append(ledger.newest("report"))
            purge_item(local, row, reason="Klart", role="est_samordnare", now=THEN)
        assert [e and e.sequence for e in newest] == [2, 1]
        assert ledger.newest("report") is None


def test_a_held_file_is_purged_by_its_receipt_number(local: LocalEst, sent: Sent) -> None:
    held = sent("a.ndjson", comment="Se 19121212-1212")
    receive(local, [held], now=THEN)
    done = purge_item(local, held.sha256[:12], reason="Klart", role="est_samordnare", now=THEN)
    assert (done.going.counts(), list(kept_files(local.inbox))) == ({"file": 1}, [])
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.verify(inbox=local.inbox) == []


@pytest.mark.parametrize("example", sorted(AGAIN.glob("*.ndjson")), ids=lambda e: e.stem)
def test_a_purged_report_that_comes_again_is_said_and_not_put_back(
    local: LocalEst, example: Path
) -> None:
    """REP212: the first line of the example comes, goes, and comes once more; then the second."""
    first, second = example.read_bytes().splitlines()
    receive(local, [Source("a.json", first)], now=THEN)
    purge_item(local, "1", reason="Klart", role="est_samordnare", now=THEN)
    codes = []
    for file in (Source("a.json", first), Source("b.json", second)):
        receipt = receive(local, [file], now=THEN)
        assert receipt.conflicts == 0
        assert (receipt.already, receipt.stored) in ((1, 0), (0, 1))
        codes.append([f.code for f in receipt.findings if f.code == "REP212"])
    assert codes == [["REP212"], ["REP212"] if example.stem == "bad" else []]
    with Ledger.open(local.ledger_url) as ledger:
        there = [e.document.revision for e in ledger.effective("report")]
        assert there == ([] if example.stem == "bad" else [2])
        assert {f.code for f in ledger.verify(inbox=local.inbox)} == set()
    for file in (first, second):
        number = Source("", file).sha256[:12]
        purge_item(local, number, reason="Klart", role="est_samordnare", now=THEN)
    assert list(kept_files(local.inbox)) == []


def test_a_row_that_was_emptied_without_a_protocol_is_damage(local: LocalEst, sent: Sent) -> None:
    """Else a report could be made to vanish, and look like a silent actor."""
    receive(local, [sent("a.ndjson"), sent("b.ndjson")], now=THEN)
    by_hand(local.ledger_url, "UPDATE documents SET body = '' WHERE sequence = 1")
    with Ledger.open(local.ledger_url) as ledger:
        assert [f.code for f in ledger.verify()] == ["REP901"]
        with pytest.raises(IntegrityError):
            ledger.effective("report")


@pytest.mark.parametrize(
    "example", sorted(EXAMPLES.glob("*.json")), ids=lambda e: f"REP910-{e.stem}"
)
def test_a_purged_file_that_is_still_there_is_found(local: LocalEst, example: Path) -> None:
    file = Source("rapport.txt", b"En rapport, som den kom.\n")
    receive(local, [file], now=THEN)
    purge_item(local, file.sha256, reason="Klart", role="est_samordnare", now=THEN)
    for path, words in json.loads(example.read_text(encoding="utf-8")).items():
        (local.inbox / path).write_text(words, encoding="utf-8", newline="\n")
    with Ledger.open(local.ledger_url) as ledger:
        codes = [f.code for f in ledger.verify(inbox=local.inbox)]
    assert codes == (["REP910"] if example.stem == "bad" else [])
    purge_expired(local, decision=DECISION, role="est_samordnare", now=THEN)
    with Ledger.open(local.ledger_url) as ledger:
        assert ledger.verify(inbox=local.inbox) == []


_PURGE = """
import sys
from datetime import datetime
from pathlib import Path
from est_framework.setup.load import open_local
from est_framework.reports.purge import purge_expired
local = open_local(Path(sys.argv[1]), ledger=sys.argv[3])
print("ready", flush=True)
purge_expired(local, decision="KS 2026/123", role="est_samordnare", now=datetime.fromisoformat(sys.argv[2]))
print("done", flush=True)
"""


@pytest.mark.slow
def test_a_purge_that_was_killed_is_finished_by_running_it_again(
    local: LocalEst, canaries: Callable[[], str], sent: Sent
) -> None:
    finished = 0
    for turn in range(7):
        words = _full(local, canaries, sent)
        process = subprocess.Popen(
            [sys.executable, "-c", _PURGE, str(local.folder), NOW.isoformat(), local.ledger],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(turn * 0.06)
        process.kill()
        finished += "done" in process.communicate()[0]
        purge_expired(local, decision=DECISION, role="est_samordnare", now=NOW)
        assert _left(local, words) == {}
        with Ledger.open(local.ledger_url) as ledger:
            assert ledger.verify(inbox=local.inbox) == []
            assert ledger.effective("report") == []
    assert finished < 7, "none was killed half-way"
