"""A key that the method does not know."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET110",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd nyckel",
        en="Unknown key",
    ),
    seen=Text(
        sv="Nyckeln {key} finns inte.",
        en="There is no key {key}.",
    ),
    expected=Text(
        sv="Någon av: {known}.",
        en="One of: {known}.",
    ),
    remedy=Text(
        sv="Rätta stavningen eller ta bort nyckeln.{hint}",
        en="Correct the spelling or remove the key.{hint}",
    ),
    why=Text(
        sv="En felstavad nyckel skulle annars tyst bli utan verkan.",
        en="A misspelt key would otherwise silently have no effect.",
    ),
)
