"""A change that changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET158",
    severity=Severity.WARNING,
    title=Text(
        sv="Ändringen ändrar ingenting",
        en="The change changes nothing",
    ),
    seen=Text(
        sv="{id} har redan de orden.",
        en="{id} has those words already.",
    ),
    expected=Text(
        sv="Andra ord än metodens.",
        en="Other words than the method's.",
    ),
    remedy=Text(
        sv="Ta bort ändringen. Kanske har metoden fått era ord i en ny utgåva.",
        en="Remove the change. Perhaps a new release of the method took up your words.",
    ),
    why=Text(
        sv="Ändringar som inte behövs gör det svårt att se vad som är eget.",
        en="Changes that are not needed make it hard to see what is local.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
