"""REP432: the coordinates of a row cannot be used."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP432",
    severity=Severity.WARNING,
    title=Text(
        sv="Radens koordinater går inte att använda.",
        en="The coordinates of the row cannot be used.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="grader i WGS 84 eller meter i SWEREF 99 TM, inom Sverige",
        en="degrees in WGS 84 or metres in SWEREF 99 TM, within Sweden",
    ),
    remedy=Text(
        sv="Se efter att rätt kolumn är norr respektive öst, eller latitud respektive "
        "longitud. Raden är inte räknad.",
        en="See that the right column is north and east, or latitude and longitude. "
        "The row is not counted.",
    ),
    why=Text(
        sv="En punkt på fel plats ger händelsen till fel område.",
        en="A point in the wrong place gives the event to the wrong area.",
    ),
)
