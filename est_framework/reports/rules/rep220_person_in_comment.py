"""REP220: what somebody wrote about a report holds personal data."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP220",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Kommentaren eller skälet innehåller en personuppgift",
        en="The comment or the reason holds personal data",
    ),
    seen=Text(sv="{what}", en="{what}"),
    expected=Text(
        sv="ord om rapporten, platsen och läget, aldrig om en person",
        en="words about the report, the place and the situation, never about a person",
    ),
    remedy=Text(
        sv="Inget beslut har sparats. Skriv om utan uppgiften och kör igen. Behöver ni tala om en "
        "person, gör det på den väg som er organisation har för det.",
        en="No decision has been kept. Write it again without that and run once more. If you need "
        "to talk about a person, do it the way your organisation has for that.",
    ),
    why=Text(
        sv="Kommentarer sparas i liggaren och skickas till den som rapporterat. De omfattas av samma "
        "regel som rapporterna: EST handlar om platser, aldrig om personer.",
        en="Comments are kept in the ledger and sent to whoever reported. The same rule holds for "
        "them as for reports: EST is about places, never about persons.",
    ),
)
