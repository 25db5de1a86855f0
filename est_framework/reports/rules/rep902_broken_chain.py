"""REP902: rows of the ledger do not follow one another."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP902",
    severity=Severity.ERROR,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="Rader saknas i liggaren eller har bytts ut",
        en="Rows of the ledger are missing or have been replaced",
    ),
    seen=Text(
        sv="I {table} bryts kedjan vid rad {sequence}.",
        en="In {table} the chain breaks at row {sequence}.",
    ),
    expected=Text(
        sv="Varje rad har nästa nummer och bär kontrollsumman för raden före, och den sista är "
        "den som liggaren uppger som sist.",
        en="Every row has the next number and carries the checksum of the row before, and the "
        "last one is the one that the ledger names as last.",
    ),
    remedy=Text(
        sv="Ändra inget i filen. Lägg tillbaka den senaste säkerhetskopian och ta emot filerna i "
        "inkorgen igen: det som redan finns sparas inte två gånger.",
        en="Change nothing in the file. Put the newest backup back and receive the files of the "
        "inbox again: what is already there is not kept twice.",
    ),
    why=Text(
        sv="En rapport som försvinner utan spår ser ut som en tyst rapportör, och en lägesbild "
        "utan den ser lugnare ut än det var.",
        en="A report that vanishes without a trace looks like a silent reporter, and a picture "
        "without it looks calmer than it was.",
    ),
)
