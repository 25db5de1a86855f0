"""REP112: the same area stands twice in one report."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP112",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma område står två gånger i rapporten.",
        en="The same area stands twice in the report.",
    ),
    seen=Text(
        sv="området {area} en gång till",
        en="the area {area} once more",
    ),
    expected=Text(
        sv="varje område en gång",
        en="each area once",
    ),
    remedy=Text(
        sv="Slå ihop svaren om området.",
        en="Put the answers about the area together.",
    ),
    why=Text(
        sv="Annars går det inte att veta vilket av två svar som gäller.",
        en="Else there is no knowing which of two answers holds.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each area that comes again."""
    areas = [about.area for about in case.report.areas]
    if len(set(areas)) == len(areas):
        return
    for n, area in enumerate(areas):
        if area in areas[:n]:
            yield RULE.at(case.place(f"/areas/{n}/area"), area=area)
