"""A cadence that is the same as the cycle's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET165",
    severity=Severity.NOTE,
    title=Text(
        sv="Takten är densamma som rytmens",
        en="The cadence is the cycle's own",
    ),
    seen=Text(
        sv="{actor} har cadence: month, och rytmen räknar i månader.",
        en="{actor} has cadence: month, and the cycle counts in months.",
    ),
    expected=Text(
        sv="En takt som skiljer sig från rytmen, eller ingen alls.",
        en="A cadence that differs from the cycle, or none.",
    ),
    remedy=Text(
        sv="Ta bort cadence: aktören tillfrågas ändå varje månad.",
        en="Remove cadence: the actor is asked every month anyway.",
    ),
    why=Text(
        sv="Det gör ingen skada, men den som läser tror att aktören är ett undantag.",
        en="It does no harm, but whoever reads it believes that the actor is an exception.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor that reports by the month where each period is a month."""
    if check.setup.cycle.period is not PeriodKind.MONTH:
        return
    for number, actor in enumerate(check.setup.actors):
        if actor.cadence == "month":
            yield RULE.at(check.source.place("actors", number, "cadence"), actor=actor.id)
