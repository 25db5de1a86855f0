"""REP103: a value of the wrong kind."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP103",
    severity=Severity.ERROR,
    title=Text(
        sv="Värdet är av fel slag.",
        en="The value is of the wrong kind.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Skriv värdet som {expected}.",
        en="Write the value as {expected}.",
    ),
    why=Text(
        sv="Verktyget gör inte om text till tal eller tal till text, för då går "
        "betydelsen lätt förlorad.",
        en="The tool does not turn text into numbers or numbers into text, because "
        "meaning is easily lost.",
    ),
)
