"""An accepted finding whose code does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET212",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd kod bland de accepterade anmärkningarna",
        en="Unknown code among the accepted findings",
    ),
    seen=Text(
        sv="Det finns ingen anmärkning {seen}.",
        en="There is no finding {seen}.",
    ),
    expected=Text(
        sv="En kod som est check eller est validate kan ge.",
        en="A code that est check or est validate can give.",
    ),
    remedy=Text(
        sv="Rätta koden; den står först i anmärkningen. Är anmärkningen borta, ta bort raden.{hint}",
        en="Correct the code; it stands first in the finding. If the finding is gone, remove the "
        "line.{hint}",
    ),
    why=Text(
        sv="En acceptans av något som inte finns skulle se ut som ett beslut men inte betyda något.",
        en="An acceptance of something that does not exist would look like a decision and mean "
        "nothing.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every accepted code that no rule of a setup has."""
    from est_framework.setup.rules import RULES  # noqa: PLC0415  # the list holds this rule too

    known = [rule.code for rule in RULES]
    for number, accepted in enumerate(check.setup.accepted):
        if accepted.code.startswith("SET") and accepted.code not in known:
            place = check.source.place("accepted", number, "code")
            yield RULE.at(place, seen=accepted.code, hint=did_you_mean(accepted.code, known))
