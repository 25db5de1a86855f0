"""An area that is, step by step, a part of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET127",
    severity=Severity.ERROR,
    title=Text(
        sv="Området är en del av sig självt",
        en="The area is a part of itself",
    ),
    seen=Text(
        sv="Kedjan {seen} går runt.",
        en="The chain {seen} goes round.",
    ),
    expected=Text(
        sv="Områden inuti varandra utan att cirkeln sluts.",
        en="Areas within each other without closing the circle.",
    ),
    remedy=Text(
        sv="Ta bort part_of på det största området.",
        en="Remove part_of from the largest area.",
    ),
    why=Text(
        sv="När tal läggs ihop uppåt skulle de annars gå runt i all evighet.",
        en="When numbers are added upwards they would otherwise go round for ever.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every circle of areas, at its first area in the file."""
    part_of = {a.id: a.part_of for a in check.setup.areas}
    told: set[str] = set()
    for number, area in enumerate(check.setup.areas):
        trail: list[str] = []
        here: str | None = area.id
        while here is not None and here not in trail:
            trail.append(here)
            here = part_of.get(here)
        if here == area.id and here not in told:
            told.update(trail)
            seen = " → ".join([*trail, here])
            yield RULE.at(check.source.place("areas", number, "part_of"), seen=seen)
