"""
How fast one week is compiled from a year of reports, against the same SQL typed by hand in DuckDB.

    python benchmarks/compile.py [REPORTS]

Reports (default 20 000, over 52 weeks) are made for a county of 20 areas and sent through the ledger.
Both sides read the same wide copies of 26 weeks on a connection of their own. Loading Ibis and turning
its statements into SQL is done once per process and shown apart. The runs are interleaved and the
median is taken; on a machine that others use, only the ratios say anything.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from est_framework.method.load import load_release
from est_framework.periods import Period
from est_framework.picture import aggregates
from est_framework.picture.compile import PERIODS_SHOWN, compile_period
from est_framework.picture.past import view_of
from est_framework.picture.readout import read_out
from est_framework.picture.wide import Copy, open_engine, wide_copies
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

RUNS = 20
WEEKS = 52
AREAS, ACTORS, AREAS_PER_ACTOR = 20, 80, 5
NOW = datetime(2026, 12, 27, 12, tzinfo=UTC)
NEWEST = Period.parse("2026-W52")


def county() -> ResolvedSetup:
    """Make a setup with many areas and actors, of the types that have checklists."""
    release = load_release("est 0.1.0")
    types = [t for c in release.checklists for t in c.actor_types]
    setup = Setup.model_validate(
        {
            "method": "est 0.1.0",
            "setup": "lanet",
            "revision": 1,
            "municipalities": [{"code": "9999", "name": "Sundsvik"}],
            "areas": [
                {"id": f"a{n}", "name": f"A{n}", "municipality": "9999"} for n in range(AREAS)
            ],
            "actors": [
                {
                    "id": f"aktor-{n}",
                    "name": f"Aktör {n}",
                    "type": types[n % len(types)],
                    "areas": [f"a{(n * 3 + k) % AREAS}" for k in range(AREAS_PER_ACTOR)],
                }
                for n in range(ACTORS)
            ],
            "cycle": {
                "first": "2026-W01",
                "report_by": {"weekday": "friday", "time": "12:00"},
                "meet": {"weekday": "monday", "time": "10:00", "weeks_after": 1},
            },
            "retention": {"reports_months": 24, "decision": "KS 2026/1"},
        }
    )
    return ResolvedSetup(setup=setup, release=release)


def made_reports(setup: ResolvedSetup, total: int) -> Iterator[Document]:
    """Make reports over the weeks: most answers none seen, some numbers, some unknown."""
    chance = random.Random(47)  # noqa: S311  # made data, the same every time
    states = [{"state": "none_seen"}] * 7 + [{"state": "unknown"}, {"state": "not_answered"}]
    states += [{"state": "value", "value": n} for n in (1, 1, 2, 5)]
    actors = list(setup.actors)
    for n in range(total):
        actor, period = actors[n % len(actors)], str(NEWEST.shifted(-(n * WEEKS // total)))
        items = setup.items(actor, "weekly_status")
        body = {
            "id": f"r{n}",
            "revision": 1,
            "method": setup.setup.method,
            "setup": setup.setup.setup,
            "setup_revision": 1,
            "digest": setup.digest,
            "template": "weekly_status",
            "actor": actor,
            "period": period,
            "submitted": "2026-11-20T11:00:00+01:00",
            "areas": [
                {"area": a.id, "answers": {i.indicator: chance.choice(states) for i in items}}
                for a in setup.areas_of(actor)
            ],
        }
        yield Document("report", f"r{n}", 1, period, body)


def by_hand(
    files: list[str], newest: str, indicators: tuple[str, ...], marks: frozenset[str]
) -> list[str]:
    """Type the three questions as SQL: the series' numbers, the reports behind them, the cells."""
    past, present = f"read_parquet({files!r})", f"read_parquet({newest!r})"
    add = {i: "max" if i in marks else "sum" for i in indicators}
    summed = ", ".join(f"{add[i]}(n_{i}) AS n_{i}" for i in indicators)
    largest = ", ".join(f"max(n_{i}) AS n_{i}" for i in indicators)
    spoken = ", ".join(f"bool_or(n_{i} IS NOT NULL) AS n_{i}" for i in indicators)
    counted = ", ".join(f"sum(n_{i}::INT) AS n_{i}" for i in indicators)
    codes = ", ".join(f"coalesce(n_{i}, -s_{i}) AS {i}" for i in indicators)
    yes_no = ", ".join(f"'{i}'" for i in sorted(marks))
    numbers = f"""
        SELECT period, area, {largest}
        FROM (SELECT period, area, actor, template, {summed} FROM {past}
            GROUP BY period, area, actor, template)
        GROUP BY period, area
    """  # noqa: S608  # our own names
    behind = f"""
        SELECT period, {counted}
        FROM (SELECT period, report, {spoken} FROM {past} GROUP BY period, report)
        GROUP BY period
    """  # noqa: S608
    cells = f"""
        SELECT area, indicator, coalesce(max(n), 0) AS at_least,
            coalesce(CASE WHEN bool_or(mark) THEN max(n) ELSE sum(n) END, 0) AS at_most,
            list(DISTINCT actor) FILTER (n IS NOT NULL) AS seen_by, sum(r) AS reports,
            sum(z) AS none_seen, sum(u) AS unknown, sum(na) AS not_asked, sum(nn) AS not_answered
        FROM (
            SELECT area, indicator, actor, template, indicator IN ({yes_no}) AS mark,
                CASE WHEN indicator IN ({yes_no}) THEN max(code) FILTER (code > 0)
                    ELSE sum(code) FILTER (code > 0) END AS n,
                count(*) FILTER (code > 0) AS r, count(*) FILTER (code = 0) AS z,
                count(*) FILTER (code = -3) AS u, count(*) FILTER (code = -4) AS na,
                count(*) FILTER (code = -5) AS nn
            FROM (UNPIVOT (SELECT area, actor, template, {codes} FROM {present})
                ON {", ".join(indicators)} INTO NAME indicator VALUE code)
            GROUP BY area, indicator, actor, template
        ) GROUP BY area, indicator
    """  # noqa: S608
    return [numbers, behind, cells]


