"""MEA100: A value in the record has the wrong form."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA100",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett värde i protokollet har fel form",
        en="A value in the record has the wrong form",
    ),
    seen=Text(
        sv="”{value}” går inte att läsa här.",
        en="“{value}” cannot be read here.",
    ),
    expected=Text(
        sv="Ett datum skrivet 2026-11-30, eller ett ord ur listan.",
        en="A date written 2026-11-30, or a word from the list.",
    ),
    remedy=Text(
        sv="Rätta cellen och läs in protokollet igen.",
        en="Correct the cell and read the record again.",
    ),
    why=Text(
        sv="Det som inte går att läsa går inte att följa upp.",
        en="What cannot be read cannot be followed up.",
    ),
)
