"""REP402: a key that the mapping must have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP402",
    severity=Severity.ERROR,
    title=Text(
        sv="Importkartan saknar en nyckel.",
        en="The import mapping lacks a key.",
    ),
    seen=Text(
        sv="ingen nyckel {key}",
        en="no key {key}",
    ),
    expected=Text(
        sv="nyckeln {key}",
        en="the key {key}",
    ),
    remedy=Text(
        sv="Lägg till nyckeln, eller bygg på en färdig karta med based_on.",
        en="Add the key, or build on a ready mapping with based_on.",
    ),
    why=Text(
        sv="Importen gissar aldrig vad en kolumn, plats eller händelsetyp betyder.",
        en="The import never guesses what a column, place or type of event means.",
    ),
)
