"""REP212: a report that has been purged came in again."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP212",
    severity=Severity.WARNING,
    title=Text(
        sv="En gallrad rapport har kommit in igen",
        en="A purged report has come in again",
    ),
    seen=Text(
        sv="Rapporten togs emot en gång, på rad {sequence} i liggaren, och har gallrats sedan dess. "
        "Den läggs inte tillbaka.",
        en="The report was received once, in row {sequence} of the ledger, and has been purged since "
        "then. It is not put back.",
    ),
    expected=Text(
        sv="Det som har gallrats skickas inte in igen med samma revision.",
        en="What has been purged is not sent again with the same revision.",
    ),
    remedy=Text(
        sv="Filen ligger nu i inkorgen igen. Ta bort den med est ledger purge --item {number} --reason "
        "och skälet. Har avsändaren skrivit en ny rapport, be om den med högre revision.",
        en="The file is now in the inbox again. Remove it with est ledger purge --item {number} --reason "
        "and the reason. If the sender has written a new report, ask for it with a higher revision.",
    ),
    why=Text(
        sv="Ett beslut att gallra gäller även när samma fil skickas en gång till. Kom orden tillbaka "
        "av sig själva hade beslutet varit utan verkan.",
        en="A decision to purge holds when the same file is sent once more too. If the words came back "
        "by themselves, the decision would have had no effect.",
    ),
)
