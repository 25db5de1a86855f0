"""An actor that only reports events, and counts as silent without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.actors import BY_MODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET167",
    severity=Severity.WARNING,
    title=Text(
        sv="Utan händelser räknas aktören som tyst",
        en="Without events the actor counts as silent",
    ),
    seen=Text(
        sv="{actor} rapporterar bara händelser och har {cadence}.",
        en="{actor} only reports events and has {cadence}.",
    ),
    expected=Text(
        sv="cadence: continuous, eller en lägesrapport.",
        en="cadence: continuous, or a status report.",
    ),
    remedy=Text(
        sv="Skriv cadence: continuous. Ska aktören också kunna svara att inget har setts: "
        "skriv mode: both.",
        en="Write cadence: continuous. If the actor should also be able to answer that "
        "nothing was seen: write mode: both.",
    ),
    why=Text(
        sv="En händelserapport kan inte säga att inget hände. Lägesbilden skulle visa "
        "aktören som tyst varje lugn period.",
        en="An event report cannot say that nothing happened. The picture would show the "
        "actor as silent every calm period.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor of events only that owes a report some periods."""
    for number, actor in enumerate(check.setup.actors):
        cadence = actor.cadence or check.setup.cycle.reporting
        if actor.mode != "events" or actor.templates != BY_MODE["events"]:
            continue
        if cadence != "continuous":
            own = actor.cadence and f"cadence: {actor.cadence}"
            yield RULE.at(
                check.source.place("actors", number, "cadence" if own else "mode"),
                actor=actor.id,
                cadence=own or Text("ingen egen cadence", "no cadence of its own"),
            )
