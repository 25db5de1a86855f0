"""Machines with little memory, odd names, wrong clocks, other languages, and everybody at once."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from database_fixtures import about_the_file
from faults_cli import Town, needs
from program_within import RUN

from est_framework.errors import ExitCode
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import kept_files
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import Receipt, receive
from est_framework.setup.local import LocalEst

PATIENCE = 600
"""Seconds after which what has not come to an end never will."""
NOW = datetime.fromisoformat("2026-11-09T08:00:00+01:00")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="injects its faults by Linux means")
clocked = pytest.mark.skipif(not needs("faketime"), reason="faketime is not installed")


@pytest.fixture
def town(local: LocalEst) -> Town:
    return Town(local)


@pytest.mark.slow
@on_linux
@pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="needs prlimit")
@pytest.mark.parametrize("megabytes", [60, 110, 160, 220, 300])
def test_too_little_memory_costs_no_report(town: Town, megabytes: int) -> None:
    """F-19: the memory ends, anywhere on the way."""
    town.est("receive", town.write("a.ndjson", town.report()))
    before = town.kept()
    file = town.write("b.ndjson", *(town.report(comment="Lugnt. " * 100) for _ in range(300)))
    done = subprocess.run(
        ["prlimit", f"--as={megabytes * 2**20}", *RUN, "receive", str(file)],
        cwd=town.folder,
        env=town.around,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode in (0, 1, 4, 120, 127, 137, -6, -9, -11), done.stderr.decode()
    assert before <= town.kept()
    town.est("receive", file)
    assert len(town.kept()) == 301


@pytest.mark.slow
@on_linux
def test_a_thousand_files_and_few_handles(town: Town) -> None:
    """F-20: no more than forty files may be open at once."""
    for n in range(1000):
        town.write(f"{n}.json", town.report())
    few = ("bash", "-c", 'ulimit -n 40; exec "$@"', "few")
    town.est("receive", "inkommet/*.json", under=few)
    assert len(town.kept()) == 1000


@pytest.mark.slow
def test_temporary_folders_are_our_own(town: Town) -> None:
    """F-33: the system's folder for temporary files is not there, nor is a home."""
    nowhere = dict.fromkeys(("TMPDIR", "TMP", "TEMP", "HOME"), "/finns/inte")
    town.est("receive", town.write("a.ndjson", town.report()), env=nowhere)
    town.est("forms", "2026-W46", env=nowhere)
    town.est("picture", "2026-W45", env=nowhere)
    town.est("ledger", "backup", "kopia.sqlite", env=nowhere)
    assert not [f for f in town.folder.rglob("*") if "unfinished" in f.name or ".making" in f.name]


@pytest.mark.slow
@on_linux
def test_a_link_in_the_way_is_never_written_through(town: Town, tmp_path: Path) -> None:
    """F-30: somebody has put links where we write."""
    outside = tmp_path / "utanför.txt"
    outside.write_text("rör inte")
    town.est("receive", town.write("a.ndjson", town.report()))
    town.est("picture", "2026-W45")
    page = next((town.folder / "lagesbilder" / "2026-W45").glob("*.html"))
    page.unlink()
    page.symlink_to(outside)
    town.est("picture", "2026-W45", "--force")
    copy = town.folder / "kopia.sqlite"
    copy.symlink_to(outside)
    town.est("ledger", "backup", "kopia.sqlite")
    content = json.dumps(town.report()).encode()
    sha256 = Source("b.json", content).sha256
    kept = town.local.inbox / sha256[:2] / sha256[2:]
    kept.parent.mkdir(exist_ok=True)
    kept.symlink_to(outside)
    (town.post / "b.json").write_bytes(content)
    town.est("receive", "inkommet/b.json")
    assert outside.read_text() == "rör inte"
    assert not page.is_symlink()
    assert not copy.is_symlink()
    assert not kept.is_symlink()
    assert len(town.kept()) == 2


