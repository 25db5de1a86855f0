"""The file is not YAML."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET104",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen går inte att läsa som YAML",
        en="The file cannot be read as YAML",
    ),
    seen=Text(
        sv="{cause}",
        en="{cause}",
    ),
    expected=Text(
        sv="Rader med nyckel: värde, indragna med mellanslag.",
        en="Lines with key: value, indented with spaces.",
    ),
    remedy=Text(
        sv="Titta på raden och på raden före. Jämför med en rad som fungerar.",
        en="Look at the line and the one before it. Compare with a line that works.",
    ),
    why=Text(
        sv="Innan filen går att läsa kan inget annat i den kontrolleras.",
        en="Until the file can be read nothing else in it can be checked.",
    ),
)

CONTROL = Text(
    sv="Filen innehåller ett styrtecken som inte får finnas i YAML.",
    en="The file holds a control character that YAML does not allow.",
)
_CAUSES = (
    (r"'\t'", Text(sv="Raden är indragen med tabb.", en="The line is indented with a tab.")),
    (
        "mapping values are not allowed",
        Text(
            sv="Ett kolon står inne i en text utan citattecken, eller så är raden fel indragen.",
            en="A colon stands inside a text without quotes, or the line is wrongly indented.",
        ),
    ),
    (
        "quoted scalar",
        Text(sv="Ett citattecken saknar sin motpart.", en="A quotation mark lacks its partner."),
    ),
    (
        "could not find expected ':'",
        Text(sv="Kolon saknas efter en nyckel.", en="The colon after a key is missing."),
    ),
    (
        "flow",
        Text(
            sv="En lista eller grupp inom [ ] eller { } är inte avslutad.",
            en="A list or group within [ ] or { } is not closed.",
        ),
    ),
    (
        "block",
        Text(
            sv="Raden är indragen på annat sätt än de omkring.",
            en="The line is indented otherwise than those around it.",
        ),
    ),
    (
        "cannot start any token",
        Text(
            sv="Ett värde börjar med ett tecken som kräver citattecken om hela värdet.",
            en="A value begins with a character that needs quotes around the whole value.",
        ),
    ),
)
_OTHER = Text(sv="Filens uppbyggnad går sönder här.", en="The file's structure breaks here.")


def cause(problem: str, context: str) -> Text:
    """Say in plain words what the YAML reader stumbled on."""
    return next((said for mark, said in _CAUSES if mark in problem or mark in context), _OTHER)
