"""MEA102: The measure lacks an owner."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA102",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen saknar ansvarig",
        en="The measure lacks an owner",
    ),
    seen=Text(
        sv="Insats {n} saknar ansvarig.",
        en="Measure {n} lacks an owner.",
    ),
    expected=Text(
        sv="En aktör ur uppsättningen.",
        en="An actor of the setup.",
    ),
    remedy=Text(
        sv="Välj vilken aktör som ansvarar.",
        en="Choose the actor that answers for it.",
    ),
    why=Text(
        sv="En insats som ingen äger blir inte av.",
        en="A measure that nobody owns is not done.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that lacks an owner."""
    for n, measure in enumerate(draft.data["measures"]):
        if not measure.get("owner"):
            yield RULE.at(draft.place(f"/measures/{n}/owner"), n=n + 1)
