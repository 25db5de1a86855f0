"""REP422: events placed only in the county."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP422",
    severity=Severity.NOTE,
    title=Text(
        sv="Händelser är bara placerade i länet.",
        en="Events are placed only in the county.",
    ),
    seen=Text(
        sv="{seen} på {count} rader",
        en="{seen} on {count} rows",
    ),
    expected=Text(
        sv="en kommun eller ett område",
        en="a municipality or an area",
    ),
    remedy=Text(
        sv="Raderna är inte räknade. Läs dem vid behov i originalet.",
        en="The rows are not counted. Read them in the original if needed.",
    ),
    why=Text(
        sv="Länet är för stort: händelsen kan lika gärna ha skett i en annan kommun.",
        en="The county is too large: the event may as well have happened in another municipality.",
    ),
)
