"""
Ten years of a whole country: about 10^8 answers, compiled on one computer, against SQL typed by hand.

    python benchmarks/national.py FOLDER [MUNICIPALITIES]

The first time FOLDER is filled with the wide copies of ten years (290 municipalities where nothing else is
said: some minutes and 150 MB); the next time what lies there is used. With 1 municipality the same is
measured on ten years of one. Every line is a process of its own, so its most memory is its own too. Each
piece of work is done twenty times, less often where it is long, and the median is told. What it takes to
load Ibis and to turn its statements into SQL is told apart. On a machine that others use only the ratios
say anything.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
from compile import by_hand
from made_country import ACTORS, AREAS, NEWEST, NOW, WEEKS, made_country

from est_framework.picture import aggregates, aggregates_places
from est_framework.picture.compile import compile_period, periods_shown
from est_framework.picture.long_history import long_history
from est_framework.picture.past import marks_of, parts, view_of
from est_framework.picture.wide import Copy, open_engine, wide_copies
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst

RUNS, ENOUGH = 20, 30.0
"""How often a piece of work is done, and after how many seconds no more."""
PAIRS = {
    "the week": ("week by hand", "week by the library"),
    "ten years": ("ten years by hand", "ten years by the library"),
}


def copies_of(local: LocalEst, weeks: int) -> list[Copy]:
    """Give the copies of the newest weeks."""
    periods = [NEWEST.shifted(-back) for back in reversed(range(weeks))]
    with Ledger.open(local.ledger_url) as ledger, open_engine(local) as engine:
        return wide_copies(local, ledger, engine, periods, as_of=NOW)


def typed(local: LocalEst, copies: list[Copy]) -> list[str]:
    """Give the questions typed by hand: numbers, reports behind them, the newest week's cells."""
    files = [str(c.file("areas")) for c in copies]
    indicators = tuple(i.id for i in local.setup.release.indicators)
    return by_hand(files, files[-1], indicators, marks_of(local.setup))


def hand(local: LocalEst, weeks: int, questions: slice) -> Callable[[], object]:
    """Ask by hand, all at once."""
    asked = typed(local, copies_of(local, weeks))[questions]
    engine = duckdb.connect(config={"temp_directory": str(local.wide / ".spill")})
    return lambda: [len(engine.execute(question).fetchnumpy()) for question in asked]


def library(local: LocalEst, weeks: int, *, cells: bool) -> Callable[[], object]:
    """Ask as the library does, with what was stated in Ibis before: so many periods at a time."""
    copies, marks = copies_of(local, weeks), marks_of(local.setup)
    engine = open_engine(local)
    stating(local)()

    def ask() -> None:
        for part in parts(copies, local.setup):
            columns = view_of(engine, "past", part)
            engine.execute(aggregates.numbers_per_area_sql(columns, marks)).fetchnumpy()
            engine.execute(aggregates.reports_behind_sql(columns)).fetchnumpy()
        if cells:
            columns = view_of(engine, "present", copies[-1:])
            engine.execute(aggregates.cells_sql(columns, marks)).fetchnumpy()

    return ask


def stating(local: LocalEst) -> Callable[[], object]:
    """Turn the questions into SQL; the first time Ibis is loaded too."""
    indicators = tuple(i.id for i in local.setup.release.indicators)
    marks = marks_of(local.setup)

    def state() -> None:
        for stated in (aggregates.numbers_per_area_sql, aggregates.cells_sql):
            stated.cache_clear()
            stated(indicators, marks)
        for one in (aggregates.reports_behind_sql, aggregates_places.said_something_sql):
            one.cache_clear()
            one(indicators)

    return state


def job(name: str, local: LocalEst) -> Callable[[], object]:
    """Give a piece of work by its name."""
    shown = len(periods_shown(NEWEST))
    works: dict[str, Callable[[], Callable[[], object]]] = {
        "week by hand": lambda: hand(local, shown, slice(3)),
        "week by the library": lambda: library(local, shown, cells=True),
        "ten years by hand": lambda: hand(local, WEEKS, slice(2)),
        "ten years by the library": lambda: library(local, WEEKS, cells=False),
        "Ibis: load and state": lambda: stating(local),
        "the picture": lambda: lambda: compile_period(local, NEWEST, as_of=NOW),
        "five years by area": lambda: lambda: long_history(local, NEWEST, as_of=NOW),
    }
    return works[name]()


JOBS = (
    *PAIRS["the week"],
    *PAIRS["ten years"],
    "Ibis: load and state",
    "the picture",
    "five years by area",
)


def work(name: str, local: LocalEst) -> dict[str, Any]:
    """Do a piece of work some times; give seconds on the wall and of processors, and MiB at most."""
    does = job(name, local)
    times = []
    while len(times) < RUNS and sum(wall for wall, _ in times) < ENOUGH:
        wall, processor = time.perf_counter(), time.process_time()
        does()
        times.append((time.perf_counter() - wall, time.process_time() - processor))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    walls, processors = zip(*times, strict=True)
    return {
        "first": walls[0],
        "wall": statistics.median(walls),
        "processors": statistics.median(processors),
        "peak": peak,
    }


def measure(folder: Path, municipalities: int) -> None:
    """Make what is not there, and measure each piece of work in a process of its own."""
    begun = time.perf_counter()
    local, answers = made_country(folder, municipalities)
    size = sum(f.stat().st_size for f in local.wide.rglob("*.parquet")) / 1e6
    print(f"{municipalities} municipalities, {WEEKS} weeks, {AREAS} areas and {ACTORS} actors each")
    print(f"{answers:.3g} answers, {size:.0f} MB, there in {time.perf_counter() - begun:.0f} s")
    told = {}
    for name in JOBS:
        words = [sys.executable, __file__, str(folder), str(municipalities), "--job", name]
        done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True)
        told[name] = found = json.loads(done.stdout)
        print(
            f"{name:26} {found['wall']:7.2f} s (first {found['first']:6.2f})  "
            f"{found['processors']:7.2f} s of processors  {found['peak']:6.0f} MiB",
            flush=True,
        )
    for what, (theirs, ours) in PAIRS.items():
        wall, processors = (told[ours][k] / told[theirs][k] for k in ("wall", "processors"))
        print(f"{what}, library / hand: {wall:.2f} on the wall, {processors:.2f} of processors")
    print("goals: 1.3 for one municipality, 1.5 for the country; under 2048 MiB")


def main() -> None:
    """Measure, or do one piece of work and tell what it took."""
    asked = ArgumentParser()
    asked.add_argument("folder", type=Path)
    asked.add_argument("municipalities", type=int, nargs="?", default=290)
    asked.add_argument("--job", choices=JOBS, help="only this, here and now")
    said = asked.parse_args()
    if said.job:
        print(json.dumps(work(said.job, made_country(said.folder, said.municipalities)[0])))
    else:
        measure(said.folder, said.municipalities)


if __name__ == "__main__":
    main()