def comparable(answers: list[list[tuple[Any, ...]]]) -> list[list[str]]:
    """Sort rows, and the actors within them, so that two sets of answers can be compared."""
    return [
        sorted(repr([sorted(v) if isinstance(v, list) else v for v in row]) for row in rows)
        for rows in answers
    ]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Give the milliseconds that some work takes: on the wall, and of all processors together."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000


def say(what: str, taken: tuple[float, float]) -> None:
    """Print one line of the result."""
    print(f"{what:42} {taken[0]:8.0f} ms  {taken[1]:8.0f} ms of processors")


def interleaved(works: Mapping[str, Callable[[], object]]) -> dict[str, tuple[float, float]]:
    """Time some works in turn, forwards and backwards; print and give the medians."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    for run in range(RUNS):
        for name in sorted(works, reverse=run % 2 == 0):
            times[name].append(timed(works[name]))
    medians = {}
    for name, taken in times.items():
        wall, processor = zip(*taken, strict=True)
        medians[name] = (statistics.median(wall), statistics.median(processor))
        say(name, medians[name])
    return medians


def compare(local: LocalEst, copies: list[Copy], periods: list[Period]) -> None:
    """Print how long the library takes to ask and to make a picture, against SQL typed by hand."""
    setup = local.setup
    files = [str(c.file("areas")) for c in copies]
    marks = frozenset(i.id for i in setup.release.indicators if i.answer == "yes_no")
    indicators = tuple(i.id for i in setup.release.indicators)
    typed = by_hand(files, files[-1], indicators, marks)
    stating = (aggregates.numbers_per_area_sql, aggregates.reports_behind_sql, aggregates.cells_sql)

    def state() -> list[str]:
        for statement in stating:
            statement.cache_clear()
        return [
            aggregates.numbers_per_area_sql(indicators, marks),
            aggregates.reports_behind_sql(indicators),
            aggregates.cells_sql(indicators, marks),
        ]

    say("load Ibis, state the questions (once)", timed(state))
    stated = state()
    with open_engine(local) as engine, duckdb.connect() as hand:

        def ask() -> list[list[tuple[Any, ...]]]:
            view_of(engine, "past", copies)
            view_of(engine, "present", copies[-1:])
            return [engine.execute(question).fetchall() for question in stated]

        def type_in() -> list[list[tuple[Any, ...]]]:
            return [hand.execute(question).fetchall() for question in typed]

        assert comparable(ask()) == comparable(type_in()), "the two sides count differently"
        rivals = {"SQL typed by hand": type_in, "the library's questions": ask}
        medians = interleaved(rivals)
        medians |= interleaved(
            {
                "stating them anew": state,
                "all that comes out of the copies": lambda: read_out(
                    engine, copies, periods, setup
                ),
                "compile_period from the ledger on": lambda: compile_period(
                    local, NEWEST, as_of=NOW
                ),
            }
        )
    ours, theirs = medians["the library's questions"], medians["SQL typed by hand"]
    print(
        f"library / hand: {ours[0] / theirs[0]:.2f} on the wall, {ours[1] / theirs[1]:.2f} of processors"
    )
    print("goal: at most 1.3")


def main() -> None:
    """Make the reports, write them out, compare."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        local = LocalEst(Path(folder), county(), {})
        (local.folder / "data").mkdir()
        with Ledger.open(local.ledger_url) as ledger:
            ledger.append(list(made_reports(local.setup, total)), now=NOW - timedelta(days=1))
            periods = [NEWEST.shifted(-n) for n in reversed(range(PERIODS_SHOWN))]
            with open_engine(local) as engine:
                one = timed(lambda: wide_copies(local, ledger, engine, periods[:1], as_of=NOW))
                rest = timed(lambda: wide_copies(local, ledger, engine, periods, as_of=NOW))
                copies = wide_copies(local, ledger, engine, periods, as_of=NOW)
        print(f"{total} reports, {total // WEEKS} a week, {AREAS_PER_ACTOR} areas each")
        say("write out one week", one)
        say("write out the other 25", rest)
        compare(local, copies, periods)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
