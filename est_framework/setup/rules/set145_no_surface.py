"""A boundary that is no surface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import Feature

RULE = Rule(
    code="SET145",
    severity=Severity.ERROR,
    title=Text(
        sv="Gränsen är ingen yta",
        en="The boundary is no surface",
    ),
    seen=Text(
        sv="geometry är {seen}.",
        en="geometry is {seen}.",
    ),
    expected=Text(
        sv="Polygon eller MultiPolygon.",
        en="Polygon or MultiPolygon.",
    ),
    remedy=Text(
        sv="Rita området som en yta. Har området ingen gräns: ta bort det ur kartfilen.",
        en="Draw the area as a surface. If the area has no boundary: leave it out of the map file.",
    ),
    why=Text(
        sv="Ett område är en yta där det händer saker, inte en punkt.",
        en="An area is a surface where things happen, not a point.",
    ),
)

KINDS = ("Polygon", "MultiPolygon")
_NOTHING = Text(sv="tom", en="empty")


def look(feature: Feature) -> Iterator[Finding]:
    """Yield one finding when the feature has no geometry, or one that is no surface."""
    geometry = feature.geometry
    kind = geometry.get("type") if isinstance(geometry, dict) else geometry
    if not isinstance(geometry, dict) or kind not in KINDS:
        seen = _NOTHING if kind is None else str(kind)
        yield RULE.at(feature.place("/geometry"), seen=seen)
