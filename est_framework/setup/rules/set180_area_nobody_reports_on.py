"""An area that no actor reports about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET180",
    severity=Severity.WARNING,
    title=Text(
        sv="Ingen rapporterar om området",
        en="Nobody reports about the area",
    ),
    seen=Text(
        sv="{seen} finns inte i någon aktörs areas.",
        en="{seen} is in no actor's areas.",
    ),
    expected=Text(
        sv="Minst en aktör för varje område, eller för de områden som ligger i det.",
        en="At least one actor for each area, or for the areas within it.",
    ),
    remedy=Text(
        sv="Lägg till området hos en aktör, eller ta bort det om ni inte följer det.",
        en="Add the area to an actor, or remove it if you do not follow it.",
    ),
    why=Text(
        sv="Ett område utan rapporter går inte att bedöma. Det får aldrig kallas lugnt.",
        en="An area without reports cannot be judged. It may never be called calm.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every area that nobody reports about, nor about any area within it."""
    named = {id_ for _, actor in check.reporting() if actor.areas != "all" for id_ in actor.areas}
    if any(actor.areas == "all" for _, actor in check.reporting()):
        return
    within = {a.id: a.part_of for a in check.setup.areas}
    covered = set(named)
    for id_ in named:
        outer = within.get(id_)
        while outer is not None and outer not in covered:
            covered.add(outer)
            outer = within.get(outer)
    for number, area in enumerate(check.setup.areas):
        if area.id not in covered:
            yield RULE.at(check.source.place("areas", number), seen=area.id)
