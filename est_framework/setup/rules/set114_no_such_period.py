"""A period that does not exist."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET114",
    severity=Severity.ERROR,
    title=Text(
        sv="Perioden finns inte",
        en="There is no such period",
    ),
    seen=Text(
        sv="{key}: {seen}.",
        en="{key}: {seen}.",
    ),
    expected=Text(
        sv="{reason}",
        en="{reason}",
    ),
    remedy=Text(
        sv="Rätta perioden. Veckor räknas enligt ISO 8601: bara vissa år har vecka 53.",
        en="Correct the period. Weeks follow ISO 8601: only some years have a week 53.",
    ),
    why=Text(
        sv="Alla rapporter räknas till en period. En period som inte finns kan ingen svara för.",
        en="All reports belong to a period. Nobody can answer for one that does not exist.",
    ),
)
