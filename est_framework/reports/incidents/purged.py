"""Periods of a list that have been purged: they are told of, and nothing of them is written anywhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from est_framework.findings import Finding, Place
from est_framework.privacy.gate import mask
from est_framework.reports.rules import rep442_purged_period


def without_purged(
    reports: Sequence[dict[str, Any]],
    purged: Callable[[Sequence[str]], Collection[str]],
    file: str,
) -> tuple[list[dict[str, Any]], list[Finding]]:
    """
    Leave out the reports of a list that have been purged.

    Args:
        reports: What the list was made into.
        purged: Gives those of the ids of some reports that have been purged.
        file: The list's name.

    Returns:
        The reports that may be kept, and a finding for each of the others.
    """
    gone = purged([report["id"] for report in reports])
    kept: list[dict[str, Any]] = []
    findings: list[Finding] = []
    for report in reports:
        if report["id"] in gone:
            rows, period = len(report.get("events", ())), report["period"]
            place = Place(mask(file))
            findings.append(rep442_purged_period.RULE.at(place, rows=rows, period=period))
        else:
            kept.append(report)
    return kept, findings
