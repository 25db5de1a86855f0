"""Backup and restore: a drill, and everything that must stop one before anything in use is touched."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from report_files import report

from est_framework.errors import EstError, IntegrityError, SurroundingsError, UsageError
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import kept_files
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_database import address_of, file_of
from est_framework.reports.receive import receive
from est_framework.reports.restore import restore
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
WEEK = Period.parse("2026-W47")


@pytest.fixture
def received(local: LocalEst) -> LocalEst:
    """Sundsvik with three reports and a file that could not be read."""
    if local.ledger:
        pytest.skip("a database server has its own tools for this")
    files = [_sent(local, n) for n in range(3)]
    receive(local, [*files, Source("trasig.json", b"{")], now=NOW)
    return local


def _sent(local: LocalEst, n: int) -> Source:
    actor = list(local.setup.actors)[n % 4]
    made = report(
        local.setup,
        id=f"0193a1b2-0000-7000-8000-{n:012}",
        actor=actor,
        nothing_to_report=True,
        areas=[], events=[], upcoming=[], presence=[],
    )  # fmt: skip
    return Source(f"{n}.json", json.dumps(made).encode())


def _backup(local: LocalEst, name: str = "kopia.zip") -> Path:
    target = local.folder / "ute" / name
    with Ledger.open(local.ledger_url) as ledger:
        if name.endswith(".zip"):
            ledger.backup_all(
                target,
                inbox=local.inbox,
                setups=local.revisions,
                setup=local.setup.setup.setup,
                now=LATER,
            )
        else:
            ledger.backup(target)
    return target


def _state(local: LocalEst) -> dict[str, str]:
    """Everything that is kept, by what its bytes are."""
    data = local.folder / "data"
    return {
        f.relative_to(data).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(data.rglob("*"))
        if f.is_file() and "parquet" not in f.parts
    }


def _hashes(local: LocalEst) -> Any:
    with Ledger.open(local.ledger_url) as ledger:
        assert [f for f in ledger.verify(inbox=local.inbox) if f.code != "REP906"] == []
        return ledger.row_hashes()


def test_a_drill_gives_the_same_hashes_files_and_picture_on_a_new_machine(
    received: LocalEst, tmp_path: Path
) -> None:
    backup = _backup(received)
    before = compile_period(received, WEEK, as_of=NOW).model_dump_json()
    elsewhere = replace(received, folder=tmp_path / "ny dator å")
    done = restore(elsewhere, backup, force=False, now=LATER)
    assert (done.holds, done.lacks, done.files) == ({"report": 3, "file": 4}, {}, 4)
    assert _hashes(elsewhere) == _hashes(received)
    assert list(kept_files(elsewhere.inbox)) != []
    kept = {f.name: f.read_bytes() for f in received.revisions.iterdir()}
    assert {f.name: f.read_bytes() for f in elsewhere.revisions.iterdir()} == kept != {}
    assert compile_period(elsewhere, WEEK, as_of=NOW).model_dump_json() == before


@pytest.mark.parametrize("name", ["kopia.zip", "kopia.sqlite"])
def test_what_came_since_is_said_and_nothing_is_touched_unless_forced(
    received: LocalEst, name: str
) -> None:
    backup = _backup(received, name)
    old = _hashes(received)
    receive(received, [_sent(received, 3)], now=LATER)
    before = _state(received)
    with pytest.raises(UsageError, match="1 report; 1 file received"):
        restore(received, backup, force=False, now=LATER)
    assert _state(received) == before
    done = restore(received, backup, force=True, now=LATER)
    assert _hashes(received) == old
    assert done.kept is not None
    assert "ersatt-20261120T160000" in done.kept.name
    with Ledger.open(f"sqlite:///{done.kept.as_posix()}") as ledger:
        assert len(ledger.effective("report")) == 4
    with Ledger.open(received.ledger_url) as ledger:
        assert [f.code for f in ledger.verify(inbox=received.inbox)] == ["REP906"]
    receive(
        received,
        [Source("3.json", f.read_bytes()) for _, f in kept_files(received.inbox)],
        now=LATER,
    )
    with Ledger.open(received.ledger_url) as ledger:
        assert len(ledger.effective("report")) == 4


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[2000] ^= 4  # within the ledger, which comes first
    file.write_bytes(content)


def _sql(statement: str) -> Callable[[Path], None]:
    def run(file: Path) -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(statement)
            connection.commit()

    return run


def _repacked(change: Callable[[dict[str, bytes]], None]) -> Callable[[Path], None]:
    def run(file: Path) -> None:
        with zipfile.ZipFile(file) as bundle:
            members = {n: bundle.read(n) for n in bundle.namelist()}
        change(members)
        with zipfile.ZipFile(file, "w") as bundle:
            for name, content in members.items():
                bundle.writestr(name, content)

    return run


def _without_a_file(members: dict[str, bytes]) -> None:
    del members[next(n for n in members if n.startswith("inkorg/"))]


def _other_words(members: dict[str, bytes]) -> None:
    members[next(n for n in members if n.startswith("inkorg/"))] += b" "


def _another_town(members: dict[str, bytes]) -> None:
    members["manifest.json"] = members["manifest.json"].replace(b'"sundsvik"', b'"annanstad"')


@pytest.mark.parametrize(
    ("name", "harm", "words"),
    [
        ("kopia.zip", _cut, "no whole backup"),
        ("kopia.sqlite", _cut, "damaged|no whole backup"),
        ("kopia.zip", _flip, "no whole backup"),
        ("kopia.sqlite", _sql("UPDATE documents SET body = body || ' ' WHERE sequence = 2"), "no whole"),
        ("kopia.sqlite", _sql("DELETE FROM documents WHERE sequence = 3"), "no whole backup"),
        ("kopia.sqlite", _sql("DROP TABLE arrivals"), "no ledger"),
        ("kopia.sqlite", _sql("PRAGMA user_version = 99"), "newer"),
        ("kopia.sqlite", lambda f: f.write_text("hej"), "no whole backup"),
        ("kopia.sqlite", lambda f: f.write_bytes(b""), "no whole backup"),
        ("kopia.zip", _repacked(_without_a_file), "no whole backup"),
        ("kopia.zip", _repacked(_other_words), "no whole backup"),
        ("kopia.zip", _repacked(_another_town), "another EST"),
        ("kopia.zip", _repacked(lambda m: m.clear()), "no whole backup"),
        ("kopia.zip", lambda f: f.unlink(), "no file"),
    ],
)  # fmt: skip
def test_a_backup_that_is_not_whole_or_not_ours_touches_nothing(
    received: LocalEst, name: str, harm: Callable[[Path], None], words: str
) -> None:
    backup = _backup(received, name)
    harm(backup)
    before = _state(received)
    with pytest.raises(EstError, match=words):
        restore(received, backup, force=True, now=LATER)
    assert _state(received) == before


def test_the_ledger_of_another_municipality_is_refused(received: LocalEst, tmp_path: Path) -> None:
    backup = _backup(received, "kopia.sqlite")
    theirs = received.setup.setup.model_copy(update={"setup": "annanstad"})
    setup = ResolvedSetup(setup=theirs, release=received.setup.release)
    other = replace(received, folder=tmp_path / "annan", setup=setup)
    with pytest.raises(IntegrityError, match="another EST"):
        restore(other, backup, force=True, now=LATER)
    assert not other.folder.joinpath("data", "liggare.sqlite").exists()


def test_a_damaged_ledger_is_replaced_and_kept(received: LocalEst) -> None:
    backup = _backup(received)
    file = received.folder / "data" / "liggare.sqlite"
    _cut(file)
    damaged = file.read_bytes()
    done = restore(received, backup, force=False, now=LATER)
    assert done.lacks is None
    assert done.kept is not None
    assert done.kept.read_bytes() == damaged
    _hashes(received)


def test_a_lost_or_changed_file_in_the_inbox_comes_back(received: LocalEst) -> None:
    backup = _backup(received)
    (_, first), (_, second), *_ = kept_files(received.inbox)
    first.unlink()
    second.write_bytes(b"annat")
    restore(received, backup, force=False, now=LATER)
    with Ledger.open(received.ledger_url) as ledger:
        assert ledger.verify(inbox=received.inbox) == []


def test_a_left_over_journal_never_meets_the_restored_ledger(received: LocalEst) -> None:
    backup = _backup(received)
    old = _hashes(received)
    file = received.folder / "data" / "liggare.sqlite"
    _cut(file)
    journal = file.with_name("liggare.sqlite-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(2000))
    restore(received, backup, force=False, now=LATER)
    assert not journal.exists()
    assert _hashes(received) == old


def test_no_backup_is_made_of_a_damaged_inbox(received: LocalEst) -> None:
    next(f for _, f in kept_files(received.inbox)).write_bytes(b"annat")
    with pytest.raises(IntegrityError, match="has changed since it came"):
        _backup(received)
    assert list((received.folder / "ute").iterdir()) == []


def test_a_copy_by_hand_is_as_good_as_it_verifies(received: LocalEst) -> None:
    copy = received.folder / "kopia.sqlite"
    shutil.copy(received.folder / "data" / "liggare.sqlite", copy)
    assert restore(received, copy, force=False, now=LATER).lacks == {}


@pytest.mark.parametrize("how", ["sqlite", "sqlite+pysqlite"])
def test_the_file_of_a_ledger_is_found_however_its_address_is_written(
    received: LocalEst, tmp_path: Path, how: str
) -> None:
    file = tmp_path / "annan disk" / "x?.sqlite"
    elsewhere = replace(received, ledger=address_of(file).replace("sqlite:", f"{how}:", 1))
    assert restore(elsewhere, _backup(received), force=False, now=LATER).kept is None
    assert file.is_file()
    assert _hashes(elsewhere) == _hashes(received)


@pytest.mark.parametrize("url", ["postgresql://est@dator/est", "sqlite://", "sqlite:///:memory:"])
def test_a_ledger_that_is_no_file_is_not_restored(received: LocalEst, url: str) -> None:
    assert file_of(url) is None
    with pytest.raises(UsageError, match="database server"):
        restore(replace(received, ledger=url), _backup(received), force=True, now=LATER)


@pytest.mark.parametrize("url", ["liggare", "postgresql://est@dator:port/est"])
def test_what_is_no_address_has_no_file(url: str) -> None:
    with pytest.raises(UsageError, match="address"):
        file_of(url)


def test_a_copy_that_cannot_be_deleted_is_said_and_never_read_for_the_restored_ledger(
    received: LocalEst, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = _backup(received)
    receive(received, [_sent(received, 3)], now=LATER)
    compile_period(received, WEEK, as_of=LATER)

    def in_use(path: Path, *, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", in_use)
        with pytest.raises(SurroundingsError, match="in use"):
            restore(received, backup, force=True, now=LATER)
    assert len(_hashes(received)["documents"]) == 4, "nothing has been touched"
    restore(received, backup, force=True, now=LATER)
    receive(received, [_sent(received, 4)], now=LATER)
    seen = compile_period(received, WEEK, as_of=LATER).model_dump_json()
    shutil.rmtree(received.wide)
    assert compile_period(received, WEEK, as_of=LATER).model_dump_json() == seen
    assert list(received.wide.parent.glob(".going-*")) == []
