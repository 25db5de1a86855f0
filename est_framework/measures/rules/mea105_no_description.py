"""MEA105: The measure lacks a description of what is to be done."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA105",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen saknar beskrivning av vad som ska göras",
        en="The measure lacks a description of what is to be done",
    ),
    seen=Text(
        sv="Insats {n} saknar beskrivning av vad som ska göras.",
        en="Measure {n} lacks a description of what is to be done.",
    ),
    expected=Text(
        sv="En mening om vad som görs.",
        en="A sentence on what is done.",
    ),
    remedy=Text(
        sv="Skriv vad som ska göras på platsen.",
        en="Write what is to be done at the place.",
    ),
    why=Text(
        sv="Den som ska göra insatsen måste kunna förstå den.",
        en="Whoever does the measure must be able to understand it.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that lacks a description of what is to be done."""
    for n, measure in enumerate(draft.data["measures"]):
        if not measure.get("description"):
            yield RULE.at(draft.place(f"/measures/{n}/description"), n=n + 1)
