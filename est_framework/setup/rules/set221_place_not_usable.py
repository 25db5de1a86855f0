"""A named place of the map file that cannot be drawn."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET221",
    severity=Severity.WARNING,
    title=Text(
        sv="Platsen ritas inte på kartan",
        en="The place is not drawn on the map",
    ),
    seen=Text(
        sv="{cause}",
        en="{cause}",
    ),
    expected=Text(
        sv="En punkt [longitud, latitud] i ett av områdena, med egenskaperna area (områdets id) och place "
        "(platsens namn, en gång per område).",
        en="A point [longitude, latitude] in one of the areas, with the properties area (the area's id) and "
        "place (the place's name, once in each area).",
    ),
    remedy=Text(
        sv="Rätta punkten, eller ta bort den ur kartfilen.",
        en="Correct the point, or take it out of the map file.",
    ),
    why=Text(
        sv="En händelse ritas vid den plats som rapporten nämner. En plats på fel ställe leder gruppen fel.",
        en="An event is drawn at the place that the report names. A place put wrong leads the group astray.",
    ),
)

NO_NAME = Text(sv="place är ingen text på en rad.", en="place is not a text on one line.")
UNKNOWN_AREA = Text(
    sv="area nämner inget av uppsättningens områden.",
    en="area names none of the setup's areas.",
)
NO_POSITION = Text(
    sv="Koordinaterna är inte två tal.",
    en="The coordinates are not two numbers.",
)
OUTSIDE = Text(
    sv="Punkten ligger utanför områdets gräns.",
    en="The point lies outside the area's boundary.",
)
TWICE = Text(
    sv="Området har redan en plats med det namnet.",
    en="The area already has a place of that name.",
)
