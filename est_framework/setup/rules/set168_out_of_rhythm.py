"""A two-week period that the cycle does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.setup.rules.set134_other_kind_of_period import periods_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET168",
    severity=Severity.ERROR,
    title=Text(
        sv="Perioden är inte en av rytmens",
        en="The period is not one of the cycle's",
    ),
    seen=Text(
        sv="{key}: {seen}.",
        en="{key}: {seen}.",
    ),
    expected=Text(
        sv="En period räknad från {first}: {one} eller {other}.",
        en="A period counted from {first}: {one} or {other}.",
    ),
    remedy=Text(
        sv="Skriv den av dem som var tänkt.",
        en="Write the one that was meant.",
    ),
    why=Text(
        sv="Två veckor kan läggas på två sätt. Det som gäller är hur de läggs från rytmens "
        "första period.",
        en="Two weeks can be laid in two ways. What holds is how they are laid from the "
        "cycle's first period.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every period that begins between two of the cycle's."""
    cycle = check.setup.cycle
    for path, period in periods_of(check.setup):
        if period.kind is not cycle.period:
            continue
        near = Period.holding(period.first, period.kind, anchor=cycle.first.first)
        if near != period:
            yield RULE.at(
                check.source.place(*path),
                key=path[-1],
                seen=period,
                first=cycle.first,
                one=near,
                other=near.next(),
            )
