"""Two breaks cover the same period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET164",
    severity=Severity.ERROR,
    title=Text(
        sv="Två uppehåll går in i varandra",
        en="Two breaks overlap",
    ),
    seen=Text(
        sv="{first} till {last} täcker samma perioder som {other_first} till {other_last}.",
        en="{first} to {last} covers the same periods as {other_first} to {other_last}.",
    ),
    expected=Text(
        sv="Varje period i högst ett uppehåll.",
        en="Every period in one break at most.",
    ),
    remedy=Text(
        sv="Gör dem till ett, eller rätta first eller last.",
        en="Make them one, or correct first or last.",
    ),
    why=Text(
        sv="Uppehållen kan säga olika om rapporter, och då går det inte att veta vilket "
        "som gäller.",
        en="The breaks may differ about reports, and then there is no telling which one holds.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every break that shares a period with one before it."""
    breaks = check.setup.cycle.breaks
    for number, pause in enumerate(breaks):
        for other in breaks[:number]:
            if other.first.first <= pause.last.last and pause.first.first <= other.last.last:
                yield RULE.at(
                    check.source.place("cycle", "breaks", number, "first"),
                    first=pause.first,
                    last=pause.last,
                    other_first=other.first,
                    other_last=other.last,
                )
                break
