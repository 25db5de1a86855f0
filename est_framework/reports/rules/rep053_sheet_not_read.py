"""REP053: a visible sheet holds something and no table of reports."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP053",
    severity=Severity.NOTE,
    title=Text(
        sv="Ett blad har ingen rapporttabell och lästes inte.",
        en="A sheet has no table of reports and was not read.",
    ),
    seen=Text(
        sv="bladet {seen}",
        en="the sheet {seen}",
    ),
    expected=Text(
        sv="en rubrikrad med rapportens kolumner, om bladet ska läsas",
        en="a header row with the columns of a report, if the sheet is to be read",
    ),
    remedy=Text(
        sv="Inget behöver göras om bladet är ett försättsblad. Finns rapporter där: "
        "lägg till rubrikraden och skicka filen igen.",
        en="Nothing needs to be done if the sheet is a cover. If there are reports on "
        "it: add the header row and send the file again.",
    ),
    why=Text(
        sv="Ett blad som ingen läser får inte försvinna tyst.",
        en="A sheet that nobody reads must not vanish in silence.",
    ),
)
