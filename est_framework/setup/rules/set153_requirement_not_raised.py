"""A requirement that is not made firmer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET153",
    severity=Severity.ERROR,
    title=Text(
        sv="Kravet blir inte högre",
        en="The requirement is not made firmer",
    ),
    seen=Text(
        sv="{id} har kravet {now} och ändringen säger {to}.",
        en="{id} is {now} and the change says {to}.",
    ),
    expected=Text(
        sv="Ett högre krav än metodens: får → bör → ska (may, should, must).",
        en="A firmer requirement than the method's: may, should, must.",
    ),
    remedy=Text(
        sv="Höj kravet eller ta bort ändringen. Behövs frågan inte hos er och metoden tillåter "
        "det, använd switch-off.",
        en="Raise the requirement or remove the change. If you do not need the question and the "
        "method lets you, use switch-off.",
    ),
    why=Text(
        sv="En uppsättning får skärpa metoden men inte luckra upp den.",
        en="A setup may tighten the method but not loosen it.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
