"""REP028: rows of the same report say different things about it."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP028",
    severity=Severity.ERROR,
    title=Text(
        sv="Rader i samma rapport säger olika saker om den.",
        en="Rows of the same report say different things about it.",
    ),
    seen=Text(
        sv="{seen} i kolumnen {column}",
        en="{seen} in the column {column}",
    ),
    expected=Text(
        sv="samma som på rapportens första rad: {expected}",
        en="the same as on the report's first row: {expected}",
    ),
    remedy=Text(
        sv="Ge varje rapport ett eget rapport-id, eller rätta värdet.",
        en="Give each report its own report id, or correct the value.",
    ),
    why=Text(
        sv="Två rapporter med samma id skulle blandas ihop.",
        en="Two reports with the same id would be mixed up.",
    ),
)
