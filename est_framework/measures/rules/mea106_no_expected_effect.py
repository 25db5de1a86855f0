"""MEA106: The measure lacks an expected effect."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA106",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen saknar förväntad effekt",
        en="The measure lacks an expected effect",
    ),
    seen=Text(
        sv="Insats {n} saknar förväntad effekt.",
        en="Measure {n} lacks an expected effect.",
    ),
    expected=Text(
        sv="En mening om vad som ska bli bättre.",
        en="A sentence on what is to get better.",
    ),
    remedy=Text(
        sv="Skriv vad insatsen väntas ge.",
        en="Write what the measure is expected to give.",
    ),
    why=Text(
        sv="Den som inte har sagt vad som väntas kan inte se om det blev så.",
        en="Who has not said what is expected cannot see whether it came.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that lacks an expected effect."""
    for n, measure in enumerate(draft.data["measures"]):
        if not measure.get("expected_effect"):
            yield RULE.at(draft.place(f"/measures/{n}/expected_effect"), n=n + 1)
