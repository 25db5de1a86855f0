"""An area lies outside the area that it is part of."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.map_under_check import MapUnderCheck

RULE = Rule(
    code="SET172",
    severity=Severity.WARNING,
    title=Text(
        sv="Området ligger utanför det område det är en del av",
        en="The area lies outside the area it is part of",
    ),
    seen=Text(
        sv="{percent} % av {area} ligger utanför {whole}.",
        en="{percent}% of {area} lies outside {whole}.",
    ),
    expected=Text(
        sv="Högst {most} % utanför: gränser ur olika källor går inte helt ihop.",
        en="At most {most}% outside: boundaries from different sources do not quite agree.",
    ),
    remedy=Text(
        sv="Rätta part_of i est.yaml, eller den gräns som är fel i kartfilen.",
        en="Correct part_of in est.yaml, or the boundary that is wrong in the map file.",
    ),
    why=Text(
        sv="Det som händer i delen räknas också till helheten.",
        en="What happens in the part counts for the whole too.",
    ),
)

MOST_OUTSIDE = 0.05


def look(check: MapUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every area with a twentieth or more outside what it is part of."""
    inside = {(o.one.area.id, o.other.area.id): o.of_one for o in check.overlaps}
    inside |= {(o.other.area.id, o.one.area.id): o.of_other for o in check.overlaps}
    for id_, drawn in check.areas.items():
        whole = check.areas.get(drawn.area.part_of or "")
        if whole is None or whole is drawn:
            continue
        outside = 1 - inside.get((id_, whole.area.id), 0)
        if outside > MOST_OUTSIDE:
            yield RULE.at(
                drawn.place,
                percent=ceil(round(outside * 100, 3)),
                area=drawn.area.name,
                whole=whole.area.name,
                most=round(MOST_OUTSIDE * 100),
            )
