"""REP441: a row is from somebody that the mapping does not know."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP441",
    severity=Severity.WARNING,
    title=Text(
        sv="Importkartan känner inte till den som rapporterar.",
        en="The import mapping does not know who reports.",
    ),
    seen=Text(
        sv="{seen}, {count} rader",
        en="{seen}, {count} rows",
    ),
    expected=Text(
        sv="ett värde under actors i importkartan",
        en="a value under actors in the import mapping",
    ),
    remedy=Text(
        sv="Lägg till värdet under actors i importkartan och importera igen. Raderna "
        "är inte räknade.",
        en="Add the value under actors in the import mapping and import again. The "
        "rows are not counted.",
    ),
    why=Text(
        sv="En rapport utan avsändare går inte att följa upp.",
        en="A report without a sender cannot be followed up.",
    ),
)
