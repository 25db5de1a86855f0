"""REP439: columns about persons were left out before anything was kept."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP439",
    severity=Severity.NOTE,
    guards=Guard.PERSON,
    title=Text(
        sv="Kolumner om personer lästes inte.",
        en="Columns about persons were not read.",
    ),
    seen=Text(
        sv="kolumnerna {seen}",
        en="the columns {seen}",
    ),
    expected=Text(
        sv="en lista utan namn, e-post och telefon",
        en="a list without names, mail and telephone",
    ),
    remedy=Text(
        sv="Inget: de är borta innan något sparas. Be ändå avsändaren att lämna listan utan dem.",
        en="Nothing: they are gone before anything is kept. Still, ask the sender to "
        "leave them out of the list.",
    ),
    why=Text(
        sv="EST handlar om platser och situationer, aldrig om personer.",
        en="EST is about places and situations, never persons.",
    ),
)
