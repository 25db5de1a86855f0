"""Take in an actor's own list: make it reports, and keep those as any other report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from est_framework.errors import ExitCode, UsageError
from est_framework.findings import Finding, Place, Severity, in_order, worst
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.privacy.gate import mask
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import IncidentImport, import_incidents
from est_framework.reports.incidents.counts import Counts
from est_framework.reports.incidents.kept import KIND, document_id, from_bodies
from est_framework.reports.incidents.mapping import read_mapping
from est_framework.reports.incidents.mapping_model import IncidentMapping
from est_framework.reports.incidents.purged import without_purged
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.reports.made import written_body
from est_framework.reports.models import Report
from est_framework.reports.no_pause import no_collection
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst

_MOMENT = ("submitted", "revision")
"""What differs between two imports of the same list, and says nothing about the events."""


@dataclass(frozen=True, slots=True)
class IncidentReceipt:
    """
    What became of a list.

    Attributes:
        counts: Where every row went.
        stored: Reports that are new or revised in the ledger; with a dry run, that would be.
        unchanged: Reports that say what the ledger holds already.
        unplaced: The rows that became nothing though nobody meant it: where they stand, and why.
        findings: What there is to say about mapping, list and reports.
        exit_code: What a command says to the shell.
        is_dry: Whether nothing was kept, since it was only tried.
    """

    counts: Counts = field(default_factory=Counts)
    stored: int = 0
    unchanged: int = 0
    unplaced: tuple[tuple[Place, Text], ...] = ()
    findings: tuple[Finding, ...] = ()
    exit_code: ExitCode = ExitCode.CLEAN
    is_dry: bool = False


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
    Import a list: every row is accounted for, the reports are kept.

    Importing a list again keeps nothing new. One that has grown, or overlaps an earlier one, gives the
    periods that changed a higher revision. The list itself is not kept, for it may hold names and exact
    points: the ledger holds the reports, what each row came to, and the list's name and sha256.

    Args:
        local: The local EST.
        source: The list: CSV, XLSX or Parquet, alone or packed.
        mapping: The mapping as YAML.
        span: First and last period to import; None for no limit.
        now: The moment, with time zone.
        dry_run: Say what would come in, and keep nothing.

    Raises:
        UsageError: The mapping names what the setup does not have.
    """
    with no_collection():
        return _received(local, source, mapping, span, now, dry_run=dry_run)


def _received(  # what was asked
    local: LocalEst,
    source: Source,
    mapping: Source,
    span: tuple[Period | None, Period | None],
    now: datetime,
    *,
    dry_run: bool,
) -> IncidentReceipt:
    asked, findings = read_mapping(mapping, local.setup)
    if asked is None:
        return IncidentReceipt(findings=tuple(findings), exit_code=ExitCode.FINDINGS)
    with Ledger.open(local.ledger_url) as ledger:
        held = {
            e.document.id: e.document
            for e in ledger.effective(KIND)
            if (e.document.body["list"], e.document.body["actor"])
            == (asked.list, asked.actor or "")
        }
        done = import_incidents(
            source,
            asked,
            local.setup,
            periods=_periods(local, span, now),
            now=now,
            geometry=local.geometry,
            held=from_bodies((d.body for d in held.values()), (d.period for d in held.values())),
        )
        reports, purged = without_purged(
            done.reports, partial(ledger.purged, "report"), source.name
        )
        new = list(_changed(ledger, reports))
    findings += in_order([*done.findings, *purged])
    receipt = IncidentReceipt(
        done.counts,
        len(new),
        len(reports) - len(new),
        done.unplaced,
        tuple(findings),
        _code(findings),
        dry_run,
    )
    if dry_run or not done.counts.rows:
        return receipt
    beside = list(_remembered(done, asked, local, held, source))
    if not new and not beside:
        return receipt
    lines = b"".join(orjson.dumps(report) + b"\n" for report in new)
    files = [Source(f"{mask(source.name)}.ndjson", lines)] if new else []
    kept = receive(local, files, now=now, beside=beside, of_a_list=True)
    return replace(
        receipt,
        stored=kept.stored,
        findings=(*findings, *kept.findings),
        exit_code=max(receipt.exit_code, kept.exit_code),
    )


def mapping_file(local: LocalEst) -> Path:
    """
    Give the import mapping that the setup names.

    Raises:
        UsageError: It names none, or several.
    """
    named = [one for one in local.setup.setup.imports if one.mapping]
    if len(named) == 1:
        return local.folder / (named[0].mapping or "")
    names = ", ".join(one.mapping or "" for one in named)
    raise UsageError(
        Text(
            sv=f"Ange importkartan med --map. I est.yaml står flera: {names}."
            if named
            else "Ange importkartan med --map, eller skriv dess fil som mapping under imports i "
            "est.yaml. Har ni ingen: est import map föreslår en.",
            en=f"Name the mapping with --map. There are several in est.yaml: {names}."
            if named
            else "Name the mapping with --map, or write its file as mapping under imports in "
            "est.yaml. If you have none: est import map proposes one.",
        )
    )


def _remembered(
    done: IncidentImport,
    mapping: IncidentMapping,
    local: LocalEst,
    held: dict[str, Document],
    source: Source,
) -> Iterator[Document]:
    """Yield the documents of the list that hold something new."""
    for period, body in done.kept.documents(mapping, local.setup).items():
        id_ = document_id(mapping, local.setup, period)
        earlier = held.get(id_)
        if earlier is None or earlier.body != body:
            revision = earlier.revision + 1 if earlier else 1
            yield Document(KIND, id_, revision, period, body, source.sha256, written_body(body))


def _periods(
    local: LocalEst, span: tuple[Period | None, Period | None], now: datetime
) -> tuple[Period, ...] | None:
    if span == (None, None):
        return None
    first = span[0] or local.setup.setup.cycle.first
    last = span[1] or local.setup.period_of(now)
    return tuple(first.through(last.first))


def _changed(ledger: Ledger, reports: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
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


def _code(findings: list[Finding]) -> ExitCode:
    return ExitCode.FINDINGS if worst(findings) is Severity.ERROR else ExitCode.CLEAN
