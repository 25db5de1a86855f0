"""REP207: a period for which the actor is not asked."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP207",
    severity=Severity.WARNING,
    title=Text(
        sv="Aktören tillfrågas inte för den perioden.",
        en="The actor is not asked for that period.",
    ),
    seen=Text(
        sv="{actor} för {period}",
        en="{actor} for {period}",
    ),
    expected=Text(
        sv="en period då uppsättningen frågar aktören",
        en="a period when the setup asks the actor",
    ),
    remedy=Text(
        sv="Se efter att perioden är rätt skriven. Rapporten behålls.",
        en="See that the period is written right. The report is kept.",
    ),
    why=Text(
        sv="En rapport från en period då ingen frågade jämförs inte med andra.",
        en="A report from a period when nobody asked is not compared with others.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """
    Yield a finding when the setup did not ask the actor, or anyone yet, for the period.

    What can be sent at any time, such as an event report, is welcome whenever the actor takes part.
    """
    cycle = case.asked.setup.setup.cycle
    if case.period.kind is cycle.period and not _is_welcome(case):
        yield RULE.at(case.place("/period"), actor=case.head.actor, period=str(case.period))


def _is_welcome(case: Case) -> bool:
    actor, template = case.head.actor, case.head.template
    welcome = case.term.invited.get(actor)
    if welcome is None:
        return False
    return template in welcome or template not in case.asked.templates[actor]
