"""REP423: something in the event list was written in an unusual way and was read anyway."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP423",
    severity=Severity.NOTE,
    title=Text(
        sv="Något i händelselistan var skrivet på ett ovanligt sätt men gick att läsa.",
        en="Something in the event list was written in an unusual way but could be read.",
    ),
    seen=Text(
        sv="{what}: {count} rader",
        en="{what}: {count} rows",
    ),
    expected=Text(
        sv="samma skrivsätt på alla rader",
        en="the same way of writing on all rows",
    ),
    remedy=Text(
        sv="Inget behöver göras. Säg till den som för listan om det är många rader.",
        en="Nothing needs doing. Tell whoever keeps the list if the rows are many.",
    ),
    why=Text(
        sv="Det som tolkas ska synas, så att en feltolkning går att upptäcka.",
        en="What is interpreted must be seen, so that a misreading can be found.",
    ),
)
