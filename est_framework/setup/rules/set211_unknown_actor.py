"""An actor id that the setup does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck
    from est_framework.setup.yaml_source import Path

RULE = Rule(
    code="SET211",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd aktör",
        en="Unknown actor",
    ),
    seen=Text(
        sv="{key}: aktören {seen} finns inte.",
        en="{key}: there is no actor {seen}.",
    ),
    expected=Text(
        sv="Ett id som står under actors.",
        en="An id that stands under actors.",
    ),
    remedy=Text(
        sv="Rätta id:t, eller lägg till aktören under actors.{hint}",
        en="Correct the id, or add the actor under actors.{hint}",
    ),
    why=Text(
        sv="Mötet, importen eller allmänhetens uppgifter skulle hänga på en part som inte finns.",
        en="The meeting, the import or what the public reports would hang on a party that is not "
        "there.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor that a meeting, import or public input names in vain."""
    known = [a.id for a in check.setup.actors]
    for path, seen in _named(check):
        if seen not in known:
            place = check.source.place(*path)
            yield RULE.at(place, key=path[-1], seen=seen, hint=did_you_mean(seen, known))


def _named(check: SetupUnderCheck) -> Iterator[tuple[Path, str]]:
    setup = check.setup
    if setup.meeting is not None and setup.meeting.led_by is not None:
        yield ("meeting", "led_by"), setup.meeting.led_by
    if setup.public_input is not None:
        yield ("public_input", "actor"), setup.public_input.actor
    for number, taken in enumerate(setup.imports):
        yield ("imports", number, "from_actor"), taken.from_actor
