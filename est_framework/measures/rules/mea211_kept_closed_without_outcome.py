"""MEA211: A measure is closed without an outcome."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA211",
    severity=Severity.ERROR,
    title=Text(
        sv="En insats är avslutad utan utfall",
        en="A measure is closed without an outcome",
    ),
    seen=Text(
        sv="Insatsen är avslutad, men inget säger vad det blev av den.",
        en="The measure is closed, but nothing says what came of it.",
    ),
    expected=Text(
        sv="Ett av utfallen, även att det inte går att säga.",
        en="One of the outcomes, even that one cannot tell.",
    ),
    remedy=Text(
        sv="Läs in protokollet från mötet som avslutade insatsen igen, med utfall.",
        en="Read the record of the meeting that closed it again, with an outcome.",
    ),
    why=Text(
        sv="En avslutad insats utan utfall lär ingen något.",
        en="A closed measure without an outcome teaches nobody anything.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure that is closed and has no outcome."""
    for m in loop.measures:
        if not m.is_open and not m.text("outcome"):
            yield RULE.at(m.place("/outcome"))
