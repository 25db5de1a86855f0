"""What is read out of the ledger within one moment of it: every row proven, purged ones left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Result, Select, func, select

from est_framework.reports.keeping.kinds import FILE
from est_framework.reports.keeping.ledger_entries import (
    Arrival,
    Entry,
    arrival_of,
    entry_of,
    microseconds,
)
from est_framework.reports.keeping.ledger_tables import ARRIVALS, DOCUMENTS, STORED, in_portions
from est_framework.reports.keeping.ledger_tombs import Tombs

_D = DOCUMENTS.c


STREAMED = {"yield_per": 1000}
"""Rows are taken a thousand at a time, so that memory does not grow with the ledger."""


def proven_entries(connection: Connection, asked: Select[tuple[object, ...]]) -> Iterator[Entry]:
    """
    Yield the rows that a question finds, without those that were purged.

    Raises:
        IntegrityError: One of them has changed since it was written.
    """
    tombs = Tombs(connection)
    with connection.execute(asked, execution_options=STREAMED) as rows:
        for row in by_name(rows):
            if not tombs.holds(DOCUMENTS, row):
                yield entry_of(row)


def by_name(rows: Result[Any]) -> Iterator[dict[str, Any]]:
    """Yield each row by the names of its columns."""
    names = tuple(rows.keys())
    for values in rows:
        yield dict(zip(names, values, strict=True))


def holding(
    kind: str, periods: Collection[str] | None, as_of: datetime | None, up_to: int | None
) -> Select[tuple[object, ...]]:
    """Ask for the highest stored revision of each document, in order of arrival."""
    these = [_D.kind == kind]
    holds_there = []
    if periods is not None:
        # Only of what was once about these periods: to rank a whole ledger takes long.
        here = _D.period.in_(sorted(set(periods)))
        these.append(_D.id.in_(select(_D.id).where(_D.kind == kind, here)))
        holds_there.append(here)
    rank = func.row_number().over(partition_by=_D.id, order_by=_D.revision.desc())
    newest = (
        select(_D.sequence, rank.label("rank"))
        .where(*these, _D.state == STORED, *_received_by(as_of, up_to))
        .subquery()
    )
    return (
        select(DOCUMENTS)
        .join(newest, newest.c.sequence == _D.sequence)
        .where(newest.c.rank == 1, *holds_there)
        .order_by(_D.sequence)
    )


def rows_of(
    connection: Connection,
    asked: Select[tuple[object, ...]],
    sources: Collection[str] | None,
) -> list[Entry]:
    """Give the rows that a question finds, of some source files only where these are given."""
    if sources is None:
        return list(proven_entries(connection, asked))
    found = [
        entry
        for some in in_portions(sorted(set(sources)))
        for entry in proven_entries(connection, asked.where(_D.source.in_(some)))
    ]
    return sorted(found, key=lambda e: e.sequence)


def newest_row(
    connection: Connection, period: str, kinds: Collection[str], as_of: datetime | None
) -> int:
    """Give the number of the newest row that may matter to a period, 0 when there is none."""
    these = _D.kind.in_(sorted(set(kinds)))
    once_here = select(_D.id).where(these, _D.period == period, *_received_by(as_of))
    asked = select(func.coalesce(func.max(_D.sequence), 0)).where(
        these, _D.id.in_(once_here), *_received_by(as_of)
    )
    return int(connection.execute(asked).scalar_one())


def arrived(connection: Connection, as_of: datetime | None, beginning: str) -> list[Arrival]:
    """
    Give files that came in, in order; of purged ones the number, the size and the moment are left.

    Raises:
        IntegrityError: One of the rows has changed since it was written.
    """
    a = ARRIVALS.c
    asked = select(ARRIVALS).order_by(a.sequence)
    if as_of is not None:
        asked = asked.where(a.received <= microseconds(as_of))
    if beginning:
        asked = asked.where(a.sha256.startswith(beginning, autoescape=True))
    tombs = Tombs(connection)
    return [
        arrival_of(dict(row), purged=tombs.holds(ARRIVALS, dict(row)))
        for row in connection.execute(asked).mappings().all()
    ]


def every_hash(connection: Connection) -> dict[str, dict[str, str]]:
    """Give the hash of every row with its kind, by table; `file` for files that came in."""
    a = ARRIVALS.c
    documents = connection.execute(select(_D.row_hash, _D.kind).order_by(_D.sequence))
    arrivals = connection.execute(select(a.row_hash).order_by(a.sequence))
    return {
        DOCUMENTS.name: {row.row_hash: row.kind for row in documents},
        ARRIVALS.name: {row.row_hash: FILE for row in arrivals},
    }


def _received_by(as_of: datetime | None, up_to: int | None = None) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    if as_of is not None:
        asked.append(_D.received <= microseconds(as_of))
    if up_to is not None:
        asked.append(_D.sequence <= up_to)
    return asked
