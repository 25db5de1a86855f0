"""What the program does over and over in a process of its own, until it is killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from report_header import header

from est_framework.periods import Period
from est_framework.publish.picture.publish import publish_picture
from est_framework.reports import batches
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger, Pen
from est_framework.reports.receive import receive
from est_framework.reports.restore import restore
from est_framework.setup.local import LocalEst

NOW = datetime.fromisoformat("2026-11-09T08:00:00+01:00")


def receivers(local: LocalEst, talk: Connection) -> None:
    """Start a receiver for each folder and ledger told, kill it, and tell all that it acknowledged."""
    while (told := talk.recv()) is not None:
        folder, ledger, kill, batch, after = told
        here = replace(local, folder=Path(folder), ledger=ledger)
        talk.send(_killed_receiver(here, kill, batch, after))


def _killed_receiver(local: LocalEst, kill: int, batch: int, after: float) -> list[list[str]]:
    """Receive in a copy of this process, which has everything loaded, and kill that one."""
    here, there = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        try:
            receive_until_killed(local, kill, batch, there)
        finally:
            os._exit(1)
    there.close()
    said = []
    with suppress(EOFError, OSError):
        said.append(here.recv())
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        while True:
            said.append(here.recv())
    here.close()
    os.waitpid(child, 0)
    return said


def receive_batches(local: LocalEst, files: Sequence[Source], acknowledge: Connection) -> None:
    """Receive files, each a batch of its own, and say so after each batch."""
    vars(batches)["BATCH_BYTES"] = 1
    as_it_is = Ledger.writing

    @contextmanager
    def writing(ledger: Ledger, *, now: datetime) -> Iterator[Pen]:
        with as_it_is(ledger, now=now) as pen:
            yield pen
        acknowledge.send("batch")

    Ledger.writing = writing  # type: ignore[method-assign]
    receive(local, files, now=NOW)


def file_of(local: LocalEst, ids: Sequence[str]) -> Source:
    """Give a file with a report for each id."""
    lines = "".join(json.dumps(_report(local, i)) + "\n" for i in ids)
    return Source(f"{ids[0]}.ndjson", lines.encode())


def receive_until_killed(local: LocalEst, kill: int, batch: int, acknowledge: Connection) -> None:
    """Receive files of a few reports for ever, and say so after each."""
    round_ = 0
    while True:
        ids = [str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kill}-{round_}-{n}")) for n in range(batch)]
        receipt = receive(local, [file_of(local, ids)], now=NOW)
        assert receipt.stored == batch, receipt.findings
        acknowledge.send(ids)
        round_ += 1


def _report(local: LocalEst, id_: str) -> dict[str, object]:
    head = header(local.setup, id=id_, period="2026-W45", submitted="2026-11-06T10:05:00+01:00")
    return head | {"nothing_to_report": True, "comment": "Lugnt på torget. " * 20}


STEPS = {"os.rename", "os.link", "os.remove", "shutil.copyfile", "shutil.rmtree"}


def restore_and_die(local: LocalEst, backup: Path, step: int) -> None:
    """Put a backup back, and be killed before the files are touched for the so-many-th time."""
    left = step

    def count(event: str, told: tuple[object, ...]) -> None:
        nonlocal left
        reads = event == "open" and told[1] in ("r", "rb")
        if event in STEPS and not reads and str(told[0]).startswith(str(local.folder)):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    restore(local, backup, force=True, now=NOW)


def publish_until_killed(local: LocalEst, acknowledge: Connection) -> None:
    """Make and write a picture for ever, each as of another moment, and say so after each."""
    moment = NOW
    while True:
        shutil.rmtree(local.wide, ignore_errors=True)
        publish_picture(
            local, Period.parse("2026-W45"), as_of=moment, language="sv", overwrite=True
        )
        acknowledge.send(str(moment))
        moment += timedelta(seconds=1)
