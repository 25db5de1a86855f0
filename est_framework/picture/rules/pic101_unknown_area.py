"""PIC101: a report in the picture is about an area that the setup no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="PIC101",
    severity=Severity.WARNING,
    title=Text(
        sv="Lägesbilden har uppgifter om ett område som uppsättningen inte har.",
        en="The picture holds reports about an area that the setup does not have.",
    ),
    seen=Text(sv="området {area}", en="the area {area}"),
    expected=Text(sv="ett av områdena {expected}", en="one of the areas {expected}"),
    remedy=Text(
        sv="Lägg tillbaka området i est.yaml, eller be avsändaren rätta rapporten med en högre "
        "revision.{near}",
        en="Put the area back in est.yaml, or ask the sender to correct the report with a higher "
        "revision.{near}",
    ),
    why=Text(
        sv="Områdets id ska leva kvar så länge rapporter nämner det. Uppgifterna visas för sig men får "
        "ingen föreslagen nivå och ingen plats på kartan.",
        en="An area's id must live on for as long as reports name it. What was said is shown by itself, "
        "but gets no suggested level and no place on the map.",
    ),
)


def look(picture: Picture, setup: ResolvedSetup) -> Iterator[Finding]:
    """Yield a finding for each area that only the reports know."""
    named = [line.area for lines in (picture.cells, picture.events) for line in lines]
    named += [line.area for lines in (picture.upcoming, picture.presence) for line in lines]
    for area in sorted(set(named).difference(setup.areas)):
        yield RULE.at(
            Place(file=str(picture.period), at=area),
            area=area,
            expected=", ".join(setup.areas),
            near=did_you_mean(area, setup.areas),
        )
