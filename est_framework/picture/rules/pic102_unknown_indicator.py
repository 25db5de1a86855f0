"""PIC102: a report in the picture speaks of an indicator that the method release no longer asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="PIC102",
    severity=Severity.WARNING,
    title=Text(
        sv="Lägesbilden har uppgifter om något som metodutgåvan inte frågar om.",
        en="The picture holds reports of something that the method release does not ask about.",
    ),
    seen=Text(sv="indikatorn {indicator}", en="the indicator {indicator}"),
    expected=Text(sv="en indikator i {method}", en="an indicator of {method}"),
    remedy=Text(
        sv="Be avsändaren använda formuläret för den utgåva som gäller nu.{near}",
        en="Ask the sender to use the form of the release that holds now.{near}",
    ),
    why=Text(
        sv="Det som har rapporterats visas, men nivåkriterierna känner inte till det och serien bryts.",
        en="What was reported is shown, but the level criteria do not know it and the series breaks.",
    ),
)


def look(picture: Picture, setup: ResolvedSetup) -> Iterator[Finding]:
    """Yield a finding for each indicator that only the reports know."""
    named = {line.indicator for lines in (picture.cells, picture.events) for line in lines}
    for indicator in sorted(named.difference(setup.indicators)):
        yield RULE.at(
            Place(file=str(picture.period), at=indicator),
            indicator=indicator,
            method=setup.setup.method,
            near=did_you_mean(indicator, setup.indicators),
        )
