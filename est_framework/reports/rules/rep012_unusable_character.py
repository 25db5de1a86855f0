"""REP012: a control or direction character."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP012",
    severity=Severity.ERROR,
    title=Text(
        sv="Texten innehåller ett tecken som inte syns och inte kan sparas.",
        en="The text holds a character that is not seen and cannot be kept.",
    ),
    seen=Text(
        sv="tecknet {seen}",
        en="the character {seen}",
    ),
    expected=Text(
        sv="synliga tecken, radbyten och tabbar",
        en="visible characters, line ends and tabs",
    ),
    remedy=Text(
        sv="Skriv om texten på den angivna platsen, eller klistra in den som ren text.",
        en="Write the text at the given place again, or paste it as plain text.",
    ),
    why=Text(
        sv="Styrtecken kan inte sparas överallt, och riktningstecken får en text att "
        "läsas som något annat än den är.",
        en="Control characters cannot be kept everywhere, and direction characters make a "
        "text read as something it is not.",
    ),
)
