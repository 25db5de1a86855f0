"""REP006: the text is not JSON."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP006",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen går inte att läsa som JSON.",
        en="The file cannot be read as JSON.",
    ),
    seen=Text(
        sv="”{seen}”",
        en="“{seen}”",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Exportera filen igen från programmet som gjorde den. Har någon ändrat för "
        "hand: rätta på den angivna platsen.",
        en="Export the file again from the program that made it. If someone edited it by "
        "hand: correct it at the place given.",
    ),
    why=Text(
        sv="En fil som inte följer formatet kan betyda olika saker i olika program.",
        en="A file that does not follow the format may mean different things to different "
        "programs.",
    ),
)
