"""REP029: a cell that should hold a whole number holds something else."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP029",
    severity=Severity.ERROR,
    title=Text(
        sv="Cellen ska innehålla ett heltal.",
        en="The cell should hold a whole number.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="ett heltal, skrivet med bara siffror",
        en="a whole number, written with digits only",
    ),
    remedy=Text(
        sv="Skriv antalet med siffror, utan decimaler och utan tusentalsavgränsare.",
        en="Write the count in digits, without decimals and without thousands separators.",
    ),
    why=Text(
        sv="1.000 kan betyda ett eller tusen. Verktyget gissar inte.",
        en="1.000 may mean one or a thousand. The tool does not guess.",
    ),
)
