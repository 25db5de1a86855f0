"""REP414: the time of an event cannot be read."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP414",
    severity=Severity.WARNING,
    title=Text(
        sv="Händelsens tid går inte att läsa.",
        en="The time of the event cannot be read.",
    ),
    seen=Text(
        sv="{seen} i kolumnen {column}",
        en="{seen} in the column {column}",
    ),
    expected=Text(
        sv="en tid i någon av de former som importkartan nämner, högst ett halvt år före "
        "publiceringen och inte senare än i dag",
        en="a time in one of the forms that the import mapping names, at most half a year "
        "before publication and no later than today",
    ),
    remedy=Text(
        sv="Lägg till formen under time: forms i importkartan, eller rätta raden. Raden är"
        " inte räknad.",
        en="Add the form under time: forms in the import mapping, or correct the row. The "
        "row is not counted.",
    ),
    why=Text(
        sv="Fel tid lägger händelsen på fel vecka.",
        en="A wrong time puts the event in the wrong week.",
    ),
)
