"""REP107: a value that is not written the way it must be."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP107",
    severity=Severity.ERROR,
    title=Text(
        sv="Värdet är inte skrivet på rätt sätt.",
        en="The value is not written the right way.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Skriv {expected}.",
        en="Write {expected}.",
    ),
    why=Text(
        sv="Datum, tider och id skrivs på ett enda sätt, så att de betyder samma sak överallt.",
        en="Dates, times and ids are written in one way only, so that they mean the same "
        "everywhere.",
    ),
)
