"""REP127: an event whose place names another area than the one it counts in."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP127",
    severity=Severity.WARNING,
    title=Text(
        sv="Platsen nämner ett annat område än det som händelsen räknas i.",
        en="The place names another area than the one that the event counts in.",
    ),
    seen=Text(
        sv="området {area}, och en plats som nämner {other}",
        en="the area {area}, and a place that names {other}",
    ),
    expected=Text(
        sv="en plats i {area}",
        en="a place in {area}",
    ),
    remedy=Text(
        sv="Fråga avsändaren var det hände. Är området fel, be om en rättad rapport. Stämmer båda, till "
        "exempel vid en gräns, behöver inget göras.",
        en="Ask the sender where it happened. If the area is wrong, ask for a corrected report. If both "
        "are right, as on a boundary, nothing needs to be done.",
    ),
    why=Text(
        sv="En händelse i fel område gör ett lugnt område oroligt och ett oroligt lugnt.",
        en="An event in the wrong area makes a calm area troubled and a troubled one calm.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each event whose place names an area that its own has nothing to do with."""
    for n, event in enumerate(case.report.events):
        if event.place:
            other = case.asked.place_names.another(event.area, event.place)
            if other:
                areas = case.asked.setup.areas
                yield RULE.at(
                    case.place(f"/events/{n}/place"),
                    area=areas[event.area].name,
                    other=areas[other].name,
                )
