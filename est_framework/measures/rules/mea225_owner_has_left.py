"""MEA225: An open measure is owned by an actor that has left."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA225",
    severity=Severity.WARNING,
    title=Text(
        sv="En öppen insats ägs av en aktör som inte är med längre",
        en="An open measure is owned by an actor that has left",
    ),
    seen=Text(
        sv="{actor} är inte med efter {until}, men ansvarar för en öppen insats.",
        en="{actor} is not part of it after {until}, but owns an open measure.",
    ),
    expected=Text(
        sv="En ansvarig som är med.",
        en="An owner that takes part.",
    ),
    remedy=Text(
        sv="Avsluta insatsen, eller besluta om en ny med en ny ansvarig.",
        en="Close the measure, or decide on a new one with a new owner.",
    ),
    why=Text(
        sv="Den som inte är med på mötet kan inte se till att insatsen blir av.",
        en="Who is not at the meeting cannot see to it that the measure is done.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each open measure whose owner no longer takes part."""
    period = loop.setup.period_of(loop.now)
    for m in loop.measures:
        actor = loop.setup.actors.get(m.text("owner"))
        if m.is_open and actor is not None and actor.until is not None and actor.until < period:
            yield RULE.at(m.place("/owner"), actor=actor.name, until=actor.until)
