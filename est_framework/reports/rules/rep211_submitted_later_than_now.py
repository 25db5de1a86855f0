"""REP211: a report that says it was submitted in the future."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP211",
    severity=Severity.WARNING,
    title=Text(
        sv="Rapporten säger att den skickades in i framtiden.",
        en="The report says that it was submitted in the future.",
    ),
    seen=Text(
        sv="inskickad {seen}",
        en="submitted {seen}",
    ),
    expected=Text(
        sv="en tidpunkt före {now}",
        en="a moment before {now}",
    ),
    remedy=Text(
        sv="Se efter klockan och tidszonen hos avsändaren.",
        en="See to the sender's clock and time zone.",
    ),
    why=Text(
        sv="Tidpunkten avgör om rapporten räknas som i tid.",
        en="The moment decides whether the report counts as on time.",
    ),
)
SLACK = 3600
"""How far clocks may differ, in seconds."""


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when the report was submitted more than an hour from now."""
    if case.submitted > case.now.timestamp() + SLACK:
        zone = case.asked.setup.zone
        yield RULE.at(
            case.place("/submitted"),
            seen=f"{case.report.submitted.astimezone(zone):%Y-%m-%d %H:%M}",
            now=f"{case.now.astimezone(zone):%Y-%m-%d %H:%M}",
        )
