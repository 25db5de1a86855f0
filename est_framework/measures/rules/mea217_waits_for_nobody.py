"""MEA217: A measure waits for a tier of decision that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA217",
    severity=Severity.WARNING,
    title=Text(
        sv="En insats väntar på en beslutsnivå som inte finns",
        en="A measure waits for a tier of decision that does not exist",
    ),
    seen=Text(
        sv="Insatsen väntar på {tier}, som uppsättningen inte har.",
        en="The measure waits for {tier}, which the setup does not have.",
    ),
    expected=Text(
        sv="En av nivåerna under tiers i est.yaml.",
        en="One of the tiers in est.yaml.",
    ),
    remedy=Text(
        sv="Säg vem insatsen väntar på, med est measures update.",
        en="Say whom the measure waits for, with est measures update.",
    ),
    why=Text(
        sv="Det som väntar på ingen får aldrig svar.",
        en="What waits for nobody never gets an answer.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each open measure that waits for a tier that the setup lacks."""
    tiers = {t.id for t in loop.setup.setup.tiers}
    for m in loop.measures:
        waits = m.text("waits_for")
        if m.is_open and waits and waits not in tiers:
            yield RULE.at(m.place("/waits_for"), tier=waits)
