"""MEA104: The measure lacks a review date."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA104",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen saknar datum för uppföljning",
        en="The measure lacks a review date",
    ),
    seen=Text(
        sv="Insats {n} saknar datum för uppföljning.",
        en="Measure {n} lacks a review date.",
    ),
    expected=Text(
        sv="Ett datum efter att insatsen ska vara klar.",
        en="A date after the measure is due.",
    ),
    remedy=Text(
        sv="Skriv när gruppen ska titta på vad insatsen gav.",
        en="Write when the group is to look at what the measure gave.",
    ),
    why=Text(
        sv="Uppföljningen är den del som oftast faller bort.",
        en="Follow-up is the part that most often falls away.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that lacks a review date."""
    for n, measure in enumerate(draft.data["measures"]):
        if not measure.get("review"):
            yield RULE.at(draft.place(f"/measures/{n}/review"), n=n + 1)
