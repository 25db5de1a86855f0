"""MEA202: A kept measure has no owner."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA202",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats har ingen ansvarig",
        en="A kept measure has no owner",
    ),
    seen=Text(
        sv="Ingen aktör i uppsättningen ansvarar för insatsen.",
        en="No actor of the setup owns the measure.",
    ),
    expected=Text(
        sv="En aktör, en organisation, aldrig en person.",
        en="An actor, an organisation, never a person.",
    ),
    remedy=Text(
        sv="Ta upp insatsen på nästa möte och besluta vem som ser till att den blir av.",
        en="Take the measure up at the next meeting, and decide who sees to it.",
    ),
    why=Text(
        sv="Det som alla ska göra blir ofta inte gjort.",
        en="What everybody is to do is often not done.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure without an owner among the actors."""
    for m in loop.measures:
        if m.text("owner") not in loop.setup.actors:
            yield RULE.at(m.place("/owner"))
