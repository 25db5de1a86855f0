"""MET103: a field that the method does not know."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MET103",
    severity=Severity.ERROR,
    title=Text(
        sv="Fältet finns inte i metoden.",
        en="The method has no such field.",
    ),
    seen=Text(
        sv="fältet {field}",
        en="the field {field}",
    ),
    expected=Text(
        sv="något av fälten {known}.{hint}",
        en="one of the fields {known}.{hint}",
    ),
    remedy=Text(
        sv="Rätta stavningen eller ta bort fältet.",
        en="Correct the spelling or remove the field.",
    ),
    why=Text(
        sv="Ett felstavat fält som ingen läser ser ut att gälla men gör det inte.",
        en="A misspelt field that nobody reads looks as if it counted but does not.",
    ),
)
