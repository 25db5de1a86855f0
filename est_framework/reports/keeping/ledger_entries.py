"""What goes into the ledger and what comes out of it: documents, entries, arrivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, NamedTuple

from est_framework.errors import IntegrityError, UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger_tables import (
    ARRIVALS,
    DOCUMENTS,
    hash_of_values,
    is_whole,
    read_canonical,
)

State = Literal["stored", "conflict"]
Outcome = Literal["stored", "already", "conflict"]
ArrivalOutcome = Literal["stored", "already", "rejected", "held", "conflict"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Document:
    """
    One revision of something that the municipality keeps.

    Attributes:
        kind: `report`, `meeting` or `measure`.
        id: The document's own, the same for all its revisions.
        revision: Counts up; the highest one holds.
        period: The period it is about, `2026-W47`.
        body: The document as plain data.
        source: sha256 of the file that it came in, empty where it came in none.
        written: The body as `canonical` writes it, where somebody has done so already.
    """

    kind: str
    id: str
    revision: int
    period: str
    body: dict[str, Any]
    source: str = ""
    written: bytes = field(default=b"", compare=False, repr=False)


class Stand(NamedTuple):
    """
    What became of one document that was handed in, and where in the ledger it stands.

    `purged` says that it had been purged: it is not there again.
    """

    outcome: Outcome
    sequence: int
    purged: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One document as it stands in the ledger.

    Attributes:
        sequence: Its place in the order in which everything came, from 1.
        document: The document.
        digest: `sha256:…` of the body.
        received: When, UTC.
        state: `stored`, or `conflict`: kept, but never held to be the document's word.
    """

    sequence: int
    document: Document
    digest: str
    received: datetime
    state: State

    @property
    def id(self) -> str:
        """The document's own."""
        return self.document.id

    @property
    def revision(self) -> int:
        """The document's."""
        return self.document.revision


class EntryHead(NamedTuple):
    """
    What a row of the ledger says beside the words of its document, which were not read.

    The attributes are those of `Entry` and `Document`.
    """

    sequence: int
    id: str
    revision: int
    period: str
    digest: str
    source: str
    state: State


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that was handed in with what became of it, as `Stand` says it."""

    document: Document
    outcome: Outcome
    sequence: int
    purged: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """
    One file that came in, and what became of it.

    Attributes:
        sha256: Of its bytes, by which the inbox keeps it.
        name: The file's name as the sender gave it.
        size: In bytes.
        outcome: The worst that befell any report in it.
        codes: Of the findings, in order, each once.
        received: When, UTC; given by the ledger.
    """

    sha256: str
    name: str
    size: int
    outcome: ArrivalOutcome
    codes: tuple[str, ...] = ()
    received: datetime | None = None


def microseconds(moment: datetime) -> int:
    """
    Give a moment as the ledger keeps it: whole microseconds since 1970, UTC.

    Raises:
        UsageError: The moment does not say its time zone.
    """
    if moment.tzinfo is None:
        raise UsageError(
            Text(
                sv=f"Tidpunkten {moment.isoformat()} saknar tidszon; skriv till exempel +01:00.",
                en=f"The moment {moment.isoformat()} has no time zone; write +01:00 for example.",
            )
        )
    return (moment - _EPOCH) // _MICROSECOND


def entry_of(row: Mapping[str, Any]) -> Entry:
    """
    Read a row of the ledger, proven to be what was written.

    Raises:
        IntegrityError: The row has changed.
    """
    if not is_whole(DOCUMENTS, row):
        raise changed(DOCUMENTS.name, row["sequence"])
    document = Document(
        kind=row["kind"],
        id=row["id"],
        revision=row["revision"],
        period=row["period"],
        body=read_canonical(row["body"]),
        source=row["source"],
    )
    return Entry(row["sequence"], document, row["digest"], moment_of(row["received"]), row["state"])


def head_of(values: Sequence[Any]) -> EntryHead:
    """
    Read a row of the ledger without its words, by the columns of `covered_by_hash` and the row's hash.

    Raises:
        IntegrityError: The row has changed.
    """
    *covered, row_hash = values
    if hash_of_values(covered) != row_hash:
        raise changed(DOCUMENTS.name, covered[0])
    sequence, _, id_, revision, period, digest, source, _, state, _ = covered
    return EntryHead(sequence, id_, revision, period, digest, source, state)


def arrival_of(row: Mapping[str, Any], *, purged: bool = False) -> Arrival:
    """
    Read a noted arrival, proven to be what was written, or known to be purged.

    Raises:
        IntegrityError: The row has changed.
    """
    if not purged and not is_whole(ARRIVALS, row):
        raise changed(ARRIVALS.name, row["sequence"])
    return Arrival(
        sha256=row["sha256"],
        name=row["name"],
        size=row["size"],
        outcome=row["outcome"],
        codes=tuple(row["codes"].split()),
        received=moment_of(row["received"]),
    )


def moment_of(count: int) -> datetime:
    """Give the moment that the ledger keeps as a number."""
    return _EPOCH + timedelta(microseconds=count)


def changed(table: str, sequence: object) -> IntegrityError:
    """Give the error for a row that is not what was written."""
    return IntegrityError(
        Text(
            sv=f"Liggaren är skadad: rad {sequence} i {table} har ändrats sedan den skrevs. "
            "Inget läses ur den förrän den är hel. Kör est ledger verify och lägg tillbaka den "
            "senaste säkerhetskopian.",
            en=f"The ledger is damaged: row {sequence} of {table} has changed since it was "
            "written. Nothing is read from it until it is whole. Run est ledger verify and put "
            "the newest backup back.",
        )
    )
