"""MEA209: The review date has passed and nobody said what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Kept, Loop

RULE = Rule(
    code="MEA209",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppföljningsdatumet har passerat utan att någon sagt vad det blev",
        en="The review date has passed and nobody said what came of it",
    ),
    seen=Text(
        sv="Insatsen skulle följas upp {review}. {since}",
        en="The measure was to be reviewed on {review}. {since}",
    ),
    expected=Text(
        sv="Ett utfall senast på första mötet efter uppföljningsdatumet.",
        en="An outcome at the first meeting after the review date at the latest.",
    ),
    remedy=Text(
        sv="Följ upp på nästa möte. Att det inte går att säga är också ett utfall.",
        en="Follow up at the next meeting. That one cannot tell is an outcome too.",
    ),
    why=Text(
        sv="Uppföljningen är det som oftast faller bort.",
        en="Follow-up is what most often falls away.",
    ),
)


_LONG = timedelta(days=28)
"""So long after a review date a meeting should have been held, even if no record tells of one."""


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each open measure of which no outcome was said after its review date."""
    for m in loop.measures:
        review = m.day("review")
        if not m.is_open or m.text("outcome") or review is None or _is_answered(m, review):
            continue
        if loop.last_held is not None and review < loop.last_held:
            held = loop.last_held
            since = Text(f"Mötet {held} var efter det.", f"The meeting of {held} was after that.")
        elif loop.today - review > _LONG:
            since = Text(
                "Inget protokoll från något möte efter det är inläst.",
                "No record of any meeting after that has been read in.",
            )
        else:
            continue
        yield RULE.at(m.place("/outcome"), review=review, since=since)


def _is_answered(measure: Kept, review: date) -> bool:
    return any(entry.get("outcome") and at.date() >= review for at, entry in measure.timed)
