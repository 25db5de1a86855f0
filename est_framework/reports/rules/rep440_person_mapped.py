"""REP440: the mapping asks for a column about persons."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP440",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Importkartan pekar ut en kolumn om personer.",
        en="The import mapping asks for a column about persons.",
    ),
    seen=Text(
        sv="kolumnen {seen}",
        en="the column {seen}",
    ),
    expected=Text(
        sv="en kolumn om vad, var eller när",
        en="a column about what, where or when",
    ),
    remedy=Text(
        sv="Ta bort kolumnen ur importkartan. Handlar den ändå inte om personer: döp "
        "om rubriken i listan.",
        en="Take the column out of the import mapping. If it is not about persons "
        "after all: rename the heading in the list.",
    ),
    why=Text(
        sv="Ett namn som kommit in i liggaren går inte att ta tillbaka.",
        en="A name that has come into the ledger cannot be taken back.",
    ),
)
