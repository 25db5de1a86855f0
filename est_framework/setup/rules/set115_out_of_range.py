"""A number that is too small or too large."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET115",
    severity=Severity.ERROR,
    title=Text(
        sv="Talet är för litet eller för stort",
        en="The number is too small or too large",
    ),
    seen=Text(
        sv="{key}: {seen}.",
        en="{key}: {seen}.",
    ),
    expected=Text(
        sv="{key}: {form}.",
        en="{key}: {form}.",
    ),
    remedy=Text(
        sv="Rätta talet.",
        en="Correct the number.",
    ),
    why=Text(
        sv="Ett orimligt tal är nästan alltid ett skrivfel, och gallring på noll månader "
        "skulle ta bort allt.",
        en="An unreasonable number is nearly always a slip, and a retention of zero months "
        "would remove everything.",
    ),
)
