"""REP901: a row of the ledger is not what was written."""

from __future__ import annotations

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP901",
    severity=Severity.ERROR,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="En rad i liggaren har ändrats",
        en="A row of the ledger has changed",
    ),
    seen=Text(
        sv="Rad {sequence} i {table} stämmer inte med sin kontrollsumma.",
        en="Row {sequence} of {table} does not agree with its checksum.",
    ),
    expected=Text(
        sv="Det som en gång skrivits i liggaren ändras aldrig.",
        en="What has once been written in the ledger never changes.",
    ),
    remedy=Text(
        sv="Ändra inget i filen. Lägg tillbaka den senaste säkerhetskopian och ta emot filerna i "
        "inkorgen igen: det som redan finns sparas inte två gånger.",
        en="Change nothing in the file. Put the newest backup back and receive the files of the "
        "inbox again: what is already there is not kept twice.",
    ),
    why=Text(
        sv="En disk kan tappa en bit och någon kan ha skrivit i filen vid sidan av verktyget. "
        "SQLite märker sällan det ena och aldrig det andra, så varje rad bär en kontrollsumma "
        "över hela sig.",
        en="A disk may drop a bit, and somebody may have written in the file beside the tool. "
        "SQLite seldom notices the one and never the other, so every row carries a checksum over "
        "all of itself.",
    ),
)
