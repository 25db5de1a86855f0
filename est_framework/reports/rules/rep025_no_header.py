"""REP025: no header row with the columns of a report."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP025",
    severity=Severity.ERROR,
    title=Text(
        sv="Rubrikraden saknas eller är ofullständig.",
        en="The header row is missing or incomplete.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en första rad med kolumnnamnen, bland dem {missing}",
        en="a first row with the column names, among them {missing}",
    ),
    remedy=Text(
        sv="Använd mallen från `est forms`, eller lägg till rubrikraden. I Excel ska "
        "tabellen ligga på ett synligt blad. Är det ett formulär som har sparats som CSV: skicka "
        "arbetsboken (.xlsx) i stället, för i CSV kommer bara ett blad med.",
        en="Use the template from `est forms`, or add the header row. In Excel the table "
        "must be on a visible sheet. If it is a form that was saved as CSV: send the workbook "
        "(.xlsx) instead, for CSV takes only one sheet along.",
    ),
    why=Text(
        sv="Utan rubriker går det inte att veta vad som står var.",
        en="Without headings there is no knowing what stands where.",
    ),
)
