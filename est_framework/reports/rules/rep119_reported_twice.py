"""REP119: the same actor reports the same period twice under different ids."""

from collections.abc import Iterator, Sequence

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.alike import alike
from est_framework.reports.case import Case

RULE = Rule(
    code="REP119",
    severity=Severity.WARNING,
    title=Text(
        sv="Samma aktör rapporterar samma period två gånger, med olika id.",
        en="The same actor reports the same period twice, under different ids.",
    ),
    seen=Text(
        sv="{actor} för {period}, även i {other}",
        en="{actor} for {period}, also in {other}",
    ),
    expected=Text(
        sv="en rapport per aktör och period; rättelser med samma id och högre revision",
        en="one report per actor and period; corrections with the same id and a higher revision",
    ),
    remedy=Text(
        sv="Båda behålls. Se efter om den ena är en dubblett eller rättar den andra.",
        en="Both are kept. See whether one repeats or corrects the other.",
    ),
    why=Text(
        sv="Samma händelse ska inte se ut som två.",
        en="The same event must not look like two.",
    ),
)

THE_LEDGER = Text("liggaren", "the ledger")
"""Where the other report is when it came in earlier."""


def look_at_all(cases: Sequence[Case]) -> Iterator[tuple[Case, Finding]]:
    """
    Yield a finding for each report that is owed of a period when another id answers it too.

    Which template does not matter: “nothing to report” beside a whole report is said twice as well.
    """
    owed = [case for case in cases if case.head.template in case.asked.setup.owed_templates]
    for same in alike(owed, lambda case: (case.head.actor, case.head.period, case.head.reporter)):
        for case in same:
            other = next((c for c in same if c.head.id != case.head.id), None)
            if other is not None:
                yield (
                    case,
                    RULE.at(
                        case.place("/id"),
                        actor=case.head.actor,
                        period=case.head.period,
                        other=str(other.place("/id")),
                    ),
                )
