"""REP210: a report came again with other content but no higher revision."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP210",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma rapport har kommit in med olika innehåll",
        en="The same report has come in with different content",
    ),
    seen=Text(
        sv="Rapport {id}, revision {revision}, fanns redan med annat innehåll. Den nya står på rad "
        "{sequence} i liggaren.",
        en="Report {id}, revision {revision}, was already there with other content. The new one is "
        "row {sequence} of the ledger.",
    ),
    expected=Text(
        sv="Den som ändrar en rapport höjer dess revision.",
        en="Whoever changes a report raises its revision.",
    ),
    remedy=Text(
        sv="Båda är sparade och den som kom först gäller. Fråga avsändaren vilken som är rätt. Är "
        "det den nya, så godta den: est review accept {sequence}. Eller be om den igen med "
        "revision {next}.",
        en="Both are kept and the one that came first holds. Ask the sender which one is right. "
        "If it is the new one, accept it: est review accept {sequence}. Or ask for it again with "
        "revision {next}.",
    ),
    why=Text(
        sv="Två olika utsagor med samma namn kan inte båda vara sanna, och verktyget kan inte "
        "veta vilken som är det. Därför väljer det aldrig tyst.",
        en="Two different statements under one name cannot both be true, and the tool cannot know "
        "which one is. So it never chooses in silence.",
    ),
)
