"""A personal number in the setup."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET219",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Ett personnummer i uppsättningen",
        en="A personal number in the setup",
    ),
    seen=Text(
        sv="Värdet ser ut att innehålla ett personnummer. Det visas inte här.",
        en="The value seems to hold a personal number. It is not shown here.",
    ),
    expected=Text(
        sv="Funktioner och organisationer, aldrig personer.",
        en="Functions and organisations, never persons.",
    ),
    remedy=Text(
        sv="Ta bort uppgiften. Har filen delats eller sparats i versionshistorik, ta bort den "
        "där också.",
        en="Remove it. If the file was shared or kept in version history, remove it there too.",
    ),
    why=Text(
        sv="Uppsättningen går till alla aktörer, in i formulär och ut på sidor. EST handlar om "
        "platser, aldrig om personer.",
        en="The setup goes to all actors, into forms and out on pages. EST is about places, "
        "never about persons.",
    ),
)
