"""MEA101: The measure points to no problem."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA101",
    severity=Severity.ERROR,
    title=Text(
        sv="Insatsen pekar inte på något problem",
        en="The measure points to no problem",
    ),
    seen=Text(
        sv="Insats {n} saknar vad eller var.",
        en="Measure {n} lacks what or where.",
    ),
    expected=Text(
        sv="En indikator och ett område ur lägesbilden.",
        en="An indicator and an area from the picture.",
    ),
    remedy=Text(
        sv="Välj vilket problem insatsen svarar på.",
        en="Choose the problem that the measure answers.",
    ),
    why=Text(
        sv="Brå har sett att insatser ofta saknar koppling till det problem som kartlagts.",
        en="The National Council for Crime Prevention has seen that measures often lack a "
        "link to the mapped problem.",
    ),
)


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each new measure that points to no problem."""
    for n, measure in enumerate(draft.data["measures"]):
        if not (measure["problem"].get("indicator") and measure["problem"].get("area")):
            yield RULE.at(draft.place(f"/measures/{n}/indicator"), n=n + 1)
