"""REP120: a period that ended long before the report was submitted."""

from collections.abc import Iterator
from datetime import timedelta

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP120",
    severity=Severity.WARNING,
    title=Text(
        sv="Perioden ligger långt före dagen då rapporten skickades.",
        en="The period lies long before the day the report was submitted.",
    ),
    seen=Text(
        sv="{seen}, som slutade {last}; inskickad {submitted}",
        en="{seen}, which ended on {last}; submitted {submitted}",
    ),
    expected=Text(
        sv="en period som slutade högst åtta veckor före inskickandet",
        en="a period that ended at most eight weeks before it was submitted",
    ),
    remedy=Text(
        sv="Kontrollera året och veckan. Veckorna kring nyår hör ibland till ett annat år "
        "än dagen: 4 januari ligger alltid i vecka 1.",
        en="Check the year and the week. Weeks around New Year may belong to another year "
        "than the day: 4 January is always in week 1.",
    ),
    why=Text(
        sv="En rapport med fel år hamnar i en lägesbild som ingen längre läser, och saknas"
        " i den rätta.",
        en="A report with the wrong year ends up in a picture that nobody reads any more, "
        "and is missing in the right one.",
    ),
)
LONG = timedelta(weeks=8).total_seconds()


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when more than eight weeks lie between the report's due moment and its arrival."""
    if case.submitted - case.term.report_by_second > LONG:
        yield RULE.at(
            case.place("/period"),
            seen=str(case.report.period),
            last=str(case.term.last),
            submitted=str(case.report.submitted.date()),
        )
