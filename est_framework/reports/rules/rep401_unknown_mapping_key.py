"""REP401: a key that the mapping does not know."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP401",
    severity=Severity.ERROR,
    title=Text(
        sv="Importkartan har en nyckel som inte finns.",
        en="The import mapping has a key that does not exist.",
    ),
    seen=Text(
        sv="nyckeln {key}.{hint}",
        en="the key {key}.{hint}",
    ),
    expected=Text(
        sv="någon av nycklarna {known}",
        en="one of the keys {known}",
    ),
    remedy=Text(
        sv="Rätta stavningen eller ta bort raden.",
        en="Correct the spelling or remove the line.",
    ),
    why=Text(
        sv="En felstavad nyckel skulle annars tyst sakna verkan, och importen räkna fel.",
        en="A misspelt key would otherwise silently do nothing, and the import count wrongly.",
    ),
)
