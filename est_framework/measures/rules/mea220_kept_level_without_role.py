"""MEA220: A kept level has no role."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA220",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad nivå saknar roll",
        en="A kept level has no role",
    ),
    seen=Text(
        sv="Nivån i {area} säger inte vilken roll som beslutade den.",
        en="The level in {area} does not say which role decided it.",
    ),
    expected=Text(
        sv="En roll ur metoden, som est_grupp.",
        en="A role of the method, such as est_grupp.",
    ),
    remedy=Text(
        sv="Lägg till rollen i protokollet och läs in det igen.",
        en="Add the role to the record and read it in again.",
    ),
    why=Text(
        sv="Verktyget föreslår, människor beslutar, och det ska gå att se vilka.",
        en="The tool suggests, people decide, and it should be possible to see who.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each level that was decided by no role of the release."""
    roles = {role.id for role in loop.setup.release.roles}
    for meeting, n, level in loop.decided_levels:
        if str(level.get("decided_by")) not in roles:
            yield RULE.at(meeting.place(f"/levels/{n}/decided_by"), area=level.get("area", "?"))
