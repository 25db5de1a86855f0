"""What other processes do to a ledger while a test watches; imports little, to start fast."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

from est_framework.reports.keeping.inbox import keep_bytes
from est_framework.reports.keeping.ledger import Arrival, Document, Ledger
from est_framework.reports.keeping.ledger_database import open_database
from est_framework.reports.keeping.ledger_upgrade import upgrade

NOW = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
PATIENCE = timedelta(minutes=10)
"""How long writers wait for each other, and for all to be there, on however slow a disk."""


def report(id: str, revision: int = 1, period: str = "2026-W47", **body: object) -> Document:  # noqa: A002
    """Make a document as small as one can be."""
    return Document("report", id, revision, period, {"id": id, "revision": revision, **body})


def append_until_killed(url: str, writer: int, acknowledge: Connection) -> None:
    """Append batches of three for ever, and say so after each."""
    batch = 0
    with Ledger.open(url) as ledger:
        while True:
            ids = [f"{writer}-{batch}-{n}" for n in range(3)]
            ledger.append([report(i, text="å" * 700) for i in ids], now=NOW)
            acknowledge.send(ids)
            batch += 1


def append_many(url: str, writer: int, times: int, start: Barrier) -> None:
    """Append one report at a time, as fast as the others let us."""
    start.wait(timeout=PATIENCE.total_seconds())
    for n in range(times):
        with Ledger.open(url, wait=PATIENCE) as ledger:
            ledger.append([report(f"{writer}-{n}")], now=NOW)


def receive_the_same(url: str, inbox: Path, start: Barrier) -> None:
    """Keep and append what another process keeps and appends in the same moment."""
    content = b"samma rapport" * 1000
    start.wait(timeout=PATIENCE.total_seconds())
    source = keep_bytes(inbox, content)
    with Ledger.open(url, wait=PATIENCE) as ledger, ledger.writing(now=NOW) as pen:
        (kept,) = pen.append([report("r1", text="samma")])
        pen.note([Arrival(source, "rapport.json", len(content), kept.outcome)])


def keep_until_killed(inbox: Path, acknowledge: Connection) -> None:
    """Keep files for ever, and say so after each."""
    n = 0
    while True:
        acknowledge.send(keep_bytes(inbox, f"rapport {n} ".encode() * 5000))
        n += 1


def upgrade_until_killed(url: str, migrations: Path, newest: int, begun: Connection) -> None:
    """Say that it begins, and bring a ledger to a version."""
    database = open_database(url)
    begun.send("nu")
    upgrade(database, newest, migrations=migrations)
