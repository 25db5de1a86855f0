"""
Receiving: keep first, judge then.

The bytes of every file are safe in the inbox before anything reads them. So a file that cannot be
read, is rejected or is held for personal data is a state of a kept file, never a loss, and
whatever goes wrong on the way, the same files can be received again: what is already there is not
kept twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from est_framework.errors import ExitCode
from est_framework.findings import Finding, in_order
from est_framework.privacy.gate import mask
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import keep_bytes
from est_framework.reports.keeping.ledger import Arrival, Document, Kept, Ledger
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome
from est_framework.reports.models import Report
from est_framework.reports.rules.rep119_reported_twice import RULE as REPORTED_TWICE
from est_framework.reports.rules.rep119_reported_twice import THE_LEDGER
from est_framework.reports.rules.rep210_same_report_differs import RULE as SAME_REPORT_DIFFERS
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

_WORST_FIRST: tuple[ArrivalOutcome, ...] = ("held", "rejected", "conflict", "stored", "already")


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    What became of what was handed in: what the coordinator may tell the sender.

    Attributes:
        stored: Reports that are new in the ledger.
        already: Reports that were there before.
        conflicts: Reports kept beside another with the same id and revision.
        held: Reports with personal data, kept in the inbox only.
        rejected: Reports with errors and files that gave no report, kept in the inbox only.
        findings: Everything there is to say, worst first.
        exit_code: What a command says to the shell.
    """

    stored: int
    already: int
    conflicts: int
    held: int
    rejected: int
    findings: tuple[Finding, ...]
    exit_code: ExitCode


def receive(
    local: LocalEst,
    sources: Iterable[Source],
    *,
    now: datetime,
    beside: Sequence[Document] = (),
) -> Receipt:
    """
    Keep files, judge the reports in them, and add the accepted ones to the ledger.

    All accepted reports and all notes about files go in with one transaction. A report that is
    rejected or held stops no other. The same files again change no report.

    Args:
        local: The local EST that receives.
        sources: The files.
        now: The moment of receipt, with its time zone.
        beside: Other documents that belong with the reports and go in with the same transaction.

    Raises:
        SurroundingsError: Inbox or ledger cannot be written; receive the same files again once
        mended. IntegrityError: The ledger is damaged or newer than this tool; the files are in the
        inbox.
    """
    files = list(sources)
    for file in files:
        keep_bytes(local.inbox, file.content)
    verdict = validate(read_files(files, local.setup, received=now), local.setup, now=now)
    with Ledger.open(local.ledger_url) as ledger:
        there = _there_before(ledger, verdict, local.setup)
        with ledger.writing(now=now) as pen:
            kept = pen.append([_document(draft, report) for draft, report in verdict.accepted])
            pen.append(beside)
            said = [*verdict.findings, *_conflicts(verdict, kept), *_again(verdict, kept, there)]
            findings = tuple(in_order(said))
            pen.note([_arrival(file, verdict, kept, findings) for file in files])
    return _receipt(verdict, kept, findings)


def _there_before(
    ledger: Ledger, verdict: Verdict, setup: ResolvedSetup
) -> dict[tuple[str, ...], set[str]]:
    """
    Give the ids of the reports that hold already, by actor, period and reporter.

    Only of the templates that an actor owes a period; events may come in many reports.
    """
    there: dict[tuple[str, ...], set[str]] = {}
    once = {t.id for t in setup.release.templates if t.owed}
    periods = {str(r.period) for _, r in verdict.accepted if r.template in once}
    for entry in ledger.effective("report", periods=periods) if periods else ():
        report = Report.model_validate(entry.document.body)
        if report.template in once:
            there.setdefault(_owed(report), set()).add(report.id)
    return there


def _owed(report: Report) -> tuple[str, ...]:
    return (report.actor, str(report.period), report.reporter)


def _again(
    verdict: Verdict, kept: Sequence[Kept], there: dict[tuple[str, ...], set[str]]
) -> list[Finding]:
    """Warn where a new report stands beside one that was there: a corrected workbook, most often."""
    return [
        REPORTED_TWICE.at(
            replace(draft.place("/id"), file=mask(draft.file)),
            actor=report.actor,
            period=str(report.period),
            other=THE_LEDGER,
        )
        for (draft, report), one in zip(verdict.accepted, kept, strict=True)
        if one.outcome == "stored" and there.get(_owed(report), set()) - {report.id}
    ]


def _document(draft: Draft, report: Report) -> Document:
    return Document(
        kind="report",
        id=report.id,
        revision=report.revision,
        period=str(report.period),
        body=report.model_dump(mode="json"),
        source=draft.sha256,
    )


def _conflicts(verdict: Verdict, kept: Sequence[Kept]) -> list[Finding]:
    return [
        SAME_REPORT_DIFFERS.at(
            replace(draft.place("/revision"), file=mask(draft.file)),
            id=report.id,
            revision=report.revision,
            sequence=one.sequence,
            next=report.revision + 1,
        )
        for (draft, report), one in zip(verdict.accepted, kept, strict=True)
        if one.outcome == "conflict"
    ]


def _arrival(
    file: Source, verdict: Verdict, kept: Sequence[Kept], findings: Sequence[Finding]
) -> Arrival:
    """Say what became of a file: the worst that befell any report in it."""
    outcomes: set[ArrivalOutcome] = {
        one.outcome
        for (draft, _), one in zip(verdict.accepted, kept, strict=True)
        if _is_from(draft, file)
    }
    outcomes |= {"held" for draft in verdict.held if _is_from(draft, file)}
    outcomes |= {"rejected" for draft in verdict.rejected if _is_from(draft, file)}
    name = mask(file.name)
    return Arrival(
        sha256=file.sha256,
        name=name,
        size=len(file.content),
        outcome=min(outcomes, key=_WORST_FIRST.index, default="rejected"),
        codes=tuple(sorted({f.code for f in findings if f.place.file in (name, file.name)})),
    )


def _is_from(draft: Draft, file: Source) -> bool:
    return (draft.file, draft.sha256) == (file.name, file.sha256)


def _receipt(verdict: Verdict, kept: Sequence[Kept], findings: tuple[Finding, ...]) -> Receipt:
    count = Counter(one.outcome for one in kept)
    fell_short = count["conflict"] and verdict.exit_code is ExitCode.CLEAN
    return Receipt(
        stored=count["stored"],
        already=count["already"],
        conflicts=count["conflict"],
        held=len(verdict.held),
        rejected=len(verdict.rejected),
        findings=findings,
        exit_code=ExitCode.FINDINGS if fell_short else verdict.exit_code,
    )
