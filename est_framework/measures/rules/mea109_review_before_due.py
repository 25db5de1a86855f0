"""MEA109: The measure is reviewed before it is due."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.spans import is_day
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA109",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen följs upp innan den ska vara klar",
        en="The measure is reviewed before it is due",
    ),
    seen=Text(
        sv="Uppföljning {review}, klar {due}.",
        en="Review {review}, due {due}.",
    ),
    expected=Text(
        sv="En uppföljning samma dag som insatsen ska vara klar, eller senare.",
        en="A review on the due date or later.",
    ),
    remedy=Text(
        sv="Flytta uppföljningen eller datumet då insatsen ska vara klar.",
        en="Move the review or the due date.",
    ),
    why=Text(
        sv="Före insatsen finns ingen effekt att se.",
        en="Before the measure there is no effect to see.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that is reviewed before it is due."""
    for n, measure in enumerate(draft.data["measures"]):
        due, review = str(measure.get("due") or ""), str(measure.get("review") or "")
        if is_day(due) and is_day(review) and review < due:
            yield RULE.at(draft.place(f"/measures/{n}/review"), due=due, review=review)
