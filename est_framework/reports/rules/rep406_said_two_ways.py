"""REP406: the mapping says two things about the same."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP406",
    severity=Severity.ERROR,
    title=Text(
        sv="Importkartan säger två saker om samma sak.",
        en="The import mapping says two things about the same.",
    ),
    seen=Text(
        sv="{seen} både {one} och {other}",
        en="{seen} both {one} and {other}",
    ),
    expected=Text(
        sv="att varje platsnamn och typ står på ett ställe",
        en="each place name and type in one spot only",
    ),
    remedy=Text(
        sv="Ta bort den ena raden.",
        en="Remove one of the lines.",
    ),
    why=Text(
        sv="Annars avgör slumpen om händelsen räknas.",
        en="Otherwise chance decides whether the event counts.",
    ),
)
