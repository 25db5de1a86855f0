"""MEA213: A measure is closed twice."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.layout import OUTCOME_WORDS
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA213",
    severity=Severity.WARNING,
    title=Text(
        sv="En insats är avslutad två gånger",
        en="A measure is closed twice",
    ),
    seen=Text(
        sv="Insatsen avslutades med utfallet ”{first}” och igen med utfallet ”{second}”.",
        en="The measure was closed with the outcome “{first}”, and again with “{second}”.",
    ),
    expected=Text(
        sv="Ett avslut.",
        en="One closing.",
    ),
    remedy=Text(
        sv="Det första avslutet gäller. Var det fel rättar ni protokollet som avslutade insatsen.",
        en="The first closing holds. If it was wrong, correct the record that closed the measure.",
    ),
    why=Text(
        sv="Två utfall säger emot varandra.",
        en="Two outcomes contradict each other.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure that two entries of its log close, from two meetings."""
    for m in loop.measures:
        by = {str(e.get("meeting") or e.get("at")): str(e.get("outcome")) for e in m.closings}
        if len(by) > 1:
            first, second = list(by.values())[:2]
            said = {k: OUTCOME_WORDS.get(v, v) for k, v in (("first", first), ("second", second))}
            yield RULE.at(m.place("/log"), **said)
