"""What is read of rows without the words of their documents: much quicker where there are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from est_framework.reports.keeping.ledger_entries import Arrival, EntryHead, changed, head_of
from est_framework.reports.keeping.ledger_read import STREAMED, holding
from est_framework.reports.keeping.ledger_tables import (
    ARRIVALS,
    DOCUMENTS,
    covered_by_hash,
    in_portions,
)
from est_framework.reports.keeping.ledger_tombs import Tombs

_D = DOCUMENTS.c
_HEAD: Final = (
    *(_D[name] for name in covered_by_hash(DOCUMENTS)),
    _D.row_hash,
    (_D.body == "").label("purged"),
)


def heads_holding(
    connection: Connection, kind: str, periods: Collection[str]
) -> Iterator[EntryHead]:
    """
    Yield the heads of the documents that hold, of one period after the other, in order of arrival.

    Raises:
        IntegrityError: One of the rows has changed since it was written.
    """
    asked = holding(kind, periods, None, None).with_only_columns(*_HEAD).order_by(None)
    yield from _proven_heads(connection, asked.order_by(_D.period, _D.sequence))


def heads(
    connection: Connection,
    kind: str,
    *,
    periods: Collection[str] | None = None,
    sources: Collection[str] | None = None,
    since: int = 0,
) -> Iterator[EntryHead]:
    """
    Yield the heads of every row of a kind; of some source files in no order of meaning.

    Raises:
        IntegrityError: One of the rows has changed since it was written.
    """
    asked = select(*_HEAD).where(_D.kind == kind, _D.sequence >= since).order_by(_D.sequence)
    if periods is not None:
        asked = asked.where(_D.period.in_(sorted(set(periods))))
    if sources is None:
        yield from _proven_heads(connection, asked)
        return
    for some in in_portions(sorted(set(sources))):
        yield from _proven_heads(connection, asked.where(_D.source.in_(some)))


def came_before(connection: Connection, arrivals: Collection[Arrival]) -> set[str]:
    """Give the sha256 of those files that came in at other times than these too."""
    a = ARRIVALS.c
    times = Counter(arrival.sha256 for arrival in arrivals)
    before: set[str] = set()
    for some in in_portions(sorted(times)):
        asked = select(a.sha256, func.count()).where(a.sha256.in_(some)).group_by(a.sha256)
        before.update(
            sha256 for sha256, every in connection.execute(asked) if every > times[sha256]
        )
    return before


def _proven_heads(connection: Connection, asked: Select[Any]) -> Iterator[EntryHead]:
    tombs = Tombs(connection)
    with connection.execute(asked, execution_options=STREAMED) as rows:
        for *values, purged in rows:
            if not purged:
                yield head_of(values)
            elif values[0] not in tombs.rows[DOCUMENTS.name]:
                raise changed(DOCUMENTS.name, values[0])
