"""MEA111: A measure was closed without an outcome."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA111",
    severity=Severity.ERROR,
    title=Text(
        sv="En insats är avslutad utan utfall",
        en="A measure was closed without an outcome",
    ),
    seen=Text(
        sv="Insatsen {measure} är avslutad men saknar utfall.",
        en="The measure {measure} is closed but has no outcome.",
    ),
    expected=Text(
        sv="Ett av utfallen: blev bättre, delvis, inte, går inte att säga.",
        en="One of the outcomes: got better, partly, not, cannot tell.",
    ),
    remedy=Text(
        sv="Välj utfall, även om det är att det inte går att säga.",
        en="Choose an outcome, even if it is that one cannot tell.",
    ),
    why=Text(
        sv="En avslutad insats utan utfall lär ingen något.",
        en="A closed measure without an outcome teaches nobody anything.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each measure that was closed without an outcome."""
    for n, follow_up in enumerate(draft.data["follow_ups"]):
        if follow_up.get("status") == "closed" and not follow_up.get("outcome"):
            place = draft.place(f"/follow_ups/{n}/outcome")
            yield RULE.at(place, measure=follow_up.get("measure", ""))
