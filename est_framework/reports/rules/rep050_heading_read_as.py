"""REP050: a heading was read as one of the columns though it is written otherwise."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP050",
    severity=Severity.NOTE,
    title=Text(
        sv="En rubrik är skriven på ett annat sätt än i mallen.",
        en="A heading is written otherwise than in the template.",
    ),
    seen=Text(
        sv="rubriken ”{seen}”, läst som {column}",
        en="the heading “{seen}”, read as {column}",
    ),
    expected=Text(
        sv="rubriken {column}",
        en="the heading {column}",
    ),
    remedy=Text(
        sv="Inget behöver göras om kolumnen är den rätta.",
        en="Nothing needs to be done if it is the right column.",
    ),
    why=Text(
        sv="Den som skickar ska se hur tabellen lästes.",
        en="The sender should see how the table was read.",
    ),
)
