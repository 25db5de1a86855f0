"""MET105: a value has the wrong form."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MET105",
    severity=Severity.ERROR,
    title=Text(
        sv="Värdet har fel form.",
        en="The value has the wrong form.",
    ),
    seen=Text(
        sv="{field}: {seen}",
        en="{field}: {seen}",
    ),
    expected=Text(
        sv="{form}",
        en="{form}",
    ),
    remedy=Text(
        sv="Skriv värdet på den form som väntas.",
        en="Write the value in the form expected.",
    ),
    why=Text(
        sv="Samma form överallt gör att utgåvan kan läsas av alla verktyg, och att ett id "
        "betyder samma sak för alltid.",
        en="The same form everywhere lets every tool read the release, and lets an id mean "
        "the same thing for ever.",
    ),
)
