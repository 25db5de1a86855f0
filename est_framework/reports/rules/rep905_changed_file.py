"""REP905: a file in the inbox is not the one that came."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP905",
    severity=Severity.ERROR,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="En fil i inkorgen har ändrats",
        en="A file in the inbox has changed",
    ),
    seen=Text(
        sv="Filens innehåll har en annan kontrollsumma än sitt namn.",
        en="The file's content has another checksum than its name.",
    ),
    expected=Text(
        sv="En fil i inkorgen ligger under kontrollsumman för sitt innehåll och ändras aldrig.",
        en="A file in the inbox lies under the checksum of its content and never changes.",
    ),
    remedy=Text(
        sv="Lägg tillbaka filen ur en säkerhetskopia, eller be avsändaren om den och ta emot den "
        "igen: då ersätts den skadade.",
        en="Put the file back from a backup, or ask the sender for it and receive it again: that "
        "replaces the damaged one.",
    ),
    why=Text(
        sv="Filen är beviset för vad avsändaren skrev. En ändrad fil bevisar något annat.",
        en="The file is the proof of what the sender wrote. A changed file proves something else.",
    ),
)
