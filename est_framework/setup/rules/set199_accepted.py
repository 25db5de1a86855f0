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
        sv="Avvikelsen räknas fortfarande och står i konformitetsförklaringen, men den gör inte "
        "att kontrollen underkänner.",
        en="The deviation still counts and stands in the conformance statement, but it does not "
        "make the check fail.",
    ),
)
