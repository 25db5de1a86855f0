"""REP404: the ready mapping to build on does not exist."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP404",
    severity=Severity.ERROR,
    title=Text(
        sv="Den färdiga karta som importkartan bygger på finns inte.",
        en="The ready mapping to build on does not exist.",
    ),
    seen=Text(
        sv="based_on: {seen}.{hint}",
        en="based_on: {seen}.{hint}",
    ),
    expected=Text(
        sv="någon av {known}",
        en="one of {known}",
    ),
    remedy=Text(
        sv="Välj en karta som finns, eller ta bort based_on och skriv alla nycklar själv.",
        en="Choose a mapping that exists, or remove based_on and write all keys yourself.",
    ),
    why=Text(
        sv="De färdiga kartorna följer med metoden, så att samma flöde räknas lika i alla "
        "kommuner.",
        en="The ready mappings come with the method, so that one feed is counted alike in "
        "all municipalities.",
    ),
)
