"""REP117: an indicator that is no longer asked."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP117",
    severity=Severity.WARNING,
    title=Text(
        sv="Indikatorn är utgången.",
        en="The indicator is retired.",
    ),
    seen=Text(
        sv="{indicator}",
        en="{indicator}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Svaret behålls. Skicka ut nya formulär.",
        en="The answer is kept. Send out new forms.",
    ),
    why=Text(
        sv="Ett utgånget id används aldrig om, så gamla rapporter kan alltid läsas. Nya "
        "ska följa den nya checklistan.",
        en="A retired id is never used again, so old reports can always be read. New ones "
        "should follow the new checklist.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each retired indicator that the report names."""
    retired = case.asked.retired
    if not retired:
        return
    for indicator, pointer in case.indicators():
        if indicator in retired:
            instead: Text | str = retired[indicator] or Text(
                "en indikator som finns på checklistan", "an indicator of the checklist"
            )
            yield RULE.at(case.place(pointer), indicator=indicator, expected=instead)
