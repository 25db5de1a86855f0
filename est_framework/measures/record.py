"""What a meeting decided: checked, and kept so that it comes back at the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from est_framework.errors import ExitCode, UsageError
from est_framework.findings import Finding, Place, Severity, in_order
from est_framework.measures.log.keep import earlier_record, keep, keep_record
from est_framework.measures.log.merge import merged
from est_framework.measures.log.said import closed_at
from est_framework.measures.meeting.word_read import read_word
from est_framework.measures.meeting.word_text import is_word
from est_framework.measures.models import MeetingRecord
from est_framework.measures.open import kept_measures
from est_framework.measures.personal import exit_code_of, personal_in
from est_framework.measures.record_read import read_record
from est_framework.measures.rules import (
    LOOKS,
    mea002_other_meeting,
    mea100_wrong_form,
    mea112_unknown_measure,
    mea113_already_closed,
)
from est_framework.periods import Period
from est_framework.privacy.gate import mask
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import keep_bytes
from est_framework.reports.keeping.ledger import Arrival, Ledger
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

__all__ = ["RecordReceipt", "check_record", "keep_record", "receive_record", "record_of"]


@dataclass(frozen=True, slots=True)
class RecordReceipt:
    """
    What became of a record.

    Attributes:
        findings: What the checks said, in order.
        measures: How many new measures were kept.
        follow_ups: How many measures got a new entry in their log.
        levels: How many areas got a decided level.
        exit_code: Clean, findings, or personal data.
    """

    findings: tuple[Finding, ...]
    measures: int = 0
    follow_ups: int = 0
    levels: int = 0
    exit_code: ExitCode = ExitCode.CLEAN


def receive_record(
    local: LocalEst, period: Period | None, name: str, content: bytes, *, now: datetime
) -> RecordReceipt:
    """
    Read a filled record back and keep what was decided; nothing is kept of a record with errors.

    The bytes are kept in the inbox before they are read. Reading the same record again changes nothing.

    Args:
        local: The local EST.
        period: The period that the meeting was about; without it, the one that the record says.
        name: The file's name.
        content: Its bytes.
        now: The moment.
    """
    keep_bytes(local.inbox, content)
    source = Source(name, content)
    draft, findings = read_word(source, local.setup) if is_word(content) else read_record(source)
    with Ledger.open(local.ledger_url) as ledger:
        if draft is not None:
            asked = period or own_period(draft)
            known = _statuses(ledger, str(draft.data.get("id") or asked), now)
            findings = [*findings, *check_record(draft, local.setup, asked, known)]
        code = exit_code_of(findings)
        receipt = RecordReceipt(tuple(findings), exit_code=code)
        if draft is not None and code is ExitCode.CLEAN:
            record = record_of(draft)
            earlier = earlier_record(ledger, record, now=now)
            if earlier is not None:
                kept = MeetingRecord.model_validate(earlier.body)
                record, told = merged(kept, record, draft, set(known))
                again = earlier.source == draft.sha256
                findings = in_order([*findings, *([] if again else told)])
            new, followed = keep(ledger, record, local.setup, now=now, source=draft.sha256)
            decided = sum(level.decided is not None for level in record.levels)
            receipt = RecordReceipt(tuple(findings), new, followed, decided)
        ledger.note_arrival(_arrival(source, receipt), now=now)
    return receipt


def own_period(draft: Draft) -> Period | None:
    """Give the period that a record says it is about, or None where it is none."""
    try:
        return Period.parse(str(draft.data.get("period")))
    except UsageError:
        return None


def _statuses(ledger: Ledger, record: str, now: datetime) -> dict[str, str]:
    """Give how far each measure has come, by its id; what this record itself closed is no news to it."""
    measures = kept_measures(ledger, as_of=now)
    return {m.id: "under_way" if closed_at(m, record) else m.status for m in measures}


def _arrival(source: Source, receipt: RecordReceipt) -> Arrival:
    outcome: dict[ExitCode, ArrivalOutcome] = {
        ExitCode.CLEAN: "stored",
        ExitCode.PERSONAL_DATA: "held",
    }
    return Arrival(
        sha256=source.sha256,
        name=mask(source.name),
        size=len(source.content),
        outcome=outcome.get(receipt.exit_code, "rejected"),
        codes=tuple(sorted({f.code for f in receipt.findings})),
    )


def check_record(
    draft: Draft, setup: ResolvedSetup, period: Period | None, known: Mapping[str, str]
) -> list[Finding]:
    """
    Say what is wrong with a record as it was read.

    Args:
        draft: The record; only `held`, `levels`, `measures` and `follow_ups` may be missing.
        setup: The resolved setup.
        period: The period that the meeting should be about.
        known: Ids of the measures decided so far.

    Returns:
        Findings in order, with every match of the personal-data gate masked.
    """
    shaped = _shaped(draft)
    if shaped is None:
        return [mea100_wrong_form.RULE.at(draft.place(""), value="levels, measures, follow_ups")]
    findings = [*_personal(shaped), *_other(shaped, setup, period)]
    findings += [f for look in LOOKS for f in look(shaped, setup)]
    findings += [
        mea112_unknown_measure.RULE.at(shaped.place(f"/follow_ups/{n}"), measure=f["measure"])
        for n, f in enumerate(shaped.data["follow_ups"])
        if f.get("measure") not in known
    ]
    findings += [
        mea113_already_closed.RULE.at(shaped.place(f"/follow_ups/{n}/status"), measure=f["measure"])
        for n, f in enumerate(shaped.data["follow_ups"])
        if known.get(f.get("measure", "")) == "closed"
    ]
    if not any(f.severity is Severity.ERROR for f in findings):
        findings += _wrong_forms(shaped)
    return [f.masked(mask) for f in in_order(findings)]


def _shaped(draft: Draft) -> Draft | None:
    """Give the draft with its lists there, or None where they hold something else than objects."""
    lists = ("levels", "measures", "follow_ups", "priorities", "feedback")
    data: dict[str, Any] = {**{name: [] for name in lists}, **draft.data}
    if not isinstance(data.get("present", []), list):
        return None
    for name in lists:
        if not isinstance(data[name], list) or not all(isinstance(x, dict) for x in data[name]):
            return None
    data["measures"] = [
        {**m, "problem": m["problem"] if isinstance(m.get("problem"), dict) else {}}
        for m in data["measures"]
    ]
    data["follow_ups"] = [
        {**f, "measure": f["measure"] if isinstance(f.get("measure"), str) else ""}
        for f in data["follow_ups"]
    ]
    return draft.with_data(data)


def _personal(draft: Draft) -> Iterator[Finding]:
    for pointer, text in _strings("", draft.data):
        yield from personal_in(draft.place(pointer), text)
    for place, text in draft.texts.items():
        yield from personal_in(Place(draft.file, place), text)


def _strings(pointer: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if pointer != "/digest":
            yield pointer, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _strings(f"{pointer}/{key}", part)
    elif isinstance(value, list):
        for n, part in enumerate(value):
            yield from _strings(f"{pointer}/{n}", part)


def _other(draft: Draft, setup: ResolvedSetup, period: Period | None) -> Iterator[Finding]:
    seen = f"{draft.data.get('setup', '')}, {draft.data.get('period', '')}"
    asked = f"{setup.setup.setup}, {period or '2026-W47'}"
    if seen != asked:
        yield mea002_other_meeting.RULE.at(draft.place("/period"), seen=seen, asked=asked)


def _wrong_forms(draft: Draft) -> Iterator[Finding]:
    try:
        record_of(draft)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            pointer = "".join(f"/{part}" for part in fault["loc"])
            place = draft.place(pointer.replace("/problem/", "/"))
            yield mea100_wrong_form.RULE.at(place, value=fault["input"])


def record_of(draft: Draft) -> MeetingRecord:
    """Give the record that a draft without errors is."""
    decided = {"decided": draft.data.get("period")}
    data = {
        "id": str(draft.data.get("period")),
        **draft.data,
        "measures": [
            {"id": f"{draft.data.get('period')}-{n}", **measure, **decided}
            for n, measure in enumerate(draft.data.get("measures", ()), start=1)
        ],
    }
    return MeetingRecord.model_validate(data)
