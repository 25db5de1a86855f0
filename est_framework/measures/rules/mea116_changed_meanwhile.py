"""MEA116: Somebody else has changed the measure meanwhile."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA116",
    severity=Severity.ERROR,
    title=Text(
        sv="Någon annan har ändrat insatsen under tiden",
        en="Somebody else has changed the measure meanwhile",
    ),
    seen=Text(
        sv="{measure} har ändrats sedan du läste den.",
        en="{measure} has changed since you read it.",
    ),
    expected=Text(
        sv="En ändring av den senaste versionen.",
        en="A change of the newest version.",
    ),
    remedy=Text(
        sv="Båda ändringarna är sparade, och den som kom först gäller. Läs insatsen en gång till"
        " med est measures list och skriv sedan det som fattas.",
        en="Both changes are kept, and the one that came first holds. Read the measure once more"
        " with est measures list, and then write what is missing.",
    ),
    why=Text(
        sv="När två skriver samtidigt får den enes ord inte tyst ersätta den andres.",
        en="Where two write at the same time, the words of one must not silently replace those "
        "of the other.",
    ),
)
