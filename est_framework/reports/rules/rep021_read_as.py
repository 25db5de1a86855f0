"""REP021: encoding and separator of a CSV file were found in it."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP021",
    severity=Severity.NOTE,
    title=Text(
        sv="Så här lästes CSV-filen.",
        en="This is how the CSV file was read.",
    ),
    seen=Text(
        sv="{encoding} med {separator} mellan kolumnerna",
        en="{encoding} with {separator} between the columns",
    ),
    expected=Text(
        sv="UTF-8 med komma, eller det som filen verkligen har",
        en="UTF-8 with commas, or what the file really has",
    ),
    remedy=Text(
        sv="Inget behöver göras om det stämmer. Se efter att å, ä och ö blev rätt. Välj "
        "”CSV UTF-8” i Excel om de inte blev det.",
        en="Nothing needs to be done if that is right. See that å, ä and ö came out right. "
        "Choose “CSV UTF-8” in Excel if they did not.",
    ),
    why=Text(
        sv="En CSV-fil säger inte själv vilken teckenkodning och vilket skiljetecken den "
        "har. Tolkningen kan vara fel, så den ska synas.",
        en="A CSV file does not itself say which encoding and separator it has. The reading "
        "may be wrong, so it must be seen.",
    ),
)
