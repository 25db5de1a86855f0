"""PIC103: an actor that was not asked for the period has reported, and is part of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="PIC103",
    severity=Severity.NOTE,
    title=Text(
        sv="En aktör som inte tillfrågades för perioden har rapporterat.",
        en="An actor that was not asked for the period has reported.",
    ),
    seen=Text(sv="{count} från {actor}", en="{count} from {actor}"),
    expected=Text(sv="rapporter från {expected}", en="reports from {expected}"),
    remedy=Text(
        sv="Ska aktören vara med: rätta since och until i est.yaml. Annars behövs inget; siffrorna är "
        "med i bilden.",
        en="If the actor should take part: correct since and until in est.yaml. Otherwise nothing is "
        "needed; the numbers are part of the picture.",
    ),
    why=Text(
        sv="Alla som ligger bakom siffrorna ska gå att se, också när ingen väntade sig rapporten.",
        en="Everybody behind the numbers must be seen, also where nobody expected the report.",
    ),
)


def look(picture: Picture, setup: ResolvedSetup) -> Iterator[Finding]:
    """Yield a finding for each actor that reported unasked."""
    asked = [a.id for a in setup.taking_part(picture.period)]
    for standing in picture.standings:
        if standing.actor not in asked:
            n = standing.reports
            yield RULE.at(
                Place(file=str(picture.period), at=standing.actor),
                actor=standing.actor,
                count=Text(
                    sv="1 rapport" if n == 1 else f"{n} rapporter",
                    en="1 report" if n == 1 else f"{n} reports",
                ),
                expected=", ".join(asked) or Text(sv="ingen", en="nobody"),
            )
