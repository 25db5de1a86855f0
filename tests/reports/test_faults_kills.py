"""
The program killed again and again, as a power cut would: nothing lost that it had acknowledged.

EST_KILLS=1000 kills a thousand times where the slow runs kill two hundred.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import time
from collections.abc import Callable
from typing import Any

import pytest
from database_fixtures import Server
from faults_cli import Town
from killed import publish_until_killed, receive_until_killed

from est_framework.picture.wide_all import write_wide
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst

KILLS = int(os.environ.get("EST_KILLS", "200"))
BATCH = 3

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")


@pytest.fixture(scope="module")
def processes() -> Any:
    """Processes that start fast, with everything loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["killed"])
    return context


def _killed(processes: Any, target: Callable[..., None], *told: object, after: float) -> list[Any]:
    """Run a process, kill it some seconds after its first word, give all it acknowledged."""
    here, there = processes.Pipe(duplex=False)
    process = processes.Process(target=target, args=(*told, there))
    process.start()
    there.close()
    said = []
    try:
        said.append(here.recv())
        time.sleep(after)
        process.kill()
        while True:
            said.append(here.recv())
    except (EOFError, OSError):
        pass
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()
    return said


def _receive_and_count(processes: Any, local: LocalEst, kills: int) -> None:
    chance = random.Random(20261129)  # noqa: S311  # moments, not secrets
    acknowledged: set[str] = set()
    for kill in range(kills):
        said = _killed(
            processes, receive_until_killed, local, kill, BATCH, after=chance.uniform(0, 0.06)
        )
        acknowledged.update(id_ for batch in said for id_ in batch)
        with Ledger.open(local.ledger_url) as ledger:
            there = {e.document.id for e in ledger.effective("report")}
        assert acknowledged <= there, f"lost at kill {kill}"
        assert len(there) % BATCH == 0, f"half a batch at kill {kill}"
    assert len(acknowledged) >= BATCH * kills
    with Ledger.open(local.ledger_url) as ledger:
        wrong = {f.code for f in ledger.verify(inbox=local.inbox)}
    assert wrong <= {"REP906"}, "files that came and were not judged yet may be there, nothing else"


def test_no_acknowledged_report_is_lost_when_the_receiver_is_killed(
    processes: Any, local: LocalEst
) -> None:
    """F-01: kill -9 in receive."""
    _receive_and_count(processes, local, kills=6)


@pytest.mark.slow
def test_no_acknowledged_report_is_lost_in_two_hundred_kills_of_the_receiver(
    processes: Any, local: LocalEst
) -> None:
    """F-01: kill -9 in receive, two hundred times or as many as EST_KILLS says."""
    _receive_and_count(processes, local, kills=KILLS)


@pytest.mark.slow
def test_no_acknowledged_report_is_lost_on_a_server_either(
    processes: Any, local: LocalEst, durable_postgres: Server
) -> None:
    """F-01: the same, with the ledger in PostgreSQL."""
    on_server = LocalEst(local.folder, local.setup, {}, durable_postgres.fresh())
    _receive_and_count(processes, on_server, kills=KILLS // 5)


def test_a_picture_whose_making_is_killed_is_the_old_one_or_the_new_one(
    processes: Any, local: LocalEst
) -> None:
    """F-02: kill -9 in compile and export."""
    town = Town(local)
    town.est("receive", town.write("a.ndjson", town.report(), town.report()))
    chance = random.Random(2)  # noqa: S311  # moments, not secrets
    folder = local.pictures / "2026-W45"
    for _ in range(6):
        _killed(processes, publish_until_killed, local, after=chance.uniform(0, 0.08))
        (page,) = folder.glob("*.html")
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
        json.loads((folder / "picture.json").read_text(encoding="utf-8"))
    before = [copy.file("areas").read_bytes() for copy in write_wide(local)]
    assert [copy.file("areas").read_bytes() for copy in write_wide(local, anew=True)] == before
    town.est("picture", "2026-W45", "--force")
