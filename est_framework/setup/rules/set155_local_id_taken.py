"""A local id that something else has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET155",
    severity=Severity.ERROR,
    title=Text(
        sv="Det egna id:t är upptaget",
        en="The local id is taken",
    ),
    seen=Text(
        sv="{id} finns redan.",
        en="{id} is there already.",
    ),
    expected=Text(
        sv="Ett id som ingenting annat har.",
        en="An id that nothing else has.",
    ),
    remedy=Text(
        sv="Välj ett annat id.",
        en="Choose another id.",
    ),
    why=Text(
        sv="Två saker med samma id blir en enda serie i lägesbilden.",
        en="Two things with one id become a single series in the picture.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
