"""A list that must hold something is empty."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET116",
    severity=Severity.ERROR,
    title=Text(
        sv="Listan är tom",
        en="The list is empty",
    ),
    seen=Text(
        sv="{key} är tom.",
        en="{key} is empty.",
    ),
    expected=Text(
        sv="{key}: {form}.",
        en="{key}: {form}.",
    ),
    remedy=Text(
        sv="Lägg till minst en.",
        en="Add at least one.",
    ),
    why=Text(
        sv="Utan kommun, område, aktör och rapportmall finns inget att rapportera om.",
        en="Without municipality, area, actor and report template there is nothing to report on.",
    ),
)
