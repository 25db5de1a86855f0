"""REP421: a type of event that the mapping says nothing about."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP421",
    severity=Severity.WARNING,
    title=Text(
        sv="Importkartan säger inget om en händelsetyp.",
        en="The import mapping says nothing about a type of event.",
    ),
    seen=Text(
        sv="typen {seen}, {count} rader.{hint}",
        en="the type {seen}, {count} rows.{hint}",
    ),
    expected=Text(
        sv="typen under types, eller under ignored med ett skäl",
        en="the type under types, or under ignored with a reason",
    ),
    remedy=Text(
        sv="Lägg till typen i importkartan och importera igen. Raderna är inte räknade.",
        en="Add the type to the import mapping and import again. The rows are not counted.",
    ),
    why=Text(
        sv="En ny typ som hoppas över i tysthet ser ut som lugn.",
        en="A new type that is silently skipped looks like calm.",
    ),
)
