"""An actor type that the release does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET128",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd aktörstyp",
        en="Unknown actor type",
    ),
    seen=Text(
        sv="Aktörstypen {seen} finns inte i utgåvan.",
        en="The release has no actor type {seen}.",
    ),
    expected=Text(
        sv="Någon av: {known}.",
        en="One of: {known}.",
    ),
    remedy=Text(
        sv="Rätta id:t.{hint}",
        en="Correct the id.{hint}",
    ),
    why=Text(
        sv="Aktörstypen avgör vilka frågor aktören får.",
        en="The actor type decides which questions the actor is asked.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor of a type that the release lacks or has retired."""
    if check.release is None:
        return
    known = [t.id for t in check.release.actor_types if t.retired is None]
    for number, actor in enumerate(check.setup.actors):
        if actor.type not in known:
            place = check.source.place("actors", number, "type")
            hint = did_you_mean(actor.type, known)
            yield RULE.at(
                place, seen=actor.type, known=Text(", ".join(known), ", ".join(known)), hint=hint
            )
