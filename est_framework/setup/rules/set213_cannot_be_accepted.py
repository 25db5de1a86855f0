"""A finding that cannot be accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET213",
    severity=Severity.ERROR,
    title=Text(
        sv="Anmärkningen går inte att acceptera",
        en="The finding cannot be accepted",
    ),
    seen=Text(
        sv="{seen} ({title}) står bland de accepterade.",
        en="{seen} ({title}) stands among the accepted.",
    ),
    expected=Text(
        sv="En varning eller notering, eller vem som rapporterar om vad (REP202, REP203). Inget som "
        "rör personer eller det som är sparat.",
        en="A warning or note, or who reports on what (REP202, REP203). Nothing that concerns persons "
        "or what is kept.",
    ),
    remedy=Text(
        sv="Rätta det som anmärkningen gäller och ta bort raden.",
        en="Correct what the finding is about and remove the line.",
    ),
    why=Text(
        sv="Ett fel i uppsättningen gör att formulären inte går att lita på, ett fel i en rapport att "
        "ingen vet vad den säger, och uppgifter om personer hör inte hit alls. Inget beslut ändrar det. "
        "Vem som rapporterar om vad är däremot en överenskommelse.",
        en="A fault in the setup means that the forms cannot be trusted, one in a report that nobody "
        "knows what it says, and details of persons do not belong here at all. No decision changes "
        "that. Who reports on what is an agreement, though.",
    ),
)


NEVER = frozenset({"SET197", "SET199", "SET216", "SET217", "SET218", "SET219", "SET220"})
"""What no decision can make right, beside every error: personal data, and acceptance itself."""


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every acceptance of an error, or of what is about safety."""
    from est_framework.setup.rules import RULES  # noqa: PLC0415  # the list holds this rule too

    rules = {rule.code: rule for rule in RULES}
    for number, accepted in enumerate(check.setup.accepted):
        rule = rules.get(accepted.code)
        if rule is not None and not may_be_accepted(rule.code, rule.severity):
            place = check.source.place("accepted", number, "code")
            yield RULE.at(place, seen=rule.code, title=rule.title)


def may_be_accepted(code: str, severity: Severity) -> bool:
    """Say whether a municipality may decide to live with a finding."""
    return severity is not Severity.ERROR and code not in NEVER
