"""What a meeting decided: checked, and kept so that it comes back at the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from est_framework.errors import ExitCode
from est_framework.findings import Finding, Severity, in_order, worst
from est_framework.language import Text
from est_framework.measures.models import FollowUp, Measure, MeetingRecord
from est_framework.measures.open import KIND, MEETING
from est_framework.measures.record_read import read_record
from est_framework.measures.rules import (
    LOOKS,
    mea002_other_meeting,
    mea100_wrong_form,
    mea112_unknown_measure,
    mea301_personal_data,
)
from est_framework.periods import Period
from est_framework.privacy.gate import KIND_WORDS, mask, scan
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import keep_bytes
from est_framework.reports.keeping.ledger import Arrival, Document, Ledger
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup


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
    local: LocalEst, period: Period, name: str, content: bytes, *, now: datetime
) -> RecordReceipt:
    """
    Read a filled record back and keep what was decided; nothing is kept of a record with errors.

    The bytes are kept in the inbox before they are read. Reading the same record again changes nothing.

    Args:
        local: The local EST.
        period: The period that the meeting was about.
        name: The file's name.
        content: Its bytes.
        now: The moment.
    """
    keep_bytes(local.inbox, content)
    source = Source(name, content)
    draft, findings = read_record(source)
    with Ledger.open(local.ledger_url) as ledger:
        if draft is not None:
            known = {e.document.id for e in ledger.effective(KIND, as_of=now)}
            findings = check_record(draft, local.setup, period, known)
        code = _code(findings)
        receipt = RecordReceipt(tuple(findings), exit_code=code)
        if draft is not None and code is ExitCode.CLEAN:
            record = _record(draft)
            new, followed = _keep(ledger, record, now=now, source=draft.sha256)
            decided = sum(level.decided is not None for level in record.levels)
            receipt = RecordReceipt(tuple(findings), new, followed, decided)
        ledger.note_arrival(_arrival(source, receipt), now=now)
    return receipt


def _code(findings: list[Finding]) -> ExitCode:
    if any(f.code == mea301_personal_data.RULE.code for f in findings):
        return ExitCode.PERSONAL_DATA
    return ExitCode.FINDINGS if worst(findings) is Severity.ERROR else ExitCode.CLEAN


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
    draft: Draft, setup: ResolvedSetup, period: Period, known: set[str]
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
    if not any(f.severity is Severity.ERROR for f in findings):
        findings += _wrong_forms(shaped)
    return [f.masked(mask) for f in in_order(findings)]


def keep_record(local: LocalEst, record: MeetingRecord, *, now: datetime) -> None:
    """Keep a record that was made by a program, not by hand: its measures, follow-ups and levels."""
    with Ledger.open(local.ledger_url) as ledger:
        _keep(ledger, record, now=now, source="")


def _shaped(draft: Draft) -> Draft | None:
    """Give the draft with its lists there, or None where they hold something else than objects."""
    data: dict[str, Any] = {"levels": [], "measures": [], "follow_ups": [], **draft.data}
    for name in ("levels", "measures", "follow_ups"):
        if not isinstance(data[name], list) or not all(isinstance(x, dict) for x in data[name]):
            return None
    data["measures"] = [
        {**m, "problem": m["problem"] if isinstance(m.get("problem"), dict) else {}}
        for m in data["measures"]
    ]
    return Draft(data, draft.file, draft.sha256, draft.at, draft.texts)


def _personal(draft: Draft) -> Iterator[Finding]:
    for pointer, text in _strings("", draft.data):
        for hit in scan(text):
            if hit.certain:
                what = KIND_WORDS[hit.kind]
                words = Text(f"Här står: {what.sv}.", f"Here stands: {what.en}.")
                yield mea301_personal_data.RULE.at(draft.place(pointer), what=words)


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


def _other(draft: Draft, setup: ResolvedSetup, period: Period) -> Iterator[Finding]:
    seen = f"{draft.data.get('setup', '')}, {draft.data.get('period', '')}"
    asked = f"{setup.setup.setup}, {period}"
    if seen != asked:
        yield mea002_other_meeting.RULE.at(draft.place("/period"), seen=seen, asked=asked)


def _wrong_forms(draft: Draft) -> Iterator[Finding]:
    try:
        _record(draft)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            pointer = "".join(f"/{part}" for part in fault["loc"])
            place = draft.place(pointer.replace("/problem/", "/"))
            yield mea100_wrong_form.RULE.at(place, value=fault["input"])


def _record(draft: Draft) -> MeetingRecord:
    decided = {"decided": draft.data.get("period")}
    data = {
        "id": str(draft.data.get("period")),
        **draft.data,
        "measures": [
            {"id": f"{draft.data.get('period')}-{n}", **measure, **decided}
            for n, measure in enumerate(draft.data["measures"], start=1)
        ],
    }
    return MeetingRecord.model_validate(data)


def _keep(ledger: Ledger, record: MeetingRecord, *, now: datetime, source: str) -> tuple[int, int]:
    """
    Append what a record says that the ledger does not hold yet.

    A record may be read again after it was corrected, and later meetings may have followed up since: so a
    measure keeps what has become of it, and only follow-ups that this record did not say before count.
    """
    period = str(record.period)
    held = {e.document.id: e.document for e in ledger.effective(KIND, as_of=now)}
    meetings = ledger.effective(MEETING, periods=[period], as_of=now)
    earlier = next((e.document for e in meetings if e.document.id == record.id), None)
    said = MeetingRecord.model_validate(earlier.body).follow_ups if earlier else ()
    decided = [_corrected(m, held.get(m.id)) for m in record.measures]
    followed = [_followed(held[f.measure], f) for f in record.follow_ups if f not in said]
    entries = [_document(KIND, m.id, m, str(m.decided), source, held.get(m.id)) for m in decided]
    logged = [_document(KIND, m.id, m, str(m.decided), source, held[m.id]) for m in followed]
    meeting = _document(MEETING, record.id, record, period, source, earlier)
    documents = [d for d in (*entries, *logged, meeting) if d is not None]
    if documents:
        ledger.append(documents, now=now)
    new = sum(m.id not in held for m in decided)
    return new, sum(d is not None for d in logged)


def _corrected(measure: Measure, held: Document | None) -> Measure:
    if held is None:
        return measure
    known = Measure.model_validate(held.body)
    return measure.model_copy(
        update={"status": known.status, "outcome": known.outcome, "note": known.note}
    )


def _followed(document: Document, follow_up: FollowUp) -> Measure:
    measure = Measure.model_validate(document.body)
    return measure.model_copy(
        update={
            "status": follow_up.status,
            "outcome": follow_up.outcome,
            "note": follow_up.note or measure.note,
        }
    )


def _document(
    kind: str,
    id_: str,
    body: Measure | MeetingRecord,
    period: str,
    source: str,
    earlier: Document | None,
) -> Document | None:
    plain = body.model_dump(mode="json")
    if earlier is not None and earlier.body == plain:
        return None
    return Document(kind, id_, earlier.revision + 1 if earlier else 1, period, plain, source)
