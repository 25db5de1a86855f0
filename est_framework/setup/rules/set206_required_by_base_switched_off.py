"""A question that the base requires is switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET206",
    severity=Severity.ERROR,
    title=Text(
        sv="En fråga som base kräver är avstängd",
        en="A question that base requires is switched off",
    ),
    seen=Text(
        sv="{layer} kräver att {id} frågas.",
        en="{layer} requires that {id} is asked.",
    ),
    expected=Text(
        sv="Att det som {layer} kräver frågas hos er också.",
        en="That what {layer} requires is asked with you too.",
    ),
    remedy=Text(
        sv="Ta bort ändringen. Passar orden inte hos er, använd reword; menar ni bara en "
        "del av det, använd narrow. Annars får {layer} ändra sitt krav.",
        en="Remove the change. If the words do not fit, use reword; if you mean only a "
        "part of it, use narrow. Otherwise {layer} has to change its requirement.",
    ),
    why=Text(
        sv="Varje lager får skärpa det under men inte luckra upp det.",
        en="Each layer may tighten the one below but not loosen it.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
