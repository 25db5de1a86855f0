"""MET308: a norm is tied to something that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck
from est_framework.method.norms import Tie

RULE = Rule(
    code="MET308",
    severity=Severity.ERROR,
    title=Text(
        sv="Normen är knuten till något som inte finns.",
        en="The norm is tied to something that is not there.",
    ),
    seen=Text(
        sv="{id} är knuten till {tie}.{hint}",
        en="{id} is tied to {tie}.{hint}",
    ),
    expected=Text(
        sv="sort:id, där sorten är någon av {kinds} och id finns i metoden eller verktyget",
        en="kind:id, where the kind is one of {kinds} and the id is in the method or the tool",
    ),
    remedy=Text(
        sv="Rätta stavningen, eller knyt normen till det som håller den i dag.",
        en="Correct the spelling, or tie the norm to what holds it today.",
    ),
    why=Text(
        sv="En norm som pekar på något borttaget ser hållen ut men är det inte.",
        en="A norm that points to something removed looks held but is not.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every tie whose kind or id is not there."""
    kinds = ", ".join(under.things)
    for row in under.rows:
        for tie in row.norm.ties:
            if tie.id not in under.things.get(tie.kind, ()):
                yield RULE.at(
                    row.place,
                    id=row.norm.id,
                    tie=str(tie),
                    kinds=Text(kinds, kinds),
                    hint=_hint(under, tie),
                )


def _hint(under: ManualUnderCheck, tie: Tie) -> Text:
    """Guess within the kind; where there is no such kind, or none near, say which kind has that id."""
    hint = did_you_mean(tie.id, under.things.get(tie.kind, ()))
    if not hint.en.strip():
        same = [f"{kind}:{tie.id}" for kind, ids in under.things.items() if tie.id in ids]
        hint = did_you_mean(str(tie), same or [f"{kind}:{tie.id}" for kind in under.things])
    return Text(sv=hint.sv.rstrip(), en=hint.en.rstrip())
