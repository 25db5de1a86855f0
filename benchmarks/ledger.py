"""
How many reports per second the ledger keeps for good, against SQLite alone on the same settings.

    python benchmarks/ledger.py [FOLDER]

FOLDER should be on the disk that counts (default: a temporary folder here). The runs are
interleaved and the median is taken; on a machine that others use, only the ratios say anything.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from est_framework.reports.keeping.ledger import Document, Ledger

RUNS = 5
NOW = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
BATCHES = ((1, 100), (20, 50), (1000, 4))
"""Reports per transaction, and how many transactions are timed."""


def report(number: int) -> dict[str, object]:
    """Give a report of usual size: thirty answers and some text, 1.3 kB."""
    answers = {f"indicator_{n}": {"state": "value", "value": n + 1} for n in range(30)}
    return {"id": f"r{number}", "revision": 1, "answers": answers, "comment": "å" * 60}


def through_the_ledger(folder: Path, size: int, times: int) -> float:
    """Append in transactions of a size; give the seconds taken."""
    batches = [
        [
            Document("report", f"r{n}", 1, "2026-W47", report(n), "ab" * 32)
            for n in range(batch * size, (batch + 1) * size)
        ]
        for batch in range(times)
    ]
    with Ledger.open(f"sqlite:///{folder / 'ledger.sqlite'}") as ledger:
        begun = time.perf_counter()
        for batch in batches:
            ledger.append(batch, now=NOW)
        return time.perf_counter() - begun


def bare(folder: Path, size: int, times: int) -> float:
    """Insert the same rows with `executemany`, unhashed and unchecked; give the seconds taken."""
    with closing(sqlite3.connect(folder / "bare.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(
            "CREATE TABLE documents (sequence INTEGER PRIMARY KEY, kind TEXT, id TEXT,"
            " revision INTEGER, period TEXT, body TEXT, source TEXT, received INTEGER) STRICT"
        )
        reports = [report(n) for n in range(times * size)]
        begun = time.perf_counter()
        for batch in range(times):
            rows = [
                ("report", r["id"], 1, "2026-W47", json.dumps(r), "ab" * 32, 1)
                for r in reports[batch * size : (batch + 1) * size]
            ]
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO documents (kind, id, revision, period, body, source, received)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            connection.execute("COMMIT")
        return time.perf_counter() - begun


def seconds(work: Callable[[Path, int, int], float], where: str | None, *told: int) -> float:
    """Run the work in a fresh folder; give the seconds taken."""
    with tempfile.TemporaryDirectory(dir=where) as folder:
        return work(Path(folder), *told)


def main() -> None:
    """Print one line per size of transaction."""
    where = sys.argv[1] if len(sys.argv) > 1 else None
    for size, times in BATCHES:
        pairs = [
            (seconds(through_the_ledger, where, size, times), seconds(bare, where, size, times))
            for _ in range(RUNS)
        ]
        ledger, alone = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"{size:5} per transaction: ledger {size * times / ledger:8.0f} reports/s, "
            f"SQLite alone {size * times / alone:8.0f}, ratio {alone / ledger:.2f}"
        )


if __name__ == "__main__":
    main()
