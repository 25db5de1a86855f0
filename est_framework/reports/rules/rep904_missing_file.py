"""REP904: a file that came in is no longer in the inbox."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP904",
    severity=Severity.ERROR,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="En fil som kom in saknas i inkorgen",
        en="A file that came in is missing from the inbox",
    ),
    seen=Text(
        sv="Filen ”{name}” är noterad men finns inte kvar.",
        en="The file “{name}” is noted but no longer there.",
    ),
    expected=Text(
        sv="Varje fil som kommit in ligger kvar i inkorgen tills den gallras.",
        en="Every file that came in stays in the inbox until it is purged.",
    ),
    remedy=Text(
        sv="Lägg tillbaka inkorgen ur en säkerhetskopia, eller be avsändaren om filen och ta emot "
        "den igen.",
        en="Put the inbox back from a backup, or ask the sender for the file and receive it again.",
    ),
    why=Text(
        sv="Filen är beviset för vad avsändaren skrev. Utan den står bara verktygets läsning kvar.",
        en="The file is the proof of what the sender wrote. Without it only the tool's reading "
        "remains.",
    ),
)
