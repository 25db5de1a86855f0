"""REP070: somebody said that there is more to tell, and told nothing."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP070",
    severity=Severity.WARNING,
    title=Text(
        sv="Rapporten säger att det finns mer, men inget mer står där.",
        en="The report says that there is more, but no more is in it.",
    ),
    seen=Text(
        sv="ja till att beskriva {what}, men inga rader",
        en="yes to describing {what}, but no lines",
    ),
    expected=Text(
        sv="minst en rad, eller svaret nej",
        en="at least one line, or the answer no",
    ),
    remedy=Text(
        sv="Fråga den som rapporterade vad det gällde. Rätta i appens system och exportera igen,"
        " eller låt det vara: rapporten räknas.",
        en="Ask who reported what it was about. Correct it in the app's system and export again,"
        " or let it be: the report counts.",
    ),
    why=Text(
        sv="Det som någon ville berätta ska inte försvinna utan att någon märker det.",
        en="What somebody wanted to tell should not vanish without anyone noticing.",
    ),
)
