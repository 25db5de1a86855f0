"""An actor's mode says other than its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.actors import BY_MODE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from est_framework.setup.actors import Mode
    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET161",
    severity=Severity.ERROR,
    title=Text(
        sv="Mode säger emot rapportmallarna",
        en="The mode contradicts the templates",
    ),
    seen=Text(
        sv="{actor} har mode: {mode}, men templates: {templates}.",
        en="{actor} has mode: {mode}, but templates: {templates}.",
    ),
    expected=Text(
        sv="För {mode}: {meant}.",
        en="For {mode}: {meant}.",
    ),
    remedy=Text(
        sv="Ta bort det ena. mode räcker oftast; skriv templates när aktören använder "
        "andra mallar.",
        en="Remove one of them. mode is mostly enough; write templates where the actor "
        "uses other ones.",
    ),
    why=Text(
        sv="Rapportmallarna är de som gäller. Den som läser mode skulle tro något annat.",
        en="The templates are what holds. Whoever reads mode would believe something else.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor whose templates are not what its mode stands for."""
    owed = {t.id for t in check.release.templates if t.owed} if check.release else set()
    for number, actor in enumerate(check.setup.actors):
        if actor.mode is None or _mode(actor.templates, owed) == actor.mode:
            continue
        written, meant = (", ".join(each) for each in (actor.templates, BY_MODE[actor.mode]))
        yield RULE.at(
            check.source.place("actors", number, "mode"),
            actor=actor.id,
            mode=actor.mode,
            templates=written,
            meant=meant,
        )


def _mode(templates: Sequence[str], owed: AbstractSet[str]) -> Mode | None:
    """Give the mode that templates amount to; None where they hold neither status nor events."""
    status = any(t in owed or t in BY_MODE["status"] for t in templates)
    events = any(t in BY_MODE["events"] for t in templates)
    if status and events:
        return "both"
    if not status and not events:
        return None
    return "status" if status else "events"
