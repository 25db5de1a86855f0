"""REP910: a file that has been purged lies in the inbox."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP910",
    severity=Severity.ERROR,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="En gallrad fil ligger kvar i inkorgen",
        en="A purged file is still in the inbox",
    ),
    seen=Text(
        sv="Enligt gallringsprotokollet finns filen inte längre.",
        en="By the purge protocol the file is no longer there.",
    ),
    expected=Text(
        sv="Det som har gallrats finns varken i liggaren eller i inkorgen.",
        en="What was purged is neither in the ledger nor in the inbox.",
    ),
    remedy=Text(
        sv="Gallringen kan ha avbrutits, eller så har filen kommit tillbaka med en säkerhetskopia. "
        "Kör est ledger purge igen: det som återstår tas bort.",
        en="The purge may have been cut short, or the file has come back with a backup. Run est "
        "ledger purge again: what is left is removed.",
    ),
    why=Text(
        sv="Gallring är gjord först när inget finns kvar att läsa.",
        en="A purge is done only when nothing is left to read.",
    ),
)
