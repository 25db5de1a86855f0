"""A period of another kind than the cycle's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.periods import Period, PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.models import Setup
    from est_framework.setup.under_check import SetupUnderCheck
    from est_framework.setup.yaml_source import Path

RULE = Rule(
    code="SET134",
    severity=Severity.ERROR,
    title=Text(
        sv="Perioden är av annat slag än rytmen",
        en="The period is of another kind than the cycle",
    ),
    seen=Text(
        sv="{key}: {seen}.",
        en="{key}: {seen}.",
    ),
    expected=Text(
        sv="En period av slaget {kind}, som {example}.",
        en="A period of the kind {kind}, as {example}.",
    ),
    remedy=Text(
        sv="Skriv perioden i rytmens form, eller ändra cycle.period.",
        en="Write the period in the cycle's form, or change cycle.period.",
    ),
    why=Text(
        sv="Veckor och månader går inte jämnt upp i varandra. Verktyget räknar aldrig om dem"
        " på egen hand.",
        en="Weeks and months do not divide evenly. The tool never converts them by itself.",
    ),
)

_EXAMPLES = {
    PeriodKind.WEEK: "2026-W47",
    PeriodKind.TWO_WEEKS: "2026-W47-W48",
    PeriodKind.HALF_MONTH: "2026-11-H1",
    PeriodKind.MONTH: "2026-11",
}


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every period of another kind than `cycle.period`."""
    kind = check.setup.cycle.period
    for path, period in periods_of(check.setup):
        if period.kind is not kind:
            place = check.source.place(*path)
            example = _EXAMPLES[kind]
            yield RULE.at(place, key=path[-1], seen=period, kind=kind.value, example=example)


def periods_of(setup: Setup) -> Iterator[tuple[Path, Period]]:
    """Give every period that the setup names, with its place."""
    yield ("cycle", "first"), setup.cycle.first
    for number, pause in enumerate(setup.cycle.breaks):
        yield ("cycle", "breaks", number, "first"), pause.first
        yield ("cycle", "breaks", number, "last"), pause.last
    for number, actor in enumerate(setup.actors):
        for key, period in (("since", actor.since), ("until", actor.until)):
            if period is not None:
                yield ("actors", number, key), period
