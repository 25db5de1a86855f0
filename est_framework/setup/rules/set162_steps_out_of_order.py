"""A step of the cycle is before the one that it builds on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.rules.set132_meets_before_reports import order_of, said
from est_framework.setup.steps import planned_steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET162",
    severity=Severity.ERROR,
    title=Text(
        sv="Stegen i rytmen kommer i fel ordning",
        en="The steps of the cycle are out of order",
    ),
    seen=Text(
        sv="{later} är {seen}, före {earlier} som är {before}.",
        en="{later} is {seen}, before {earlier}, which is {before}.",
    ),
    expected=Text(
        sv="Ordningen report_by, review_by, compile_by, meet, publish_by, feedback_by.",
        en="The order report_by, review_by, compile_by, meet, publish_by, feedback_by.",
    ),
    remedy=Text(
        sv="Flytta {later}. Är det veckan efter: skriv weeks_after: 1.",
        en="Move {later}. If it is the week after: write weeks_after: 1.",
    ),
    why=Text(
        sv="Varje steg bygger på det förra: det som inte har kommit in kan ingen granska, "
        "och det som inte är sammanställt kan ingen mötas om.",
        en="Each step builds on the one before: nobody can review what has not come in, or "
        "meet about what is not put together.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """
    Yield one finding for every step that comes before the one that it follows.

    Report and meeting side by side are SET132's.
    """
    planned = planned_steps(check.setup.cycle)
    for (earlier, first), (later, second) in pairwise(planned.items()):
        if (earlier, later) != ("report_by", "meet") and order_of(second) < order_of(first):
            yield RULE.at(
                check.source.place("cycle", later),
                later=later,
                seen=said(second),
                earlier=earlier,
                before=said(first),
            )
