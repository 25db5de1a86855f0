"""The measures that are open: decided, and not yet closed."""

from __future__ import annotations

from datetime import datetime

from est_framework.measures.models import Measure
from est_framework.reports.keeping.ledger import Ledger

KIND = "measure"
MEETING = "meeting"


def open_measures(ledger: Ledger, *, as_of: datetime) -> tuple[Measure, ...]:
    """
    Give the measures that are not closed, so that each stands on every agenda until it is.

    Args:
        ledger: The record.
        as_of: Only what had been decided by this moment counts.

    Returns:
        Measures by due date, then id.
    """
    measures = (
        Measure.model_validate(entry.document.body) for entry in ledger.effective(KIND, as_of=as_of)
    )
    return tuple(sorted((m for m in measures if m.status != "closed"), key=lambda m: (m.due, m.id)))
