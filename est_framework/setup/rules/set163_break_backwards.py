"""A break that ends before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET163",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppehållet slutar innan det börjar",
        en="The break ends before it begins",
    ),
    seen=Text(
        sv="last är {last}, first är {first}.",
        en="last is {last}, first is {first}.",
    ),
    expected=Text(
        sv="En sista period som inte är före den första.",
        en="A last period that is not before the first.",
    ),
    remedy=Text(
        sv="Rätta first eller last. Båda ingår i uppehållet.",
        en="Correct first or last. Both are part of the break.",
    ),
    why=Text(
        sv="Ett sådant uppehåll gäller ingen period: mötena skulle ligga kvar, fast ingen kommer.",
        en="Such a break covers no period: the meetings would stay, though nobody comes.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every break whose last period is before its first."""
    for number, pause in enumerate(check.setup.cycle.breaks):
        if pause.last.last < pause.first.first:
            place = check.source.place("cycle", "breaks", number, "last")
            yield RULE.at(place, first=pause.first, last=pause.last)
