"""Writing in the ledger: one transaction at a time, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger_entries import (
    Arrival,
    Document,
    Kept,
    Outcome,
    microseconds,
)
from est_framework.reports.keeping.ledger_errors import damaged
from est_framework.reports.keeping.ledger_purge import Choice, Going, going, take_words
from est_framework.reports.keeping.ledger_tables import (
    ARRIVALS,
    CHAIN_START,
    CHAINS,
    DOCUMENTS,
    canonical,
    digest_of,
    hash_of,
    in_portions,
)

_Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class _Known:
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

    def says_the_same(self, document: Document, digest: str) -> bool:
        """Tell whether the document adds nothing: same content, or the same file read once more."""
        same_content = (self.digest, self.period) == (digest, document.period)
        same_file = self.earlier and self.source != "" and self.source == document.source
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
        bodies = [_body(document) for document in documents]
        newest, head = self._end(DOCUMENTS)
        known = self._known(documents)
        rows: list[dict[str, Any]] = []
        kept: list[Kept] = []
        for document, body in zip(documents, bodies, strict=True):
            digest = digest_of(body)
            before = known.setdefault((document.kind, document.id, document.revision), [])
            same = next((b for b in before if b.says_the_same(document, digest)), None)
            if same is None and before and all(b.purged for b in before):
                same = before[0]  # what was purged does not come back, whatever it says this time
            if same:
                kept.append(Kept(document, "already", same.sequence, purged=same.purged))
                continue
            outcome: Outcome = "conflict" if before else "stored"
            newest += 1
            row = self._row(document, body, digest, outcome) | {"sequence": newest}
            head = _chained(DOCUMENTS, row, head)
            rows.append(row)
            kept.append(Kept(document, outcome, newest))
            before.append(_Known(newest, digest, document.period, document.source, earlier=False))
        self._add(DOCUMENTS, rows, head)
        return kept

    def note(self, arrivals: Sequence[Arrival]) -> None:
        """Note files that came in, in order, and what became of them."""
        newest, head = self._end(ARRIVALS)
        rows: list[dict[str, Any]] = []
        for newer, arrival in enumerate(arrivals, start=newest + 1):
            row = {
                "sequence": newer,
                "sha256": arrival.sha256,
                "name": _storable(arrival.name),
                "size": arrival.size,
                "outcome": arrival.outcome,
                "codes": " ".join(arrival.codes),
                "received": self._received,
            }
            head = _chained(ARRIVALS, row, head)
            rows.append(row)
        self._add(ARRIVALS, rows, head)

    def going(self, choice: Choice) -> Going:
        """Give what a choice of rows to purge takes."""
        return going(self._connection, choice)

    def take_words(self, what: Going) -> None:
        """Take the words out of rows for good; whoever does so writes a protocol with the same pen."""
        take_words(self._connection, what)

    def _row(self, document: Document, body: str, digest: str, state: str) -> dict[str, Any]:
        return {
            "kind": document.kind,
            "id": document.id,
            "revision": document.revision,
            "period": document.period,
            "digest": digest,
            "body": body,
            "source": document.source,
            "received": self._received,
            "state": state,
        }

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

    def _add(self, table: Table, rows: Sequence[Mapping[str, Any]], head: str) -> None:
        if not rows:
            return
        self._connection.execute(insert(table), rows)
        self._connection.execute(
            update(CHAINS)
            .where(CHAINS.c.name == table.name)
            .values(newest=rows[-1]["sequence"], head=head)
        )

    def _known(self, documents: Sequence[Document]) -> dict[_Key, list[_Known]]:
        known: dict[_Key, list[_Known]] = {}
        d = DOCUMENTS.c
        for kind, ids in _asked(documents):
            rows = self._connection.execute(
                select(
                    *(d.id, d.revision, d.sequence, d.digest, d.period, d.source),
                    (d.body == "").label("purged"),
                )
                .where(d.kind == kind, d.id.in_(ids))
                .order_by(d.sequence)
            )
            for row in rows:
                known.setdefault((kind, row.id, row.revision), []).append(
                    _Known(
                        row.sequence,
                        row.digest,
                        row.period,
                        row.source,
                        earlier=True,
                        purged=bool(row.purged),
                    )
                )
        return known


def _asked(documents: Sequence[Document]) -> Iterator[tuple[str, Sequence[str]]]:
    for kind in sorted({d.kind for d in documents}):
        ids = sorted({d.id for d in documents if d.kind == kind})
        for some in in_portions(ids):
            yield kind, some


def _chained(table: Table, row: dict[str, Any], head: str) -> str:
    row["previous_hash"] = head
    row["row_hash"] = hash_of(table, row)
    return str(row["row_hash"])


def _body(document: Document) -> str:
    """Write the body in its one form, refusing what some database or reader could not give back."""
    words = f"{document.kind}{document.id}{document.period}{document.source}"
    try:
        body = document.written or canonical(document.body)
        (words + body).encode()
    except (ValueError, TypeError) as problem:
        raise _not_storable(document, str(problem)) from problem
    if "\0" in words:
        raise _not_storable(document, "NUL")
    return body


def _storable(name: str) -> str:
    """Give a file name as text that every database takes; odd bytes are shown by number."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")


def _not_storable(document: Document, why: str) -> UsageError:
    return UsageError(
        Text(
            sv=f"Dokumentet {document.kind} {document.id!r} går inte att spara: det innehåller "
            f"något som inte är vanlig text eller vanliga tal ({why}).",
            en=f"The document {document.kind} {document.id!r} cannot be kept: it holds something "
            f"that is not plain text or plain numbers ({why}).",
        )
    )
