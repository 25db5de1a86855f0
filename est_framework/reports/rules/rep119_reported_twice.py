"""REP119: the same actor reports the same period twice under different ids."""

from collections.abc import Iterator, Sequence

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
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
    owed: dict[tuple[object, ...], list[Case]] = {}
    for case in cases:
        head = case.head
        if head.template in case.asked.setup.owed_templates:
            key = (head.actor, head.period, head.reporter)
            owed.setdefault(key, []).append(case)
    for same in owed.values():
        ordered = sorted(same, key=lambda c: str(c.place("/id"))) if len(same) > 1 else ()
        for case in ordered:
            other = next((c for c in ordered if c.head.id != case.head.id), None)
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
