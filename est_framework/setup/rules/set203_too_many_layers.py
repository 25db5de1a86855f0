"""Too many setups on top of each other."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET203",
    severity=Severity.ERROR,
    title=Text(
        sv="För många uppsättningar på varandra",
        en="Too many setups on top of each other",
    ),
    seen=Text(
        sv="Uppsättningen bygger på fler än {limit} andra.",
        en="The setup builds on more than {limit} others.",
    ),
    expected=Text(
        sv="Högst {limit} uppsättningar under er egen.",
        en="At most {limit} setups under your own.",
    ),
    remedy=Text(
        sv="Slå ihop två av dem som samma grupp beslutar om.",
        en="Put two of them together that the same group decides about.",
    ),
    why=Text(
        sv="Fler lager än så kan ingen överblicka.",
        en="Nobody can survey more layers than that.",
    ),
)
