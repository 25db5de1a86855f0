"""Writing in the ledger: one transaction at a time, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, select, update

from est_framework.reports.keeping.ledger_entries import (
    Arrival,
    Document,
    Kept,
    Outcome,
    Stand,
    microseconds,
    moment_of,
)
from est_framework.reports.keeping.ledger_errors import damaged
from est_framework.reports.keeping.ledger_fair import FairCopy, Key, fair_copy
from est_framework.reports.keeping.ledger_purge import Choice, Going, going, take_words
from est_framework.reports.keeping.ledger_tables import (
    ARRIVALS,
    CHAIN_START,
    CHAINS,
    DOCUMENTS,
    covered_by_hash,
    hash_of_values,
    in_portions,
)

_Values = tuple[Any, ...]


class _Known(NamedTuple):
    """
    A row with the same kind, id and revision.

    `earlier` says that it stood before this call, `purged` that its words have been taken since.
    """

    sequence: int
    digest: str
    period: str
    source: str
    earlier: bool
    purged: bool = False

    def says_the_same(self, copy: FairCopy) -> bool:
        """Tell whether the document adds nothing: same content, or the same file read once more."""
        same_content = (self.digest, self.period) == (copy.digest, copy.period)
        same_file = self.earlier and self.source != "" and self.source == copy.source
        return same_content or same_file


class Pen:
    """Writes within one transaction of the ledger, as long as `Ledger.writing` lasts."""

    def __init__(self, connection: Connection, place: str, now: datetime) -> None:
        self._connection = connection
        self._place = place
        self._received = microseconds(now)

    def append(self, documents: Sequence[Document]) -> list[Kept]:
        """
        Add documents, in order; see `Ledger.append` for what becomes of each.

        Raises:
            UsageError: A document holds what no ledger can keep.
            IntegrityError: The ledger's end is not what it should be.
        """
        stand = self.enter([fair_copy(document) for document in documents])
        return [Kept(d, *one) for d, one in zip(documents, stand, strict=True)]

    def enter(self, copies: Sequence[FairCopy]) -> list[Stand]:
        """
        Add documents that are written out already, in order, as `append` does.

        Raises:
            IntegrityError: The ledger's end is not what it should be.
        """
        newest, head = self._end(DOCUMENTS)
        known = self._known(copies)
        rows: list[_Values] = []
        stand: list[Stand] = []
        for copy in copies:
            before = known.setdefault(copy.key, [])
            same = _same(copy, before) if before else None
            if same:
                stand.append(Stand("already", same.sequence, same.purged))
                continue
            outcome: Outcome = "conflict" if before else "stored"
            newest += 1
            covered = [newest, *copy.key, copy.period, copy.digest, copy.source]
            covered += (self._received, outcome, head)
            head = hash_of_values(covered)
            rows.append((*covered, head, copy.text))
            stand.append(Stand(outcome, newest))
            before.append(_Known(newest, copy.digest, copy.period, copy.source, earlier=False))
        self._add(DOCUMENTS, rows, newest, head)
        return stand

    def note(self, arrivals: Sequence[Arrival]) -> list[Arrival]:
        """Note files that came in, in order, and what became of them; give them as they are noted."""
        newest, head = self._end(ARRIVALS)
        rows: list[_Values] = []
        noted: list[Arrival] = []
        received = moment_of(self._received)
        for arrival in arrivals:
            newest += 1
            name = _storable(arrival.name)
            covered = [newest, arrival.sha256, name, arrival.size]
            covered += (arrival.outcome, " ".join(arrival.codes), self._received, head)
            head = hash_of_values(covered)
            rows.append((*covered, head))
            noted.append(replace(arrival, name=name, received=received))
        self._add(ARRIVALS, rows, newest, head)
        return noted

    def going(self, choice: Choice) -> Going:
        """Give what a choice of rows to purge takes."""
        return going(self._connection, choice)

    def take_words(self, what: Going) -> None:
        """Take the words out of rows for good; whoever does so writes a protocol with the same pen."""
        take_words(self._connection, what)

    def _end(self, table: Table) -> tuple[int, str]:
        """Give the number and hash of the newest row, after making sure that the row agrees."""
        asked = select(CHAINS.c.newest, CHAINS.c.head).where(CHAINS.c.name == table.name)
        newest, head = self._connection.execute(asked.with_for_update()).one()
        last = self._connection.execute(
            select(table.c.sequence, table.c.row_hash).order_by(table.c.sequence.desc()).limit(1)
        ).one_or_none()
        if (tuple(last) if last else (0, CHAIN_START)) != (newest, head):
            raise damaged(self._place, f"the newest row of {table.name} is missing or changed")
        return newest, head

    def _add(self, table: Table, rows: Sequence[_Values], newest: int, head: str) -> None:
        """Insert rows whose values stand as `_columns` names them."""
        if not rows:
            return
        mark = _MARKS.get(self._connection.dialect.paramstyle, "%s")
        names = _columns(table)
        self._connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({', '.join(names)}) "  # noqa: S608  # names of ours alone
            f"VALUES ({', '.join(mark for _ in names)})",
            list(rows),
        )
        self._connection.execute(
            update(CHAINS).where(CHAINS.c.name == table.name).values(newest=newest, head=head)
        )

    def _known(self, copies: Sequence[FairCopy]) -> dict[Key, list[_Known]]:
        known: dict[Key, list[_Known]] = {}
        d = DOCUMENTS.c
        for kind, ids in _asked(copies):
            rows = self._connection.execute(
                select(
                    *(d.id, d.revision, d.sequence, d.digest, d.period, d.source),
                    (d.body == "").label("purged"),
                )
                .where(d.kind == kind, d.id.in_(ids))
                .order_by(d.sequence)
            )
            for id_, revision, sequence, digest, period, source, purged in rows:
                one = _Known(sequence, digest, period, source, earlier=True, purged=bool(purged))
                known.setdefault((kind, id_, revision), []).append(one)
        return known


_MARKS: Final = {"qmark": "?"}
"""How a driver wants a value's place marked in a statement."""


def _columns(table: Table) -> tuple[str, ...]:
    """Give a table's columns in the order in which rows are made: what the hash is made of first."""
    body = ("body",) if table is DOCUMENTS else ()
    return (*covered_by_hash(table), "row_hash", *body)


def _same(copy: FairCopy, before: Sequence[_Known]) -> _Known | None:
    """Give the row that a document adds nothing to, of those of its kind, id and revision."""
    same = next((b for b in before if b.says_the_same(copy)), None)
    if same is None and all(b.purged for b in before):
        return before[0]  # what was purged does not come back, whatever it says this time
    return same


def _asked(copies: Sequence[FairCopy]) -> Iterator[tuple[str, Sequence[str]]]:
    of_kind: dict[str, set[str]] = {}
    for copy in copies:
        kind, id_, _ = copy.key
        of_kind.setdefault(kind, set()).add(id_)
    for kind in sorted(of_kind):
        for some in in_portions(sorted(of_kind[kind])):
            yield kind, some


def _storable(name: str) -> str:
    """Give a file name as text that every database takes; odd bytes are shown by number."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")
