"""REP037: a form whose rows or columns have been moved."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP037",
    severity=Severity.ERROR,
    title=Text(
        sv="Rader eller kolumner i formuläret har flyttats.",
        en="Rows or columns of the form have been moved.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}, som när formuläret skickades ut",
        en="{expected}, as when the form was sent out",
    ),
    remedy=Text(
        sv="Fyll i formuläret som det skickades ut, utan att ta bort, lägga till eller sortera rader "
        "och kolumner, och skicka det igen.",
        en="Fill in the form as it was sent out, without removing, adding or sorting rows and columns, "
        "and send it again.",
    ),
    why=Text(
        sv="Ett svar hör till den fråga och det område som cellen hade från början. Har något flyttats "
        "skulle svaret räknas på fel fråga, och ingen skulle märka det.",
        en="An answer belongs to the question and the area that the cell had from the beginning. If "
        "something has been moved, the answer would count for the wrong question, and nobody would "
        "notice.",
    ),
)
