"""An area reaches past the rectangle around its municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.municipalities import GENERALISED, municipalities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.map_under_check import MapUnderCheck

RULE = Rule(
    code="SET171",
    severity=Severity.WARNING,
    title=Text(
        sv="Området sträcker sig utanför sin kommun",
        en="The area reaches past its municipality",
    ),
    seen=Text(
        sv="{area} går ungefär {km} km utanför rektangeln runt {name} ({code}).",
        en="{area} reaches about {km} km past the rectangle around {name} ({code}).",
    ),
    expected=Text(
        sv="Hela området inom rektangeln, med några kilometers marginal. Finare än så ser "
        "kontrollen inte.",
        en="The whole area within the rectangle, with a margin of some kilometres. The check sees "
        "nothing finer.",
    ),
    remedy=Text(
        sv="Titta på gränsen i kartprogrammet. Omfattar området flera kommuner: dela det i ett "
        "område för varje kommun.{hint}",
        en="Look at the boundary in the map program. If the area spans several municipalities: "
        "divide it into one area for each.{hint}",
    ),
    why=Text(
        sv="Varje område hör till en kommun, så att lägesbilder kan läggas bredvid statistik. "
        "Kontrollen ser bara rektangeln runt kommunen: den märker inte allt som ligger utanför.",
        en="Every area belongs to one municipality, so that pictures can be laid beside statistics. "
        "The check sees only the rectangle around the municipality: it does not notice all that "
        "lies outside.",
    ),
)


def look(check: MapUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every area partly outside its municipality's rectangle and its margin."""
    for drawn in check.areas.values():
        known = municipalities().get(drawn.area.municipality)
        if known is None:
            continue
        extent, widest = drawn.boundary.extent, known.extent.widened(GENERALISED)
        if widest.meets(extent) and not widest.holds(extent):
            near = check.lies_in(drawn)
            hint = Text(
                sv=f" Hela området ryms i rektangeln runt {near}." if near else " ",
                en=f" All of the area fits in the rectangle around {near}." if near else " ",
            )
            yield RULE.at(
                drawn.place,
                area=drawn.area.name,
                km=round(extent.km_beyond(known.extent)),
                name=known.name,
                code=known.code,
                hint=hint,
            )
