"""A lower threshold of disclosure than the base's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET208",
    severity=Severity.ERROR,
    title=Text(
        sv="Gränsen för små tal är lägre än den i base",
        en="The threshold for small counts is lower than the one in base",
    ),
    seen=Text(
        sv="threshold är {seen}, och {layer} har {theirs}.",
        en="threshold is {seen}, and {layer} has {theirs}.",
    ),
    expected=Text(
        sv="Minst {theirs}.",
        en="At least {theirs}.",
    ),
    remedy=Text(
        sv="Höj gränsen, eller ta bort disclosure, så gäller {theirs}.",
        en="Raise the threshold, or remove disclosure, and {theirs} holds.",
    ),
    why=Text(
        sv="Skyddet för dem som ett litet tal kan peka ut får höjas men aldrig sänkas.",
        en="The protection of those whom a small count may point out may be raised but "
        "never lowered.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield a finding where smaller counts would leave the group than those below allow."""
    base, own = check.base, check.setup.disclosure
    if base is None or base.disclosure is None or own is None:
        return
    if own.threshold < base.disclosure.threshold:
        place = check.source.place("disclosure", "threshold")
        yield RULE.at(place, seen=own.threshold, layer=base.setup, theirs=base.disclosure.threshold)
