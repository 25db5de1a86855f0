"""MEA103: The measure lacks a due date."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA103",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen saknar datum då den ska vara klar",
        en="The measure lacks a due date",
    ),
    seen=Text(
        sv="Insats {n} saknar datum då den ska vara klar.",
        en="Measure {n} lacks a due date.",
    ),
    expected=Text(
        sv="Ett datum, till exempel 2026-11-30.",
        en="A date, such as 2026-11-30.",
    ),
    remedy=Text(
        sv="Skriv när insatsen ska vara genomförd.",
        en="Write when the measure is to be done.",
    ),
    why=Text(
        sv="Utan datum kan ingen se att något blivit liggande.",
        en="Without a date nobody can see that something was left lying.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that lacks a due date."""
    for n, measure in enumerate(draft.data["measures"]):
        if not measure.get("due"):
            yield RULE.at(draft.place(f"/measures/{n}/due"), n=n + 1)
