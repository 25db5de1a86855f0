"""REP041: something in a folder or archive was left out."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP041",
    severity=Severity.NOTE,
    title=Text(
        sv="Något i mappen eller zip-filen lästes inte.",
        en="Something in the folder or zip file was not read.",
    ),
    seen=Text(
        sv="{what}",
        en="{what}",
    ),
    expected=Text(
        sv="rapporter",
        en="reports",
    ),
    remedy=Text(
        sv="Inget behöver göras om det inte är en rapport. Är det en: ge filen ett "
        "vanligt namn och lämna in den igen.",
        en="Nothing needs to be done if it is no report. If it is: give the file an "
        "ordinary name and hand it in again.",
    ),
    why=Text(
        sv="Dolda filer och Excels låsfiler är inga rapporter, men den som lämnar in en "
        "mapp ska se vad som inte lästes.",
        en="Hidden files and Excel's lock files are no reports, but whoever hands in a "
        "folder should see what was not read.",
    ),
)
