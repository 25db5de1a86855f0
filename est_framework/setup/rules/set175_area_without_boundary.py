"""An area has no boundary though others have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET175",
    severity=Severity.NOTE,
    title=Text(
        sv="Området saknar gräns",
        en="The area has no boundary",
    ),
    seen=Text(
        sv="{area} finns inte i areas.geojson. Antal områden som finns där: {count}.",
        en="{area} is not in areas.geojson. Number of areas that are: {count}.",
    ),
    expected=Text(
        sv="En gräns för varje område, om kartan ska visa alla.",
        en="A boundary for every area, if the map is to show all.",
    ),
    remedy=Text(
        sv="Lägg till gränsen med id {id}. Går området inte att rita, som en busslinje, är det "
        "rätt som det är.",
        en="Add the boundary with the id {id}. If the area cannot be drawn, as a bus line, it is "
        "right as it is.",
    ),
    why=Text(
        sv="Ett område utan gräns syns i tabellerna men inte på kartan.",
        en="An area without boundary is in the tables but not on the map.",
    ),
)


def look(check: SetupUnderCheck, drawn: Collection[str]) -> Iterator[Finding]:
    """
    Yield one note for every area without boundary in a setup where other areas have one.

    An area that others are part of needs none: its parts are drawn.

    Args:
        check: The setup.
        drawn: The ids of the areas that the map file has a boundary for.
    """
    if not drawn:
        return
    wholes = {area.part_of for area in check.setup.areas}
    for number, area in enumerate(check.setup.areas):
        if area.id not in drawn and area.id not in wholes:
            place = check.source.place("areas", number, "id")
            yield RULE.at(place, area=area.name, id=area.id, count=len(drawn))
