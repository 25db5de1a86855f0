"""What meetings decided, as the ledger holds it now: their records, the measures, and those still open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from est_framework.measures.models import Measure, MeetingRecord
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Ledger

KIND = "measure"
MEETING = "meeting"


def kept_measures(ledger: Ledger, *, as_of: datetime) -> list[Measure]:
    """Give every measure, closed ones too, as it stood at a moment."""
    return [Measure.model_validate(e.document.body) for e in ledger.effective(KIND, as_of=as_of)]


def kept_records(
    ledger: Ledger, periods: Iterable[Period], *, as_of: datetime
) -> list[MeetingRecord]:
    """Give the records of the meetings about some periods, as they stood at a moment."""
    entries = ledger.effective(MEETING, periods=[str(p) for p in periods], as_of=as_of)
    return [MeetingRecord.model_validate(e.document.body) for e in entries]


def open_measures(ledger: Ledger, *, as_of: datetime) -> tuple[Measure, ...]:
    """
    Give the measures that are not closed, so that each stands on every agenda until it is.

    Args:
        ledger: The record.
        as_of: Only what had been decided by this moment counts.

    Returns:
        Measures by due date, then id.
    """
    still = [m for m in kept_measures(ledger, as_of=as_of) if m.status != "closed"]
    return tuple(sorted(still, key=lambda m: (m.due, m.id)))
