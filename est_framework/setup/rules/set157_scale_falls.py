"""A local scale whose core colours do not go from calm to grave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET157",
    severity=Severity.ERROR,
    title=Text(
        sv="Skalan går inte från lugnt till allvarligt",
        en="The scale does not go from calm to grave",
    ),
    seen=Text(
        sv="Steget {id} står för {core}, som är lugnare än steget före.",
        en="The step {id} stands for {core}, which is calmer than the step before.",
    ),
    expected=Text(
        sv="Steg i ordning från lugnt till allvarligt, med core: gron, gul, orange, rod.",
        en="Steps from calm to grave, with core: gron, gul, orange, rod.",
    ),
    remedy=Text(
        sv="Ordna stegen, eller rätta core.",
        en="Put the steps in order, or correct core.",
    ),
    why=Text(
        sv="Skalan jämförs med andras genom sina kärnfärger. Utan ordning går den inte att "
        "jämföra.",
        en="The scale is compared with others' by its core colours. Without an order it cannot be.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
