"""An actor that reports about no area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET135",
    severity=Severity.ERROR,
    title=Text(
        sv="Aktören har inget område",
        en="The actor has no area",
    ),
    seen=Text(
        sv="{actor} har en tom lista av områden.",
        en="{actor} has an empty list of areas.",
    ),
    expected=Text(
        sv="all, eller minst ett område.",
        en="all, or at least one area.",
    ),
    remedy=Text(
        sv="Skriv areas: all, eller ange områden. Har aktören slutat: skriv until.",
        en="Write areas: all, or name areas. If the actor has left: write until.",
    ),
    why=Text(
        sv="Aktören räknas som tillfrågad men kan inte svara på något.",
        en="The actor counts as asked but cannot answer anything.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor whose list of areas is empty."""
    for number, actor in enumerate(check.setup.actors):
        if not actor.areas:
            yield RULE.at(check.source.place("actors", number, "areas"), actor=actor.id)
