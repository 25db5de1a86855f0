"""MET309: a norm is tied to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET309",
    severity=Severity.ERROR,
    title=Text(
        sv="Normen är inte knuten till något.",
        en="The norm is tied to nothing.",
    ),
    seen=Text(
        sv="{id} har en tom kolumn tied_to",
        en="{id} has an empty column tied_to",
    ),
    expected=Text(
        sv="minst en sak i metoden eller verktyget som håller normen",
        en="at least one thing of the method or the tool that holds the norm",
    ),
    remedy=Text(
        sv="Knyt normen till en anmärkning, ett tecken på följsamhet, en fråga om beredskap "
        "eller något annat som finns. Finns inget sådant: lägg till det, eller skriv om "
        "normen till ett råd.",
        en="Tie the norm to a finding, a sign of fidelity, a question of readiness or something "
        "else that is there. If there is none: add it, or reword the norm as advice.",
    ),
    why=Text(
        sv="Ett krav som ingenting kontrollerar och ingen följer upp är bara ord.",
        en="A demand that nothing checks and nobody follows up is mere words.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every row without a tie."""
    for row in under.rows:
        if not row.norm.ties:
            yield RULE.at(row.place, id=row.norm.id)
