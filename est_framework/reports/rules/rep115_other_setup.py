"""REP115: the report follows another method or setup."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP115",
    severity=Severity.ERROR,
    title=Text(
        sv="Rapporten följer en annan metod eller uppsättning.",
        en="The report follows another method or setup.",
    ),
    seen=Text(
        sv="{field} {seen}",
        en="{field} {seen}",
    ),
    expected=Text(
        sv="{field} {expected}",
        en="{field} {expected}",
    ),
    remedy=Text(
        sv="Skicka rapporten till den uppsättning den hör till, eller fyll i ett formulär "
        "härifrån.",
        en="Send the report to the setup it belongs to, or fill in a form from here.",
    ),
    why=Text(
        sv="Samma id kan betyda olika saker i olika uppsättningar. Verktyget gissar "
        "aldrig vad en rapport följer.",
        en="The same id may mean different things in different setups. The tool never "
        "guesses what a report follows.",
    ),
)
