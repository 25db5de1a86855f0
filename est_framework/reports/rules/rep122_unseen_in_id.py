"""REP122: an id with a character that is not seen."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP122",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett id innehåller ett tecken som inte syns.",
        en="An id holds a character that is not seen.",
    ),
    seen=Text(
        sv="{seen}: {signs}",
        en="{seen}: {signs}",
    ),
    expected=Text(
        sv="ett id utan dolda tecken",
        en="an id without hidden characters",
    ),
    remedy=Text(
        sv="Skriv om ordet för hand. Dolda tecken följer med när text klistras in från "
        "Word eller en webbsida.",
        en="Type the word again. Hidden characters come along when text is pasted from "
        "Word or a web page.",
    ),
    why=Text(
        sv="Ett mjukt bindestreck eller ett tecken utan bredd gör två likadana ord olika.",
        en="A soft hyphen or a character without width makes two equal words differ.",
    ),
)
