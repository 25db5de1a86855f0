"""MEA206: The problem is not in the picture."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop, as_period

RULE = Rule(
    code="MEA206",
    severity=Severity.WARNING,
    title=Text(
        sv="Problemet finns inte i lägesbilden",
        en="The problem is not in the picture",
    ),
    seen=Text(
        sv="Ingen har rapporterat {indicator} i {area} till och med {period}.",
        en="Nobody has reported {indicator} in {area} up to {period}.",
    ),
    expected=Text(
        sv="Ett problem som någon har sett och rapporterat.",
        en="A problem that somebody has seen and reported.",
    ),
    remedy=Text(
        sv="Kontrollera indikator, område och period. Vet gruppen mer än rapporterna säger ber "
        "ni den som såg det att rapportera.",
        en="Check indicator, area and period. If the group knows more than the reports say, ask "
        "whoever saw it to report.",
    ),
    why=Text(
        sv="Annars görs det som man brukar göra, inte det som behövs.",
        en="Otherwise what is usually done gets done, not what is needed.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure whose problem nobody had reported by then."""
    for m in loop.measures:
        problem = m.problem
        indicator, area = str(problem.get("indicator")), str(problem.get("area"))
        until = as_period(problem.get("period"))
        known = loop.setup.indicators.get(indicator)
        if until is None or known is None or known.kind == "coming":
            continue
        if area not in loop.setup.areas or not loop.has_reports_around(until):
            continue
        first = loop.first_seen.get((area, indicator))
        if first is None or first > until:
            place = m.place("/problem/indicator")
            yield RULE.at(place, indicator=indicator, area=area, period=until)
