"""REP903: the database file itself is damaged."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP903",
    severity=Severity.ERROR,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="Liggarens databasfil är skadad",
        en="The ledger's database file is damaged",
    ),
    seen=Text(
        sv="Databasen säger: {said}",
        en="The database says: {said}",
    ),
    expected=Text(
        sv="Databasens egen kontroll går igenom utan anmärkning.",
        en="The database's own check passes without a word.",
    ),
    remedy=Text(
        sv="Spara undan filen som den är och lägg tillbaka den senaste säkerhetskopian. Låt någon "
        "se över disken innan du fortsätter.",
        en="Set the file aside as it is and put the newest backup back. Have somebody look at the "
        "disk before you go on.",
    ),
    why=Text(
        sv="En skadad fil kan läsas olika varje gång, och skadan växer så länge man skriver i den.",
        en="A damaged file may read differently each time, and the damage grows as long as it is "
        "written to.",
    ),
)
