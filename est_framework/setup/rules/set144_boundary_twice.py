"""An area has two boundaries."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET144",
    severity=Severity.ERROR,
    title=Text(
        sv="Området har två gränser",
        en="The area has two boundaries",
    ),
    seen=Text(
        sv="{seen} har redan en gräns.",
        en="{seen} already has a boundary.",
    ),
    expected=Text(
        sv="En gräns för varje område.",
        en="One boundary for every area.",
    ),
    remedy=Text(
        sv="Slå ihop formerna till en MultiPolygon, eller rätta id på den ena.",
        en="Merge the shapes into one MultiPolygon, or correct the id of one.",
    ),
    why=Text(
        sv="Annars vore det slumpen som avgjorde vilken av dem som ritas.",
        en="Otherwise chance would decide which of them is drawn.",
    ),
)
