"""What was seen in each area in each of many periods, and how many reports it came out of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from est_framework.picture.aggregates import answers_per_area_sql
from est_framework.picture.compile import read_anew_where_broken
from est_framework.picture.past import ROWS, marks_of, parts, view_of
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from duckdb import DuckDBPyConnection

    from est_framework.periods import Period
    from est_framework.picture.wide import Copy
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

LONGEST = 5 * 53 + 4
"""How many periods are looked back on: five years of weeks, and the window around the first."""


@dataclass(frozen=True)
class LongHistory:
    """
    Numbers of many periods; arrays of shape (areas, indicators, periods).

    Attributes:
        periods: Oldest first; the last one is the one that is asked about.
        areas: The setup's areas.
        indicators: The setup's indicators.
        counts: What all actors saw together; 0 also where nobody answered.
        reports: How many reports that is out of: those that answered the question, and one for each actor
            that only sends events and sent something. 0 where nobody did, and then the count says nothing.
    """

    periods: tuple[Period, ...]
    areas: tuple[str, ...]
    indicators: tuple[str, ...]
    counts: NDArray[np.int64]
    reports: NDArray[np.int64]


def long_history(local: LocalEst, period: Period, *, as_of: datetime) -> LongHistory:
    """
    Read what the reports of a period and of those before it say, as it was known at a moment.

    Args:
        local: The local EST.
        period: The last period.
        as_of: Only what had been received by this moment counts.

    Raises:
        SurroundingsError: The ledger or the folder of wide copies cannot be used.
        IntegrityError: The ledger is damaged.
    """
    periods = _periods(local.setup, period)
    with Ledger.open(local.ledger_url) as ledger:
        return read_anew_where_broken(
            local,
            ledger,
            periods,
            as_of,
            lambda engine, copies: _read(engine, copies, periods, local),
        )


def _periods(setup: ResolvedSetup, period: Period) -> tuple[Period, ...]:
    back = [period]
    while back[-1] > setup.setup.cycle.first and len(back) < LONGEST:
        back.append(back[-1].shifted(-1))
    return tuple(reversed(back))


def _read(
    engine: DuckDBPyConnection, copies: Sequence[Copy], periods: tuple[Period, ...], local: LocalEst
) -> LongHistory:
    setup = local.setup
    areas, indicators = tuple(setup.areas), tuple(setup.indicators)
    shape = (len(areas), len(indicators), len(periods))
    counts, reports = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    history = LongHistory(periods, areas, indicators, counts, reports)
    if copies:
        # Twice as many columns as other questions have, in groups of groups.
        for part in parts(copies, setup, rows=ROWS // 3):
            _add_answers(history, engine, part, setup)
        _add_senders_of_events(history, engine, copies, setup)
    return history


def _add_answers(
    history: LongHistory, engine: DuckDBPyConnection, copies: Sequence[Copy], setup: ResolvedSetup
) -> None:
    columns = view_of(engine, "past", copies)
    asking = frozenset(t.id for t in setup.templates.values() if t.asks)
    answer = engine.execute(answers_per_area_sql(columns, marks_of(setup), asking)).fetchnumpy()
    at_area = {a: n for n, a in enumerate(history.areas)}
    at_period = {str(p): n for n, p in enumerate(history.periods)}
    places = [
        (row, at_area[area], at_period[period])
        for row, (area, period) in enumerate(zip(answer["area"], answer["period"], strict=True))
        if area in at_area
    ]
    if not places:
        return
    rows, at, when = np.array(places).T
    for n, indicator in enumerate(history.indicators):
        if indicator in columns:
            for letter, into in (("n", history.counts), ("a", history.reports)):
                into[at, n, when] = np.ma.filled(answer[f"{letter}_{indicator}"], 0)[rows]


def _add_senders_of_events(
    history: LongHistory, engine: DuckDBPyConnection, copies: Sequence[Copy], setup: ResolvedSetup
) -> None:
    """Count one report for every actor that is asked for nothing but events and sent something."""
    asking = {t.id for t in setup.templates.values() if t.asks}
    covered = {
        a.id: [history.areas.index(area.id) for area in setup.areas_of(a.id)]
        for a in setup.setup.actors
        if not asking.intersection(a.templates)
    }
    if not covered:
        return
    files = [str(copy.file("reports")) for copy in copies]
    counts = engine.read_parquet(files).filter("NOT empty AND state = 'counts'")
    came = counts.project("period, actor").distinct()
    at_period = {str(p): n for n, p in enumerate(history.periods)}
    for period, actor in came.fetchall():
        if actor in covered:
            history.reports[covered[actor], :, at_period[period]] += 1
