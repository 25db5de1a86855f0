"""REP065: the answer and the number contradict each other."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP065",
    severity=Severity.ERROR,
    title=Text(
        sv="Svaret och antalet säger emot varandra.",
        en="The answer and the number contradict each other.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="value med ett antal, none_seen eller unknown utan, eller inget alls",
        en="value with a number, none_seen or unknown without, or nothing at all",
    ),
    remedy=Text(
        sv="Rätta rapporten i systemet där den skickades in, och exportera igen.",
        en="Correct the report in the system where it was sent in, and export again.",
    ),
    why=Text(
        sv="Fem svar hålls isär. Ett halvt svar går inte att räkna, och får inte gissas till en nolla.",
        en="Five answers are kept apart. Half an answer cannot be counted, and must not be "
        "guessed to be a zero.",
    ),
)
