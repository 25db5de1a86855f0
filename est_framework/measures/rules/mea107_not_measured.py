"""MEA107: The measure lacks a way to measure."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA107",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen saknar sätt att mäta",
        en="The measure lacks a way to measure",
    ),
    seen=Text(
        sv="Insats {n} saknar sätt att mäta.",
        en="Measure {n} lacks a way to measure.",
    ),
    expected=Text(
        sv="Vad i rapporterna som ska visa effekten.",
        en="What in the reports is to show the effect.",
    ),
    remedy=Text(
        sv="Skriv vad gruppen ska titta på vid uppföljningen.",
        en="Write what the group is to look at in the review.",
    ),
    why=Text(
        sv="Det ska gå att se i lägesbilden om insatsen gav något.",
        en="It should be possible to see in the picture whether the measure gave anything.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that lacks a way to measure."""
    for n, measure in enumerate(draft.data["measures"]):
        if not measure.get("how_measured"):
            yield RULE.at(draft.place(f"/measures/{n}/how_measured"), n=n + 1)
