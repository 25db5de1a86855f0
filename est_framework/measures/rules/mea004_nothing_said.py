"""MEA004: Nothing is filled in in the record."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA004",
    severity=Severity.ERROR,
    title=Text(
        sv="Inget är ifyllt i protokollet",
        en="Nothing is filled in in the record",
    ),
    seen=Text(
        sv="Här står inte vilka som var med, och inget läge, ingen insats, ingen uppföljning och"
        " ingen återkoppling.",
        en="It does not say who was present, and holds no level, no measure, no follow-up and no"
        " feedback.",
    ),
    expected=Text(
        sv="Minst vilka aktörer som var med på mötet.",
        en="At least which actors were present at the meeting.",
    ),
    remedy=Text(
        sv="Kontrollera att du läser in den fil som fylldes i. Beslutades ingenting fyller du i"
        " vilka som var med. Hölls inget möte ska inget läsas in.",
        en="See that you read the file that was filled in. If nothing was decided, fill in who was"
        " present. If no meeting was held, nothing is to be read.",
    ),
    why=Text(
        sv="Ett orört protokoll skulle räknas som ett möte som ingen vet om det hölls.",
        en="An untouched record would count as a meeting that nobody knows was held.",
    ),
)

_SAID = ("present", "measures", "follow_ups", "feedback", "priorities")


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding where a record says nothing but when the meeting was to be held."""
    decided = any(level.get("decided") for level in draft.data["levels"])
    said = any(draft.data.get(part) for part in _SAID) or draft.data.get("referred") is not None
    if not decided and not said:
        yield RULE.at(draft.place(""))
