"""An order that puts a question before the one it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET160",
    severity=Severity.ERROR,
    title=Text(
        sv="En fråga står före den som den hänger på",
        en="A question stands before the one it hangs on",
    ),
    seen=Text(
        sv="{id} ställs bara om {other} har ett svar, men står före.",
        en="{id} is asked only if {other} has an answer, but stands before it.",
    ),
    expected=Text(
        sv="{other} före {id}.",
        en="{other} before {id}.",
    ),
    remedy=Text(
        sv="Flytta {id} nedåt.",
        en="Move {id} further down.",
    ),
    why=Text(
        sv="Den som fyller i uppifrån hinner förbi frågan innan den visas.",
        en="Whoever fills in from the top is past the question before it shows.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
