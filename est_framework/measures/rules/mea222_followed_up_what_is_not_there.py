"""MEA222: A meeting followed up a measure that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA222",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett möte följde upp en insats som inte finns",
        en="A meeting followed up a measure that does not exist",
    ),
    seen=Text(
        sv="Det finns ingen insats {measure} i liggaren.",
        en="There is no measure {measure} in the ledger.",
    ),
    expected=Text(
        sv="En insats som är beslutad och sparad.",
        en="A measure that is decided and kept.",
    ),
    remedy=Text(
        sv="Läs in protokollet från mötet som beslutade insatsen.",
        en="Read in the record of the meeting that decided the measure.",
    ),
    why=Text(
        sv="En uppföljning utan sin insats är en förlorad uppföljning.",
        en="A follow-up without its measure is a lost one.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each follow-up of a measure that the ledger does not have."""
    for meeting in loop.meetings:
        for n, follow_up in enumerate(meeting.parts("follow_ups")):
            measure = str(follow_up.get("measure"))
            if measure not in loop.by_id:
                yield RULE.at(meeting.place(f"/follow_ups/{n}/measure"), measure=measure)
