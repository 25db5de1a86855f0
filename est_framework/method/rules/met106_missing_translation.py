"""MET106: a text is missing in one of the languages."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MET106",
    severity=Severity.ERROR,
    title=Text(
        sv="Texten saknas på ett av språken.",
        en="The text is missing in one of the languages.",
    ),
    seen=Text(
        sv="{field} saknas på {language}",
        en="{field} is missing in {language}",
    ),
    expected=Text(
        sv="text på både svenska (sv) och engelska (en)",
        en="text in both Swedish (sv) and English (en)",
    ),
    remedy=Text(
        sv="Skriv texten på båda språken: {{sv: …, en: …}}. Låt någon som kan språket läsa den.",
        en="Write the text in both languages: {{sv: …, en: …}}. Let somebody who knows the "
        "language read it.",
    ),
    why=Text(
        sv="Alla som rapporterar ska förstå frågan. Svenska är utgångspunkten, engelska gör "
        "metoden läsbar för fler.",
        en="Everybody who reports must understand the question. Swedish comes first, English"
        " lets more people read the method.",
    ),
)
