"""A password in the setup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Guard, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET220",
    severity=Severity.WARNING,
    guards=Guard.INTEGRITY,
    title=Text(
        sv="Ett lösenord i uppsättningen",
        en="A password in the setup",
    ),
    seen=Text(
        sv="Värdet innehåller en adress med lösenord. Lösenordet visas inte här.",
        en="The value holds an address with a password. The password is not shown here.",
    ),
    expected=Text(
        sv="Inga lösenord i en fil som delas.",
        en="No passwords in a file that is shared.",
    ),
    remedy=Text(
        sv="Ta bort lösenordet ur filen och byt det, för det kan ha lästs av andra.",
        en="Remove the password from the file and change it, since others may have read it.",
    ),
    why=Text(
        sv="Uppsättningen går till alla aktörer och in i säkerhetskopior. Ett lösenord som "
        "står där är inte längre hemligt.",
        en="The setup goes to all actors and into backups. A password that stands there is "
        "no secret any more.",
    ),
)
_SECRET = re.compile(
    r"://[^/@\s:]*:[^/@\s]+@|(?i:\b(?:password|passwd|pwd|lösenord|api[_-]?key|secret)\b\s*[=:]\s*\S)"
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for each value that holds a password."""
    for path, written in check.source.raw.items():
        if _SECRET.search(written):
            yield RULE.at(check.source.place(*path))
