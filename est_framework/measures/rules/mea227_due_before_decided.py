"""MEA227: A measure was due before it was decided."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop, as_period

RULE = Rule(
    code="MEA227",
    severity=Severity.WARNING,
    title=Text(
        sv="En insats skulle vara klar innan den beslutades",
        en="A measure was due before it was decided",
    ),
    seen=Text(
        sv="Beslutad i {decided}, klar {due}.",
        en="Decided in {decided}, due {due}.",
    ),
    expected=Text(
        sv="Ett slutdatum efter mötet som beslutade insatsen.",
        en="A due date after the meeting that decided it.",
    ),
    remedy=Text(
        sv="Rätta slutdatumet. Var insatsen redan gjord räknas den inte som ett beslut i mötet.",
        en="Correct the due date. If the measure was done already, it is no decision of the meeting.",
    ),
    why=Text(
        sv="Då går det inte att säga om insatsen kom i tid.",
        en="Then nobody can say whether the measure came in time.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure due before it was decided, and not before its problem too."""
    for m in loop.measures:
        decided, due, problem = m.period, m.day("due"), as_period(m.problem.get("period"))
        if decided is None or due is None or (problem is not None and due < problem.first):
            continue
        if due < decided.first:
            yield RULE.at(m.place("/due"), decided=decided, due=due)
