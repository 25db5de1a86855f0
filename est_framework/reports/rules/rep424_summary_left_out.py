"""REP424: a summary was left out because it may hold personal data."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP424",
    severity=Severity.WARNING,
    title=Text(
        sv="En beskrivning togs inte med: den kan innehålla en personuppgift.",
        en="A description was left out: it may hold personal data.",
    ),
    seen=Text(
        sv="{kinds} i kolumnen {column}",
        en="{kinds} in the column {column}",
    ),
    expected=Text(
        sv="inga uppgifter om personer",
        en="nothing about persons",
    ),
    remedy=Text(
        sv="Händelsen är räknad utan beskrivning. Läs originalet vid behov.",
        en="The event is counted without its description. Read the original if needed.",
    ),
    why=Text(
        sv="EST handlar om platser och situationer, aldrig om personer.",
        en="EST is about places and situations, never about persons.",
    ),
)
