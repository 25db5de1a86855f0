"""Switching the question off would break the checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET159",
    severity=Severity.ERROR,
    title=Text(
        sv="Checklistan går sönder om frågan stängs av",
        en="The checklist breaks if the question is switched off",
    ),
    seen=Text(
        sv="{other} i {checklist} hänger på {id}, eller är den enda frågan.",
        en="{other} in {checklist} hangs on {id}, or is the only question.",
    ),
    expected=Text(
        sv="Att frågor som hänger på den stängs av först, och att minst en fråga blir kvar.",
        en="That questions which hang on it are switched off first, and that at least one is left.",
    ),
    remedy=Text(
        sv="Stäng av {other} först om den inte heller behövs, annars låt {id} vara kvar.",
        en="Switch {other} off first if it is not needed either, else leave {id} in.",
    ),
    why=Text(
        sv="En fråga vars villkor aldrig kan uppfyllas ställs aldrig.",
        en="A question whose condition can never hold is never asked.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every change that was refused for this."""
    yield from check.refused(RULE)
