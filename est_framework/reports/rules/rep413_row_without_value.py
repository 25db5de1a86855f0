"""REP413: a row of the event list lacks what every event must have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP413",
    severity=Severity.WARNING,
    title=Text(
        sv="En rad i händelselistan saknar id, tid, typ eller plats.",
        en="A row of the event list lacks id, time, type or place.",
    ),
    seen=Text(
        sv="en tom cell i kolumnen {column}",
        en="an empty cell in the column {column}",
    ),
    expected=Text(
        sv="ett värde i kolumnen {column}",
        en="a value in the column {column}",
    ),
    remedy=Text(
        sv="Fråga den som för listan. Raden är inte räknad.",
        en="Ask whoever keeps the list. The row is not counted.",
    ),
    why=Text(
        sv="En händelse utan plats, tid eller typ kan inte läggas på rätt område och vecka.",
        en="An event without place, time or type cannot be put in the right area and week.",
    ),
)
