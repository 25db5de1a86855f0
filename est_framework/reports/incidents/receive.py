"""Take in an actor's own event list: keep it, make it reports, and keep those as any other report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import orjson

from est_framework.errors import ExitCode
from est_framework.findings import Finding, Severity, worst
from est_framework.periods import Period
from est_framework.privacy.gate import mask
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import import_incidents
from est_framework.reports.incidents.counts import Counts
from est_framework.reports.incidents.mapping import read_mapping
from est_framework.reports.keeping.inbox import keep_bytes
from est_framework.reports.keeping.ledger import Arrival, Ledger
from est_framework.reports.keeping.ledger_entries import ArrivalOutcome
from est_framework.reports.models import Report
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst

_MOMENT = ("submitted", "revision")
"""What differs between two imports of the same list, and says nothing about the events."""


@dataclass(frozen=True, slots=True)
class IncidentReceipt:
    """
    What became of an event list.

    Attributes:
        counts: Where every row went.
        stored: Reports that are new or revised in the ledger; with a dry run, that would be.
        unchanged: Reports that say what the ledger holds already.
        findings: What there is to say about mapping, list and reports.
        exit_code: What a command says to the shell.
    """

    counts: Counts = field(default_factory=Counts)
    stored: int = 0
    unchanged: int = 0
    findings: tuple[Finding, ...] = ()
    exit_code: ExitCode = ExitCode.CLEAN


def receive_incidents(
    local: LocalEst,
    source: Source,
    mapping: Source,
    *,
    span: tuple[Period | None, Period | None] = (None, None),
    now: datetime,
    dry_run: bool = False,
) -> IncidentReceipt:
    """
    Import an event list: the file is kept first, every row is accounted for, the reports are kept.

    Importing a list again keeps nothing new; a list that has grown gives the periods that changed a
    higher revision.

    Args:
        local: The local EST.
        source: The list as CSV, packed with gzip or not.
        mapping: The mapping as YAML.
        span: First and last period to import; None for no limit.
        now: The moment, with time zone.
        dry_run: Say what would come in, and keep nothing.

    Raises:
        UsageError: The mapping names what the setup does not have.
    """
    asked, findings = read_mapping(mapping, local.setup)
    if asked is None:
        return IncidentReceipt(findings=tuple(findings), exit_code=ExitCode.FINDINGS)
    if not dry_run:
        keep_bytes(local.inbox, source.content)
    done = import_incidents(source, asked, local.setup, periods=_periods(local, span, now), now=now)
    findings = [*findings, *done.findings]
    with Ledger.open(local.ledger_url) as ledger:
        new = list(_changed(ledger, done.reports))
    receipt = IncidentReceipt(
        done.counts, len(new), len(done.reports) - len(new), tuple(findings), _code(findings)
    )
    if dry_run:
        return receipt
    with Ledger.open(local.ledger_url) as ledger:
        ledger.note_arrival(_arrival(source, receipt), now=now)
    if not new:
        return receipt
    lines = b"".join(orjson.dumps(report) + b"\n" for report in new)
    kept = receive(local, [Source(f"{source.name}.ndjson", lines)], now=now)
    return replace(
        receipt,
        stored=kept.stored,
        findings=(*findings, *kept.findings),
        exit_code=max(receipt.exit_code, kept.exit_code),
    )


def _periods(
    local: LocalEst, span: tuple[Period | None, Period | None], now: datetime
) -> tuple[Period, ...] | None:
    if span == (None, None):
        return None
    period = span[0] or local.setup.setup.cycle.first
    last = span[1] or local.setup.period_of(now)
    found = []
    while period <= last:
        found.append(period)
        period = period.next()
    return tuple(found)


def _changed(ledger: Ledger, reports: tuple[dict[str, Any], ...]) -> Iterator[dict[str, Any]]:
    """Yield the reports that say something new, with the revision that they must have for it to hold."""
    periods = {report["period"] for report in reports}
    held = {e.document.id: e.document for e in ledger.effective("report", periods=periods)}
    for report in reports:
        earlier = held.get(report["id"])
        if earlier is None:
            yield report
        elif _said(earlier.body) != _said(Report.model_validate(report).model_dump(mode="json")):
            yield {**report, "revision": earlier.revision + 1}


def _said(report: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in report.items() if key not in _MOMENT}


def _arrival(source: Source, receipt: IncidentReceipt) -> Arrival:
    """Note the list itself; the reports made from it come in as a file of their own."""
    outcome: ArrivalOutcome = "stored" if receipt.stored else "already"
    return Arrival(
        sha256=source.sha256,
        name=mask(source.name),
        size=len(source.content),
        outcome="rejected" if receipt.exit_code else outcome,
        codes=tuple(sorted({f.code for f in receipt.findings})),
    )


def _code(findings: list[Finding]) -> ExitCode:
    return ExitCode.FINDINGS if worst(findings) is Severity.ERROR else ExitCode.CLEAN
