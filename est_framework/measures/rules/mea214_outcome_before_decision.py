"""MEA214: An outcome is older than the decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Kept, Loop

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
        place, said, decided = _in_log(m) or _at_meeting(m, loop) or (None, None, None)
        if place is not None:
            yield RULE.at(place, said=said, decided=decided)


def _in_log(measure: Kept) -> tuple[Place, date, date] | None:
    """Give where the log says an outcome before the decision, or before the period that it was decided in."""
    begun = measure.period.first if measure.period else None
    for n, (at, entry) in enumerate(measure.timed):
        said = at.date()
        for other in (measure.first_said, begun):
            if entry.get("outcome") and other is not None and said < other:
                return measure.place(f"/log/{n}/at"), said, other
    return None


def _at_meeting(measure: Kept, loop: Loop) -> tuple[Place, date, date] | None:
    """Give the meeting that said an outcome before the measure was decided."""
    decided = measure.first_said or (measure.period and measure.period.first)
    for meeting in loop.meetings if decided else ():
        held = meeting.day("held")
        for n, follow_up in enumerate(meeting.parts("follow_ups")):
            own = str(follow_up.get("measure")) == measure.id and follow_up.get("outcome")
            if own and decided and held is not None and held < decided:
                return meeting.place(f"/follow_ups/{n}/measure"), held, decided
    return None
