"""Read out of the wide copies what a picture is made of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from est_framework.picture.aggregates import cells_sql
from est_framework.picture.answered import answered
from est_framework.picture.models import (
    Answered,
    Cell,
    EventLine,
    PresenceLine,
    ReportLine,
    Series,
    Spot,
    Standing,
    UpcomingLine,
)
from est_framework.picture.order import Order
from est_framework.picture.past import marks_of, read_past, series, view_of
from est_framework.picture.readout_places import (
    read_behind,
    read_came,
    read_spots,
    report_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection

    from est_framework.periods import Period
    from est_framework.picture.wide import Copy
    from est_framework.setup.resolved import ResolvedSetup

_Row = dict[str, Any]


@dataclass(frozen=True)
class Readout:
    """All of a picture that comes out of the reports, in the picture's order."""

    standings: tuple[Standing, ...] = ()
    answered: tuple[Answered, ...] = ()
    reports: tuple[ReportLine, ...] = ()
    spots: tuple[Spot, ...] = ()
    follows: Mapping[Period, frozenset[str]] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()
    events: tuple[EventLine, ...] = ()
    upcoming: tuple[UpcomingLine, ...] = ()
    presence: tuple[PresenceLine, ...] = ()
    history: tuple[Series, ...] = ()


def read_out(
    engine: DuckDBPyConnection,
    copies: Sequence[Copy],
    periods: Sequence[Period],
    setup: ResolvedSetup,
) -> Readout:
    """
    Read what the picture of the last of some periods is made of.

    Args:
        engine: DuckDB.
        copies: The wide copies of those periods that any report came for.
        periods: All the periods of the series, oldest first; the picture is of the last one.
        setup: The setup that the copies were made for.

    Raises:
        duckdb.Error, OSError, orjson.JSONDecodeError: A copy cannot be read.
    """
    order = Order(setup)
    past = read_past(engine, copies, setup)
    came = read_came(engine, copies, periods)
    standing, told = answered(came.by_period, past.said, periods, setup)
    over_time = Readout(
        standings=standing,
        answered=told,
        follows=came.follows,
        history=series(past, periods, setup),
    )
    present = [copy for copy in copies if copy.period == periods[-1]]
    if not present:
        return replace(over_time, spots=read_spots(engine, copies, periods, order))
    copy = present[0]
    return replace(
        over_time,
        spots=read_spots(engine, copies, periods, order),
        reports=report_lines(engine, copy, setup, order),
        cells=_cells(engine, copy, setup, order),
        events=tuple(
            EventLine(**_only(EventLine, r)) for r in _lines(engine, copy, "events", order)
        ),
        upcoming=tuple(
            UpcomingLine(**_only(UpcomingLine, r)) for r in _lines(engine, copy, "upcoming", order)
        ),
        presence=tuple(
            PresenceLine(**_only(PresenceLine, r)) for r in _lines(engine, copy, "presence", order)
        ),
    )


def read_seen(
    engine: DuckDBPyConnection, copy: Copy, setup: ResolvedSetup
) -> tuple[tuple[Cell, ...], tuple[UpcomingLine, ...]]:
    """Read only what was seen in a period, and what was coming."""
    order = Order(setup)
    coming = (
        UpcomingLine(**_only(UpcomingLine, r)) for r in _lines(engine, copy, "upcoming", order)
    )
    return _cells(engine, copy, setup, order), tuple(coming)


def _cells(
    engine: DuckDBPyConnection, copy: Copy, setup: ResolvedSetup, order: Order
) -> tuple[Cell, ...]:
    indicators = view_of(engine, "present", [copy])
    behind = read_behind(engine, copy, order)
    found = []
    for row in _all(engine.execute(cells_sql(indicators, marks_of(setup)))):
        seen_by = tuple(sorted(row["seen_by"] or (), key=order.actor))
        more = {
            "seen_by": seen_by,
            "actors": len(seen_by),
            "behind": behind.get((row["area"], row["indicator"]), ()),
        }
        found.append(Cell(**(row | more)))
    return tuple(sorted(found, key=lambda c: (order.area(c.area), order.indicator(c.indicator))))


def _rows(engine: DuckDBPyConnection, copy: Copy, table: str) -> Iterator[_Row]:
    return _all(engine.execute("SELECT * FROM read_parquet(?)", [str(copy.file(table))]))


def _lines(engine: DuckDBPyConnection, copy: Copy, table: str, order: Order) -> list[_Row]:
    return sorted(_rows(engine, copy, table), key=order.line)


def _all(answer: DuckDBPyConnection) -> Iterator[_Row]:
    names = [column[0] for column in answer.description or ()]
    for row in answer.fetchall():
        yield dict(zip(names, row, strict=True))


def _only(model: type[EventLine | UpcomingLine | PresenceLine], row: _Row) -> _Row:
    return {field: row[field] for field in model.model_fields}
