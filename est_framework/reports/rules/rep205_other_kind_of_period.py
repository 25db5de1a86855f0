"""REP205: a period of another kind than the cycle's."""

from collections.abc import Iterator

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Text
from est_framework.periods import Period, PeriodKind
from est_framework.reports.case import Case
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="REP205",
    severity=Severity.ERROR,
    title=Text(
        sv="Perioden är av ett annat slag än uppsättningens.",
        en="The period is of another kind than the setup's.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Ange perioden som {expected}.",
        en="Give the period as {expected}.",
    ),
    why=Text(
        sv="Veckor och månader går inte att lägga ihop till en och samma lägesbild.",
        en="Weeks and months cannot be put together into one picture.",
    ),
)


KINDS = {
    PeriodKind.WEEK: Text("en vecka, som {example}", "a week, like {example}"),
    PeriodKind.TWO_WEEKS: Text("två veckor, som {example}", "two weeks, like {example}"),
    PeriodKind.HALF_MONTH: Text("en halv månad, som {example}", "half a month, like {example}"),
    PeriodKind.MONTH: Text("en månad, som {example}", "a month, like {example}"),
}


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when the period is not one of the cycle's."""
    cycle = case.asked.setup.setup.cycle
    if case.period.kind is not cycle.period or cycle.period is PeriodKind.TWO_WEEKS:
        yield from other_kind(case.period, case.asked.setup, case.place("/period"))


def other_kind(period: Period, setup: ResolvedSetup, place: Place) -> Iterator[Finding]:
    """Yield a finding when a period is not one of the setup's cycle."""
    cycle = setup.setup.cycle
    own = setup.period_on(period.first)
    if period != own:
        expected = KINDS[cycle.period].filled({"example": str(own)})
        yield RULE.at(place, seen=str(period), expected=expected)
