"""REP209: an event with a date outside the period."""

from collections.abc import Iterator
from datetime import date

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP209",
    severity=Severity.WARNING,
    title=Text(
        sv="Händelsens datum ligger utanför perioden.",
        en="The date of the event is outside the period.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="ett datum från {first} till {last}",
        en="a date from {first} to {last}",
    ),
    remedy=Text(
        sv="Se efter datum och period. Händelsen behålls.",
        en="See to date and period. The event is kept.",
    ),
    why=Text(
        sv="Händelser räknas i den period rapporten gäller. Ett fel datum flyttar dem.",
        en="Events count in the period that the report is for. A wrong date moves them.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each event or presence that was not within the period."""
    for n, event in enumerate(case.report.events):
        if not case.term.first <= event.date <= case.term.last:
            yield _outside(case, f"/events/{n}/date", event.date)
    for n, presence in enumerate(case.report.presence):
        if not case.term.first <= presence.date <= case.term.last:
            yield _outside(case, f"/presence/{n}/date", presence.date)


def _outside(case: Case, pointer: str, day: date) -> Finding:
    return RULE.at(
        case.place(pointer), seen=str(day), first=str(case.term.first), last=str(case.term.last)
    )
