"""REP034: a word in a cell that the form does not know."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP034",
    severity=Severity.ERROR,
    title=Text(
        sv="Ordet i cellen finns inte bland valen.",
        en="The word in the cell is not among the choices.",
    ),
    seen=Text(
        sv="{seen}.{near}",
        en="{seen}.{near}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Välj i cellens lista, eller skriv ett heltal.",
        en="Choose from the cell's list, or write a whole number.",
    ),
    why=Text(
        sv="Svar med egna ord går inte att räkna. Berätta i fritexten i stället.",
        en="Answers in words of your own cannot be counted. Tell it in the free text instead.",
    ),
)
