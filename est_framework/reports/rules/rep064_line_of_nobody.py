"""REP064: the line belongs to no report in the file."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP064",
    severity=Severity.ERROR,
    title=Text(
        sv="Raden hör inte till någon rapport i filen.",
        en="The line belongs to no report in the file.",
    ),
    seen=Text(
        sv="rader utan sin rapport",
        en="lines without their report",
    ),
    expected=Text(
        sv="rapporterna och deras rader tillsammans",
        en="the reports and their lines together",
    ),
    remedy=Text(
        sv="Skicka hela exporten: zip-filen från ODK Central, eller arbetsboken från KoboToolbox"
        " med alla blad.",
        en="Send the whole export: the zip file from ODK Central, or the workbook from "
        "KoboToolbox with all sheets.",
    ),
    why=Text(
        sv="En händelse utan sin rapport har ingen aktör och ingen period.",
        en="An event without its report has no actor and no period.",
    ),
)
