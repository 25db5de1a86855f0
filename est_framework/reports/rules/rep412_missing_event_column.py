"""REP412: the event list lacks a column that the mapping names."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP412",
    severity=Severity.ERROR,
    title=Text(
        sv="Händelselistan saknar en kolumn som importkartan nämner.",
        en="The event list lacks a column that the import mapping names.",
    ),
    seen=Text(
        sv="ingen kolumn {seen}.{hint}",
        en="no column {seen}.{hint}",
    ),
    expected=Text(
        sv="kolumnen {seen} i rubrikraden",
        en="the column {seen} in the header row",
    ),
    remedy=Text(
        sv="Rätta kolumnens namn under columns i importkartan, eller exportera listan med "
        "kolumnen.",
        en="Correct the column's name under columns in the import mapping, or export the "
        "list with the column.",
    ),
    why=Text(
        sv="Utan kolumnen går det inte att veta vad, var eller när.",
        en="Without the column what, where or when cannot be known.",
    ),
)
