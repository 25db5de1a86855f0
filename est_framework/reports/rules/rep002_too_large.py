"""REP002: the file is larger than what is read."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP002",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är större än vad som läses.",
        en="The file is larger than what is read.",
    ),
    seen=Text(
        sv="mer än {most} {what}",
        en="more than {most} {what}",
    ),
    expected=Text(
        sv="högst {most} {what} i en fil",
        en="at most {most} {what} in a file",
    ),
    remedy=Text(
        sv="Dela upp materialet på flera filer, eller ta bort tomma rader och kolumner.",
        en="Split the material into several files, or remove empty rows and columns.",
    ),
    why=Text(
        sv="Gränsen skyddar mot filer som är gjorda för att få datorn att stanna. Vanliga "
        "veckorapporter är tusen gånger mindre.",
        en="The limit guards against files made to bring the computer down. Ordinary "
        "weekly reports are a thousand times smaller.",
    ),
)
