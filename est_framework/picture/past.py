"""
What the periods of a series say, read out of their wide copies: numbers, reports behind them, who spoke.

A county or a country has more rows than memory should hold the groups of at once. So the periods are
asked some at a time; every answer is of one period, so they only have to be laid side by side.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from est_framework.picture.aggregates import numbers_per_area_sql, reports_behind_sql
from est_framework.picture.aggregates_places import said_something_sql
from est_framework.picture.models import Point, Series
from est_framework.picture.order import Order
from est_framework.picture.within import Within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection

    from est_framework.periods import Period
    from est_framework.picture.answered import Said
    from est_framework.picture.wide import Copy
    from est_framework.setup.resolved import ResolvedSetup

ROWS = 500_000
"""About how many rows are asked about at a time, where each becomes a group; half a gigabyte or so."""


@dataclass(frozen=True)
class Past:
    """
    What the periods of a series say.

    Attributes:
        sums: Period and indicator to the sure number of all areas together, where any gave one.
        behind: Period and indicator to the number of reports that gave a number, where any did.
        said: Period to who said anything about which area, in which template.
    """

    sums: dict[tuple[str, str], int] = field(default_factory=dict)
    behind: dict[tuple[str, str], int] = field(default_factory=dict)
    said: dict[Period, set[Said]] = field(default_factory=dict)


def read_past(engine: DuckDBPyConnection, copies: Sequence[Copy], setup: ResolvedSetup) -> Past:
    """
    Read what some periods say.

    Raises:
        duckdb.Error, OSError, orjson.JSONDecodeError: A copy cannot be read.
    """
    past, within, marks = Past(), Within(setup), marks_of(setup)
    for part in parts(copies, setup):
        columns = view_of(engine, "past", part)
        numbers = engine.execute(numbers_per_area_sql(columns, marks)).fetchnumpy()
        past.sums.update(_summed(numbers, columns, within))
        answer = engine.execute(reports_behind_sql(columns))
        for period, *found in answer.fetchall():
            told = zip(columns, found, strict=True)
            past.behind.update({(period, i): int(n) for i, n in told if n})
        named = {str(copy.period): copy.period for copy in part}
        for period, *said in engine.execute(said_something_sql(columns)).fetchall():
            actor, area, template = said
            past.said.setdefault(named[period], set()).add((actor, area, template))
    return past


def parts(
    copies: Sequence[Copy], setup: ResolvedSetup, *, rows: int = ROWS
) -> Iterator[Sequence[Copy]]:
    """
    Give so many periods at a time that no question is over more rows than memory should hold.

    Args:
        copies: The copies of the periods.
        setup: The setup, which says how many rows a period has: one for each actor and area.
        rows: About how many at a time.
    """
    a_period = sum(len(setup.areas_of(actor)) for actor in setup.actors)
    at_once = max(1, rows // max(1, a_period))
    for start in range(0, len(copies), at_once):
        yield copies[start : start + at_once]


def series(past: Past, periods: Sequence[Period], setup: ResolvedSetup) -> tuple[Series, ...]:
    """
    Give one series for each indicator of the setup, and for each that reports have a number for.

    Args:
        past: What the periods say.
        periods: All the periods of the series, oldest first.
        setup: The setup.
    """
    known = list(setup.indicators)
    unknown = sorted({i for _, i in past.behind}.difference(known), key=Order(setup).indicator)
    named = [(p, str(p)) for p in periods]
    return tuple(
        Series(
            indicator=i,
            points=tuple(
                Point(
                    period=p,
                    at_least=past.sums.get((name, i)),
                    reports=past.behind.get((name, i), 0),
                )
                for p, name in named
            ),
        )
        for i in [*known, *unknown]
    )


def _summed(
    numbers: Mapping[str, Any], indicators: Sequence[str], within: Within
) -> dict[tuple[str, str], int]:
    """Add the areas of each period, those that lie within each other only once."""
    periods, when = np.unique(np.asarray(numbers["period"]).astype(str), return_inverse=True)
    areas, where = np.unique(np.asarray(numbers["area"]).astype(str), return_inverse=True)
    shape = (len(areas), len(periods), len(indicators))
    surely, told = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=bool)
    for n, i in enumerate(indicators):
        column = np.ma.asarray(numbers[f"n_{i}"])
        surely[where, when, n] = column.filled(0)
        told[where, when, n] = ~np.ma.getmaskarray(column)
    totals, any_ = within.surely_together([str(a) for a in areas], surely, told)
    return {
        (str(periods[p]), indicators[n]): int(totals[p, n])
        for p, n in zip(*np.nonzero(any_), strict=True)
    }


def marks_of(setup: ResolvedSetup) -> frozenset[str]:
    """Give the indicators that are answered by yes or no."""
    return frozenset(i.id for i in setup.release.indicators if i.answer == "yes_no")


def view_of(engine: DuckDBPyConnection, name: str, copies: Sequence[Copy]) -> tuple[str, ...]:
    """Name the wide table of some periods, and give the indicators that it has columns for."""
    files = [str(copy.file("areas")) for copy in copies]
    lists = [copy.indicators() for copy in copies]
    # Looking for columns in every file costs a third of the whole, and is rarely needed.
    differ = any(indicators != lists[0] for indicators in lists)
    engine.read_parquet(files, union_by_name=differ).create_view(name, replace=True)
    return tuple(dict.fromkeys(chain.from_iterable(lists)))
