"""REP066: the report is rejected in the system where it was sent in."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP066",
    severity=Severity.WARNING,
    title=Text(
        sv="Rapporten är underkänd i systemet där den skickades in.",
        en="The report is rejected in the system where it was sent in.",
    ),
    seen=Text(
        sv="en underkänd rapport",
        en="a rejected report",
    ),
    expected=Text(
        sv="rapporter som inte är underkända",
        en="reports that are not rejected",
    ),
    remedy=Text(
        sv="Inget behöver göras om det är rätt: rapporten tas inte med. Ändra annars dess status"
        " och exportera igen.",
        en="Nothing needs doing if that is right: the report is left out. Otherwise change its "
        "status and export again.",
    ),
    why=Text(
        sv="Den som granskar i appens system ska inte behöva granska samma sak en gång till.",
        en="Who reviews in the app's system should not have to review the same thing once more.",
    ),
)
