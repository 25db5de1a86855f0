"""REP111: a report that says nothing at all."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.silence import is_empty

RULE = Rule(
    code="REP111",
    severity=Severity.WARNING,
    title=Text(
        sv="Rapporten är tom: den svarar inte på något.",
        en="The report is empty: it answers nothing.",
    ),
    seen=Text(
        sv="inga svar, inga händelser och ingen text",
        en="no answers, no events and no text",
    ),
    expected=Text(
        sv="minst ett svar, en händelse eller ”inget att rapportera”",
        en="at least one answer, one event or “nothing to report”",
    ),
    remedy=Text(
        sv="Fyll i rapporten. Har ni inget att rapportera, säg det uttryckligen.",
        en="Fill in the report. If you have nothing to report, say so.",
    ),
    why=Text(
        sv="En tom rapport i tid är varken ett svar eller tystnad, och räknas för sig.",
        en="An empty report on time is neither an answer nor silence, and is counted by itself.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when nothing in the report says anything."""
    if is_empty(case.report):
        yield RULE.at(case.place(""))
