"""A key that must be there is missing."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET111",
    severity=Severity.ERROR,
    title=Text(
        sv="Nyckel saknas",
        en="A key is missing",
    ),
    seen=Text(
        sv="Nyckeln {key} saknas här.",
        en="The key {key} is missing here.",
    ),
    expected=Text(
        sv="{key}: {form}.",
        en="{key}: {form}.",
    ),
    remedy=Text(
        sv="Lägg till nyckeln.",
        en="Add the key.",
    ),
    why=Text(
        sv="Det här måste kommunen själv ta ställning till; det finns inget värde som passar alla.",
        en="This the municipality must decide itself; no value suits all.",
    ),
)
