"""REP302: something that may be personal data."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP302",
    severity=Severity.WARNING,
    guards=Guard.PERSON,
    title=Text(
        sv="Texten kan innehålla en personuppgift.",
        en="The text may hold personal data.",
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
        sv="Läs texten på den angivna platsen. Pekar den ut en person: ta bort det och "
        "skicka igen.",
        en="Read the text at the given place. If it points out a person: remove that and "
        "send again.",
    ),
    why=Text(
        sv="Kontrollen ser inte allt och misstar sig ibland. Därför ska en människa läsa.",
        en="The check does not see everything and is sometimes mistaken. So a person must read.",
    ),
)
