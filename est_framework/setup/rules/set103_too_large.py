"""A file is too large or too deep to be what it says."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET103",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är för stor eller för djup",
        en="The file is too large or too deep",
    ),
    seen=Text(
        sv="Filen har fler än {limit} {what}.",
        en="The file has more than {limit} {what}.",
    ),
    expected=Text(
        sv="Högst {limit} {what}.",
        en="At most {limit} {what}.",
    ),
    remedy=Text(
        sv="Kontrollera att det är rätt fil. Är det gränser som är för detaljerade: förenkla dem i "
        "kartprogrammet, till exempel till tio meters noggrannhet.",
        en="Check that it is the right file. If boundaries are too detailed: simplify them in the "
        "map program, for example to ten metres.",
    ),
    why=Text(
        sv="En fil som är mycket större än någon uppsättning behöver stoppas innan den läses, så att "
        "den inte kan fylla minnet. Kartan ska också gå att öppna i en telefon.",
        en="A file far larger than any setup is stopped before it is read, so that it cannot fill "
        "the memory. The map shall also open on a phone.",
    ),
)

BYTES = Text(sv="byte", en="bytes")
LEVELS = Text(sv="nivåer inuti varandra", en="levels within each other")
POSITIONS = Text(sv="punkter", en="positions")
