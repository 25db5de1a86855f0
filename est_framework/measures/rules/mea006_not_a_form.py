"""MEA006: The file is no form of a deep analysis."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA006",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är inget formulär från est analyse",
        en="The file is no form from est analyse",
    ),
    seen=Text(
        sv="Filen går inte att läsa som formuläret där behov vägs mot möjlighet ({why}).",
        en="The file cannot be read as the form that weighs need against possibility ({why}).",
    ),
    expected=Text(
        sv="Arbetsboken som est analyse skrev i mappen fordjupning, ifylld.",
        en="The workbook that est analyse wrote in the folder fordjupning, filled in.",
    ),
    remedy=Text(
        sv="Öppna arbetsboken för samma tid, fyll i den, spara den som Excelarbetsbok och läs in"
        " den filen.",
        en="Open the workbook of the same time, fill it in, save it as an Excel workbook and read"
        " that file.",
    ),
    why=Text(
        sv="Bara det formuläret säger vilken tid och vilka områden bedömningen gäller.",
        en="Only that form says which time and which areas the judgement is about.",
    ),
)
