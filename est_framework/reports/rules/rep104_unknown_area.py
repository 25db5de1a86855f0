"""REP104: an area that the setup does not have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP104",
    severity=Severity.ERROR,
    title=Text(
        sv="Området finns inte i uppsättningen.",
        en="The setup has no such area.",
    ),
    seen=Text(
        sv="området {seen}.{near}",
        en="the area {seen}.{near}",
    ),
    expected=Text(
        sv="ett av uppsättningens områden",
        en="one of the setup's areas",
    ),
    remedy=Text(
        sv="Använd områdets id ur uppsättningen. Saknas området: be samordnaren lägga till det.",
        en="Use the area's id from the setup. If the area is missing: ask the coordinator "
        "to add it.",
    ),
    why=Text(
        sv="Ett okänt område kan inte ritas, jämföras eller följas över tid.",
        en="An unknown area can be neither mapped, compared nor followed over time.",
    ),
)
