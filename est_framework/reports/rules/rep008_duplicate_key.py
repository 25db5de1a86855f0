"""REP008: a field stands twice in the same object."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP008",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma fält står två gånger.",
        en="The same field stands twice.",
    ),
    seen=Text(
        sv="fältet {field} en gång till",
        en="the field {field} once more",
    ),
    expected=Text(
        sv="varje fält en gång",
        en="each field once",
    ),
    remedy=Text(
        sv="Ta bort det fält som är fel.",
        en="Remove the one that is wrong.",
    ),
    why=Text(
        sv="De flesta program behåller tyst det sista av två värden. Vilket som menas kan "
        "bara avsändaren säga.",
        en="Most programs silently keep the last of two values. Only the sender can say "
        "which is meant.",
    ),
)
