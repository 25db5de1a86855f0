"""REP032: the workbook holds something that is never opened."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP032",
    severity=Severity.ERROR,
    title=Text(
        sv="Arbetsboken innehåller något som inte tas emot.",
        en="The workbook holds something that is not accepted.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="ett formulär med bara celler",
        en="a form with cells only",
    ),
    remedy=Text(
        sv="Spara som vanlig arbetsbok (.xlsx) utan makron, bilder, inbäddade filer och "
        "länkar, och skicka den.",
        en="Save as an ordinary workbook (.xlsx) without macros, pictures, embedded files "
        "and links, and send that.",
    ),
    why=Text(
        sv="Makron och länkar kan skada mottagarens dator, och bilder kan visa personer.",
        en="Macros and links may harm the receiver's computer, and pictures may show persons.",
    ),
)
