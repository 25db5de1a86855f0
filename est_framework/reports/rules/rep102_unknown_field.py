"""REP102: a field that the report does not have."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP102",
    severity=Severity.ERROR,
    title=Text(
        sv="Fältet finns inte i rapporten.",
        en="The report has no such field.",
    ),
    seen=Text(
        sv="fältet {field}.{near}",
        en="the field {field}.{near}",
    ),
    expected=Text(
        sv="bara fält som rapportmallen har",
        en="only fields that the report template has",
    ),
    remedy=Text(
        sv="Ta bort fältet eller rätta namnet.",
        en="Remove the field or correct its name.",
    ),
    why=Text(
        sv="Ett fält som ingen läser försvinner tyst, och kan innehålla sådant som inte "
        "får skickas.",
        en="A field that nobody reads vanishes silently, and may hold what must not be sent.",
    ),
)
