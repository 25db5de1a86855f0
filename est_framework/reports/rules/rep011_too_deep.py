"""REP011: lists and objects nest too deep."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP011",
    severity=Severity.ERROR,
    title=Text(
        sv="Innehållet är inneslutet i för många nivåer.",
        en="The content is nested in too many levels.",
    ),
    seen=Text(
        sv="mer än {most} nivåer",
        en="more than {most} levels",
    ),
    expected=Text(
        sv="högst {most} nivåer; en rapport har sex",
        en="at most {most} levels; a report has six",
    ),
    remedy=Text(
        sv="Skicka rapporten i den form som JSON-schemat beskriver (`est schema`).",
        en="Send the report in the form that the JSON Schema describes (`est schema`).",
    ),
    why=Text(
        sv="Djupt kapslade filer görs för att få program att krascha.",
        en="Deeply nested files are made to crash programs.",
    ),
)
