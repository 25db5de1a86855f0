"""MEA003: Something in the document stands where nothing is read."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA003",
    severity=Severity.WARNING,
    title=Text(
        sv="Något i dokumentet står där inget läses",
        en="Something in the document stands where nothing is read",
    ),
    seen=Text(
        sv="Texten här hör inte till någon kolumn som går att känna igen.",
        en="The text here belongs to no column that can be recognised.",
    ),
    expected=Text(
        sv="Text under dokumentets egna rubriker. Kolumner, rader och tabeller får flyttas, men "
        "rubrikerna ska stå kvar.",
        en="Text under the document's own headings. Columns, rows and tables may be moved, but "
        "the headings must stay.",
    ),
    remedy=Text(
        sv="Skriv tillbaka rubriken, eller flytta texten till en kolumn som har en. Filen är "
        "sparad som den kom.",
        en="Write the heading back, or move the text to a column that has one. The file is kept "
        "as it came.",
    ),
    why=Text(
        sv="Det som någon har skrivit får inte försvinna utan att det sägs.",
        en="What somebody has written may not vanish without being told.",
    ),
)
