"""A measure with one thing more said about it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from est_framework.measures.models import FollowUp, LogEntry, Measure, MeetingRecord

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup


def said(measure: Measure, entry: LogEntry) -> Measure:
    """
    Give the measure with an entry more in its log, and as the entry says that it stands.

    What is closed stays closed, with the outcome that closed it: what is said later is kept in the log and
    changes nothing else. Only the record that closed it may say otherwise, for then it was corrected.
    """
    log = (*measure.log, entry)
    if measure.status == "closed" and not closed_at(measure, entry.meeting):
        return measure.model_copy(update={"log": log})
    return measure.model_copy(
        update={
            "log": log,
            "status": entry.status,
            "outcome": entry.outcome,
            "note": entry.note or measure.note,
            "waits_for": entry.waits_for,
        }
    )


def closed_at(measure: Measure, meeting: str | None) -> bool:
    """Say whether a measure was closed by the record of one meeting."""
    by = next((e.meeting for e in measure.log if e.status == "closed"), None)
    return measure.status == "closed" and by is not None and by == meeting


def first_said(measure: Measure, record: MeetingRecord, at: datetime) -> Measure:
    """Give a measure just decided with the first entry of its log."""
    entry = LogEntry(
        at=at,
        status=measure.status,
        by=measure.decided_by,
        meeting=record.id,
        waits_for=measure.waits_for,
    )
    return measure.model_copy(update={"log": (entry,)})


def followed_up(
    measure: Measure, follow_up: FollowUp, record: MeetingRecord, at: datetime
) -> Measure:
    """Give a measure with what a meeting said about it."""
    return said(
        measure,
        LogEntry(
            at=at,
            status=follow_up.status,
            meeting=record.id,
            outcome=follow_up.outcome,
            why=follow_up.why,
            next=follow_up.next,
            note=follow_up.note,
            waits_for=measure.waits_for,
        ),
    )


def met_at(record: MeetingRecord, setup: ResolvedSetup) -> datetime:
    """Give the moment of a meeting: the day that it was held, at the setup's usual time."""
    usual = setup.meets_at(record.period).timetz()
    return datetime.combine(record.held, usual)
