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
        sv="En insats hör till eller väntar på en beslutsnivå som inte finns",
        en="A measure belongs to or waits for a tier of decision that does not exist",
    ),
    seen=Text(
        sv="Insatsen {what} {tier}, som uppsättningen inte har.",
        en="The measure {what} {tier}, which the setup does not have.",
    ),
    expected=Text(
        sv="En av nivåerna under tiers i est.yaml.",
        en="One of the tiers in est.yaml.",
    ),
    remedy=Text(
        sv="Säg vem insatsen väntar på, med est measures update, eller ta med nivån i est.yaml.",
        en="Say whom the measure waits for, with est measures update, or add the tier to est.yaml.",
    ),
    why=Text(
        sv="Det som väntar på ingen får aldrig svar.",
        en="What waits for nobody never gets an answer.",
    ),
)


_WORDS = {"waits_for": Text("väntar på", "waits for"), "tier": Text("hör till", "belongs to")}


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each open measure that waits for, or belongs to, a tier that the setup lacks."""
    tiers = {t.id for t in loop.setup.setup.tiers}
    for m in loop.measures:
        unknown = [n for n in _WORDS if m.text(n) and m.text(n) not in tiers]
        if m.is_open and unknown:
            what = _WORDS[unknown[0]]
            yield RULE.at(m.place(f"/{unknown[0]}"), tier=m.text(unknown[0]), what=what)
