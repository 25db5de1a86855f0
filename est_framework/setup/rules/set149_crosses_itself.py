"""A boundary line crosses itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.rings import first_crossing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import Boundary

RULE = Rule(
    code="SET149",
    severity=Severity.WARNING,
    title=Text(
        sv="Gränslinjen korsar sig själv",
        en="The boundary line crosses itself",
    ),
    seen=Text(
        sv="Linjen korsar sig själv nära {x}, {y}.",
        en="The line crosses itself near {x}, {y}.",
    ),
    expected=Text(
        sv="En linje runt området utan korsningar.",
        en="A line around the area without crossings.",
    ),
    remedy=Text(
        sv="Rätta formen i kartprogrammet, i QGIS med Reparera geometrier.",
        en="Repair the shape in the map program, in QGIS with Fix geometries.",
    ),
    why=Text(
        sv="Där linjen korsar sig går det inte att säga vad som är inne och ute. Kartan "
        "ritas ändå.",
        en="Where the line crosses itself inside and outside cannot be told apart. The map "
        "is drawn all the same.",
    ),
)


def look(boundary: Boundary) -> Iterator[Finding]:
    """Yield one finding for every ring that crosses itself; touching is no crossing."""
    for pointer, ring in boundary.rings:
        crossing = first_crossing(ring)
        if crossing is not None:
            x, y = crossing
            yield RULE.at(boundary.feature.place(pointer), x=round(x, 5), y=round(y, 5))
