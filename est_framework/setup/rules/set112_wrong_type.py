"""A value of the wrong kind."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET112",
    severity=Severity.ERROR,
    title=Text(
        sv="Fel sorts värde",
        en="Wrong kind of value",
    ),
    seen=Text(
        sv="{key} är {seen}.",
        en="{key} is {seen}.",
    ),
    expected=Text(
        sv="{key}: {form}.",
        en="{key}: {form}.",
    ),
    remedy=Text(
        sv="Skriv värdet i den form som väntas.{hint}",
        en="Write the value in the form expected.{hint}",
    ),
    why=Text(
        sv="Utan citattecken läses siffror som tal, och då försvinner inledande nollor: 0180"
        " blir 180.",
        en="Without quotes digits are read as a number, and leading zeros vanish: 0180 "
        "becomes 180.",
    ),
)
