"""REP001: the file is empty."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP001",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är tom.",
        en="The file is empty.",
    ),
    seen=Text(
        sv="filen har inget innehåll",
        en="the file holds nothing",
    ),
    expected=Text(
        sv="en fil med minst en rapport",
        en="a file with at least one report",
    ),
    remedy=Text(
        sv="Spara eller exportera rapporten igen och skicka den nya filen. Har ni inget "
        "att rapportera, skicka rapporten med ”inget att rapportera”.",
        en="Save or export the report again and send the new file. If you have nothing to "
        "report, send the report with “nothing to report”.",
    ),
    why=Text(
        sv="Tystnad och lugn är inte samma sak. En tom fil kan inte räknas som ett svar.",
        en="Silence and calm are not the same. An empty file cannot count as an answer.",
    ),
)
