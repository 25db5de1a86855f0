"""
How long a meeting waits for its agenda and its minutes, with a year of reports, meetings and measures.

The year is that of `est demo`, made in a folder that is thrown away. The first agenda also writes the wide
copies that are not there yet; the second finds them.

Run from the checkout: `python benchmarks/meeting.py`, or with the folder of a demonstration that is there.
Goals: agenda and minutes together under 2 s, the check of the loop under 1 s.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.measures.agenda import make_agenda, write_forms
from est_framework.measures.log.listed import list_measures
from est_framework.measures.loop.check import check_loop
from est_framework.measures.meeting.minutes_files import write_minutes
from est_framework.publish.demo import run_demo, weeks_of_demo
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.load import open_local

T = TypeVar("T")


def timed(name: str, work: Callable[[], T]) -> T:
    """Say how long a piece of work takes, in seconds and in processor seconds."""
    wall, processor = time.perf_counter(), time.process_time()
    done = work()
    took, used = time.perf_counter() - wall, time.process_time() - processor
    print(f"{name:44} {took:6.2f} s  (processor {used:5.2f} s)")
    return done


def main(folder: Path) -> None:
    """Measure in the folder of a demonstration; make one if there is none."""
    now = datetime.now(UTC)
    weeks = weeks_of_demo(now)
    if not (folder / "est.yaml").is_file():
        for _ in run_demo(folder, weeks, language="sv"):
            pass
    local, week = open_local(folder), weeks[-1]
    forms = ("excel", "web", "word")
    for name in ("first", "second"):
        agenda = timed(f"agenda, {name}", lambda: make_agenda(local, week, now=now, language="sv"))
        timed(
            f"workbook, page and Word document, {name}",
            lambda made=agenda: write_forms(local, made, forms, language="sv", overwrite=True),
        )
        timed(
            f"minutes as PDF and Word, {name}",
            lambda: write_minutes(local, week, as_of=now, language="sv", overwrite=True, word=True),
        )
    with Ledger.open(local.ledger_url) as ledger:
        timed("list of measures", lambda: list_measures(ledger, local.setup, as_of=now))
    timed("check of the loop", lambda: check_loop(local, now=now))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made) / "demo")
