"""MEA301: The record holds personal data and is held back."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA301",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Protokollet innehåller en personuppgift och hålls kvar",
        en="The record holds personal data and is held back",
    ),
    seen=Text(
        sv="{what}",
        en="{what}",
    ),
    expected=Text(
        sv="Inga uppgifter om personer.",
        en="Nothing about persons.",
    ),
    remedy=Text(
        sv="Ta bort uppgiften och läs in protokollet igen. Ärenden om personer hänvisas till"
        " det forum som är till för det.",
        en="Remove it and read the record again. Matters about persons are referred to the "
        "forum meant for that.",
    ),
    why=Text(
        sv="Ärenden om personer lämnar inget innehåll i EST.",
        en="Matters about persons leave no content in EST.",
    ),
)
