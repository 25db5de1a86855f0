"""The parts of a boundary do not fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.rings import is_flat_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.map_under_check import AreaOnMap

RULE = Rule(
    code="SET176",
    severity=Severity.WARNING,
    title=Text(
        sv="Gränsens delar passar inte ihop",
        en="The parts of the boundary do not fit together",
    ),
    seen=Text(
        sv="{what} nära {x}, {y}.",
        en="{what} near {x}, {y}.",
    ),
    expected=Text(
        sv="Ytor som inte ligger på varandra, och hål som ligger inne i sin yta.",
        en="Surfaces that do not lie on one another, and holes inside their surface.",
    ),
    remedy=Text(
        sv="Rätta formen i kartprogrammet, i QGIS med Reparera geometrier.",
        en="Repair the shape in the map program, in QGIS with Fix geometries.",
    ),
    why=Text(
        sv="Där delarna inte passar ihop går det inte att säga vad som är inne och ute. Kartan "
        "ritas ändå.",
        en="Where the parts do not fit inside and outside cannot be told apart. The map is drawn "
        "all the same.",
    ),
)

_WORDS = {
    "Hole lies outside shell": Text(
        sv="Ett hål ligger utanför sin yta", en="A hole lies outside its surface"
    ),
    "Holes are nested": Text(sv="Ett hål ligger i ett annat", en="A hole lies within another"),
    "Nested shells": Text(sv="En yta ligger i en annan", en="A surface lies within another"),
    "Interior is disconnected": Text(
        sv="Ett hål delar ytan i två", en="A hole cuts the surface in two"
    ),
    "Duplicate Rings": Text(sv="Samma linje står två gånger", en="The same line stands twice"),
}
_NO_SURFACE = Text(
    sv="Hela gränsen är ett streck utan något inuti",
    en="The whole boundary is a line with nothing inside",
)
_LINES = Text(sv="Två av gränsens linjer korsar varandra", en="Two lines of the boundary cross")


def look(drawn: AreaOnMap, fault: tuple[str, float, float]) -> Iterator[Finding]:
    """
    Yield one finding where rings of a boundary cross or lie where they may not.

    What does no harm is not told: a ring that touches itself, and a part too thin to have a surface
    where another part has one.

    Args:
        drawn: The area.
        fault: What keeps its surface from being a proper one, in GEOS's words, and where.
    """
    said, x, y = fault
    what = _WORDS.get(said)
    if said == "Self-intersection" and len(drawn.boundary.rings) > 1:
        what = _LINES
    if all(is_flat_line(ring) for _, ring in drawn.boundary.rings):
        what = _NO_SURFACE
    if what is not None:
        yield RULE.at(drawn.place, what=what, x=round(x, 5), y=round(y, 5))
