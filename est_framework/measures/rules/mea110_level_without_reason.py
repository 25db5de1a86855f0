"""MEA110: A level was decided without a reason or a role."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA110",
    severity=Severity.ERROR,
    title=Text(
        sv="En nivå är beslutad utan skäl eller roll",
        en="A level was decided without a reason or a role",
    ),
    seen=Text(
        sv="Nivån saknar skäl eller roll.",
        en="The level lacks a reason or a role.",
    ),
    expected=Text(
        sv="Vilken roll som beslutade nivån, och varför.",
        en="Which role decided the level, and why.",
    ),
    remedy=Text(
        sv="Fyll i rollen och en mening om varför.",
        en="Fill in the role and a sentence on why.",
    ),
    why=Text(
        sv="Verktyget föreslår, människor beslutar, och det ska gå att se varför.",
        en="The tool suggests, people decide, and it should be possible to see why.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each level that was decided without a reason or a role."""
    for n, level in enumerate(draft.data["levels"]):
        if level.get("decided") and not (level.get("decided_by") and level.get("reason")):
            missing = "reason" if level.get("decided_by") else "decided_by"
            yield RULE.at(draft.place(f"/levels/{n}/{missing}"))
