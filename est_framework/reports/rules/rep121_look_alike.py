"""REP121: an id with a letter that looks like another."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP121",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett id innehåller en bokstav ur ett annat alfabet.",
        en="An id holds a letter of another alphabet.",
    ),
    seen=Text(
        sv="{seen}: {signs}",
        en="{seen}: {signs}",
    ),
    expected=Text(
        sv="bokstäverna a–z, siffror, bindestreck och understreck",
        en="the letters a–z, digits, hyphens and underscores",
    ),
    remedy=Text(
        sv="Skriv om ordet för hand i stället för att klistra in det.",
        en="Type the word instead of pasting it.",
    ),
    why=Text(
        sv="Ett kyrilliskt а ser ut som ett vanligt a men är ett annat tecken. Området "
        "blir ett annat, utan att någon ser varför.",
        en="A Cyrillic а looks like an ordinary a and is another character. The area "
        "becomes another one, and nobody sees why.",
    ),
)
