"""MEA005: The file is no plan of presence."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA005",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är ingen närvaroplan",
        en="The file is no plan of presence",
    ),
    seen=Text(
        sv="Filen går inte att läsa som närvaroplan. Det som saknas eller är fel: {why}.",
        en="The file cannot be read as a plan of presence. What is missing or wrong: {why}.",
    ),
    expected=Text(
        sv="En CSV-fil eller Excelarbetsbok vars första rad har minst rubrikerna resurs, område"
        " och datum.",
        en="A CSV file or an Excel workbook whose first row has at least the headings resurs (or"
        " resource), område (or area) and datum (or date).",
    ),
    remedy=Text(
        sv="Rätta rubrikraden i planen, eller peka ut rätt fil med --plan.",
        en="Correct the row of headings in the plan, or point to the right file with --plan.",
    ),
    why=Text(
        sv="Läses planen fel ser det ut som om ingen är ute, eller någon annanstans.",
        en="If the plan is read wrongly it looks as if nobody is out, or somewhere else.",
    ),
)
