"""
Whether a report says anything at all.

It may be asked of a report, and of the same as plain data: then nothing need be made of it first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.reports.models import Report

SILENT: Final = ("not_answered", "not_asked")
"""The states of an answer that nobody gave."""


def is_empty(report: Report) -> bool:
    """Say whether a report came in but says nothing at all: neither an answer nor silence."""
    return not (
        report.nothing_to_report
        or report.events
        or report.upcoming
        or report.presence
        or report.comment.strip()
        or any(a.state not in SILENT for about in report.areas for a in about.answers.values())
    )


def says_nothing(data: Mapping[str, Any]) -> bool:
    """Say the same of a report as plain data that passed the schema, or of its body in the ledger."""
    return not (
        data.get("nothing_to_report")
        or tells(data)
        or any(
            answer["state"] not in SILENT
            for about in data.get("areas", ())
            for answer in about["answers"].values()
        )
    )


def tells(data: Mapping[str, Any]) -> bool:
    """Say whether a report as plain data tells of anything beside its answers."""
    if data.get("events") or data.get("comment", "").strip():
        return True
    return bool(data.get("upcoming") or data.get("presence"))
