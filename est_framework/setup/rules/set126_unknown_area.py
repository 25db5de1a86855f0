"""An area id that the setup does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Place, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET126",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänt område",
        en="Unknown area",
    ),
    seen=Text(
        sv="Området {seen} finns inte.",
        en="There is no area {seen}.",
    ),
    expected=Text(
        sv="Ett id som står under areas.",
        en="An id that stands under areas.",
    ),
    remedy=Text(
        sv="Rätta id:t, eller lägg till området under areas.{hint}",
        en="Correct the id, or add the area under areas.{hint}",
    ),
    why=Text(
        sv="En aktör med fel områden får fel formulär, och området ser lugnt ut i bilden.",
        en="An actor with wrong areas gets the wrong form, and the area looks calm in the picture.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every area that an area, actor or group names and that does not exist."""
    known = [a.id for a in check.setup.areas]
    for seen, place in _named(check):
        if seen not in known:
            yield RULE.at(place, seen=seen, hint=did_you_mean(seen, known))


def _named(check: SetupUnderCheck) -> Iterator[tuple[str, Place]]:
    for number, area in enumerate(check.setup.areas):
        if area.part_of is not None:
            yield area.part_of, check.source.place("areas", number, "part_of")
        for item, id_ in enumerate(area.compare_with):
            yield id_, check.source.place("areas", number, "compare_with", item)
    for number, actor in enumerate(check.setup.actors):
        if actor.areas != "all":
            for item, id_ in enumerate(actor.areas):
                yield id_, check.source.place("actors", number, "areas", item)
    for number, group in enumerate(check.setup.area_groups):
        for item, id_ in enumerate(group.areas):
            yield id_, check.source.place("area_groups", number, "areas", item)
