"""An acceptance that has ended."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET216",
    severity=Severity.WARNING,
    title=Text(
        sv="Acceptansen har gått ut",
        en="The acceptance has ended",
    ),
    seen=Text(
        sv="{code} var accepterad till {until}.",
        en="{code} was accepted until {until}.",
    ),
    expected=Text(
        sv="Att det som accepterades är ordnat, eller att det finns ett nytt beslut.",
        en="That what was accepted is arranged, or that there is a new decision.",
    ),
    remedy=Text(
        sv="Ordna det som {code} gäller och ta bort raden, eller fatta ett nytt beslut med ny "
        "date och until.",
        en="Arrange what {code} is about and remove the line, or decide anew with a new date and "
        "until.",
    ),
    why=Text(
        sv="Slutdatumet finns för att frågan ska prövas igen. Efter det gäller anmärkningen som "
        "förut.",
        en="The end date is there so that the matter is tried again. After it the finding holds "
        "as before.",
    ),
)
