"""REP906: a file lies in the inbox that the ledger knows nothing of."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP906",
    severity=Severity.WARNING,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="En fil i inkorgen finns inte i liggaren",
        en="A file in the inbox is not in the ledger",
    ),
    seen=Text(
        sv="Filen är sparad, men ingenstans står vad som blev av den.",
        en="The file is kept, but nowhere does it say what became of it.",
    ),
    expected=Text(
        sv="För varje fil i inkorgen noteras om den togs emot, hölls kvar eller avvisades.",
        en="For every file in the inbox it is noted whether it was received, held or rejected.",
    ),
    remedy=Text(
        sv="Ta emot filen igen: mottagandet kan ha avbrutits sedan den sparats. Gäller det många "
        "filer har liggaren troligen bytts mot en äldre. Lägg då tillbaka den senaste "
        "säkerhetskopian.",
        en="Receive the file again: the work may have been cut short after it was kept. If there "
        "are many, the ledger has probably been replaced by an older one. Then put the newest "
        "backup back.",
    ),
    why=Text(
        sv="En fil sparas innan den läses, så att ett avbrott aldrig kostar en rapport. Det "
        "förutsätter att någon tar vid där det bröts.",
        en="A file is kept before it is read, so that an interruption never costs a report. That "
        "takes somebody to go on where it broke.",
    ),
)
