"""The setup follows a release that the tool does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET120",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd utgåva",
        en="Unknown release",
    ),
    seen=Text(
        sv="Utgåvan {seen} finns inte i det här verktyget.",
        en="There is no release {seen} in this tool.",
    ),
    expected=Text(
        sv="Någon av: {known}.",
        en="One of: {known}.",
    ),
    remedy=Text(
        sv="Rätta raden method, eller uppgradera verktyget om utgåvan är nyare.{hint}",
        en="Correct the line method, or upgrade the tool if the release is newer.{hint}",
    ),
    why=Text(
        sv="Utgåvan avgör vilka frågor som ställs. Verktyget gissar aldrig.",
        en="The release decides which questions are asked. The tool never guesses.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the tool does not have the release that the setup names."""
    seen = check.setup.method
    if seen not in check.releases:
        place = check.source.place("method")
        known = Text(", ".join(check.releases), ", ".join(check.releases))
        yield RULE.at(place, seen=seen, known=known, hint=did_you_mean(seen, check.releases))
