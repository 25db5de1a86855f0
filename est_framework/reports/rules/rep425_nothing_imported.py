"""REP425: no row of the event list became an event."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP425",
    severity=Severity.WARNING,
    title=Text(
        sv="Ingen rad i händelselistan blev en händelse.",
        en="No row of the event list became an event.",
    ),
    seen=Text(
        sv="{rows} rader, varav {outside} utanför uppsättningens område",
        en="{rows} rows, of which {outside} outside the setup's area",
    ),
    expected=Text(
        sv="minst en händelse i området och perioderna",
        en="at least one event in the area and periods",
    ),
    remedy=Text(
        sv="Se efter att platsnamnen under places skrivs som i listan, och att perioderna stämmer.",
        en="See that the place names under places are spelt as in the list, and that the "
        "periods are right.",
    ),
    why=Text(
        sv="En karta som inte passar listan ger en tom import som kan tas för lugn.",
        en="A mapping that does not fit the list gives an empty import that may be taken for calm.",
    ),
)
