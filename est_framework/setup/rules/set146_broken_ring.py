"""A ring that is not closed, too short, or not made of positions."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET146",
    severity=Severity.ERROR,
    title=Text(
        sv="Gränslinjen är trasig",
        en="The boundary line is broken",
    ),
    seen=Text(
        sv="{cause}",
        en="{cause}",
    ),
    expected=Text(
        sv="Minst fyra punkter [longitud, latitud], den sista lika med den första.",
        en="At least four positions [longitude, latitude], the last equal to the first.",
    ),
    remedy=Text(
        sv="Exportera området på nytt ur kartprogrammet.",
        en="Export the area again from the map program.",
    ),
    why=Text(
        sv="En linje som inte sluts har ingen insida.",
        en="A line that is not closed has no inside.",
    ),
)

NOT_POSITIONS = Text(
    sv="Här står annat än en lista av punkter.",
    en="Here is something else than a list of positions.",
)
TOO_SHORT = Text(sv="Färre än fyra punkter.", en="Fewer than four positions.")
NOT_CLOSED = Text(
    sv="Den sista punkten är inte lika med den första.",
    en="The last position is not equal to the first.",
)
