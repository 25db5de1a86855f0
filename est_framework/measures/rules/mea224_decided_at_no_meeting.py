"""MEA224: A measure says it was decided at a meeting without a record."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA224",
    severity=Severity.WARNING,
    title=Text(
        sv="En insats säger sig vara beslutad på ett möte som saknar protokoll",
        en="A measure says it was decided at a meeting without a record",
    ),
    seen=Text(
        sv="Det finns inget protokoll {meeting} som beslutar insatsen.",
        en="There is no record {meeting} that decides on the measure.",
    ),
    expected=Text(
        sv="Ett protokoll för varje beslut.",
        en="A record for every decision.",
    ),
    remedy=Text(
        sv="Läs in protokollet. Beslutades insatsen mellan två möten läggs den till med est "
        "measures add.",
        en="Read the record in. If the measure was decided between two meetings, add it with est"
        " measures add.",
    ),
    why=Text(
        sv="Utan protokoll går det inte att se vem som beslutade, och varför.",
        en="Without a record one cannot see who decided, and why.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure whose log begins at a meeting that no record tells of."""
    records = {m.id for m in loop.meetings}
    for m in loop.measures:
        first = next(iter(m.parts("log")), {})
        meeting = str(first.get("meeting") or "")
        if meeting and meeting not in records:
            yield RULE.at(m.place("/log/0/meeting"), meeting=meeting)
