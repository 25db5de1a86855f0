"""A boundary reaches outside Sweden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.sweden import EAST, NORTH, SOUTH, WEST, in_sweden, is_in_sweden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import Boundary

RULE = Rule(
    code="SET148",
    severity=Severity.ERROR,
    title=Text(
        sv="Gränsen går utanför Sverige",
        en="The boundary reaches outside Sweden",
    ),
    seen=Text(
        sv="{x}, {y} ligger utanför Sverige.",
        en="{x}, {y} is outside Sweden.",
    ),
    expected=Text(
        sv="Longitud {west}–{east} och latitud {south}–{north} i WGS 84.",
        en="Longitude {west}–{east} and latitude {south}–{north} in WGS 84.",
    ),
    remedy=Text(
        sv="Är talen stora, som 674032 och 6580822, är de meter i SWEREF 99: exportera i WGS"
        " 84 (EPSG:4326).",
        en="If the numbers are large, as 674032 and 6580822, they are metres in SWEREF 99: "
        "export in WGS 84 (EPSG:4326).",
    ),
    why=Text(
        sv="Kartan blir oläslig av en enda punkt på fel sida jorden.",
        en="A single point on the wrong side of the earth makes the map unreadable.",
    ),
)


def look(boundary: Boundary) -> Iterator[Finding]:
    """Yield one finding at the first position outside Sweden that swapping would not help."""
    if is_in_sweden(boundary.extent):
        return
    for x, y in boundary.positions():
        if not in_sweden(x, y) and not in_sweden(y, x):
            place = boundary.feature.place("/geometry")
            yield RULE.at(place, x=x, y=y, west=WEST, east=EAST, south=SOUTH, north=NORTH)
            return
