"""An order that is not of the same questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET154",
    severity=Severity.ERROR,
    title=Text(
        sv="Ordningen har inte samma frågor",
        en="The order is not of the same questions",
    ),
    seen=Text(
        sv="Saknas: {missing}. För mycket: {extra}.",
        en="Missing: {missing}. Too many: {extra}.",
    ),
    expected=Text(
        sv="Checklistans alla frågor, var och en en gång.",
        en="All questions of the checklist, each once.",
    ),
    remedy=Text(
        sv="Skriv listan på nytt. För att ta bort en fråga används switch-off, för en ny add.",
        en="Write the list again. To leave a question out use switch-off, for a new one add.",
    ),
    why=Text(
        sv="En fråga som faller bort när ordningen ändras saknas sedan i lägesbilden utan att "
        "någon har beslutat det.",
        en="A question that drops out when the order changes is then missing from the picture "
        "though nobody decided it.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
