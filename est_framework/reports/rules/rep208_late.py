"""REP208: a report that came after the time it was due."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP208",
    severity=Severity.NOTE,
    title=Text(
        sv="Rapporten kom efter den tid då den skulle vara inne.",
        en="The report came after the time it was due.",
    ),
    seen=Text(
        sv="inskickad {seen}",
        en="submitted {seen}",
    ),
    expected=Text(
        sv="senast {expected}",
        en="by {expected}",
    ),
    remedy=Text(
        sv="Inget behöver göras: rapporten räknas, och lägesbilden visar att den kom sent.",
        en="Nothing needs to be done: the report counts, and the picture shows that it came late.",
    ),
    why=Text(
        sv="Gruppen ska veta vad som var känt när lägesbilden gjordes.",
        en="The group should know what was known when the picture was made.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when a report that is owed each period was submitted too late."""
    report = case.report
    is_owed = case.asked.is_owed(report.actor, report.template)
    if is_owed and case.submitted > case.term.report_by_second:
        zone = case.asked.setup.zone
        yield RULE.at(
            case.place("/submitted"),
            seen=f"{report.submitted.astimezone(zone):%Y-%m-%d %H:%M}",
            expected=f"{case.term.report_by.astimezone(zone):%Y-%m-%d %H:%M}",
        )
