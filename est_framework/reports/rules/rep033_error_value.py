"""REP033: a cell holds an error value or a formula without a result."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP033",
    severity=Severity.ERROR,
    title=Text(
        sv="Cellen innehåller ett felvärde i stället för ett svar.",
        en="The cell holds an error value instead of an answer.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="ett ifyllt värde",
        en="a value that was filled in",
    ),
    remedy=Text(
        sv="Skriv värdet direkt i cellen i stället för en formel.",
        en="Write the value directly in the cell instead of a formula.",
    ),
    why=Text(
        sv="Ett felvärde läses annars som tomt, och tomt är inte noll.",
        en="An error value would else be read as blank, and blank is not zero.",
    ),
)
