"""A purge beside a picture that is being made: no purged word is left in the copies for fast reading."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from est_framework.periods import Period
from est_framework.picture import wide
from est_framework.picture.compile import compile_period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.purge import purge_item
from est_framework.setup.local import LocalEst

Purge = Callable[[], None]
WEEK = Period.parse("2026-W47")
WORD = "kanariefågel"
LATER = timedelta(days=1)


@pytest.fixture
def purge(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    friday: datetime,
) -> Purge:
    """Send a report that stays and one with a word that must go; give what purges the latter."""
    send(write("polisen", {"centrum": {"brak": 2}}))
    going = write("kommunens_fastighetsbolag", {"centrum": {"klotter": 3}})
    events = [{"indicator": "klotter", "area": "centrum", "date": "2026-11-18"}]
    going["events"] = [{**events[0], "description": WORD, "count": 1}]
    send(going)
    compile_period(local, WEEK, as_of=friday + LATER)
    with Ledger.open(local.ledger_url) as ledger:
        assert _left(local) or pytest.fail("the word is not in a copy to begin with")
        row = str(ledger.entries("report")[-1].sequence)

    def gone() -> None:
        purge_item(local, row, reason="Klart", role="est_samordnare", now=friday + LATER)

    return gone


def _left(local: LocalEst) -> list[Path]:
    """Give the Parquet files that hold the word, asked as a reader would: their bytes may be packed."""

    def holds(file: Path) -> bool:
        said = duckdb.read_parquet(file.as_posix()).fetchall()
        return WORD in repr(said)

    return [f for f in local.wide.rglob("*.parquet") if holds(f)]


def _is_right(local: LocalEst, now: datetime) -> None:
    """See to it that the picture is what it is with all copies made again, and no word is left."""
    seen = compile_period(local, WEEK, as_of=now).model_dump_json()
    assert WORD not in seen
    assert _left(local) == []
    shutil.rmtree(local.wide)
    assert compile_period(local, WEEK, as_of=now).model_dump_json() == seen
    assert json.loads(seen)["cells"]


@pytest.mark.parametrize("when", ["write_tables", "_put_in_place"])
def test_a_copy_made_from_what_was_read_before_a_purge_is_not_kept(
    local: LocalEst, purge: Purge, friday: datetime, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    shutil.rmtree(local.wide)
    begun, purged = threading.Event(), threading.Event()
    as_it_is = getattr(wide, when)

    def waits_for_the_purge(*told: Any) -> None:
        if not begun.is_set():
            begun.set()
            assert purged.wait(600)
        as_it_is(*told)

    def purges() -> None:
        assert begun.wait(600)
        purge()
        purged.set()

    monkeypatch.setattr(wide, when, waits_for_the_purge)
    other = threading.Thread(target=purges)
    other.start()
    seen = compile_period(local, WEEK, as_of=friday + LATER).model_dump_json()
    other.join()
    assert purged.is_set()
    assert WORD not in seen
    assert _left(local) == []
    _is_right(local, friday + LATER)


def test_a_copy_that_a_killed_program_left_is_not_read_and_cleared_away(
    local: LocalEst, purge: Purge, friday: datetime, tmp_path: Path
) -> None:
    (copy,) = (local.wide / str(WEEK)).iterdir()
    saved = shutil.copytree(copy, tmp_path / "saved")
    purge()
    shutil.copytree(saved, copy)
    shutil.copytree(saved, copy.with_name(".making-0-abcdef"))
    assert _left(local)
    _is_right(local, friday + LATER)


@pytest.mark.slow
def test_pictures_made_all_the_while_hold_nothing_of_what_was_purged(
    local: LocalEst,
    purge: Purge,
    friday: datetime,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
) -> None:
    stop = threading.Event()
    broke: list[Exception] = []

    def pictures() -> None:
        try:
            while not stop.is_set():
                shutil.rmtree(local.wide, ignore_errors=True)
                compile_period(local, WEEK, as_of=friday + LATER)
        except Exception as problem:  # noqa: BLE001  # told below, by the thread that asserts
            broke.append(problem)

    other = threading.Thread(target=pictures)
    other.start()
    try:
        purge()
        for n in range(4):
            send(write("polisen", {"centrum": {"klotter": n}}, id=f"r{n}", comment=WORD))
            purge_item(local, f"r{n}", reason="Klart", role="est_samordnare", now=friday + LATER)
    finally:
        stop.set()
        other.join()
    assert broke == []
    _is_right(local, friday + LATER)
