"""Keeps what a meeting decided in the ledger: the record, its measures, and what it said of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from est_framework.measures.log.said import first_said, followed_up, met_at
from est_framework.measures.models import Measure, MeetingRecord
from est_framework.measures.open import KIND, MEETING
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup


def keep_record(local: LocalEst, record: MeetingRecord, *, now: datetime) -> None:
    """Keep a record that was made by a program, not by hand: its measures, follow-ups and levels."""
    with Ledger.open(local.ledger_url) as ledger:
        keep(ledger, record, local.setup, now=now, source="")


def earlier_record(ledger: Ledger, record: MeetingRecord, *, now: datetime) -> Document | None:
    """Give the record of the same meeting that holds now, if it was read before."""
    meetings = ledger.effective(MEETING, periods=[str(record.period)], as_of=now)
    return next((e.document for e in meetings if e.document.id == record.id), None)


def keep(
    ledger: Ledger, record: MeetingRecord, setup: ResolvedSetup, *, now: datetime, source: str
) -> tuple[int, int]:
    """
    Append what a record says that the ledger does not hold yet.

    A record may be read again after it was corrected, and later meetings may have followed up since: so a
    measure keeps what has become of it, and only follow-ups that this record did not say before count.

    Returns:
        How many new measures were kept, and how many measures were followed up.
    """
    held = {e.document.id: e.document for e in ledger.effective(KIND, as_of=now)}
    earlier = earlier_record(ledger, record, now=now)
    said = MeetingRecord.model_validate(earlier.body).follow_ups if earlier else ()
    at = met_at(record, setup)
    record = _timed(record, at)
    measures = {id_: Measure.model_validate(d.body) for id_, d in held.items()}
    touched: dict[str, None] = {}
    for m in record.measures:
        known = measures.get(m.id)
        measures[m.id] = _corrected(m, known) if known else first_said(m, record, at)
        touched[m.id] = None
    followed = [f for f in record.follow_ups if f not in said]
    for f in followed:
        measures[f.measure] = followed_up(measures[f.measure], f, record, at)
        touched[f.measure] = None
    documents = [
        *(document_of(KIND, measures[i], held.get(i), source) for i in touched),
        document_of(MEETING, record, earlier, source),
    ]
    _append(ledger, documents, now)
    return sum(m.id not in held for m in record.measures), len({f.measure for f in followed})


def _timed(record: MeetingRecord, at: datetime) -> MeetingRecord:
    """Give the record with the time of each level that it decided."""
    levels = [
        v.model_copy(update={"at": v.at or at}) if v.decided is not None else v
        for v in record.levels
    ]
    return record.model_copy(update={"levels": tuple(levels)})


def _append(ledger: Ledger, documents: Sequence[Document | None], now: datetime) -> None:
    new = [d for d in documents if d is not None]
    if new:
        ledger.append(new, now=now)


def _corrected(measure: Measure, known: Measure) -> Measure:
    """Give a measure as its record now words it, with all that has become of it since."""
    kept = ("status", "outcome", "note", "waits_for", "log")
    return measure.model_copy(update={name: getattr(known, name) for name in kept})


def document_of(
    kind: str, body: Measure | MeetingRecord, earlier: Document | None, source: str
) -> Document | None:
    """Give the next revision of a document, or None where it says what the earlier one said."""
    plain = body.model_dump(mode="json")
    if earlier is not None and earlier.body == plain:
        return None
    period = body.decided if isinstance(body, Measure) else body.period
    return Document(
        kind, body.id, earlier.revision + 1 if earlier else 1, str(period), plain, source
    )
