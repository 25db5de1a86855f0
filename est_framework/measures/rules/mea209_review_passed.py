"""MEA209: The review date has passed and nobody said what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA209",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppföljningsdatumet har passerat utan att någon sagt vad det blev",
        en="The review date has passed and nobody said what came of it",
    ),
    seen=Text(
        sv="Insatsen skulle följas upp {review}. Mötet {held} var efter det.",
        en="The measure was to be reviewed on {review}. The meeting of {held} was after that.",
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


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each open measure that a meeting after its review date said no outcome of."""
    for m in loop.measures:
        review, held = m.day("review"), loop.last_held
        if not m.is_open or m.text("outcome") or review is None or held is None:
            continue
        if review < held:
            yield RULE.at(m.place("/outcome"), review=review, held=held)
