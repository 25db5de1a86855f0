"""An area lies in a municipality that the setup does not serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET125",
    severity=Severity.ERROR,
    title=Text(
        sv="Områdets kommun finns inte i uppsättningen",
        en="The area's municipality is not in the setup",
    ),
    seen=Text(
        sv="{seen} står inte under municipalities.",
        en="{seen} is not under municipalities.",
    ),
    expected=Text(
        sv="Någon av: {known}.",
        en="One of: {known}.",
    ),
    remedy=Text(
        sv="Rätta koden, eller lägg till kommunen under municipalities.",
        en="Correct the code, or add the municipality under municipalities.",
    ),
    why=Text(
        sv="Varje område hör till en kommun som deltar och som har beslutat om det.",
        en="Every area belongs to a municipality that takes part and has decided so.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every area whose municipality is not among the setup's."""
    known = [m.code for m in check.setup.municipalities]
    for number, area in enumerate(check.setup.areas):
        if area.municipality not in known:
            place = check.source.place("areas", number, "municipality")
            yield RULE.at(
                place, seen=area.municipality, known=Text(", ".join(known), ", ".join(known))
            )
