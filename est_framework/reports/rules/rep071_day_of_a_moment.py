"""REP071: the day of a moment in universal time was read as the day where the form was filled in."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP071",
    severity=Severity.NOTE,
    title=Text(
        sv="Dagarna i exporten är tidpunkter i UTC och lästes som dagar här.",
        en="The days of the export are moments in UTC and were read as days here.",
    ),
    seen=Text(
        sv="{seen}, läst som {day}",
        en="{seen}, read as {day}",
    ),
    expected=Text(
        sv="en dag, som 2026-11-18",
        en="a day, such as 2026-11-18",
    ),
    remedy=Text(
        sv="Inget behöver göras om {day} är rätt dag.",
        en="Nothing needs to be done if {day} is the right day.",
    ),
    why=Text(
        sv="ArcGIS Survey123 sparar en dag som den tidpunkt då dagen börjar, räknat i UTC. Klockan 23 "
        "den 17 november i UTC är den 18 november i Sverige.",
        en="ArcGIS Survey123 keeps a day as the moment at which it begins, counted in UTC. Eleven in the "
        "evening of 17 November in UTC is 18 November in Sweden.",
    ),
)
