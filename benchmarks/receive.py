"""
How fast do reports get into the ledger, durable and checked, and how much memory does it take?

The baseline, in the same run, is Python's own `sqlite3`: the very same rows with `executemany` in one
transaction, `synchronous=FULL`, into a table with the same columns and indexes; nothing is read, checked,
hashed or kept as a file there.

    python benchmarks/receive.py [reports]               goal: at least 0.5 of the baseline
    python benchmarks/receive.py --memory [reports]      goal: 1 000 000 reports below 500 MB
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from validate import NOW, made_reports, made_setup, seconds

from est_framework.reports.formats.source import Source
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

ROUNDS = 3
A_FILE = 10_000
"""How many reports a file holds in the run for memory."""


def files(setup: ResolvedSetup, count: int, size: int) -> Iterator[Source]:
    """Give reports in NDJSON files, each made when it is asked for."""
    for start in range(0, count, size):
        lines = made_reports(setup, min(size, count - start), start)
        yield Source(f"{start}.ndjson", b"\n".join(lines) + b"\n")


def local_est(setup: ResolvedSetup, folder: Path) -> LocalEst:
    """Give a local EST that has received nothing."""
    return LocalEst(folder=folder, setup=setup, geometry={})


def rows_of(file: Path) -> tuple[str, list[str], list[tuple[object, ...]]]:
    """Give the table of documents: how it was made, its indexes, its rows."""
    with sqlite3.connect(file) as base:
        table, *indexes = [
            sql
            for (sql,) in base.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name = 'documents' AND sql IS NOT NULL "
                "AND type IN ('table', 'index') ORDER BY type DESC"
            )
        ]
        return table, indexes, base.execute("SELECT * FROM documents").fetchall()


def bare(file: Path, table: str, indexes: list[str], rows: list[tuple[object, ...]]) -> None:
    """Put rows into a table and nothing more."""
    base = sqlite3.connect(file)
    base.execute("PRAGMA synchronous = FULL")
    for sql in (table, *indexes):
        base.execute(sql)
    marks = ", ".join("?" for _ in rows[0])
    with base:
        base.executemany(f"INSERT INTO documents VALUES ({marks})", rows)  # noqa: S608  # marks only
    base.close()


def one_turn(
    setup: ResolvedSetup, here: Path, whole: Source, single: list[Source], count: int
) -> dict[str, float]:
    """Take in the same reports in each way once; give the seconds that each took."""
    first, second = local_est(setup, here / "a"), local_est(setup, here / "b")
    taken = {
        "one file": seconds(lambda: received(first, [whole], count)),
        "single files": seconds(lambda: received(second, single, len(single))),
    }
    table, indexes, rows = rows_of(here / "a" / "data" / "liggare.sqlite")
    taken["sqlite3"] = seconds(lambda: bare(here / "bare.sqlite", table, indexes, rows))
    return taken


def speed(count: int) -> None:
    """Measure the speed and print it."""
    setup = made_setup()
    (whole,) = files(setup, count, count)
    lines = whole.content.splitlines()[: count // 10]
    single = [Source(f"{n}.json", line) for n, line in enumerate(lines)]
    with tempfile.TemporaryDirectory() as folder:
        turns = [
            one_turn(setup, Path(folder) / f"{n}", whole, single, count) for n in range(ROUNDS)
        ]
    base = count / statistics.median(turn["sqlite3"] for turn in turns)
    print(f"{count} reports of {len(whole.content) // count} bytes, median of {ROUNDS} runs")
    for name in turns[0]:
        many = len(single) if name == "single files" else count
        rate = many / statistics.median(turn[name] for turn in turns)
        print(f"{name:14} {rate:9.0f} reports/s   {rate / base:.3f} of the baseline")


def received(local: LocalEst, sources: list[Source], count: int) -> None:
    """Receive files, and see that all is in."""
    fresh = [Source(s.name, s.content) for s in sources]
    receipt = receive(local, fresh, now=NOW)
    assert receipt.stored == count, receipt


def memory(count: int) -> None:
    """Receive very many reports and print the most memory that this process ever held."""
    import resource  # noqa: PLC0415  # Unix only

    setup = made_setup()
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        local = local_est(setup, Path(folder))
        receipt = receive(local, files(setup, count, A_FILE), now=NOW)
        taken = time.perf_counter() - start
    # Chance makes a few of so many ids look like a personal number; those are held.
    assert receipt.stored + receipt.held == count, receipt
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} reports in files of {A_FILE}: peak {peak:.0f} MB, {taken:.0f} s")


def main() -> None:
    """Measure and print."""
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    if "--memory" in sys.argv:
        memory(numbers[0] if numbers else 1_000_000)
    else:
        speed(numbers[0] if numbers else 10_000)


if __name__ == "__main__":
    main()
