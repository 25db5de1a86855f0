"""MEA110: A level was decided without a reason or a role."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA110",
    severity=Severity.ERROR,
    title=Text(
        sv="En nivå eller en prioritering är beslutad utan skäl",
        en="A level or a priority was decided without a reason",
    ),
    seen=Text(
        sv="{what} saknar {lacks}.",
        en="{what} lacks {lacks}.",
    ),
    expected=Text(
        sv="För en nivå: roll och skäl. För en prioritering: område och skäl.",
        en="For a level: a role and a reason. For a priority: an area and a reason.",
    ),
    remedy=Text(
        sv="Fyll i det som saknas. En mening om varför räcker.",
        en="Fill in what is missing. A sentence on why is enough.",
    ),
    why=Text(
        sv="Verktyget föreslår, människor beslutar, och det ska gå att se varför.",
        en="The tool suggests, people decide, and it should be possible to see why.",
    ),
)


_LEVEL = Text("Nivån", "The level")
_PRIORITY = Text("Prioriteringen", "The priority")
_LACKS = {
    "decided_by": Text("roll", "a role"),
    "reason": Text("skäl", "a reason"),
    "area": Text("område", "an area"),
}


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each level without a reason or a role, and each priority without why or where."""
    for n, level in enumerate(draft.data["levels"]):
        if level.get("decided") and not (level.get("decided_by") and level.get("reason")):
            missing = "reason" if level.get("decided_by") else "decided_by"
            place = draft.place(f"/levels/{n}/{missing}")
            yield RULE.at(place, what=_LEVEL, lacks=_LACKS[missing])
    for n, priority in enumerate(draft.data["priorities"]):
        for missing in ("area", "reason"):
            if not priority.get(missing):
                place = draft.place(f"/priorities/{n}/{missing}")
                yield RULE.at(place, what=_PRIORITY, lacks=_LACKS[missing])
