"""REP206: a period that has not begun."""

from collections.abc import Iterator
from datetime import timedelta

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP206",
    severity=Severity.ERROR,
    title=Text(
        sv="Perioden har inte börjat.",
        en="The period has not begun.",
    ),
    seen=Text(
        sv="{seen}, som börjar {first}",
        en="{seen}, which begins on {first}",
    ),
    expected=Text(
        sv="den period som pågår eller en tidigare",
        en="the period under way or an earlier one",
    ),
    remedy=Text(
        sv="Rätta perioden. Det som ska hända skrivs under kommande.",
        en="Correct the period. What is going to happen is written under upcoming.",
    ),
    why=Text(
        sv="Ingen kan ha sett vad som hänt i en vecka som inte varit.",
        en="Nobody can have seen what happened in a week that has not been.",
    ),
)
_DAY = timedelta(days=1)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when the period begins after today, by the setup's own clock."""
    first = case.term.first
    # A day's slack each way costs nothing and spares the common report the zone arithmetic.
    if first < case.now.date() - _DAY:
        return
    if first > case.now.astimezone(case.asked.setup.zone).date():
        yield RULE.at(case.place("/period"), seen=str(case.period), first=str(first))
