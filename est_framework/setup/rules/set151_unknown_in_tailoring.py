"""An id in the tailoring that the release does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET151",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänt id i anpassningen",
        en="Unknown id in the tailoring",
    ),
    seen=Text(
        sv="{seen} finns inte i metoden eller bland era egna.",
        en="{seen} is neither in the method nor among your own.",
    ),
    expected=Text(
        sv="Någon av: {known}.",
        en="One of: {known}.",
    ),
    remedy=Text(
        sv="Rätta id:t; est method list visar alla.{hint}",
        en="Correct the id; est method list shows them all.{hint}",
    ),
    why=Text(
        sv="En ändring av något som inte finns skulle inte märkas någonstans.",
        en="A change to something that is not there would show nowhere.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
