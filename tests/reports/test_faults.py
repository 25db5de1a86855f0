"""The record killed, crowded, cut, flipped, full: nothing acknowledged is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import ledger_writers
import pytest
from database_fixtures import by_hand, in_a_file
from ledger_writers import NOW, report
from processes import context, killed_after

from est_framework.errors import ExitCode, IntegrityError, SurroundingsError
from est_framework.findings import Finding
from est_framework.reports.keeping.inbox import keep_bytes, kept_files, read_bytes
from est_framework.reports.keeping.ledger import Arrival, Ledger
from est_framework.reports.keeping.ledger_tables import DOCUMENTS, hash_of

EXAMPLES = Path(ledger_writers.__file__).parents[2] / "est_framework" / "reports" / "examples"
ARRIVED = "En rapport, som den kom.\n"
FLIPS = 100
IN_ONE = 25
"""So many kills with one ledger; then a new one, so that the checks do not grow with their number."""


@pytest.fixture(scope="module")
def processes() -> Any:
    """Processes that start fast, with the ledger loaded, where the system can do that."""
    return context("est_framework.reports.keeping.ledger")


@pytest.fixture
def url(fresh_url: str) -> str:
    return fresh_url


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the ledger is, when it is a file."""
    (tmp_path / "data").mkdir(exist_ok=True)
    return tmp_path / "data" / "liggare.sqlite"


@pytest.fixture
def filled(url: str, tmp_path: Path) -> str:
    """A ledger with a handful of everything, and the inbox beside it."""
    with Ledger.open(url) as ledger:
        ledger.append(
            [
                report(f"r{n}", period=f"2026-W{40 + n % 9}", text=f"{n} åäö" * 40)
                for n in range(30)
            ],
            now=NOW,
        )
        ledger.append([report("r1", 2, text="ny"), report("r2", text="annat")], now=NOW)
        for n in range(5):
            ledger.note_arrival(
                Arrival(f"{n:064}", f"{n}.json", n, "rejected", ("REP101",)), now=NOW
            )
        sha256 = keep_bytes(tmp_path / "inkorg", ARRIVED.encode())
        ledger.note_arrival(Arrival(sha256, "rapport.txt", len(ARRIVED), "stored"), now=NOW)
    return url


def _kill_and_count(processes: Any, fresh: Callable[[], str], kills: int) -> None:
    chance = random.Random(20261120)  # noqa: S311  # moments, not secrets
    for first in range(0, kills, IN_ONE):
        url, acknowledged = fresh(), set[str]()
        writers = range(first, min(first + IN_ONE, kills))
        for writer in writers:
            batches = killed_after(
                processes,
                ledger_writers.append_until_killed,
                url,
                writer,
                after=chance.uniform(0, 0.05),
            )
            acknowledged.update(i for batch in batches for i in batch)
            with Ledger.open(url) as ledger:
                there = {e.document.id for e in ledger.effective("report")}
                assert acknowledged <= there
                assert len(there) % 3 == 0, "half a batch is there"
                assert ledger.verify() == []
        assert len(acknowledged) >= 3 * len(writers)


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")
def test_no_acknowledged_report_is_lost_when_the_process_is_killed(
    processes: Any, fresh_urls: Callable[[], str]
) -> None:
    _kill_and_count(processes, fresh_urls, kills=30)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")
def test_no_acknowledged_report_is_lost_in_two_hundred_kills(
    processes: Any, fresh_urls: Callable[[], str]
) -> None:
    _kill_and_count(processes, fresh_urls, kills=200)


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")
def test_no_kept_file_is_lost_or_half_when_the_process_is_killed(
    processes: Any, tmp_path: Path
) -> None:
    chance = random.Random(47)  # noqa: S311  # moments, not secrets
    for kill in range(5):
        inbox = tmp_path / str(kill)
        said = killed_after(
            processes, ledger_writers.keep_until_killed, inbox, after=chance.uniform(0, 0.05)
        )
        kept = {sha256 for sha256, _ in kept_files(inbox)}
        assert said
        assert set(said) <= kept
        for sha256 in kept:
            read_bytes(inbox, sha256)


