"""A tier whose mandate is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET183",
    severity=Severity.WARNING,
    title=Text(
        sv="Beslutsnivån har inget mandat",
        en="The tier has no mandate",
    ),
    seen=Text(
        sv="{tier} har ingen mandate.",
        en="{tier} has no mandate.",
    ),
    expected=Text(
        sv="Vad nivån får besluta själv, i klartext.",
        en="What the tier may decide by itself, in plain words.",
    ),
    remedy=Text(
        sv="Skriv mandate, som: egna insatser för perioden som kommer, inom den egna budgeten.",
        en="Write mandate, as: own measures for the coming period, within the own budget.",
    ),
    why=Text(
        sv="Metoden säger att de som möts ska kunna besluta. Utan mandat vet ingen vad som måste "
        "föras uppåt.",
        en="The method says that those who meet must be able to decide. Without a mandate nobody "
        "knows what must go up.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every tier without a mandate."""
    if not check.asks("kan_besluta"):
        return
    for number, tier in enumerate(check.setup.tiers):
        if tier.mandate is None:
            yield RULE.at(check.source.place("tiers", number, "mandate"), tier=tier.id)
