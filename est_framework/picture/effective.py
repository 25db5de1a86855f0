"""The reports of a period, read back from the ledger: what counts, what waits, what was sent back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from est_framework.errors import IntegrityError
from est_framework.language import Text
from est_framework.reports.models import Report
from est_framework.reports.review.decisions import KIND as REVIEW
from est_framework.reports.review.rows import PeriodRows
from est_framework.reports.review.state import State, reviewed
from est_framework.reports.review.union import union
from est_framework.reports.silence import is_empty

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from est_framework.periods import Period
    from est_framework.reports.keeping.ledger import Entry, Ledger
    from est_framework.setup.resolved import ResolvedSetup

MATTERS = ("report", REVIEW)
"""The kinds of documents that change what holds of a period."""


@dataclass(frozen=True, slots=True)
class Effective:
    """A report of the period, when it first said something, and whether it counts."""

    report: Report
    came: datetime
    state: State = "counts"


def reports_at(
    ledger: Ledger, period: Period, setup: ResolvedSetup, *, as_of: datetime
) -> Iterator[Effective]:
    """
    Give the reports of a period as they stood at a moment: what counts, waits, went back.

    Raises:
        IntegrityError: The ledger holds a report or a decision that this program cannot read.
    """
    newest = ledger.newest_sequence(str(period), kinds=MATTERS, as_of=as_of)
    if newest:
        yield from effective_reports(ledger, period, newest, setup)


def effective_reports(
    ledger: Ledger, period: Period, newest: int, setup: ResolvedSetup
) -> Iterator[Effective]:
    """
    Give the reports of a period after the ledger's first `newest` rows: what counts, waits, went back.

    A report that was corrected came when the first of its revisions that says anything was
    submitted. What was set aside is not given; what was merged is given as one.

    Raises:
        IntegrityError: The ledger holds a report or a decision that this program cannot read.
    """
    rows = PeriodRows(ledger, str(period), newest)
    for one in reviewed(rows, step=setup.is_reviewed):
        if one.state == "set_aside":
            continue
        report = _report(one.entry)
        joined = [_report(e) for e in one.joined]
        came = min(_came(r, rows) for r in [report, *joined])
        yield Effective(union(report, joined, setup), came, one.state)


def _came(report: Report, rows: PeriodRows) -> datetime:
    earlier = [report]
    if report.revision > 1:
        earlier += [
            _report(e)
            for e in rows.by_id.get(report.id, ())
            if e.state == "stored" and e.document.revision < report.revision
        ]
    spoke = [r.submitted for r in earlier if not is_empty(r)]
    return min(spoke or [r.submitted for r in earlier])


def _report(entry: Entry) -> Report:
    try:
        return Report.model_validate(entry.document.body)
    except ValidationError as problem:
        raise IntegrityError(
            Text(
                sv=f"Rapporten {entry.document.id} på rad {entry.sequence} i liggaren går inte att "
                "läsa med den här versionen av verktyget. Uppgradera est-framework, eller kör est "
                "ledger verify om versionen är den nyaste.",
                en=f"The report {entry.document.id} in row {entry.sequence} of the ledger cannot "
                "be read by this version of the tool. Upgrade est-framework, or run est ledger verify "
                "if the version is the newest.",
            )
        ) from problem
