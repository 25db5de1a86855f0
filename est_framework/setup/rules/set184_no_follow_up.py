"""Nothing says how often measures are followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET184",
    severity=Severity.WARNING,
    title=Text(
        sv="Det står inte när insatser följs upp",
        en="When measures are followed up is not said",
    ),
    seen=Text(
        sv="cycle har ingen follow_up.",
        en="cycle has no follow_up.",
    ),
    expected=Text(
        sv="Uppföljning på varje möte.",
        en="Follow-up at every meeting.",
    ),
    remedy=Text(
        sv="Skriv follow_up: each-meeting under cycle.",
        en="Write follow_up: each-meeting under cycle.",
    ),
    why=Text(
        sv="Metoden säger att öppna insatser ska följas upp på varje möte. Det som tas upp varje "
        "gång blir gjort.",
        en="The method says that open measures must be followed up at every meeting. What is "
        "raised each time gets done.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the cycle has no step of follow-up."""
    if check.asks("uppfoljning_varje_mote") and check.setup.cycle.follow_up is None:
        yield RULE.at(check.source.place("cycle", "follow_up"))
