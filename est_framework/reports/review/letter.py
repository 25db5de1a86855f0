"""What a sender is told to mend: place by place, echoing nothing of what was written there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from est_framework.findings import Finding, Severity, in_order
from est_framework.reports.check import check_files
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import read_bytes
from est_framework.reports.keeping.ledger import Arrival, Entry, Ledger
from est_framework.reports.outcome import OF_THE_GATE
from est_framework.reports.receipts import base_name, find_arrivals, receipt_number
from est_framework.reports.review.pointed import Found
from est_framework.reports.review.queue import Waiting
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


def letters_for(
    local: LocalEst, ledger: Ledger, pointed: Iterable[Found], comment: str
) -> list[Letter]:
    """
    Write to the sender of what a reviewer pointed at, a letter for each report or file.

    Raises:
        IntegrityError: The file has changed since it came.
    """
    letters = []
    for found in pointed:
        came = find_arrivals(ledger, found.sha256)[-1] if found.sha256 else None
        findings = _what_is_said(local, came) if came else ()
        received = came.received if came else found.entry.received  # type: ignore[union-attr]
        assert received is not None  # noqa: S101  # the ledger gives it
        number = receipt_number(found.sha256) if found.sha256 else ""
        letters.append(Letter(number, received, found.entry, comment, findings))
    return letters


def held_for(
    local: LocalEst, ledger: Ledger, listed: Iterable[Waiting]
) -> dict[str, list[Finding]]:
    """
    Give what the gate says of each file that is held, by sha256.

    Raises:
        IntegrityError: A file has changed since it came.
    """
    held = {
        one.sha256: find_arrivals(ledger, one.sha256)[-1] for one in listed if "held" in one.why
    }
    return {
        sha256: [f for f in _what_is_said(local, came) if f.code in OF_THE_GATE]
        for sha256, came in held.items()
    }


def _what_is_said(local: LocalEst, came: Arrival) -> tuple[Finding, ...]:
    """Judge a kept file once more, as of the moment when it came; notes are left out."""
    assert came.received is not None  # noqa: S101  # the ledger gives it
    source = Source(base_name(came), read_bytes(local.inbox, came.sha256))
    checked = check_files([source], local.setup, now=came.received, earlier=local.earlier)
    return tuple(in_order(f for f in checked.verdict.findings if f.severity is not Severity.NOTE))
