"""MEA218: Two versions of the same document say different things."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA218",
    severity=Severity.WARNING,
    title=Text(
        sv="Två versioner av samma dokument säger olika saker",
        en="Two versions of the same document say different things",
    ),
    seen=Text(
        sv="Två skrev samtidigt. Båda finns i liggaren, den som kom först gäller.",
        en="Two wrote at the same time. Both are in the ledger, the one that came first holds.",
    ),
    expected=Text(
        sv="En version som alla står bakom.",
        en="One version that all stand behind.",
    ),
    remedy=Text(
        sv="Läs båda och skriv in det som fattas i den som gäller.",
        en="Read both, and write what is missing into the one that holds.",
    ),
    why=Text(
        sv="Den andres ord är sparade men syns inte på dagordningen.",
        en="The words of the other are kept, but do not show on the agenda.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure or meeting of which two versions came."""
    for kept in (*loop.measures, *loop.meetings):
        if kept.contradicted:
            yield RULE.at(kept.place(""))
