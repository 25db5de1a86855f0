"""An actor's last period is before its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET133",
    severity=Severity.ERROR,
    title=Text(
        sv="Aktören slutar innan den börjar",
        en="The actor ends before it begins",
    ),
    seen=Text(
        sv="until är {until}, since är {since}.",
        en="until is {until}, since is {since}.",
    ),
    expected=Text(
        sv="En sista period som inte är före den första.",
        en="A last period that is not before the first.",
    ),
    remedy=Text(
        sv="Rätta since eller until.",
        en="Correct since or until.",
    ),
    why=Text(
        sv="Aktören skulle aldrig bli tillfrågad, och ingen skulle märka att den saknas.",
        en="The actor would never be asked, and nobody would notice that it is missing.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor whose `until` is before its `since` or the cycle."""
    for number, actor in enumerate(check.setup.actors):
        since = actor.since or check.setup.cycle.first
        if actor.until is not None and actor.until.last < since.first:
            place = check.source.place("actors", number, "until")
            yield RULE.at(place, until=actor.until, since=since)
