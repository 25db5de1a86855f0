"""The file is no UTF-8 text."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET101",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är inte UTF-8",
        en="The file is not UTF-8",
    ),
    seen=Text(
        sv="Här står en byte ({byte}) som inte hör hemma i UTF-8.",
        en="Here is a byte ({byte}) that does not belong in UTF-8.",
    ),
    expected=Text(
        sv="Text sparad som UTF-8.",
        en="Text saved as UTF-8.",
    ),
    remedy=Text(
        sv="Öppna filen i ett textprogram, välj Spara som och kodningen UTF-8. I "
        "Anteckningar heter den just UTF-8.",
        en="Open the file in a text editor, choose Save as and the encoding UTF-8.",
    ),
    why=Text(
        sv="I andra kodningar blir å, ä och ö till andra tecken, och verktyget gissar aldrig.",
        en="In other encodings å, ä and ö become other characters, and the tool never guesses.",
    ),
)
