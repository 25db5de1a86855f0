"""A base that follows another release."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET205",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppsättningen i base följer en annan utgåva",
        en="The setup in base follows another release",
    ),
    seen=Text(
        sv="{base} följer {theirs} och ni följer {ours}.",
        en="{base} follows {theirs} and you follow {ours}.",
    ),
    expected=Text(
        sv="Samma utgåva av metoden i båda.",
        en="The same release of the method in both.",
    ),
    remedy=Text(
        sv="Byt utgåva i den ena. est update visar vad det innebär.",
        en="Change the release in one of them. est update shows what that means.",
    ),
    why=Text(
        sv="Frågor och id:n kan skilja mellan utgåvor.",
        en="Questions and ids may differ between releases.",
    ),
)
