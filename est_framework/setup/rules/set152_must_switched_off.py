"""A question that the method requires is switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET152",
    severity=Severity.ERROR,
    title=Text(
        sv="En obligatorisk fråga är avstängd",
        en="A question that must be asked is switched off",
    ),
    seen=Text(
        sv="{id} ska frågas enligt metoden.",
        en="The method says that {id} must be asked.",
    ),
    expected=Text(
        sv="Att bara frågor med kravet bör eller får stängs av (switch-off).",
        en="That only questions marked should or may are switched off.",
    ),
    remedy=Text(
        sv="Ta bort ändringen. Passar orden inte hos er, använd reword; menar ni bara en del av "
        "det, använd narrow.",
        en="Remove the change. If the words do not fit, use reword; if you mean only a part of "
        "it, use narrow.",
    ),
    why=Text(
        sv="Det som alla ska fråga om är det som gör kommuner jämförbara.",
        en="What all must ask about is what makes municipalities comparable.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
