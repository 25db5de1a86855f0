"""The same thing is listed twice in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from est_framework.setup.under_check import SetupUnderCheck
    from est_framework.setup.yaml_source import Path

RULE = Rule(
    code="SET136",
    severity=Severity.WARNING,
    title=Text(
        sv="Står två gånger i samma lista",
        en="Listed twice in the same list",
    ),
    seen=Text(
        sv="{seen} står redan i listan.",
        en="{seen} is already in the list.",
    ),
    expected=Text(
        sv="Varje sak en gång i samma lista.",
        en="Every thing once in the same list.",
    ),
    remedy=Text(
        sv="Ta bort det ena, eller rätta det om ett annat var tänkt.",
        en="Remove one, or correct it if another was meant.",
    ),
    why=Text(
        sv="Det gör ingen skada, men ofta var något annat tänkt.",
        en="It does no harm, but often something else was meant.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for everything that an earlier line of its own list already says."""
    setup = check.setup
    for number, actor in enumerate(setup.actors):
        areas = () if actor.areas == "all" else actor.areas
        yield from _twice(check, ("actors", number, "areas"), areas)
        yield from _twice(check, ("actors", number, "templates"), actor.templates)
    for number, area in enumerate(setup.areas):
        yield from _twice(check, ("areas", number, "compare_with"), area.compare_with)
    yield from _twice(check, ("meeting", "agenda"), setup.meeting.agenda if setup.meeting else ())
    for number, group in enumerate(setup.area_groups):
        yield from _twice(check, ("area_groups", number, "areas"), group.areas)
    yield from _twice(check, ("outputs",), [f"{o.to} {o.what}" for o in setup.outputs])
    held = [f"{c.role} {c.function.casefold()}" for c in setup.contacts]
    yield from _twice(check, ("contacts",), held)
    yield from _twice(
        check, ("accepted",), [f"{a.code} {a.at or ''}".strip() for a in setup.accepted]
    )


def _twice(check: SetupUnderCheck, path: Path, listed: Sequence[str]) -> Iterator[Finding]:
    for item, said in enumerate(listed):
        if said in listed[:item]:
            yield RULE.at(check.source.place(*path, item), seen=said)
