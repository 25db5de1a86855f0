"""REP030: the same question is answered twice."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP030",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma fråga är besvarad två gånger för samma område.",
        en="The same question is answered twice for the same area.",
    ),
    seen=Text(
        sv="{indicator} i {area} en gång till",
        en="{indicator} in {area} once more",
    ),
    expected=Text(
        sv="ett svar per fråga och område",
        en="one answer per question and area",
    ),
    remedy=Text(
        sv="Ta bort den rad som är fel, eller slå ihop dem.",
        en="Remove the row that is wrong, or put them together.",
    ),
    why=Text(
        sv="Vilket av två svar som gäller kan bara avsändaren säga.",
        en="Only the sender can say which of two answers holds.",
    ),
)
