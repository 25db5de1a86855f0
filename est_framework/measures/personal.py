"""What surely is about a person in anything said of measures and meetings, and what findings come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from est_framework.errors import ExitCode
from est_framework.findings import Finding, Place, Severity, worst
from est_framework.language import Text
from est_framework.measures.rules.mea301_personal_data import RULE
from est_framework.privacy.gate import KIND_WORDS, scan

if TYPE_CHECKING:
    from est_framework.privacy.gate import Hit


def personal_in(place: Place, text: str) -> Iterator[Finding]:
    """Yield one finding for each certain hit of the gate in a text."""
    for hit in scan(text):
        if hit.certain:
            yield told_of(hit, place)


def told_of(hit: Hit, place: Place) -> Finding:
    """Give the finding of one hit; it says what kind of thing stands there, never what."""
    what = KIND_WORDS[hit.kind]
    return RULE.at(place, what=Text(f"Här står: {what.sv}.", f"Here stands: {what.en}."))


def exit_code_of(findings: Sequence[Finding]) -> ExitCode:
    """Give what a command ends with: personal data weighs more than all else that is wrong."""
    if any(f.code == RULE.code for f in findings):
        return ExitCode.PERSONAL_DATA
    return ExitCode.FINDINGS if worst(findings) is Severity.ERROR else ExitCode.CLEAN
