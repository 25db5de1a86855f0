"""MEA210: Nobody has said anything of a late measure."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA210",
    severity=Severity.WARNING,
    title=Text(
        sv="En försenad insats har ingen sagt något om",
        en="Nobody has said anything of a late measure",
    ),
    seen=Text(
        sv="Insatsen skulle vara klar {due}, och ingen har sagt något om den sedan dess.",
        en="The measure was due on {due}, and nobody has said anything of it since.",
    ),
    expected=Text(
        sv="Ett ord om varje försenad insats på varje möte.",
        en="A word about every late measure at every meeting.",
    ),
    remedy=Text(
        sv="Säg när den blir klar, avsluta den, eller lyft den till nästa beslutsnivå.",
        en="Say when it will be done, close it, or take it to the next tier of decision.",
    ),
    why=Text(
        sv="Det som ingen nämner blir liggande.",
        en="What nobody mentions is left lying.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each late measure that nobody said anything of after its due date."""
    for m in loop.measures:
        due, held = m.day("due"), loop.last_held
        if m.text("status") in ("done", "closed") or due is None or held is None or due >= held:
            continue
        if not any(at.date() > due for at, _ in m.timed):
            yield RULE.at(m.place("/status"), due=due)
