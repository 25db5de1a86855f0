"""Sentences that several formats say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from est_framework.findings import Finding, Severity
from est_framework.language import Language, Text

_COUNTS = {
    Severity.ERROR.value: (Text("1 fel", "1 error"), Text("{n} fel", "{n} errors")),
    Severity.WARNING.value: (Text("1 varning", "1 warning"), Text("{n} varningar", "{n} warnings")),
    Severity.NOTE.value: (Text("1 notering", "1 note"), Text("{n} noteringar", "{n} notes")),
    "accepted": (Text("1 accepterad", "1 accepted"), Text("{n} accepterade", "{n} accepted")),
}
_NOT_SELECTED = Text(
    "Utöver det som valdes med --select: {n}.", "Beyond what was chosen with --select: {n}."
)


def counted(totals: Mapping[str, int], language: Language) -> list[tuple[int, str]]:
    """Give how many there are of each kind, with the words for it; kinds with none are left out."""
    return [
        (n, (one if n == 1 else several).filled({"n": n}).said(language))
        for kind, (one, several) in _COUNTS.items()
        if (n := totals[kind])
    ]


def totals_line(totals: Mapping[str, int], language: Language) -> str:
    """Say how many there are of each kind."""
    return ", ".join(words for _, words in counted(totals, language)) + "."


def not_selected(count: int, language: Language) -> str:
    """Say how many there are of codes that nobody asked for."""
    return _NOT_SELECTED.filled({"n": count}).said(language)


def totals_of(findings: Iterable[Finding]) -> dict[str, int]:
    """Count findings by severity; what is accepted is counted apart."""
    totals = {**dict.fromkeys((s.value for s in Severity), 0), "accepted": 0}
    for finding in findings:
        totals["accepted" if finding.accepts else finding.severity.value] += 1
    return totals
