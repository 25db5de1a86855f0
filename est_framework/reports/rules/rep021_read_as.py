"""REP021: the encoding was not UTF-8 and was recognised."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP021",
    severity=Severity.NOTE,
    title=Text(
        sv="Filen lästes som Windows-1252.",
        en="The file was read as Windows-1252.",
    ),
    seen=Text(
        sv="en fil i Windows-1252 med {separator} mellan kolumnerna",
        en="a file in Windows-1252 with {separator} between the columns",
    ),
    expected=Text(
        sv="UTF-8 (”CSV UTF-8” i Excel)",
        en="UTF-8 (“CSV UTF-8” in Excel)",
    ),
    remedy=Text(
        sv="Se efter att å, ä och ö blev rätt. Välj ”CSV UTF-8” nästa gång, så behövs "
        "ingen tolkning.",
        en="See that å, ä and ö came out right. Choose “CSV UTF-8” next time, and nothing "
        "needs interpreting.",
    ),
    why=Text(
        sv="Filen säger inte själv vilken teckenkodning den har. Tolkningen kan vara fel, "
        "så den ska synas.",
        en="The file does not itself say which encoding it has. The reading may be wrong, "
        "so it must be seen.",
    ),
)
