"""What is said of reports when they are entered, by what the ledger holds already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from est_framework.findings import Finding, Place
from est_framework.privacy.gate import mask
from est_framework.reports.case import Case
from est_framework.reports.keeping.ledger import Stand
from est_framework.reports.receipts import receipt_number
from est_framework.reports.reported_before import ReportedBefore
from est_framework.reports.rules.rep119_reported_twice import RULE as REPORTED_TWICE
from est_framework.reports.rules.rep119_reported_twice import THE_LEDGER
from est_framework.reports.rules.rep210_same_report_differs import RULE as SAME_REPORT_DIFFERS
from est_framework.reports.rules.rep212_purged_report import RULE as PURGED_REPORT


def beside_the_ledger(
    cases: Sequence[Case], kept: Sequence[Stand], before: ReportedBefore
) -> list[Finding]:
    """
    Say of reports where the ledger holds another like them, or held one that was purged.

    Args:
        cases: The reports.
        kept: What became of each.
        before: What the ledger held before; the new ones are added.
    """
    pairs = list(zip(cases, kept, strict=True))
    return [*_conflicts(pairs), *_again(pairs, before), *_purged(pairs)]


_Pairs = Sequence[tuple[Case, Stand]]


def _again(pairs: _Pairs, before: ReportedBefore) -> list[Finding]:
    """Warn where a new report stands beside one that was there: a corrected workbook, most often."""
    new = [case for case, one in pairs if one.outcome == "stored"]
    found = [
        REPORTED_TWICE.at(
            _place(case, "/id"), actor=case.head.actor, period=case.head.period, other=THE_LEDGER
        )
        for case in new
        if before.another(case.head)
    ]
    for case in new:
        before.add(case.head)
    return found


def _place(case: Case, pointer: str) -> Place:
    return replace(case.place(pointer), file=mask(case.draft.file))


def _conflicts(pairs: _Pairs) -> list[Finding]:
    return [
        SAME_REPORT_DIFFERS.at(
            _place(case, "/revision"),
            id=case.head.id,
            revision=case.head.revision,
            sequence=one.sequence,
            next=case.head.revision + 1,
        )
        for case, one in pairs
        if one.outcome == "conflict"
    ]


def _purged(pairs: _Pairs) -> list[Finding]:
    return [
        PURGED_REPORT.at(
            _place(case, "/id"),
            sequence=one.sequence,
            number=receipt_number(case.draft.sha256),
        )
        for case, one in pairs
        if one.purged
    ]
