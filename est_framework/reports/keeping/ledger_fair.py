"""Documents written out as the ledger keeps them, so that all that is left is to add them."""

from __future__ import annotations

from typing import NamedTuple

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger_entries import Document
from est_framework.reports.keeping.ledger_tables import canonical, digest_of_bytes

Key = tuple[str, str, int]
"""Kind, id and revision of a document."""


class FairCopy(NamedTuple):
    """
    A document written out as the ledger keeps it.

    Attributes:
        key: Kind, id and revision, as the document has them.
        period: The period it is about.
        source: sha256 of the file that it came in, empty where it came in none.
        text: The body as `canonical` writes it.
        digest: `sha256:…` of the text.
    """

    key: Key
    period: str
    source: str
    text: str
    digest: str


def copied_fair(key: Key, period: str, source: str, written: bytes) -> FairCopy:
    """Give the copy of a document whose body is written already as `canonical` writes it."""
    return FairCopy(key, period, source, written.decode(), digest_of_bytes(written))


def fair_copy(document: Document) -> FairCopy:
    """
    Write a document in its one form, refusing what some database or reader could not give back.

    Raises:
        UsageError: The document holds what no ledger can keep.
    """
    words = f"{document.kind}{document.id}{document.period}{document.source}"
    try:
        written = document.written or canonical(document.body).encode()
        words.encode()
    except (ValueError, TypeError) as problem:
        raise _not_storable(document, str(problem)) from problem
    if "\0" in words:
        raise _not_storable(document, "NUL")
    key = (document.kind, document.id, document.revision)
    return copied_fair(key, document.period, document.source, written)


def _not_storable(document: Document, why: str) -> UsageError:
    return UsageError(
        Text(
            sv=f"Dokumentet {document.kind} {document.id!r} går inte att spara: det innehåller "
            f"något som inte är vanlig text eller vanliga tal ({why}).",
            en=f"The document {document.kind} {document.id!r} cannot be kept: it holds something "
            f"that is not plain text or plain numbers ({why}).",
        )
    )
