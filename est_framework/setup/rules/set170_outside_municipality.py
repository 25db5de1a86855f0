"""An area lies wholly outside the rectangle around its municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.municipalities import GENERALISED, municipalities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.map_under_check import MapUnderCheck

RULE = Rule(
    code="SET170",
    severity=Severity.ERROR,
    title=Text(
        sv="Området ligger utanför sin kommun",
        en="The area lies outside its municipality",
    ),
    seen=Text(
        sv="{area} ligger på longitud {west}–{east} och latitud {south}–{north}.",
        en="{area} lies at longitude {west}–{east} and latitude {south}–{north}.",
    ),
    expected=Text(
        sv="Inom rektangeln runt {name} ({code}), longitud {its_west}–{its_east} och latitud "
        "{its_south}–{its_north}. Finare än så ser kontrollen inte.",
        en="Within the rectangle around {name} ({code}), longitude {its_west}–{its_east} and "
        "latitude {its_south}–{its_north}. The check sees nothing finer.",
    ),
    remedy=Text(
        sv="Rätta områdets municipality i est.yaml, eller gränsens id i kartfilen.{hint}",
        en="Correct the area's municipality in est.yaml, or the boundary's id in the map file.{hint}",
    ),
    why=Text(
        sv="Ett område på fel plats ritas på fel plats, och det som rapporteras räknas till fel "
        "kommun. Kontrollen ser bara rektangeln runt kommunen: den märker inte ett område som "
        "ligger strax över gränsen till grannen.",
        en="An area in the wrong place is drawn in the wrong place, and what is reported counts for "
        "the wrong municipality. The check sees only the rectangle around the municipality: it does "
        "not notice an area just across the border to the neighbour.",
    ),
)


def look(check: MapUnderCheck) -> Iterator[Finding]:
    """
    Yield one finding for every area that has nothing in common with its municipality's rectangle.

    The rectangle holds much of the neighbours too, so that this finds areas in another part of the
    country, not areas on the wrong side of a border.
    """
    for drawn in check.areas.values():
        known = municipalities().get(drawn.area.municipality)
        extent = drawn.boundary.extent
        if known is None or known.extent.widened(GENERALISED).meets(extent):
            continue
        near = check.lies_in(drawn)
        hint = Text(
            sv=f" Den ryms i rektangeln runt {near}." if near else " ",
            en=f" It fits in the rectangle around {near}." if near else " ",
        )
        yield RULE.at(
            drawn.place,
            area=drawn.area.name,
            west=round(extent.west, 2),
            east=round(extent.east, 2),
            south=round(extent.south, 2),
            north=round(extent.north, 2),
            name=known.name,
            code=known.code,
            its_west=known.extent.west,
            its_east=known.extent.east,
            its_south=known.extent.south,
            its_north=known.extent.north,
            hint=hint,
        )
