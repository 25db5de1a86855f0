"""REP022: the last row has no end, so the file may be cut off."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP022",
    severity=Severity.WARNING,
    title=Text(
        sv="Sista raden saknar radslut: filen kan vara avklippt.",
        en="The last row has no end: the file may be cut off.",
    ),
    seen=Text(
        sv="ingen radbrytning efter sista raden",
        en="no line end after the last row",
    ),
    expected=Text(
        sv="en radbrytning efter varje rad",
        en="a line end after each row",
    ),
    remedy=Text(
        sv="Se efter att sista raden är hel. Är den inte det: exportera filen igen.",
        en="See that the last row is whole. If it is not: export the file again.",
    ),
    why=Text(
        sv="En överföring som bryts klipper oftast mitt i sista raden, och ett avklippt "
        "antal ser ut som ett riktigt.",
        en="An interrupted transfer usually cuts within the last row, and a cut count "
        "looks like a real one.",
    ),
)
