"""
The program killed again and again, as a power cut would: nothing lost that it had acknowledged.

EST_KILLS=1000 kills a thousand times where the slow runs kill two hundred.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import killed
import pytest
from database_fixtures import Server, let_go
from faults_cli import Town
from ledger_writers import append_until_killed
from processes import context, killed_after
from sqlalchemy import func, select

from est_framework.errors import IntegrityError
from est_framework.picture.wide_all import write_wide
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.keeping.ledger_tables import DOCUMENTS
from est_framework.reports.receive import receive
from est_framework.reports.restore import restore
from est_framework.setup.local import LocalEst

KILLS = int(os.environ.get("EST_KILLS", "200"))
BATCH = 3

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends processes in another way")


@pytest.fixture(scope="module")
def processes() -> Any:
    """Processes that start fast, with everything loaded."""
    return context("killed")


FOLDER = 25
"""So many kills in one folder; then a new one, so that the checks do not grow with their number."""


@pytest.fixture
def receivers(processes: Any, local: LocalEst) -> Iterator[Connection]:
    """A process that starts and kills receivers, since it has everything loaded."""
    here, there = processes.Pipe()
    process = processes.Process(target=killed.receivers, args=(local, there))
    process.start()
    there.close()
    yield here
    with suppress(OSError):
        here.send(None)
    process.join()
    process.close()
    here.close()


def _rows(ledger: Ledger) -> int:
    with ledger._database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(DOCUMENTS)) or 0


def _receive_and_count(
    receivers: Connection, local: LocalEst, kills: int, ledger: Callable[[], str] = str
) -> None:
    chance = random.Random(20261129)  # noqa: S311  # moments, not secrets
    pristine = Path(tempfile.mkdtemp(prefix="est-kills-")) / "pristine"
    shutil.copytree(local.folder, pristine)
    for first in range(0, kills, FOLDER):
        folder = pristine.with_name(f"town-{first}")
        shutil.copytree(pristine, folder)
        town = replace(local, folder=folder, ledger=ledger())
        acknowledged: set[str] = set()
        for kill in range(first, min(first + FOLDER, kills)):
            after = chance.uniform(0, 0.06)
            receivers.send((str(folder), town.ledger, kill, BATCH, after))
            said = receivers.recv()
            assert said, "every one has acknowledged something before it is killed"
            acknowledged.update(id_ for batch in said for id_ in batch)
            with Ledger.open(town.ledger_url) as kept:
                there = [d for batch in said for i in batch for d in kept.history("report", i)]
                assert len(there) == BATCH * len(said), f"lost at kill {kill}"
                assert _rows(kept) % BATCH == 0, f"half a batch at kill {kill}"
        with Ledger.open(town.ledger_url) as kept:
            assert acknowledged <= {e.document.id for e in kept.effective("report")}
            wrong = {f.code for f in kept.verify(inbox=town.inbox)}
        assert wrong <= {"REP906"}, "files that were not judged yet may be there, nothing else"
        shutil.rmtree(folder)
    shutil.rmtree(pristine.parent)


def test_no_acknowledged_report_is_lost_when_the_receiver_is_killed(
    receivers: Connection, local: LocalEst
) -> None:
    """F-01: kill -9 in receive."""
    _receive_and_count(receivers, replace(local, ledger=""), kills=6)


@pytest.mark.slow
def test_no_acknowledged_report_is_lost_in_two_hundred_kills_of_the_receiver(
    receivers: Connection, local: LocalEst
) -> None:
    """F-01: kill -9 in receive, two hundred times or as many as EST_KILLS says."""
    _receive_and_count(receivers, replace(local, ledger=""), kills=KILLS)


@pytest.mark.slow
def test_no_acknowledged_report_is_lost_on_a_server_either(
    receivers: Connection, local: LocalEst, durable_postgres: Server
) -> None:
    """F-01: the same, with the ledger in PostgreSQL."""
    _receive_and_count(receivers, local, kills=KILLS // 8, ledger=durable_postgres.fresh)


@pytest.mark.parametrize("batch", [1, 2, 4])
def test_a_receiver_killed_between_two_batches_has_whole_ones_and_goes_on_when_run_again(
    processes: Any, local: LocalEst, batch: int
) -> None:
    """F-01: several transactions of one call; what is in is in whole, and the rest comes next time."""
    ids = [[f"00000000-0000-4000-8000-{n:011}{m}" for m in range(BATCH)] for n in range(5)]
    files = [killed.file_of(local, some) for some in ids]
    here, there = processes.Pipe(duplex=False)
    process = processes.Process(target=killed.receive_batches, args=(local, files, there))
    process.start()
    there.close()
    said = [here.recv() for _ in range(batch)]
    process.kill()
    process.join()
    here.close()
    let_go(local.ledger_url)
    with Ledger.open(local.ledger_url) as ledger:
        before = [e.document.id for e in ledger.effective("report")]
    assert len(said) * BATCH <= len(before)
    assert before == [i for some in ids for i in some][: len(before)]
    assert len(before) % BATCH == 0, "whole batches only"
    receipt = receive(local, files, now=killed.NOW)
    assert (receipt.already, receipt.stored) == (len(before), 5 * BATCH - len(before))
    with Ledger.open(local.ledger_url) as ledger:
        assert _rows(ledger) == 5 * BATCH, "nothing twice"
        assert ledger.verify(inbox=local.inbox) == []


def _ids(local: LocalEst) -> set[str]:
    with Ledger.open(local.ledger_url) as ledger:
        assert {f.code for f in ledger.verify(inbox=local.inbox)} <= {"REP906"}
        return {e.document.id for e in ledger.effective("report")}


@pytest.mark.slow
def test_a_restore_killed_at_any_step_is_the_old_ledger_or_the_new_one(
    processes: Any, local: LocalEst, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """F-26: killed before each time that it touches a file; the same command again completes it."""
    local = replace(local, ledger="")
    first, second = ([f"00000000-0000-4000-8000-{n:011}{m}" for m in range(BATCH)] for n in (1, 2))
    receive(local, [killed.file_of(local, first)], now=killed.NOW)
    with Ledger.open(local.ledger_url) as ledger:
        ledger.backup_all(
            local.folder / "kopia.zip",
            inbox=local.inbox, setups=local.revisions, setup=local.setup.setup.setup, now=killed.NOW,
        )  # fmt: skip
    receive(local, [killed.file_of(local, second)], now=killed.NOW)
    code, step, seen = -9, 0, []
    while code:
        step += 1
        folder = tmp_path_factory.mktemp("town") / "town"
        shutil.copytree(local.folder, folder)
        town = replace(local, folder=folder)
        shutil.rmtree(folder / "data" / "parquet", ignore_errors=True)
        process = processes.Process(
            target=killed.restore_and_die, args=(town, folder / "kopia.zip", step)
        )
        process.start()
        process.join()
        code = process.exitcode
        assert code in (0, -9)
        seen.append(_ids(town))
        assert seen[-1] in ({*first}, {*first, *second}), f"at step {step}"
        if step % 2:
            restore(town, folder / "kopia.zip", force=True, now=killed.NOW + timedelta(hours=1))
            assert _ids(town) == {*first}
    assert {*first, *second} in seen[1:]
    assert {*first} in seen[:-1], "killed both before and after the change"


@pytest.mark.slow
def test_a_copy_by_hand_while_others_write_is_whole_or_found_and_a_backup_is_always_whole(
    processes: Any, local: LocalEst
) -> None:
    """F-25: the file copied as it stands, over and over, and the backup command beside it."""
    live = local.folder / "data" / "liggare.sqlite"
    url = f"sqlite:///{live}"
    Ledger.open(url).close()
    here, there = processes.Pipe(duplex=False)
    process = processes.Process(target=append_until_killed, args=(url, 1, there))
    process.start()
    there.close()
    here.recv()
    for n in range(12):
        copy, backup = local.folder / f"{n}.sqlite", local.folder / f"{n}.backup.sqlite"
        shutil.copyfile(live, copy)
        with suppress(IntegrityError), Ledger.open(f"sqlite:///{copy}") as ledger:
            if ledger.verify() == []:
                assert _rows(ledger) % BATCH == 0
        with Ledger.open(url) as ledger:
            ledger.backup(backup)
        with Ledger.open(f"sqlite:///{backup}") as ledger:
            assert ledger.verify() == []
            assert _rows(ledger) % BATCH == 0
        while here.poll():
            here.recv()
    process.kill()
    process.join()
    here.close()


@pytest.mark.slow
def test_a_picture_whose_making_is_killed_is_the_old_one_or_the_new_one(
    processes: Any, local: LocalEst
) -> None:
    """F-02: kill -9 in compile and export."""
    town = Town(local)
    town.est("receive", town.write("a.ndjson", town.report(), town.report()))
    chance = random.Random(2)  # noqa: S311  # moments, not secrets
    folder = local.pictures / "2026-W45"
    for _ in range(6):
        killed_after(processes, killed.publish_until_killed, local, after=chance.uniform(0, 0.08))
        (page,) = folder.glob("*.html")
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
        json.loads((folder / "picture.json").read_text(encoding="utf-8"))
    before = [copy.file("areas").read_bytes() for copy in write_wide(local)]
    assert [copy.file("areas").read_bytes() for copy in write_wide(local, anew=True)] == before
    town.est("picture", "2026-W45", "--force")
