"""MEA001: The file is no meeting record of EST."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA001",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är inget mötesprotokoll från EST",
        en="The file is no meeting record of EST",
    ),
    seen=Text(
        sv="Filen går inte att läsa som mötesprotokoll ({why}).",
        en="The file cannot be read as a meeting record ({why}).",
    ),
    expected=Text(
        sv="Dagordningen som est meeting skrev, ifylld: arbetsboken, Word-dokumentet eller det som"
        " sparades ur webbsidan.",
        en="The agenda that est meeting wrote, filled in: the workbook, the Word document or what was"
        " saved from the web page.",
    ),
    remedy=Text(
        sv="Öppna dagordningen i mappen moten, fyll i den och läs in den filen. Är det webbsidan som"
        " är ifylld sparar ni på sidan och läser in filen som då kommer: protokoll-….json.",
        en="Open the agenda in the folder moten, fill it in and read that file. If it is the web page"
        " that is filled in, save on the page and read the file that then comes: protokoll-….json.",
    ),
    why=Text(
        sv="Bara en fil som säger vilken period och uppsättning den följer går att läsa utan"
        " att gissa.",
        en="Only a file that says which period and setup it follows can be read without guessing.",
    ),
)
