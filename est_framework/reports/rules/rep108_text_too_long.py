"""REP108: a text that is too long."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP108",
    severity=Severity.ERROR,
    title=Text(
        sv="Texten är för lång.",
        en="The text is too long.",
    ),
    seen=Text(
        sv="{seen} tecken",
        en="{seen} characters",
    ),
    expected=Text(
        sv="högst {most} tecken",
        en="at most {most} characters",
    ),
    remedy=Text(
        sv="Korta texten till det som hänt på platsen. Långa dokument hör hemma i ert eget system.",
        en="Shorten the text to what happened at the place. Long documents belong in your "
        "own system.",
    ),
    why=Text(
        sv="En lägesrapport är kort, och korta texter gör det lättare att se om något om "
        "en person har följt med.",
        en="A report is short, and short texts make it easier to see whether something "
        "about a person came along.",
    ),
)
