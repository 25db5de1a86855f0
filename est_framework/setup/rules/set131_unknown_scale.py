"""A scale that the release does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET131",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd skala",
        en="Unknown scale",
    ),
    seen=Text(
        sv="Skalan {seen} finns inte i utgåvan.",
        en="The release has no scale {seen}.",
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
        sv="Skalan avgör vilka nivåer ett område kan få, och vad de betyder.",
        en="The scale decides which levels an area can have, and what they mean.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the release has no such scale, or has retired it."""
    if check.release is None:
        return
    known = [s.id for s in check.release.scales if s.retired is None]
    seen = check.setup.scale
    if seen not in known:
        place = check.source.place("scale")
        yield RULE.at(
            place,
            seen=seen,
            known=Text(", ".join(known), ", ".join(known)),
            hint=did_you_mean(seen, known),
        )
