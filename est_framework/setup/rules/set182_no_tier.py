"""Nothing says who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET182",
    severity=Severity.WARNING,
    title=Text(
        sv="Det står inte vem som beslutar",
        en="Who decides is not said",
    ),
    seen=Text(
        sv="tiers saknas.",
        en="There is no tiers.",
    ),
    expected=Text(
        sv="Minst en beslutsnivå med vad den får besluta.",
        en="At least one tier of decision with what it may decide.",
    ),
    remedy=Text(
        sv="Skriv tiers: den grupp som möts först, sedan den som tar över när gruppen inte "
        "räcker till.",
        en="Write tiers: the group that meets first, then the one that takes over when the group "
        "is not enough.",
    ),
    why=Text(
        sv="Metoden säger att de som möts ska kunna besluta. Annars blir mötet ett samtal.",
        en="The method says that those who meet must be able to decide. Otherwise the meeting is "
        "only talk.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the setup has no tier, and the release asks that those who meet may decide."""
    if check.asks("kan_besluta") and not check.setup.tiers:
        yield RULE.at(check.source.place("tiers"))