def _at_once(processes: Any, target: Callable[..., None], told: list[tuple[object, ...]]) -> None:
    start = processes.Barrier(len(told))
    crowd = [processes.Process(target=target, args=(*args, start)) for args in told]
    for process in crowd:
        process.start()
    for process in crowd:
        process.join(timeout=ledger_writers.PATIENCE.total_seconds())
    assert [process.exitcode for process in crowd] == [0] * len(crowd)


def test_eight_writers_at_once_all_get_through(processes: Any, url: str) -> None:
    _at_once(processes, ledger_writers.append_many, [(url, writer, 20) for writer in range(8)])
    with Ledger.open(url) as ledger:
        assert len(ledger.effective("report")) == 160
        assert ledger.verify() == []


def test_the_same_file_received_twice_in_parallel_is_stored_once(
    processes: Any, url: str, tmp_path: Path
) -> None:
    inbox = tmp_path / "inkorg"
    _at_once(processes, ledger_writers.receive_the_same, [(url, inbox)] * 4)
    with Ledger.open(url) as ledger:
        assert len(ledger.history("report", "r1")) == 1
        assert sorted(a.outcome for a in ledger.arrivals()) == ["already"] * 3 + ["stored"]
        assert ledger.verify(inbox=inbox) == []
    assert len(list(kept_files(inbox))) == 1
    assert not list(inbox.rglob(".unfinished*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")
@in_a_file
def test_a_backup_taken_while_others_write_verifies(
    processes: Any, url: str, tmp_path: Path
) -> None:
    here, there = processes.Pipe(duplex=False)
    writer = processes.Process(target=ledger_writers.append_until_killed, args=(url, 0, there))
    writer.start()
    there.close()
    try:
        with Ledger.open(url) as ledger:
            for n in range(10):
                acknowledged = here.recv()
                ledger.backup(tmp_path / f"{n}.sqlite")
                with Ledger.open(f"sqlite:///{tmp_path}/{n}.sqlite") as copy:
                    assert copy.verify() == []
                    assert set(acknowledged) <= {e.document.id for e in copy.effective("report")}
    finally:
        writer.kill()
        writer.join()
        here.close()


@in_a_file
def test_a_reader_that_never_lets_go_makes_the_writer_say_so(filled: str, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM documents").fetchone()
        with Ledger.open(filled, wait=timedelta(seconds=0.2)) as ledger:
            with pytest.raises(SurroundingsError, match="busy"):
                ledger.append([report("ny")], now=NOW)
            reader.execute("COMMIT")
            assert [k.outcome for k in ledger.append([report("ny")], now=NOW)] == ["stored"]


def _told(url: str) -> tuple[object, ...]:
    with Ledger.open(url) as ledger:
        return (
            ledger.effective("report"),
            ledger.history("report", "r2"),
            ledger.effective("report", periods=["2026-W44"], as_of=NOW),
            ledger.newest_sequence("2026-W41"),
            ledger.arrivals(),
        )


def _caught(url: str) -> list[Finding] | str:
    try:
        with Ledger.open(url) as ledger:
            return ledger.verify()
    except IntegrityError as error:
        return error.said("en")


@in_a_file
def test_every_bit_flip_is_caught_or_changes_nothing(
    filled: str, file: Path, tmp_path: Path
) -> None:
    whole, before = file.read_bytes(), _told(filled)
    chance = random.Random(64)  # noqa: S311  # places, not secrets
    caught = 0
    for _ in range(FLIPS):
        flipped = bytearray(whole)
        bit = chance.randrange(len(whole) * 8)
        flipped[bit // 8] ^= 1 << bit % 8
        copy = tmp_path / "kopia.sqlite"
        copy.write_bytes(flipped)
        if _caught(f"sqlite:///{copy}"):
            caught += 1
        else:
            assert _told(f"sqlite:///{copy}") == before, f"bit {bit} changed the record unseen"
    assert caught > FLIPS // 5


@pytest.mark.usefixtures("filled")
@in_a_file
def test_every_bit_flip_within_a_row_is_caught(file: Path, tmp_path: Path) -> None:
    """The flips that matter: in what people wrote, where SQLite's own check sees nothing."""
    whole = file.read_bytes()
    start = whole.index('"text":"7 åäö'.encode())
    chance = random.Random(7)  # noqa: S311  # places, not secrets
    for _ in range(FLIPS):
        flipped = bytearray(whole)
        bit = chance.randrange(start * 8, (start + 200) * 8)
        flipped[bit // 8] ^= 1 << bit % 8
        copy = tmp_path / "kopia.sqlite"
        copy.write_bytes(flipped)
        with Ledger.open(f"sqlite:///{copy}") as ledger:
            assert [(f.code, f.place.at) for f in ledger.verify()] == [("REP901", "documents:8")]
            with pytest.raises(IntegrityError):
                ledger.effective("report")


@pytest.mark.parametrize("kept", [0, 1, 100, 4095, 4096, 8192, 20000, -4096, -1])
@in_a_file
def test_a_ledger_cut_short_is_caught(filled: str, file: Path, kept: int) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:kept])
    assert _caught(filled)


@in_a_file
def test_a_page_of_zeros_is_caught(filled: str, file: Path) -> None:
    whole = file.read_bytes()
    for page in range(1, len(whole) // 4096):
        file.write_bytes(whole[: page * 4096] + bytes(4096) + whole[(page + 1) * 4096 :])
        assert _caught(filled), f"page {page}"


@in_a_file
def test_a_deleted_ledger_is_missed_by_the_inbox(filled: str, file: Path, tmp_path: Path) -> None:
    file.unlink()
    with Ledger.open(filled) as ledger:
        assert [f.code for f in ledger.verify(inbox=tmp_path / "inkorg")] == ["REP906"]


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        (
            "UPDATE documents SET state = 'stored', revision = 9 WHERE state = 'conflict'",
            {"REP901"},
        ),
        ("UPDATE documents SET received = received + 1 WHERE sequence = 5", {"REP901"}),
        (
            "DELETE FROM documents WHERE sequence = (SELECT max(sequence) FROM documents)",
            {"REP902"},
        ),
        ("DELETE FROM documents", {"REP902"}),
        ("DELETE FROM chains WHERE name = 'arrivals'", {"REP902"}),
        ("DELETE FROM arrivals WHERE sequence = 1", {"REP902"}),
        ("UPDATE arrivals SET outcome = 'held' WHERE sequence = 1", {"REP901"}),
        ("UPDATE documents SET sequence = 99 WHERE sequence = 3", {"REP901", "REP902"}),
    ],
)
def test_whoever_edits_the_record_by_hand_is_found_out(
    filled: str, statement: str, codes: set[str]
) -> None:
    by_hand(filled, statement)
    with Ledger.open(filled) as ledger:
        assert {f.code for f in ledger.verify()} == codes


def test_nothing_is_added_after_an_end_that_is_not_the_end(filled: str) -> None:
    by_hand(filled, "DELETE FROM documents WHERE sequence > 30")
    with Ledger.open(filled) as ledger, pytest.raises(IntegrityError, match="newest row"):
        ledger.append([report("ny")], now=NOW)


def test_a_lost_table_is_never_made_anew(filled: str) -> None:
    by_hand(filled, "ALTER TABLE documents RENAME TO dokuments")
    with pytest.raises(IntegrityError, match="no documents"):
        Ledger.open(filled)


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(SurroundingsError) as said:
        Ledger.open(f"sqlite:///{tmp_path}/data/liggare.sqlite")
    assert said.value.exit_code is ExitCode.SURROUNDINGS


def test_a_folder_where_the_file_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "liggare.sqlite").mkdir()
    with pytest.raises(SurroundingsError, match="cannot be opened"):
        Ledger.open(f"sqlite:///{tmp_path}/liggare.sqlite")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
