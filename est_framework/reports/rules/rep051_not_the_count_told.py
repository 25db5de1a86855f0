"""REP051: the files hold another number of reports than was told."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP051",
    severity=Severity.ERROR,
    title=Text(
        sv="Antalet rapporter är inte det som angavs.",
        en="The number of reports is not the one that was told.",
    ),
    seen=Text(
        sv="{seen} rapporter",
        en="{seen} reports",
    ),
    expected=Text(
        sv="{expected} rapporter",
        en="{expected} reports",
    ),
    remedy=Text(
        sv="Be avsändaren om hela filen. Är antalet ändå rätt: ange det i --expect-count.",
        en="Ask the sender for the whole file. If the number is right after all: give it "
        "to --expect-count.",
    ),
    why=Text(
        sv="En fil som klippts av precis vid ett radslut ser hel ut. Det märks bara om "
        "någon vet hur många rapporter den ska ha.",
        en="A file that was cut off exactly at the end of a row looks whole. It shows only"
        " if somebody knows how many reports there should be.",
    ),
)
