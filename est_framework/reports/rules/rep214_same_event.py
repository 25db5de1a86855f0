"""REP214: an event that another actor tells of too."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.past import Beside, Told
from est_framework.reports.same_event import same_event

RULE = Rule(
    code="REP214",
    severity=Severity.NOTE,
    title=Text(
        sv="Händelsen ser ut att vara densamma som en annan aktör berättar om.",
        en="The event seems to be the same as one that another actor tells of.",
    ),
    seen=Text(
        sv="{indicator} i {area} den {day}, även från {other} ({where}): {reason}",
        en="{indicator} in {area} on {day}, also from {other} ({where}): {reason}",
    ),
    expected=Text(
        sv="att gruppen vet om det är en händelse eller två",
        en="that the group knows whether it is one event or two",
    ),
    remedy=Text(
        sv="Inget behöver rättas. Båda behålls och ingen av dem räknas bort. Läs dem bredvid varandra och ta "
        "upp på mötet om ni menar samma händelse.",
        en="Nothing needs to be corrected. Both are kept and neither is taken away. Read them side by side "
        "and settle at the meeting whether you mean the same event.",
    ),
    why=Text(
        sv="Flera som sett samma sak är ett starkare vittnesmål, inte fler händelser.",
        en="Several who saw the same thing is stronger testimony, not more events.",
    ),
)


def look_back(beside: Beside) -> Iterator[tuple[Case, Finding]]:
    """Yield a finding for each event that a report of another actor tells of too, with that report."""
    for one in beside.new if beside.several_tell else ():
        for n, event in enumerate(one.said.events):
            for told in beside.of_event(event):
                if told.head.actor != one.head.actor:
                    yield from _same(one.case, n, told)


def _same(case: Case, n: int, told: Told) -> Iterator[tuple[Case, Finding]]:
    event = case.report.events[n]
    reasons = (same_event(event, other) for other in told.report.events)
    reason = next((r for r in reasons if r is not None), None)
    if reason is not None:
        setup = case.asked.setup
        known = setup.indicators.get(event.indicator)
        other = setup.actors.get(told.report.actor)
        yield (
            case,
            RULE.at(
                case.place(f"/events/{n}"),
                indicator=known.label if known else event.indicator,
                area=setup.areas[event.area].name,
                day=str(event.date),
                other=other.name if other else told.report.actor,
                where=told.where,
                reason=reason,
            ),
        )
