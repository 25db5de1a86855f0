"""REP023: a row has another number of cells than the header."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP023",
    severity=Severity.ERROR,
    title=Text(
        sv="Raden har inte lika många celler som rubrikraden.",
        en="The row does not have as many cells as the header.",
    ),
    seen=Text(
        sv="{seen} celler",
        en="{seen} cells",
    ),
    expected=Text(
        sv="{expected} celler, som i rubrikraden",
        en="{expected} cells, as in the header",
    ),
    remedy=Text(
        sv="Sätt texter som innehåller avgränsaren inom citattecken, eller exportera "
        "filen igen med samma avgränsare överallt.",
        en="Put texts that hold the separator in quotes, or export the file again with "
        "the same separator throughout.",
    ),
    why=Text(
        sv="När en cell är för mycket hamnar värden i fel kolumn utan att det syns.",
        en="When there is a cell too many, values end up in the wrong column unseen.",
    ),
)
