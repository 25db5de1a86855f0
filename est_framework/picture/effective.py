"""The reports that hold for a period, read back from the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from est_framework.errors import IntegrityError
from est_framework.language import Text
from est_framework.picture.rows import is_empty
from est_framework.reports.models import Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from est_framework.periods import Period
    from est_framework.reports.keeping.ledger import Entry, Ledger


@dataclass(frozen=True, slots=True)
class Effective:
    """An effective report and the moment when it first said something."""

    report: Report
    came: datetime


def effective_reports(ledger: Ledger, period: Period, newest: int) -> Iterator[Effective]:
    """
    Give the reports that hold for a period after the ledger's first `newest` rows.

    A report that was corrected came when the first of its revisions that says anything was
    submitted.

    Raises:
        IntegrityError: The ledger holds a report that this program cannot read.
    """
    for entry in ledger.effective("report", periods=[str(period)], up_to=newest):
        report = _report(entry)
        earlier = [report]
        if report.revision > 1:
            earlier += [
                _report(e)
                for e in ledger.history("report", report.id)
                if e.sequence <= newest and e.state == "stored" and e.document.period == str(period)
            ]
        spoke = [r.submitted for r in earlier if not is_empty(r)]
        yield Effective(report, min(spoke or [r.submitted for r in earlier]))


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
