"""REP036: quotation marks around cells that do not pair."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP036",
    severity=Severity.ERROR,
    title=Text(
        sv="Citattecknen runt cellerna går inte ihop.",
        en="The quotation marks around cells do not pair.",
    ),
    seen=Text(
        sv="ett citattecken som börjar en cell utan att sluta den",
        en="a quotation mark that begins a cell and does not end it",
    ),
    expected=Text(
        sv="citattecken runt hela cellen, och dubblerade inuti",
        en="quotation marks around the whole cell, and doubled inside",
    ),
    remedy=Text(
        sv="Rätta raden, eller exportera filen igen.",
        en="Correct the row, or export the file again.",
    ),
    why=Text(
        sv="När citattecken inte går ihop flyter celler samman och värden hamnar i fel kolumn.",
        en="When quotation marks do not pair, cells run together and values end up in the "
        "wrong column.",
    ),
)
