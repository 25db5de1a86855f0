"""Measures are followed up more seldom than the group meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET185",
    severity=Severity.WARNING,
    title=Text(
        sv="Insatser följs upp mer sällan än på varje möte",
        en="Measures are followed up more seldom than at every meeting",
    ),
    seen=Text(
        sv="follow_up är {seen}, period är {period}.",
        en="follow_up is {seen}, period is {period}.",
    ),
    expected=Text(
        sv="Uppföljning på varje möte.",
        en="Follow-up at every meeting.",
    ),
    remedy=Text(
        sv="Skriv follow_up: each-meeting. Har ni skäl för en annan takt, acceptera avvikelsen under "
        "accepted.",
        en="Write follow_up: each-meeting. If you have reason for another pace, accept the "
        "departure under accepted.",
    ),
    why=Text(
        sv="Metoden säger att öppna insatser ska följas upp på varje möte, om så bara med ett ord.",
        en="The method says that open measures must be followed up at every meeting, if only "
        "with a word.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when follow-up comes more seldom than the meetings."""
    cycle = check.setup.cycle
    each_time = cycle.follow_up == "each-month" and cycle.period is PeriodKind.MONTH
    if cycle.follow_up in (None, "each-meeting") or each_time:
        return
    if check.asks("uppfoljning_varje_mote"):
        place = check.source.place("cycle", "follow_up")
        yield RULE.at(place, seen=cycle.follow_up, period=cycle.period.value)
