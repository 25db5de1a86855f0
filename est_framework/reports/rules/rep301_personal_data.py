"""REP301: personal data that is certain: the report is held."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP301",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Rapporten innehåller en personuppgift och hålls kvar.",
        en="The report holds personal data and is held back.",
    ),
    seen=Text(
        sv="{what}",
        en="{what}",
    ),
    expected=Text(
        sv="inga uppgifter om personer",
        en="nothing about persons",
    ),
    remedy=Text(
        sv="Ta bort uppgiften och skicka rapporten igen. Ärenden om personer tas i det "
        "forum som är till för det.",
        en="Remove it and send the report again. Matters about persons are taken up in "
        "the forum meant for that.",
    ),
    why=Text(
        sv="EST handlar om platser och situationer, aldrig om personer. Det som skickas "
        "blir allmän handling.",
        en="EST is about places and situations, never about persons. What is sent becomes "
        "a public record.",
    ),
)
