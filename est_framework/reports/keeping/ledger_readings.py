"""What can be read out of an open ledger; every row given is proven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import select

from est_framework.reports.keeping.ledger_database import Database
from est_framework.reports.keeping.ledger_entries import Arrival, Entry, EntryHead
from est_framework.reports.keeping.ledger_heads import came_before, heads, heads_holding
from est_framework.reports.keeping.ledger_purge import Choice, Going, going, gone_files
from est_framework.reports.keeping.ledger_read import (
    arrived,
    every_hash,
    holding,
    newest_row,
    proven_entries,
    rows_of,
)
from est_framework.reports.keeping.ledger_tables import DOCUMENTS, STORED, in_portions


class Readings:
    """The reading side of a ledger; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def effective(
        self,
        kind: str,
        *,
        periods: Collection[str] | None = None,
        as_of: datetime | None = None,
        up_to: int | None = None,
    ) -> list[Entry]:
        """
        Give the documents that hold: of each id the highest stored revision, in order of arrival.

        Args:
            kind: `report`, `meeting` or `measure`.
            periods: Only the ones about these periods (by what the holding revision says).
            as_of: Only what had been received by then.
            up_to: Only the ledger's first so many rows. A clock may be set back, the order of rows
                cannot: with `as_of` and `up_to` the answer is the same for ever.

        Raises:
            IntegrityError: One of them has changed since it was written.
        """
        return list(self.each_effective(kind, periods=periods, as_of=as_of, up_to=up_to))

    def each_effective(
        self,
        kind: str,
        *,
        periods: Collection[str] | None = None,
        as_of: datetime | None = None,
        up_to: int | None = None,
    ) -> Iterator[Entry]:
        """Give the same as `effective` one by one, so that memory does not grow with them."""
        asked = holding(kind, periods, as_of, up_to)
        with self._database.reading() as connection:
            yield from proven_entries(connection, asked)

    def history(self, kind: str, id: str) -> list[Entry]:  # noqa: A002  # the document's own word
        """Give everything ever received about one document, conflicts too, in the order it came."""
        d = DOCUMENTS.c
        asked = select(DOCUMENTS).where(d.kind == kind, d.id == id).order_by(d.sequence)
        with self._database.reading() as connection:
            return list(proven_entries(connection, asked))

    def counts(self) -> dict[str, int]:
        """Give how many rows there are of each kind; `file` for files that came in."""
        with self._database.reading() as connection:
            rows = every_hash(connection)
        return dict(Counter(kind for of_table in rows.values() for kind in of_table.values()))

    def is_purged(self, kind: str, id: str) -> bool:  # noqa: A002  # the document's own word
        """Say whether a document has been purged in any of its revisions."""
        return bool(self.purged(kind, [id]))

    def purged(self, kind: str, ids: Collection[str]) -> set[str]:
        """Give those of some documents that have been purged in any of their revisions."""
        d = DOCUMENTS.c
        found: set[str] = set()
        with self._database.reading() as connection:
            for some in in_portions(sorted(ids)):
                asked = select(d.id).where(d.kind == kind, d.id.in_(some), d.body == "").distinct()
                found.update(connection.scalars(asked))
        return found

    def newest_sequence(
        self, period: str, *, kinds: Collection[str] = ("report",), as_of: datetime | None = None
    ) -> int:
        """
        Give the number of the newest row that may matter to a period, 0 when there is none.

        A document that has moved to another period counts in both, for both pictures change.
        """
        with self._database.reading() as connection:
            return newest_row(connection, period, kinds, as_of)

    def periods(self, kind: str) -> list[str]:
        """Give every period that any revision of a document is about, in no order of meaning."""
        d = DOCUMENTS.c
        asked = select(d.period).where(d.kind == kind, d.state == STORED).distinct()
        with self._database.reading() as connection:
            return sorted(connection.scalars(asked))

    def entries(
        self,
        kind: str,
        *,
        periods: Collection[str] | None = None,
        sources: Collection[str] | None = None,
        sequence: int | None = None,
    ) -> list[Entry]:
        """
        Give every row of a kind, conflicts and superseded revisions too, in the order they came.

        Args:
            kind: `report`, `meeting`, `measure`, …
            periods: Only the ones about these periods.
            sources: Only the ones that came in files with these sha256.
            sequence: Only this row.

        Raises:
            IntegrityError: One of them has changed since it was written.
        """
        d = DOCUMENTS.c
        asked = select(DOCUMENTS).where(d.kind == kind).order_by(d.sequence)
        if periods is not None:
            asked = asked.where(d.period.in_(sorted(set(periods))))
        if sequence is not None:
            asked = asked.where(d.sequence == sequence)
        with self._database.reading() as connection:
            return rows_of(connection, asked, sources)

    def each_in_rows(self, numbers: Collection[int]) -> Iterator[Entry]:
        """
        Give the rows with these numbers one by one, in order; without those that were purged.

        Raises:
            IntegrityError: One of them has changed since it was written.
        """
        d = DOCUMENTS.c
        with self._database.reading() as connection:
            for some in in_portions(sorted(set(numbers))):
                asked = select(DOCUMENTS).where(d.sequence.in_(some)).order_by(d.sequence)
                yield from proven_entries(connection, asked)

    def heads(
        self,
        kind: str,
        *,
        periods: Collection[str] | None = None,
        sources: Collection[str] | None = None,
        since: int = 0,
    ) -> list[EntryHead]:
        """
        Give what `entries` gives, in the same order, without the words of the documents.

        Args:
            kind: `report`, `meeting`, `measure`, …
            periods: Only the ones about these periods.
            sources: Only the ones that came in files with these sha256.
            since: Only this row and later ones.

        Raises:
            IntegrityError: One of the rows has changed since it was written.
        """
        with self._database.reading() as connection:
            asked = heads(connection, kind, periods=periods, sources=sources, since=since)
            return sorted(asked, key=lambda h: h.sequence)

    def each_head_holding(self, kind: str, periods: Collection[str]) -> Iterator[EntryHead]:
        """
        Give what `effective` gives without the words, one by one: one period after the other.

        Raises:
            IntegrityError: One of the rows has changed since it was written.
        """
        with self._database.reading() as connection:
            yield from heads_holding(connection, kind, periods)

    def newest(self, kind: str) -> Entry | None:
        """Give the row of a kind that came last and was not purged, without reading all the others."""
        asked = select(DOCUMENTS).where(DOCUMENTS.c.kind == kind)
        with self._database.reading() as connection:
            newest_first = asked.order_by(DOCUMENTS.c.sequence.desc())
            return next(proven_entries(connection, newest_first), None)

    def arrivals(
        self,
        as_of: datetime | None = None,
        *,
        beginning: str = "",
    ) -> list[Arrival]:
        """
        Give the files that came in and what became of them, in order.

        Args:
            as_of: Only what had come in by this moment.
            beginning: Only files whose sha256 begins with this.
        """
        with self._database.reading() as connection:
            return arrived(connection, as_of, beginning)

    def came_before(self, arrivals: Collection[Arrival]) -> set[str]:
        """Give the sha256 of those files that have come in at other times than these too."""
        with self._database.reading() as connection:
            return came_before(connection, arrivals)

    def going(self, choice: Choice) -> Going:
        """Give what a choice of rows to purge would take; changes nothing."""
        with self._database.reading() as connection:
            return going(connection, choice)

    def gone_files(self) -> set[str]:
        """Give the sha256 of files that were purged, and must lie in the inbox no longer."""
        with self._database.reading() as connection:
            return gone_files(connection)

    def row_hashes(self) -> dict[str, dict[str, str]]:
        """Give the hash of every row with its kind, by table: what this ledger has and another lacks."""
        with self._database.reading() as connection:
            return every_hash(connection)
