"""What the program does over and over in a process of its own, until it is killed."""

from __future__ import annotations

import json
import shutil
import uuid
from datetime import datetime, timedelta
from multiprocessing.connection import Connection

from est_framework.periods import Period
from est_framework.publish.picture import publish_picture
from est_framework.reports.formats.source import Source
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst

NOW = datetime.fromisoformat("2026-11-09T08:00:00+01:00")


def receive_until_killed(local: LocalEst, kill: int, batch: int, acknowledge: Connection) -> None:
    """Receive files of a few reports for ever, and say so after each."""
    round_ = 0
    while True:
        ids = [str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kill}-{round_}-{n}")) for n in range(batch)]
        lines = "".join(json.dumps(_report(local, i)) + "\n" for i in ids)
        receipt = receive(local, [Source("a.ndjson", lines.encode())], now=NOW)
        assert receipt.stored == batch, receipt.findings
        acknowledge.send(ids)
        round_ += 1


def _report(local: LocalEst, id_: str) -> dict[str, object]:
    return {
        "id": id_,
        "revision": 1,
        "method": local.setup.release.name,
        "setup": local.setup.setup.setup,
        "setup_revision": local.setup.setup.revision,
        "digest": local.setup.digest,
        "template": "weekly_status",
        "actor": next(iter(local.setup.actors)),
        "period": "2026-W45",
        "submitted": "2026-11-06T10:05:00+01:00",
        "nothing_to_report": True,
        "comment": "Lugnt på torget. " * 20,
    }


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
