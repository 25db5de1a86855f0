"""A finding that the municipality has decided to live with."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET199",
    severity=Severity.NOTE,
    title=Text(
        sv="Accepterad avvikelse",
        en="Accepted deviation",
    ),
    seen=Text(
        sv="{code} ({title}): accepterad av {role} till {until}. Skäl: {reason}",
        en="{code} ({title}): accepted by {role} until {until}. Reason: {reason}",
    ),
    expected=Text(
        sv="Det som {code} säger.",
        en="What {code} says.",
    ),
    remedy=Text(
        sv="Inget nu. Pröva frågan igen före {until}.",
        en="Nothing now. Try the matter again before {until}.",
    ),
    why=Text(
        sv="Avvikelsen räknas fortfarande, och gäller den uppsättningen står den i "
        "konformitetsförklaringen. Men den gör inte att kontrollen underkänner.",
        en="The deviation still counts, and where it is about the setup it stands in the conformance "
        "statement. But it does not make the check fail.",
    ),
)
