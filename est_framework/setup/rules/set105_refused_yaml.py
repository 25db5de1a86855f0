"""The file uses a part of YAML that a setup may not use."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET105",
    severity=Severity.ERROR,
    title=Text(
        sv="YAML-konstruktion som inte får användas",
        en="A part of YAML that may not be used",
    ),
    seen=Text(
        sv="{what}",
        en="{what}",
    ),
    expected=Text(
        sv="Bara nycklar, listor och värden.",
        en="Only keys, lists and values.",
    ),
    remedy=Text(
        sv="Skriv ut värdet där det behövs i stället.",
        en="Write the value out where it is needed instead.",
    ),
    why=Text(
        sv="En uppsättning ska betyda det som står på raden. Ankare, taggar och direktiv gör"
        " att samma rad kan betyda olika saker, och har använts för att angripa program.",
        en="A setup shall mean what the line says. Anchors, tags and directives let the same"
        " line mean different things, and have been used to attack programs.",
    ),
)

ANCHOR = Text(sv="Ankare (&) eller hänvisning (*).", en="An anchor (&) or alias (*).")
TAG = Text(sv="En tagg (!) före ett värde.", en="A tag (!) before a value.")
DIRECTIVE = Text(
    sv="Ett direktiv (%) överst i filen.", en="A directive (%) at the top of the file."
)
MERGE = Text(sv="Sammanslagning med <<.", en="A merge with <<.")
KEY = Text(sv="En lista eller grupp som nyckel.", en="A list or group as key.")
