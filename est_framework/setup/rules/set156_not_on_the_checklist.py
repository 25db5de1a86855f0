"""A question is switched off where it is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET156",
    severity=Severity.ERROR,
    title=Text(
        sv="Frågan ställs inte där den stängs av",
        en="The question is not asked where it is switched off",
    ),
    seen=Text(
        sv="{id} står inte på den checklistan.",
        en="{id} is not on that checklist.",
    ),
    expected=Text(
        sv="En fråga som finns på checklistan.",
        en="A question that is on the checklist.",
    ),
    remedy=Text(
        sv="Ta bort ändringen eller rätta checklistan. Manualens sida Checklistor visar vem som "
        "får vilka frågor.",
        en="Remove the change or correct the checklist. The manual's page Checklists shows who "
        "gets which questions.",
    ),
    why=Text(
        sv="En ändring som ingenting gör döljer oftast ett skrivfel i en som skulle göra något.",
        en="A change that does nothing most often hides a slip in one that was meant to do "
        "something.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
