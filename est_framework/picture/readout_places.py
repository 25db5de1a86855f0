"""Read out of the wide copies who answered, which reports there are, and where things happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING, Any

from est_framework.periods import Period
from est_framework.picture.aggregates_places import spots_sql
from est_framework.picture.models import Behind, ReportLine, Spot
from est_framework.picture.order import PARTS_OF_DAY, Order
from est_framework.picture.standings import Came

if TYPE_CHECKING:
    from collections.abc import Sequence

    from duckdb import DuckDBPyConnection

    from est_framework.picture.wide import Copy
    from est_framework.setup.resolved import ResolvedSetup

QUARTER = 13
"""Over how many periods places are looked at, the picture's own included: a quarter of weeks."""

_CAME = "period, actor, template, came, empty, saw_nothing, saw_something, state, digest"


@dataclass(frozen=True)
class CameByPeriod:
    """The reports of each period, and which setups they follow (by digest)."""

    by_period: dict[Period, list[Came]] = field(default_factory=dict)
    follows: dict[Period, frozenset[str]] = field(default_factory=dict)


def read_came(
    engine: DuckDBPyConnection, copies: Sequence[Copy], periods: Sequence[Period]
) -> CameByPeriod:
    """Read how the reports of each period came."""
    if not copies:
        return CameByPeriod()
    named = {str(p): p for p in periods}
    by_period: dict[Period, list[Came]] = {}
    follows: dict[Period, set[str]] = {}
    rows = engine.read_parquet(_files(copies, "reports")).project(_CAME)
    for period, *said, digest in rows.fetchall():
        actor, template, came, empty, saw_nothing, saw_something, state = said
        when = came.replace(tzinfo=UTC)
        one = Came(actor, template, when, empty, saw_nothing, saw_something, state)
        by_period.setdefault(named[period], []).append(one)
        follows.setdefault(named[period], set()).add(digest)
    return CameByPeriod(by_period, {p: frozenset(d) for p, d in follows.items()})


def report_lines(
    engine: DuckDBPyConnection, copy: Copy, setup: ResolvedSetup, order: Order
) -> tuple[ReportLine, ...]:
    """Read the reports of a period, by actor and then by when they were submitted."""
    columns = "report, revision, actor, template, submitted, state, empty"
    rows = engine.read_parquet(str(copy.file("reports"))).project(columns).fetchall()
    lines = [
        ReportLine(
            report=report,
            revision=revision,
            actor=actor,
            template=template,
            submitted=submitted.replace(tzinfo=UTC).astimezone(setup.zone),
            state=state,
            empty=empty,
        )
        for report, revision, actor, template, submitted, state, empty in rows
    ]
    return tuple(sorted(lines, key=lambda r: (order.actor(r.actor), r.submitted, r.report)))


def read_behind(
    engine: DuckDBPyConnection, copy: Copy, order: Order
) -> dict[tuple[str, str], tuple[Behind, ...]]:
    """Read which reports stand behind each number of a period, and what each of them says."""
    asked = engine.execute("SELECT * FROM read_parquet(?)", [str(copy.file("areas"))])
    names = [column[0] for column in asked.description or ()]
    numbers = [(n, name[2:]) for n, name in enumerate(names) if name.startswith("n_")]
    at = {name: names.index(name) for name in ("report", "actor", "area")}
    found: dict[tuple[str, str], list[tuple[Any, Behind]]] = {}
    for row in asked.fetchall():
        rank = (order.actor(row[at["actor"]]), row[at["report"]])
        for n, indicator in numbers:
            if row[n]:
                behind = Behind(report=row[at["report"]], number=row[n])
                found.setdefault((row[at["area"]], indicator), []).append((rank, behind))
    return {
        key: tuple(behind for _, behind in sorted(rows, key=lambda r: r[0]))
        for key, rows in found.items()
    }


def read_spots(
    engine: DuckDBPyConnection, copies: Sequence[Copy], periods: Sequence[Period], order: Order
) -> tuple[Spot, ...]:
    """Read where and when described events of the last quarter happened."""
    recent = [copy for copy in copies if copy.period in periods[-QUARTER:]]
    if not recent:
        return ()
    engine.read_parquet(_files(recent, "events")).create_view("happened", replace=True)
    found = [
        Spot(
            area=area,
            place=place or "",
            weekday=weekday,
            part_of_day=part,
            at_least=at_least,
            actors=actors,
            periods=tuple(sorted(Period.parse(p) for p in told_in)),
        )
        for area, place, weekday, part, at_least, actors, told_in in engine.execute(
            spots_sql()
        ).fetchall()
    ]
    return tuple(
        sorted(
            found,
            key=lambda s: (
                order.area(s.area),
                s.place.lower(),
                s.weekday,
                PARTS_OF_DAY.index(s.part_of_day),
            ),
        )
    )


def _files(copies: Sequence[Copy], table: str) -> list[str]:
    return [str(copy.file(table)) for copy in copies]
