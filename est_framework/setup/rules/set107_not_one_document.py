"""The file is not one document of keys."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET107",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är inte en uppsättning",
        en="The file is not one setup",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="En enda uppsättning som börjar med method: est …",
        en="A single setup that begins with method: est …",
    ),
    remedy=Text(
        sv="Börja från filen som est new skapar.",
        en="Start from the file that est new makes.",
    ),
    why=Text(
        sv="En fil är en uppsättning, så att det alltid går att säga vad en rapport följer.",
        en="A file is one setup, so that it can always be said what a report follows.",
    ),
)

EMPTY = Text(sv="Filen är tom.", en="The file is empty.")
NO_KEYS = Text(sv="Filen har inga nycklar överst.", en="The file has no keys at its top.")
SEVERAL = Text(sv="Här börjar ett andra dokument (---).", en="A second document (---) begins here.")
