"""REP202: an actor reports about an area that is not its own."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP202",
    severity=Severity.ERROR,
    title=Text(
        sv="Aktören rapporterar inte om det här området.",
        en="The actor does not report about this area.",
    ),
    seen=Text(
        sv="{actor} om området {area}",
        en="{actor} about the area {area}",
    ),
    expected=Text(
        sv="något av aktörens områden: {expected}",
        en="one of the actor's areas: {expected}",
    ),
    remedy=Text(
        sv="Rätta området. Ska aktören rapportera om det: be samordnaren ändra uppsättningen.",
        en="Correct the area. If the actor should report about it: ask the coordinator to "
        "change the setup.",
    ),
    why=Text(
        sv="Vem som ser vad avgör hur siffrorna får tolkas.",
        en="Who sees what decides how the numbers may be read.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each area that the actor is not to report about."""
    actor = case.report.actor
    own = case.asked.areas(actor)
    if len(own) == len(case.asked.setup.areas):
        return
    for area, pointer in case.areas():
        if area not in own:
            yield RULE.at(
                case.place(pointer), actor=actor, area=area, expected=", ".join(sorted(own))
            )
