"""Accepted reports entered in the ledger, as it keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from est_framework.reports.case import Case
from est_framework.reports.keeping.ledger import (
    Document,
    FairCopy,
    Pen,
    Stand,
    copied_fair,
    fair_copy,
)
from est_framework.reports.made import body_of, written_body

_AT_ONCE: Final = 1_000


def enter_reports(pen: Pen, cases: Sequence[Case]) -> list[Stand]:
    """
    Enter reports some at a time, so that not all are in memory in every form at once.

    Raises:
        UsageError: A report holds what no ledger can keep.
        IntegrityError: The ledger's end is not what it should be.
    """
    stand: list[Stand] = []
    for start in range(0, len(cases), _AT_ONCE):
        stand += pen.enter([_copied(case) for case in cases[start : start + _AT_ONCE]])
    return stand


def _copied(case: Case) -> FairCopy:
    head, source = case.head, case.draft.sha256
    if case.written:
        return copied_fair(("report", head.id, head.revision), head.period, source, case.written)
    body = body_of(case.draft.data)
    return fair_copy(
        Document(
            kind="report",
            id=head.id,
            revision=head.revision,
            period=head.period,
            body=body,
            source=source,
            written=written_body(body),
        )
    )
