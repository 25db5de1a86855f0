"""REP061: a detail of the sender was left out."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP061",
    severity=Severity.NOTE,
    title=Text(
        sv="En uppgift om avsändaren togs inte med.",
        en="A detail of the sender was left out.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="inga uppgifter om vem som skickade, med vad eller varifrån",
        en="nothing about who sent it, with what or from where",
    ),
    remedy=Text(
        sv="Inget behöver göras. Stäng av insamlingen i formuläret eller servern om den inte "
        "behövs: filen sparas som den kom.",
        en="Nothing needs doing. Turn off its collection in the form or on the server if it is "
        "not needed: the file is kept as it came.",
    ),
    why=Text(
        sv="EST handlar om platser och situationer, aldrig om personer. Vem som rapporterat sägs"
        " med aktörens namn.",
        en="EST is about places and situations, never about persons. Who has reported is said by"
        " the name of the actor.",
    ),
)
