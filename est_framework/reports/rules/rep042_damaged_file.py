"""REP042: the zip or Parquet file cannot be opened."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP042",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är skadad och går inte att öppna.",
        en="The file is damaged and cannot be opened.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en hel {what}",
        en="a whole {what}",
    ),
    remedy=Text(
        sv="Gör filen på nytt och skicka den igen. Går det inte: skicka rapporterna var för sig.",
        en="Make the file again and send it once more. If that fails: send the reports one by one.",
    ),
    why=Text(
        sv="Det som går att läsa ur en skadad fil kan vara bara en del av den.",
        en="What can be read from a damaged file may be only a part of it.",
    ),
)
