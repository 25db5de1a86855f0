"""REP063: the repeated parts of the form are missing from the file."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP063",
    severity=Severity.ERROR,
    title=Text(
        sv="Formulärets upprepade delar saknas i filen.",
        en="The repeated parts of the form are missing from the file.",
    ),
    seen=Text(
        sv="{what} finns inte i filen",
        en="{what} are not in the file",
    ),
    expected=Text(
        sv="en export där alla rader är med",
        en="an export with all lines in it",
    ),
    remedy=Text(
        sv="ODK Central: ladda ner hela exporten som zip, eller OData med $expand=*. "
        "KoboToolbox: exportera som XLSX eller JSON, inte CSV.",
        en="ODK Central: download the whole export as a zip file, or OData with $expand=*. "
        "KoboToolbox: export as XLSX or JSON, not CSV.",
    ),
    why=Text(
        sv="En händelse som inte följer med exporten vore annars borta utan att någon märkte det.",
        en="An event that does not come with the export would otherwise be gone without anyone noticing.",
    ),
)
