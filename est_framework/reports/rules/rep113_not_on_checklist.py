"""REP113: an answer about an indicator that is not on the actor's checklist."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP113",
    severity=Severity.WARNING,
    title=Text(
        sv="Indikatorn finns inte på aktörens checklista.",
        en="The indicator is not on the actor's checklist.",
    ),
    seen=Text(
        sv="{indicator} från {actor}",
        en="{indicator} from {actor}",
    ),
    expected=Text(
        sv="svar på de frågor som aktören får",
        en="answers to the questions that the actor is asked",
    ),
    remedy=Text(
        sv="Svaret behålls. Ska aktören svara på frågan varje gång: ta upp det med samordnaren.",
        en="The answer is kept. If the actor should answer the question every time: take "
        "it up with the coordinator.",
    ),
    why=Text(
        sv="Det som bara ibland rapporteras går inte att jämföra över tid.",
        en="What is only sometimes reported cannot be compared over time.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each answer that the actor was not asked for."""
    report = case.report
    if report.template in case.asked.of_events:
        return  # a list of events says what it can of any indicator
    known = case.asked.items(report.actor, report.template)
    for n, about in enumerate(report.areas):
        if known.issuperset(about.answers):
            continue
        for indicator in about.answers:
            if indicator not in known and indicator not in case.asked.retired:
                place = case.place(f"/areas/{n}/answers/{indicator}")
                yield RULE.at(place, indicator=indicator, actor=report.actor)
