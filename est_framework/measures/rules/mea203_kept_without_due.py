"""MEA203: A kept measure has no due date."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA203",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats saknar slutdatum",
        en="A kept measure has no due date",
    ),
    seen=Text(
        sv="Insatsen säger inte när den ska vara klar.",
        en="The measure does not say when it is to be done.",
    ),
    expected=Text(
        sv="En dag då insatsen ska vara klar.",
        en="A day when the measure is to be done.",
    ),
    remedy=Text(
        sv="Besluta om en dag på nästa möte.",
        en="Decide on a day at the next meeting.",
    ),
    why=Text(
        sv="Utan slutdatum kan ingen se att något har blivit liggande.",
        en="Without a due date nobody can see that something was left lying.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure without a due date."""
    for m in loop.measures:
        if m.day("due") is None:
            yield RULE.at(m.place("/due"))
