"""REP118: two reports with the same id and revision say different things."""

from collections.abc import Iterator, Sequence

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.alike import alike
from est_framework.reports.case import Case

RULE = Rule(
    code="REP118",
    severity=Severity.ERROR,
    title=Text(
        sv="Två rapporter med samma id och revision säger olika saker.",
        en="Two reports with the same id and revision say different things.",
    ),
    seen=Text(
        sv="rapporten {id}, revision {revision}, även i {other}",
        en="the report {id}, revision {revision}, also in {other}",
    ),
    expected=Text(
        sv="ett nytt id för en ny rapport, eller en högre revision för en rättelse",
        en="a new id for a new report, or a higher revision for a correction",
    ),
    remedy=Text(
        sv="Höj revision på den som rättar, eller ge rapporterna olika id.",
        en="Raise the revision of the one that corrects, or give the reports different ids.",
    ),
    why=Text(
        sv="Vilken av två som gäller får inte bero på i vilken ordning de kom.",
        en="Which of two holds must not depend on the order in which they came.",
    ),
)


def look_at_all(cases: Sequence[Case]) -> Iterator[tuple[Case, Finding]]:
    """Yield a finding for each report whose id and revision another one has with other content."""
    for same in alike(cases, lambda case: (case.head.id, case.head.revision)):
        for case in same:
            other = next((c for c in same if c.report != case.report), None)
            if other is not None:
                report = case.report
                yield (
                    case,
                    RULE.at(
                        case.place("/id"),
                        id=report.id,
                        revision=report.revision,
                        other=str(other.place("/id")),
                    ),
                )
