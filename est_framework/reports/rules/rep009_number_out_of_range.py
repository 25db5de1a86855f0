"""REP009: a number that cannot be kept exactly."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP009",
    severity=Severity.ERROR,
    title=Text(
        sv="Talet är inget antal som kan användas.",
        en="The number is not one that can be used.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="ett vanligt heltal",
        en="an ordinary whole number",
    ),
    remedy=Text(
        sv="Skriv antalet som ett heltal. Vet ni inte hur många: svara ”vet ej”.",
        en="Write the count as a whole number. If you do not know how many: answer “unknown”.",
    ),
    why=Text(
        sv="NaN, oändligt och mycket stora tal blir olika saker i olika program, eller försvinner.",
        en="NaN, infinity and very large numbers become different things in different "
        "programs, or vanish.",
    ),
)
