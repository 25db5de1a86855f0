"""A base that leads back to itself."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET202",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppsättningarna bygger på varandra i en ring",
        en="The setups build on each other in a circle",
    ),
    seen=Text(
        sv="{file} säger base: {base}, som redan är med.",
        en="{file} says base: {base}, which is among them already.",
    ),
    expected=Text(
        sv="En uppsättning längst ner som inte bygger på någon annan.",
        en="A setup at the bottom that builds on no other.",
    ),
    remedy=Text(
        sv="Ta bort base i den uppsättning som de andra bygger på.",
        en="Remove base from the setup that the others build on.",
    ),
    why=Text(
        sv="I en ring är ingen först, och ingen vet vad som gäller.",
        en="In a circle none is first, and nobody knows what holds.",
    ),
)
