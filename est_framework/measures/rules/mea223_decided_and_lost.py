"""MEA223: A decision in a record became no measure."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA223",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett beslut i ett protokoll blev ingen insats",
        en="A decision in a record became no measure",
    ),
    seen=Text(
        sv="Protokollet beslutar {measure}, som inte finns bland insatserna.",
        en="The record decides on {measure}, which is not among the measures.",
    ),
    expected=Text(
        sv="Varje beslut sparat som en insats.",
        en="Every decision kept as a measure.",
    ),
    remedy=Text(
        sv="Läs in protokollet igen.",
        en="Read the record in again.",
    ),
    why=Text(
        sv="Ett beslut som inte blir en insats följs aldrig upp.",
        en="A decision that does not become a measure is never followed up.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure in a record that the ledger does not have."""
    for meeting in loop.meetings:
        for n, decided in enumerate(meeting.parts("measures")):
            measure = str(decided.get("id"))
            if measure not in loop.by_id:
                yield RULE.at(meeting.place(f"/measures/{n}"), measure=measure)
