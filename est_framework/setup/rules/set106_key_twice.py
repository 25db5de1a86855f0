"""The same key stands twice."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET106",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma nyckel två gånger",
        en="The same key twice",
    ),
    seen=Text(
        sv="Nyckeln {key} står redan på rad {line}.",
        en="The key {key} is already on line {line}.",
    ),
    expected=Text(
        sv="Varje nyckel en gång på samma nivå.",
        en="Every key once on the same level.",
    ),
    remedy=Text(
        sv="Slå ihop de två, eller ta bort den ena.",
        en="Merge the two, or remove one.",
    ),
    why=Text(
        sv="Annars vore det slumpen som avgjorde vilken av dem som gäller.",
        en="Otherwise chance would decide which of them counts.",
    ),
)
