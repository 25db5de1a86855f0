"""
Rows that have been purged: their words are gone, their number, hash and place in the chain stay.

What was purged is told by the protocols, which are documents of the ledger themselves and so under
its hashes. A row without words that no protocol names has been tampered with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from est_framework.reports.keeping.ledger_tables import (
    ARRIVALS,
    DOCUMENTS,
    is_whole,
    read_canonical,
)

PROTOCOL = "purge"
"""The kind of document that a protocol is."""

Ranges = list[list[int]]
"""Numbers of rows as first and last of each unbroken run, both included."""


def in_ranges(numbers: Iterable[int]) -> Ranges:
    """Write numbers of rows shortly."""
    found: Ranges = []
    for number in sorted(set(numbers)):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


class Tombs:
    """Which rows have been purged, read from the protocols when first asked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[str, set[int]] | None = None

    def holds(self, table: Table, row: Mapping[str, Any]) -> bool:
        """Tell whether a row is what a purge left: no words, and named by a protocol."""
        words = row["body"] if table is DOCUMENTS else row["name"]
        return words == "" and row["sequence"] in self.rows[table.name]

    @property
    def rows(self) -> dict[str, set[int]]:
        """The numbers of the purged rows, by table."""
        if self._rows is None:
            self._rows = {DOCUMENTS.name: set(), ARRIVALS.name: set()}
            for body in _protocols(self._connection):
                for table, ranges in body.get("rows", {}).items():
                    for first, last in ranges:
                        self._rows[table].update(range(first, last + 1))
        return self._rows


def _protocols(connection: Connection) -> Iterator[dict[str, Any]]:
    asked = select(DOCUMENTS).where(DOCUMENTS.c.kind == PROTOCOL).order_by(DOCUMENTS.c.sequence)
    for row in connection.execute(asked).mappings().all():
        if is_whole(DOCUMENTS, dict(row)):  # a changed one proves nothing; `verify` names it
            yield read_canonical(row["body"])
