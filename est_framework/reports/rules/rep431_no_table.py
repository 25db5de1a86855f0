"""REP431: the file holds no table to read."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP431",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen har ingen tabell att läsa.",
        en="The file has no table to read.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en rubrikrad med minst två rubriker, och rader under den",
        en="a header row with two headings or more, and rows below it",
    ),
    remedy=Text(
        sv="Öppna filen och se efter var tabellen börjar. Ligger den på ett annat "
        "blad: ange bladet med --sheet, eller med sheet i importkartan.",
        en="Open the file and look where the table begins. If it is on another sheet: "
        "name it with --sheet, or with sheet in the import mapping.",
    ),
    why=Text(
        sv="Utan rubriker går det inte att veta vad kolumnerna betyder.",
        en="Without headings what the columns mean cannot be known.",
    ),
)
