"""A role that the release does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck
    from est_framework.setup.yaml_source import Path

RULE = Rule(
    code="SET210",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd roll",
        en="Unknown role",
    ),
    seen=Text(
        sv="Rollen {seen} finns inte i utgåvan.",
        en="The release has no role {seen}.",
    ),
    expected=Text(
        sv="En roll ur metoden: {known}.",
        en="A role of the method: {known}.",
    ),
    remedy=Text(
        sv="Rätta rollen. Hur den kallas hos er skriver ni som function eller name.{hint}",
        en="Correct the role. What you call it yourselves goes in function or name.{hint}",
    ),
    why=Text(
        sv="Rollerna är gemensamma, så att alla vet vem som beslutar och vem man frågar, vad den "
        "än kallas lokalt.",
        en="The roles are shared, so that all know who decides and whom to ask, whatever it is "
        "called locally.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every role that the setup names and the release does not have."""
    if check.release is None:
        return
    known = [r.id for r in check.release.roles if r.retired is None]
    for path, role in _named(check):
        if role not in known:
            place = check.source.place(*path)
            listed = Text(", ".join(known), ", ".join(known))
            yield RULE.at(place, seen=role, known=listed, hint=did_you_mean(role, known))


def _named(check: SetupUnderCheck) -> Iterator[tuple[Path, str]]:
    meeting = check.setup.meeting
    if meeting is not None and meeting.role is not None:
        yield ("meeting", "role"), meeting.role
    for number, tier in enumerate(check.setup.tiers):
        if tier.role is not None:
            yield ("tiers", number, "role"), tier.role
    for number, contact in enumerate(check.setup.contacts):
        yield ("contacts", number, "role"), contact.role
    for number, accepted in enumerate(check.setup.accepted):
        yield ("accepted", number, "decided_by"), accepted.decided_by
