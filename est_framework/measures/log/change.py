"""Adds a measure between meetings, and says how far one has come, what came of it, and that it is closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from est_framework.errors import ExitCode
from est_framework.findings import Finding, Place, in_order
from est_framework.measures.log.keep import document_of
from est_framework.measures.log.said import said
from est_framework.measures.models import LogEntry, Measure
from est_framework.measures.open import KIND
from est_framework.measures.personal import exit_code_of, personal_in
from est_framework.measures.record import check_record
from est_framework.measures.rules import (
    mea108_unknown_choice,
    mea111_closed_without_outcome,
    mea112_unknown_measure,
    mea113_already_closed,
    mea116_changed_meanwhile,
)
from est_framework.periods import Period
from est_framework.privacy.gate import mask
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Document, Entry, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Changed:
    """
    What became of a measure that was added or changed.

    Attributes:
        id: The measure's, empty where it was not kept.
        findings: What the checks said, in order.
        exit_code: Clean, findings, or personal data.
    """

    id: str
    findings: tuple[Finding, ...] = ()
    exit_code: ExitCode = ExitCode.CLEAN


def add_measure(local: LocalEst, told: Mapping[str, Any], *, now: datetime) -> Changed:
    """
    Keep a measure that was decided between two meetings; nothing is kept where anything is missing.

    The same measure added again in the same period is the one that is there, while nothing was said of it.

    Args:
        local: The local EST.
        told: The fields of a `Measure`, `problem` with its three parts; without id, log and status.
        now: The moment.
    """
    period = local.setup.period_of(now)
    draft = Draft(_as_record(told, local.setup, period), Source("", b""))
    findings = check_record(draft, local.setup, period, {})
    if (code := exit_code_of(findings)) is not ExitCode.CLEAN:
        return Changed("", tuple(findings), code)
    with Ledger.open(local.ledger_url) as ledger:
        held = ledger.effective(KIND, periods=[str(period)])
        if (same := _same(told, [e.document for e in held])) is not None:
            return Changed(same, tuple(findings))
        taken = {e.document.id for e in held}
        number = next(n for n in range(1, len(taken) + 2) if f"{period}-a{n}" not in taken)
        plain = {**told, "id": f"{period}-a{number}", "decided": str(period)}
        measure = Measure.model_validate(plain)
        first = LogEntry(
            at=now.astimezone(local.setup.zone),
            status=measure.status,
            by=measure.decided_by,
            waits_for=measure.waits_for,
        )
        document = document_of(KIND, measure.model_copy(update={"log": (first,)}), None, "")
        ledger.append([document] if document else [], now=now)
    return Changed(measure.id, tuple(findings))


def _same(told: Mapping[str, Any], held: Sequence[Document]) -> str | None:
    """Give the id of a measure that was added in the same words and has not been followed up, if any."""
    for document in held:
        body = document.body
        again = {**told, "id": body["id"], "decided": body["decided"]}
        plain = Measure.model_validate(again).model_dump(mode="json")
        if {**body, "log": []} == {**plain, "log": []} and len(body.get("log", ())) <= 1:
            return str(body["id"])
    return None


def change_measure(
    local: LocalEst, id_: str, entry: LogEntry, *, now: datetime, seen: int | None = None
) -> Changed:
    """
    Say one thing more about a measure; what was said before stays.

    Args:
        local: The local EST.
        id_: The measure's.
        entry: What is said.
        now: The moment of writing.
        seen: The revision that the writer had before the eyes. If another has come since, both are kept, and
            the one that came first holds.
    """
    with Ledger.open(local.ledger_url) as ledger:
        history = [e for e in ledger.history(KIND, id_) if e.state == "stored"]
        findings = list(_looked_at(id_, entry, history, local.setup))
        findings = [f.masked(mask) for f in in_order(findings)]
        if (code := exit_code_of(findings)) is not ExitCode.CLEAN:
            return Changed("", tuple(findings), code)
        newest = max(e.document.revision for e in history)
        base = _base(history, newest if seen is None else seen)
        measure = said(Measure.model_validate(base.document.body), entry)
        plain = measure.model_dump(mode="json")
        document = Document(KIND, id_, base.document.revision + 1, str(measure.decided), plain)
        (kept,) = ledger.append([document], now=now)
    if kept.outcome == "conflict":
        findings.append(mea116_changed_meanwhile.RULE.at(_place(id_, ""), measure=id_))
        return Changed(id_, tuple(findings), ExitCode.FINDINGS)
    return Changed(id_, tuple(findings))


def _base(history: list[Entry], seen: int) -> Entry:
    """Give the revision that was seen, or the newest where there is no such one."""
    return next(
        (e for e in history if e.document.revision == seen),
        max(history, key=lambda e: e.document.revision),
    )


def _as_record(told: Mapping[str, Any], setup: ResolvedSetup, period: Period) -> dict[str, Any]:
    return {
        **setup.follows,
        "period": str(period),
        "held": str(period.first),
        "measures": [dict(told)],
    }


def _looked_at(
    id_: str, entry: LogEntry, history: list[Entry], setup: ResolvedSetup
) -> Iterator[Finding]:
    place = _place(id_, "")
    if not history:
        yield mea112_unknown_measure.RULE.at(place, measure=id_)
        return
    newest = max(history, key=lambda e: e.document.revision)
    if newest.document.body.get("status") == "closed":
        yield mea113_already_closed.RULE.at(_place(id_, "/status"), measure=id_)
    if entry.status == "closed" and entry.outcome is None:
        yield mea111_closed_without_outcome.RULE.at(_place(id_, "/outcome"), measure=id_)
    known = {"/by": (entry.by, "roles"), "/waits_for": (entry.waits_for, "tiers")}
    for pointer, (value, what) in known.items():
        if value:
            yield from mea108_unknown_choice.look_at(_place(id_, pointer), what, value, setup)
    for pointer, text in (("/why", entry.why), ("/next", entry.next), ("/note", entry.note)):
        yield from personal_in(_place(id_, pointer), text)


def _place(id_: str, pointer: str) -> Place:
    return Place(file=id_, pointer=pointer)