@pytest.mark.slow
@clocked
@pytest.mark.parametrize("wrong", ["+1y", "-1y"])
def test_a_clock_that_stands_a_year_wrong_hides_no_report(town: Town, wrong: str) -> None:
    """F-34: the clock jumps, a file comes in, the clock is put right."""
    town.est("receive", town.write("a.ndjson", town.report()))
    late = town.write("b.ndjson", town.report(period="2026-W44", submitted="2025-11-01T10:00:00Z"))
    odd = town.est("receive", late, under=("faketime", "-f", wrong), codes={0, 1})
    town.est("receive", late, "inkommet/a.ndjson")
    town.est("receive", town.write("c.ndjson", town.report()))
    assert len(town.kept()) == 3, odd
    with Ledger.open(town.local.ledger_url) as ledger:
        order = [e.sequence for e in ledger.effective("report")]
    assert order == sorted(order)
    town.est("picture", "2026-W44")
    data = (town.folder / "lagesbilder" / "2026-W44" / "picture.json").read_text()
    assert json.loads(data)["standings"], data


@pytest.mark.slow
def test_an_ascii_terminal_gets_its_answer(town: Town) -> None:
    """F-43: LANG=C, and a terminal that knows no å."""
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for encoding in ("ascii", "ascii:strict", "latin-1", "cp437"):
        env = plain | {"PYTHONIOENCODING": encoding}
        town.est("receive", town.write("a.ndjson", town.report()), "--lang", "sv", env=env)
        town.est("explain", "REP104", "--lang", "sv", env=env)
        town.est("receive", town.write("å.csv"), "--lang", "sv", env=env, codes={1})
        town.est("ledger", "verify", "--lang", "sv", env=env)


@pytest.mark.slow
@on_linux
@pytest.mark.parametrize(
    "name",
    [
        "ny\nFEL påhittat.json",
        unicodedata.normalize("NFD", "åäö.json"),
        b"\xe5\xe4\xf6.json",
        "\x1b[31m\u202eröd.json",
        "  .json",
        "x" * 240 + ".json",
    ],
    ids=["newline", "nfd", "not utf-8", "escape", "blanks", "long"],
)
def test_any_name_that_a_file_can_have_is_received_and_commands_no_terminal(
    town: Town, name: str | bytes
) -> None:
    """F-44: a newline, decomposed letters, bytes that are no text, a terminal's commands."""
    good = town.write(name, town.report())
    town.est("receive", good)
    good.write_text("{")
    done = town.est("receive", good, codes={1})
    gone = town.est("ledger", "restore", town.post / "sub" / os.fsdecode(name), codes={4})
    for said in (done.out, done.err, gone.err):
        assert "\x1b" not in said
        assert "\u202e" not in said
        assert not any(line.startswith("FEL påhittat") for line in said.splitlines())
    assert len(town.kept()) == 1
    town.est("ledger", "verify")


@pytest.mark.slow
def test_what_runs_twice_changes_nothing_the_second_time(town: Town) -> None:
    """F-48: cron ran twice, and the machine slept over a week."""
    reports = [town.report() for _ in range(4)]
    town.write("a.ndjson", *reports)
    for _ in range(2):
        town.est("receive", "inkommet/*")
        town.est("picture", "2026-W45", "--as-of", "2026-11-09T08:00", "--force")
    page = next((town.folder / "lagesbilder" / "2026-W45").glob("*.html"))
    first = page.read_bytes()
    town.est("picture", "2026-W46", "--force")
    town.est("picture", "2026-W45", "--as-of", "2026-11-09T08:00")
    assert page.read_bytes() == first
    assert len(town.kept()) == 4


