"""REP043: the zip file holds something that is not opened."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP043",
    severity=Severity.ERROR,
    title=Text(
        sv="Zip-filen innehåller något som inte öppnas.",
        en="The zip file holds something that is not opened.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en zip-fil med rapporter, utan lösenord, länkar och andra zip-filer",
        en="a zip file of reports, without passwords, links and other zip files",
    ),
    remedy=Text(
        sv="Packa upp filen och skicka rapporterna som de är. Övriga rapporter i "
        "zip-filen är lästa.",
        en="Unpack the file and send the reports as they are. The other reports in the "
        "zip file have been read.",
    ),
    why=Text(
        sv="Länkar och sökvägar ut ur en zip-fil används för angrepp, och det som är låst "
        "kan ingen kontrollera.",
        en="Links and paths out of a zip file are used for attacks, and nobody can check "
        "what is locked.",
    ),
)