@in_a_file
def test_a_read_only_ledger_can_be_read_and_says_so_when_written(filled: str, file: Path) -> None:
    file.chmod(0o400)
    with Ledger.open(filled) as ledger:
        assert ledger.verify() == []
        with pytest.raises(SurroundingsError, match="read-only"):
            ledger.append([report("ny")], now=NOW)


_UNTIL_FULL = """
import resource, sys
from ledger_writers import NOW, report
from est_framework.errors import SurroundingsError
from est_framework.reports.keeping.ledger import Ledger
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
with Ledger.open(sys.argv[1]) as ledger:
    try:
        for n in range(10_000):
            ledger.append([report(f"r{n}", text="x" * 3000)], now=NOW)
            print(n, flush=True)
    except SurroundingsError as error:
        print(error.said("sv"), file=sys.stderr)
        sys.exit(error.exit_code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
@in_a_file
def test_a_full_disk_is_said_and_what_was_acknowledged_is_there(url: str, tmp_path: Path) -> None:
    paths = os.pathsep.join([str(Path(ledger_writers.__file__).parent), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", _UNTIL_FULL, url],
        env=os.environ | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == ExitCode.SURROUNDINGS, done.stderr
    assert "Liggaren" in done.stderr
    acknowledged = {f"r{n}" for n in done.stdout.split()}
    assert len(acknowledged) > 20
    with Ledger.open(url) as ledger:
        assert {e.document.id for e in ledger.effective("report")} == acknowledged
        assert ledger.verify() == []
        ledger.append([report("efteråt")], now=NOW)


def test_a_stop_signal_in_the_middle_takes_the_batch_back(url: str) -> None:
    def raise_at_once(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    def stopped(ledger: Ledger) -> None:
        with ledger.writing(now=NOW) as pen:
            pen.append([report("r1")])
            signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGINT, raise_at_once)
    try:
        with Ledger.open(url) as ledger:
            with pytest.raises(KeyboardInterrupt):
                stopped(ledger)
            assert ledger.effective("report") == []
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    "example", sorted(EXAMPLES.glob("REP90[123]/*.sql")), ids=lambda e: f"{e.parent.name}-{e.stem}"
)
@in_a_file
def test_each_damage_to_the_database_has_an_example(filled: str, file: Path, example: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(example.read_text(encoding="utf-8"))
    with Ledger.open(filled) as ledger:
        codes = {f.code for f in ledger.verify()}
    assert codes == ({example.parent.name} if example.stem == "bad" else set())


@pytest.mark.parametrize(
    "example", sorted(EXAMPLES.glob("REP90[456]/*.json")), ids=lambda e: f"{e.parent.name}-{e.stem}"
)
def test_each_damage_to_the_inbox_has_an_example(url: str, tmp_path: Path, example: Path) -> None:
    inbox = tmp_path / "inkorg"
    sha256 = keep_bytes(inbox, ARRIVED.encode())
    for path, text in json.loads(example.read_text(encoding="utf-8")).items():
        changed = inbox / path
        changed.parent.mkdir(exist_ok=True)
        if text is None:
            changed.unlink()
        else:
            changed.write_text(text, encoding="utf-8", newline="\n")
    with Ledger.open(url) as ledger:
        ledger.note_arrival(Arrival(sha256, "rapport.txt", len(ARRIVED), "stored"), now=NOW)
        codes = [f.code for f in ledger.verify(inbox=inbox)]
    assert codes == ([example.parent.name] if example.stem == "bad" else [])


def test_every_integrity_finding_has_both_examples() -> None:
    from est_framework.reports.rules import RULES  # noqa: PLC0415  # the reports' own list

    codes = {rule.code for rule in RULES if rule.code.startswith("REP9")}
    for name in ("good", "bad"):
        assert codes == {file.parent.name for file in EXAMPLES.glob(f"REP9*/{name}.*")}


@pytest.mark.usefixtures("filled")
@in_a_file
def test_a_copy_of_a_damaged_ledger_says_where_it_is(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "annan.sqlite")
    with closing(sqlite3.connect(tmp_path / "annan.sqlite")) as connection:
        connection.execute("UPDATE documents SET body = X'00' || body WHERE sequence = 4")
        connection.commit()
    with Ledger.open(f"sqlite:///{tmp_path}/annan.sqlite") as ledger:
        (finding,) = ledger.verify()
    assert finding.place.file.endswith("annan.sqlite")
    assert finding.place.at == "documents:4"


def test_a_row_that_was_replaced_with_its_hash_made_anew_breaks_the_chain(
    filled: str,
) -> None:
    with Ledger.open(filled) as ledger, ledger._database.reading() as connection:
        row = dict(connection.execute(DOCUMENTS.select()).mappings().all()[6])
    row["period"] = "2026-W01"
    anew = hash_of(DOCUMENTS, row)
    by_hand(
        filled,
        f"UPDATE documents SET period = '2026-W01', row_hash = '{anew}' WHERE sequence = 7",  # noqa: S608
    )
    with Ledger.open(filled) as ledger:
        assert [(f.code, f.place.at) for f in ledger.verify()] == [("REP902", "documents:8")]
