"""REP303: a point exact enough to be a front door: the report is held."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP303",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Rapporten innehåller en exakt position och hålls kvar.",
        en="The report holds an exact position and is held back.",
    ),
    seen=Text(
        sv="en koordinat som är så exakt att den kan peka ut en bostad",
        en="a coordinate so exact that it may point out a dwelling",
    ),
    expected=Text(
        sv="ett område, eller en plats i ord som ”vid torget”",
        en="an area, or a place in words such as “by the square”",
    ),
    remedy=Text(
        sv="Ta bort koordinaten, välj område och beskriv platsen med ord. Skicka sedan "
        "rapporten igen.",
        en="Remove the coordinate, choose an area and describe the place in words. Then "
        "send the report again.",
    ),
    why=Text(
        sv="Fyra decimaler, eller hela meter i SWEREF 99, räcker för att hitta en port. En "
        "punkt på kartan kan då peka ut den som bor där.",
        en="Four decimals, or whole metres in SWEREF 99, are enough to find a front door. A "
        "point on the map may then point out who lives there.",
    ),
)
