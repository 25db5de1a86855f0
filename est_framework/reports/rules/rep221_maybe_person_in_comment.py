"""REP221: what somebody wrote about a report may hold personal data."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP221",
    severity=Severity.WARNING,
    guards=Guard.PERSON,
    title=Text(
        sv="Kommentaren eller skälet kan innehålla en personuppgift",
        en="The comment or the reason may hold personal data",
    ),
    seen=Text(sv="{what}", en="{what}"),
    expected=Text(
        sv="ord om rapporten, platsen och läget, aldrig om en person",
        en="words about the report, the place and the situation, never about a person",
    ),
    remedy=Text(
        sv="Beslutet har sparats. Läs det du skrev. Pekar det ut någon, ta bort beslutet med est "
        "ledger purge --item och fatta det igen.",
        en="The decision has been kept. Read what you wrote. If it points somebody out, remove the "
        "decision with est ledger purge --item and make it again.",
    ),
    why=Text(
        sv="Ett organisationsnummer kan vara en enskild firmas och är då ett personnummer. Bara en "
        "människa kan avgöra det.",
        en="An organisation number may be a sole trader's, and is then a personal number. Only a "
        "human being can tell.",
    ),
)
