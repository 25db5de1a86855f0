"""MEA219: A kept level has no reason."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA219",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad nivå saknar skäl",
        en="A kept level has no reason",
    ),
    seen=Text(
        sv="Nivån i {area} beslutades utan skäl.",
        en="The level in {area} was decided without a reason.",
    ),
    expected=Text(
        sv="En mening om varför.",
        en="A sentence on why.",
    ),
    remedy=Text(
        sv="Lägg till skälet i protokollet och läs in det igen.",
        en="Add the reason to the record and read it in again.",
    ),
    why=Text(
        sv="Det ska gå att se i efterhand varför gruppen bedömde som den gjorde.",
        en="It should be possible to see afterwards why the group assessed as it did.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each level that was decided without a reason."""
    for meeting, n, level in loop.decided_levels:
        if not str(level.get("reason") or "").strip():
            yield RULE.at(meeting.place(f"/levels/{n}/reason"), area=level.get("area", "?"))
