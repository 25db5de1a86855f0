"""REP201: an actor that the setup does not have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP201",
    severity=Severity.ERROR,
    title=Text(
        sv="Aktören finns inte i uppsättningen.",
        en="The setup has no such actor.",
    ),
    seen=Text(
        sv="aktören {seen}.{near}",
        en="the actor {seen}.{near}",
    ),
    expected=Text(
        sv="en av uppsättningens aktörer",
        en="one of the setup's actors",
    ),
    remedy=Text(
        sv="Använd aktörens id ur uppsättningen. Är aktören ny: be samordnaren lägga till den.",
        en="Use the actor's id from the setup. If the actor is new: ask the coordinator to add it.",
    ),
    why=Text(
        sv="Lägesbilden bygger på att det är känt vilka som har svarat.",
        en="The picture rests on knowing who has answered.",
    ),
)
