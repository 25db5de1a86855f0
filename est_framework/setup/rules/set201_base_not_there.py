"""A base that cannot be read."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET201",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppsättningen i base går inte att läsa",
        en="The setup in base cannot be read",
    ),
    seen=Text(
        sv="{file} säger base: {base}. {what}",
        en="{file} says base: {base}. {what}",
    ),
    expected=Text(
        sv="En fil som går att läsa.",
        en="A file that can be read.",
    ),
    remedy=Text(
        sv="Rätta sökvägen, eller lägg filen där den pekar.",
        en="Correct the path, or put the file where it points.",
    ),
    why=Text(
        sv="Utan den andra uppsättningen vet ingen vilka frågor som gäller.",
        en="Without the other setup nobody knows which questions hold.",
    ),
)
