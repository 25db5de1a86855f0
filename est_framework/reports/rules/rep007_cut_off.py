"""REP007: the file ends in the middle."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP007",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen tar slut mitt i.",
        en="The file ends in the middle.",
    ),
    seen=Text(
        sv="slut på filen innan rapporten är färdig",
        en="the end of the file before the report is complete",
    ),
    expected=Text(
        sv="hela rapporten",
        en="the whole report",
    ),
    remedy=Text(
        sv="Hämta eller exportera filen igen. Överföringen avbröts troligen.",
        en="Download or export the file again. The transfer was probably interrupted.",
    ),
    why=Text(
        sv="En avklippt rapport kan sakna just det som var viktigt, så ingenting av den används.",
        en="A cut-off report may lack exactly what mattered, so nothing of it is used.",
    ),
)
