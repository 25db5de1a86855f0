"""What a sender is told to mend: place by place, echoing nothing of what was written there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from est_framework.findings import Finding, Severity, in_order
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import read_bytes
from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.receipts import FileReceipt, find_receipts, receipt_number
from est_framework.reports.review_pointed import pointed_at
from est_framework.reports.validate import validate
from est_framework.setup.local import LocalEst


@dataclass(frozen=True, slots=True)
class Letter:
    """
    What goes back to a sender.

    Attributes:
        number: The receipt number of the file; empty where the report came in none.
        received: When it came.
        entry: The report, where the file gave one.
        comment: What the reviewer asks for; has passed the gate.
        findings: What the check says about the file, errors first; what was seen is never told on.
    """

    number: str
    received: datetime
    entry: Entry | None
    comment: str
    findings: tuple[Finding, ...]


def letters_for(local: LocalEst, ledger: Ledger, typed: str, comment: str) -> list[Letter]:
    """
    Write to the sender of what a reviewer points at, a letter for each report or file.

    Raises:
        UsageError: There is no such report or file.
        IntegrityError: The file has changed since it came.
    """
    letters = []
    for found in pointed_at(ledger, typed):
        came = _newest(ledger, found.sha256) if found.sha256 else None
        findings = what_is_said(local, came) if came else ()
        received = came.received if came else found.entry.received  # type: ignore[union-attr]
        number = receipt_number(found.sha256) if found.sha256 else ""
        letters.append(Letter(number, received, found.entry, comment, findings))
    return letters


def what_is_said(local: LocalEst, came: FileReceipt) -> tuple[Finding, ...]:
    """Judge a kept file once more, as of the moment when it came; notes are left out."""
    source = Source(came.name, read_bytes(local.inbox, came.sha256))
    reading = read_files([source], local.setup, received=came.received, earlier=local.earlier)
    verdict = validate(reading, local.setup, now=came.received, earlier=local.earlier)
    return tuple(in_order(f for f in verdict.findings if f.severity is not Severity.NOTE))


def _newest(ledger: Ledger, sha256: str) -> FileReceipt | None:
    return find_receipts(ledger, sha256)[-1]
