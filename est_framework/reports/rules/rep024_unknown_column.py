"""REP024: a column that the report does not have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP024",
    severity=Severity.ERROR,
    title=Text(
        sv="Kolumnen finns inte i rapporten.",
        en="The report has no such column.",
    ),
    seen=Text(
        sv="kolumnen {seen}.{near}",
        en="the column {seen}.{near}",
    ),
    expected=Text(
        sv="kolumnerna i mallen",
        en="the columns of the template",
    ),
    remedy=Text(
        sv="Ta bort kolumnen, eller rätta rubriken. Anteckningar om personer hör inte "
        "hemma i rapporten.",
        en="Remove the column, or correct its heading. Notes about persons do not belong "
        "in the report.",
    ),
    why=Text(
        sv="En kolumn som ingen läser försvinner tyst, och kan innehålla sådant som inte "
        "får skickas.",
        en="A column that nobody reads vanishes silently, and may hold what must not be sent.",
    ),
)