@pytest.mark.slow
def test_two_receivers_of_the_same_file_both_succeed(town: Town) -> None:
    """F-11, F-13: two imports at once, of the same file."""
    file = town.write("a.ndjson", *(town.report() for _ in range(50)))
    both = [
        subprocess.Popen(
            [*RUN, "receive", str(file)],
            cwd=town.folder,
            env=town.around,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=PATIENCE) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert len(town.kept()) == 50
    with Ledger.open(town.local.ledger_url) as ledger:
        assert sorted(a.outcome for a in ledger.arrivals()) == ["already", "stored"]


def test_fifty_identical_posts_are_one_report_and_fifty_successes(
    local: LocalEst, database: str, fresh_url: str
) -> None:
    """F-14: a form is sent fifty times in the same moment."""
    there = replace(local, ledger="" if database == "sqlite" else fresh_url)
    town = Town(there)
    file = Source("formulär.json", json.dumps(town.report()).encode())
    receipts: list[Receipt] = []
    start = threading.Barrier(50)

    def post() -> None:
        start.wait(timeout=PATIENCE)
        receipts.append(receive(there, [file], now=NOW))

    crowd = [threading.Thread(target=post) for _ in range(50)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join(timeout=PATIENCE)
    assert [r.exit_code for r in receipts] == [ExitCode.CLEAN] * 50
    assert sorted(r.stored for r in receipts) == [0] * 49 + [1]
    assert len(town.kept()) == 1
    assert len(list(kept_files(there.inbox))) == 1


@pytest.mark.slow
@on_linux
@pytest.mark.parametrize("word", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_receiver_that_is_told_to_stop_leaves_all_or_nothing(
    town: Town, word: signal.Signals
) -> None:
    """F-03: asked to end in the middle."""
    reports = [town.report(comment="Lugnt. " * 50) for _ in range(600)]
    file = town.write("a.ndjson", *reports)
    process = subprocess.Popen(
        [*RUN, "receive", str(file)],
        cwd=town.folder,
        env=town.around,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    journal = town.folder / "data" / "liggare.sqlite"
    while process.poll() is None and not journal.exists():
        pass
    process.send_signal(word)
    _, err = process.communicate(timeout=PATIENCE)
    assert b"Traceback" not in err, err
    assert len(town.kept()) in (0, 600)
    town.est("receive", file)
    assert len(town.kept()) == 600


def test_a_week_53_and_the_nights_when_clocks_change_are_weeks_like_others(town: Town) -> None:
    """F-36: 2026 has a week 53; summer time ends within 2026-W43."""
    for period, submitted in (
        ("2026-W43", "2026-10-25T02:30:00+02:00"),
        ("2026-W43", "2026-10-25T02:30:00+01:00"),
        ("2026-W53", "2027-01-03T23:59:59+01:00"),
        ("2027-W01", "2027-01-04T00:00:00+01:00"),
    ):
        report = town.report(period=period, submitted=submitted)
        now = datetime.fromisoformat(submitted) + timedelta(seconds=1)
        content = json.dumps(report).encode()
        receipt = receive(town.local, [Source("a.json", content)], now=now)
        assert receipt.stored == 1, receipt.findings
    with Ledger.open(town.local.ledger_url) as ledger:
        here = {e.document.period for e in ledger.effective("report")}
    assert here == {"2026-W43", "2026-W53", "2027-W01"}


@about_the_file
@pytest.mark.slow
def test_an_older_file_put_over_the_ledger_is_missed_by_the_inbox(town: Town) -> None:
    """F-24, F-25: a file copied over by hand is whole, but not all there is."""
    town.est("receive", town.write("a.ndjson", town.report()))
    ledger = town.folder / "data" / "liggare.sqlite"
    older = ledger.read_bytes()
    town.est("receive", town.write("b.ndjson", town.report()))
    ledger.write_bytes(older)
    done = town.est("ledger", "verify")
    assert re.search("REP906", done.out)
    town.est("receive", "inkommet/*")
    assert len(town.kept()) == 2
    town.est("ledger", "verify")


_CUT_SHORT = """
import os, signal, sqlite3, sys
ledger = sqlite3.connect(sys.argv[1], isolation_level=None)
ledger.execute("PRAGMA cache_size = 5")
ledger.execute("BEGIN IMMEDIATE")
ledger.execute("UPDATE documents SET body = body || ' '")
os.kill(os.getpid(), signal.SIGKILL)
"""


@about_the_file
@pytest.mark.slow
@on_linux
@pytest.mark.parametrize("taken_away", [False, True])
def test_a_journal_taken_away_is_told_of_and_one_left_alone_is_played_back(
    town: Town, *, taken_away: bool
) -> None:
    """F-24: what was half written stands in the file, and the journal is all that knows better."""
    town.est("receive", town.write("a.ndjson", *(town.report() for _ in range(300))))
    before = town.kept()
    ledger = town.folder / "data" / "liggare.sqlite"
    journal = ledger.with_name(ledger.name + "-journal")
    subprocess.run([sys.executable, "-c", _CUT_SHORT, str(ledger)], check=False)
    assert journal.stat().st_size > 0
    if not taken_away:
        town.est("ledger", "verify")
        assert town.kept() == before
        return
    journal.unlink()
    assert "REP901" in town.est("ledger", "verify", codes={ExitCode.INTEGRITY}).out
