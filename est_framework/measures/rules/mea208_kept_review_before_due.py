"""MEA208: A kept measure is reviewed before it is due."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA208",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats följs upp innan den ska vara klar",
        en="A kept measure is reviewed before it is due",
    ),
    seen=Text(
        sv="Uppföljning {review}, klar {due}.",
        en="Review {review}, due {due}.",
    ),
    expected=Text(
        sv="En uppföljning på slutdatumet eller senare.",
        en="A review on the due date or later.",
    ),
    remedy=Text(
        sv="Följ upp efter slutdatumet, och skriv det i protokollet.",
        en="Review after the due date, and write it in the record.",
    ),
    why=Text(
        sv="Före insatsen finns inget att se.",
        en="Before the measure there is nothing to see.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure that is reviewed before it is due."""
    for m in loop.measures:
        due, review = m.day("due"), m.day("review")
        if due is not None and review is not None and review < due:
            yield RULE.at(m.place("/review"), due=due, review=review)
