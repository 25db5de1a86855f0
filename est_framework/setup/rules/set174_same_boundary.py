"""Two areas have the same boundary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.map_under_check import MapUnderCheck

RULE = Rule(
    code="SET174",
    severity=Severity.WARNING,
    title=Text(
        sv="Två områden har samma gräns",
        en="Two areas have the same boundary",
    ),
    seen=Text(
        sv="{area} har samma gräns som {other}.",
        en="{area} has the same boundary as {other}.",
    ),
    expected=Text(
        sv="En egen gräns för varje område.",
        en="A boundary of its own for every area.",
    ),
    remedy=Text(
        sv="Byt den gräns som är fel. Är områdena ett och samma: ta bort det ena ur est.yaml innan "
        "någon har rapporterat om det.",
        en="Replace the boundary that is wrong. If the areas are one and the same: remove one from "
        "est.yaml before anybody has reported about it.",
    ),
    why=Text(
        sv="Oftast har en gräns kopierats till fel område. På kartan syns bara det som ritas sist.",
        en="Mostly a boundary was copied to the wrong area. On the map only the one drawn last is seen.",
    ),
)


def look(check: MapUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every two areas whose boundaries differ by no more than rounding."""
    for overlap in check.overlaps:
        if overlap.is_same:
            other = overlap.one.area.name
            yield RULE.at(overlap.other.place, area=overlap.other.area.name, other=other)
