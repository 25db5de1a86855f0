"""What a reviewer points at: a report as it stands in a row, or a file that gave none."""

from __future__ import annotations

from dataclasses import dataclass

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.receipts import (
    find_arrivals,
    reports_in,
    typed_number,
    typed_row,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reviewer pointed at: a report as it stands in a row, or a file that gave no report."""

    entry: Entry | None
    sha256: str


def pointed_at(ledger: Ledger, typed: str) -> list[Found]:
    """
    Give the reports, or the file without any, that a reviewer points at.

    Args:
        ledger: The ledger.
        typed: A row of the ledger (`17`), a receipt number, or the id of a report.

    Raises:
        UsageError: There is no such thing.
    """
    plain, row = typed.strip().removeprefix("#"), typed_row(typed)
    if row is not None:
        entries = ledger.entries("report", sequence=row)
    else:
        stored = [e for e in ledger.history("report", plain.lower()) if e.state == "stored"]
        entries = sorted(stored, key=lambda e: e.document.revision)[-1:]
    if entries:
        return [Found(e, e.document.source) for e in entries]
    if row is not None or typed_number(plain) is None:
        raise UsageError(
            Text(
                sv="Ingen sådan rapport finns i liggaren. Skriv radens nummer ur est review list, "
                "ett kvittonummer eller rapportens id.",
                en="No such report is in the ledger. Write the number of the row from est review "
                "list, a receipt number, or the report's id.",
            )
        )
    arrivals = find_arrivals(ledger, plain)
    found = [Found(e, e.document.source) for e in reports_in(ledger, arrivals)]
    return found or [Found(None, arrivals[-1].sha256)]
