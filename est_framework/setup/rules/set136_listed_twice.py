"""An area or template is listed twice for an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET136",
    severity=Severity.WARNING,
    title=Text(
        sv="Står två gånger i samma lista",
        en="Listed twice in the same list",
    ),
    seen=Text(
        sv="{seen} står redan i listan.",
        en="{seen} is already in the list.",
    ),
    expected=Text(
        sv="Varje område och rapportmall en gång.",
        en="Every area and report template once.",
    ),
    remedy=Text(
        sv="Ta bort det ena, eller rätta det om ett annat var tänkt.",
        en="Remove one, or correct it if another was meant.",
    ),
    why=Text(
        sv="Det gör ingen skada, men ofta var ett annat område tänkt.",
        en="It does no harm, but often another area was meant.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every repeated area or template of an actor."""
    for number, actor in enumerate(check.setup.actors):
        areas = () if actor.areas == "all" else actor.areas
        for key, listed in (("areas", areas), ("templates", actor.templates)):
            for item, id_ in enumerate(listed):
                if id_ in listed[:item]:
                    yield RULE.at(check.source.place("actors", number, key, item), seen=id_)
