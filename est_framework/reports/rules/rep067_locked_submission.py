"""REP067: the report is encrypted."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP067",
    severity=Severity.ERROR,
    title=Text(
        sv="Rapporten är krypterad.",
        en="The report is encrypted.",
    ),
    seen=Text(
        sv="en krypterad rapport",
        en="an encrypted report",
    ),
    expected=Text(
        sv="en export som är dekrypterad",
        en="an export that is decrypted",
    ),
    remedy=Text(
        sv="Exportera igen från ODK Central med projektets lösenfras.",
        en="Export again from ODK Central with the passphrase of the project.",
    ),
    why=Text(
        sv="Det som inte går att läsa kan inte tas emot.",
        en="What cannot be read cannot be received.",
    ),
)
