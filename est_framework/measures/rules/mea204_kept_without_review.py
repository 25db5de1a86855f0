"""MEA204: A kept measure has no review date."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA204",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats saknar datum för uppföljning",
        en="A kept measure has no review date",
    ),
    seen=Text(
        sv="Insatsen säger inte när den ska följas upp.",
        en="The measure does not say when it is to be reviewed.",
    ),
    expected=Text(
        sv="En dag för uppföljning, på slutdatumet eller senare.",
        en="A day of review, on the due date or later.",
    ),
    remedy=Text(
        sv="Besluta om en dag på nästa möte.",
        en="Decide on a day at the next meeting.",
    ),
    why=Text(
        sv="Det som inte har en dag följs sällan upp.",
        en="What has no day is seldom followed up.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure without a review date."""
    for m in loop.measures:
        if m.day("review") is None:
            yield RULE.at(m.place("/review"))
