"""MEA214: An outcome is older than the decision."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA214",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett utfall är äldre än beslutet",
        en="An outcome is older than the decision",
    ),
    seen=Text(
        sv="Utfallet sades {said}, insatsen beslutades {decided}.",
        en="The outcome was said on {said}, the measure was decided on {decided}.",
    ),
    expected=Text(
        sv="Ett utfall efter beslutet.",
        en="An outcome after the decision.",
    ),
    remedy=Text(
        sv="Kontrollera mötesdatumen i protokollen och läs in dem igen.",
        en="Check the dates of the meetings in the records, and read them in again.",
    ),
    why=Text(
        sv="Ordningen visar att beslutet skrevs i efterhand, eller att ett datum är fel.",
        en="The order shows that the decision was written afterwards, or that a date is wrong.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure with an outcome said before it was decided."""
    for m in loop.measures:
        log = m.timed
        decided = next((at for at, e in log if not e.get("outcome")), None)
        for n, (at, entry) in enumerate(log):
            if entry.get("outcome") and decided is not None and at < decided:
                yield RULE.at(m.place(f"/log/{n}/at"), said=at.date(), decided=decided.date())
                break
