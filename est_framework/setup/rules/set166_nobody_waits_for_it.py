"""A status report that no period asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET166",
    severity=Severity.WARNING,
    title=Text(
        sv="Ingen väntar på lägesrapporten",
        en="Nobody waits for the status report",
    ),
    seen=Text(
        sv="{actor} har bara {templates}, men rapporterar löpande ({reason}).",
        en="{actor} has only {templates}, but reports as things happen ({reason}).",
    ),
    expected=Text(
        sv="En takt, eller en mall för händelser.",
        en="A cadence, or a template for events.",
    ),
    remedy=Text(
        sv="Skriv cadence: each-period om rapporten ska komma varje period. Ska aktören "
        "rapportera när något händer: skriv mode: events.",
        en="Write cadence: each-period if the report should come each period. If the actor "
        "should report when something happens: write mode: events.",
    ),
    why=Text(
        sv="En lägesrapport svarar också på att inget har setts. Utan takt märker ingen "
        "att den uteblir.",
        en="A status report also answers that nothing was seen. Without a cadence nobody "
        "notices that it is missing.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor whose templates are all owed, in a cadence that never is due."""
    if check.release is None:
        return
    owed = {t.id for t in check.release.templates if t.owed}
    for number, actor in enumerate(check.setup.actors):
        cadence = actor.cadence or check.setup.cycle.reporting
        if cadence == "continuous" and owed.issuperset(actor.templates):
            key = "cadence" if actor.cadence else "id"
            yield RULE.at(
                check.source.place("actors", number, key),
                actor=actor.id,
                templates=", ".join(actor.templates),
                reason="cadence: continuous" if actor.cadence else "cycle.reporting: continuous",
            )
