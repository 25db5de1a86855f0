"""REP305: what was to go out holds personal data: it is not written."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP305",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Det som skulle lämna er innehåller en personuppgift och skrivs inte.",
        en="What was to leave you holds personal data and is not written.",
    ),
    seen=Text(
        sv="{what}, från {source}",
        en="{what}, from {source}",
    ),
    expected=Text(
        sv="inga uppgifter om personer",
        en="nothing about persons",
    ),
    remedy=Text(
        sv="Rätta källan: be avsändaren om en rättad rapport, eller lägg den åt sidan med est review "
        "set-aside. Är det en insats eller ett protokoll, skriv om texten och spara på nytt. Gör sedan om "
        "det här.",
        en="Mend the source: ask the sender for a corrected report, or set it aside with est review "
        "set-aside. If it is a measure or minutes, write the text anew and save again. Then do this once "
        "more.",
    ),
    why=Text(
        sv="Det som en gång har lämnat gruppen går inte att ta tillbaka. Därför prövas det en gång till, av "
        "spärren som den är i dag, också om rapporten togs emot innan den kunde lika mycket.",
        en="What has once left the group cannot be taken back. So it is tried once more, by the gate as it "
        "is today, even if the report was received before it knew as much.",
    ),
)
