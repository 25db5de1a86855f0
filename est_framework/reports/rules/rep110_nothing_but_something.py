"""REP110: "nothing to report" together with something that was seen."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP110",
    severity=Severity.ERROR,
    title=Text(
        sv="Rapporten säger både ”inget att rapportera” och att något har setts.",
        en="The report says both “nothing to report” and that something was seen.",
    ),
    seen=Text(
        sv="{seen} fast rapporten säger ”inget att rapportera”",
        en="{seen} although the report says “nothing to report”",
    ),
    expected=Text(
        sv="antingen ”inget att rapportera” eller svar med antal och händelser",
        en="either “nothing to report” or answers with counts and events",
    ),
    remedy=Text(
        sv="Ta bort ”inget att rapportera” om något har setts.",
        en="Remove “nothing to report” if something was seen.",
    ),
    why=Text(
        sv="”Inget att rapportera” är rapportörens egen handling och ska gå att lita på.",
        en="“Nothing to report” is an act by the reporter and must be reliable.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for the first thing seen in a report that has nothing to report."""
    report = case.report
    if not report.nothing_to_report:
        return
    if report.events:
        yield RULE.at(case.place("/events/0"), seen=Text("en händelse", "an event"))
        return
    for n, about in enumerate(report.areas):
        for indicator, answer in about.answers.items():
            if answer.state == "value":
                place = case.place(f"/areas/{n}/answers/{indicator}")
                yield RULE.at(place, seen=Text("ett svar med antal", "an answer with a number"))
                return
