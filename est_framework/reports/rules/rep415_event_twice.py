"""REP415: the same event id once more in the list."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP415",
    severity=Severity.WARNING,
    title=Text(
        sv="Samma händelse-id står en gång till i listan.",
        en="The same event id stands once more in the list.",
    ),
    seen=Text(
        sv="ett id som redan stod på rad {line}",
        en="an id that already stood on line {line}",
    ),
    expected=Text(
        sv="ett id per händelse",
        en="one id per event",
    ),
    remedy=Text(
        sv="Se efter vilken rad som gäller. Bara den första är räknad.",
        en="See which row is right. Only the first is counted.",
    ),
    why=Text(
        sv="En händelse som räknas två gånger får området att se värre ut än det är.",
        en="An event counted twice makes the area look worse than it is.",
    ),
)
