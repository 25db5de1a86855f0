"""The file begins with a byte order mark."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET102",
    severity=Severity.NOTE,
    title=Text(
        sv="Filen börjar med en osynlig märkning (BOM)",
        en="The file begins with an invisible mark (BOM)",
    ),
    seen=Text(
        sv="De tre första byten är en BOM.",
        en="The first three bytes are a BOM.",
    ),
    expected=Text(
        sv="UTF-8 utan BOM. Filen läses ändå.",
        en="UTF-8 without BOM. The file is read all the same.",
    ),
    remedy=Text(
        sv="Inget måste göras. Välj UTF-8 utan BOM nästa gång du sparar om andra program krånglar.",
        en="Nothing must be done. Choose UTF-8 without BOM next time you save if other "
        "programs complain.",
    ),
    why=Text(
        sv="Märkningen syns inte, men en del program tar den för en del av den första nyckeln.",
        en="The mark does not show, but some programs take it as a part of the first key.",
    ),
)
