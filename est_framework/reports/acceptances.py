"""Findings on reports that the municipality lives with for a time: counted, told, never gone."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place, Severity, did_you_mean, in_order
from est_framework.reports.rules import RULES
from est_framework.setup.accepted import as_accepted
from est_framework.setup.rules import set212_unknown_code, set213_cannot_be_accepted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from est_framework.setup.agreements import Accepted
    from est_framework.setup.resolved import ResolvedSetup
    from est_framework.setup.under_check import SetupUnderCheck

_ROOM: Final = "REP"
_BY_CODE: Final = {rule.code: rule for rule in RULES}


def with_accepted(
    findings: Iterable[Finding], setup: ResolvedSetup, today: date
) -> tuple[Finding, ...]:
    """
    Lay the setup's acceptances over findings on reports.

    Errors stay, and so does all that guards persons and the record: no decision makes those right. What is
    accepted becomes a note that names it, with the decision behind it. It changes nothing of what becomes
    of a report.

    Args:
        findings: What the check found.
        setup: The setup, whose `accepted` says what is lived with.
        today: The day; an acceptance holds to the end of its last day.
    """
    holding = [a for a in setup.setup.accepted if a.code.startswith(_ROOM) and today <= a.until]
    if not holding:
        return tuple(findings)
    roles = setup.release.roles
    laid = []
    for finding in findings:
        fitting = next((a for a in holding if _is_for(a, finding)), None)
        laid.append(as_accepted(finding, fitting, roles) if fitting else finding)
    return tuple(in_order(laid))


def may_be_accepted(code: str) -> bool:
    """Say whether a municipality may decide to live with a finding on reports."""
    rule = _BY_CODE.get(code)
    return rule is not None and rule.severity is not Severity.ERROR and rule.guards is None


def faults_of_acceptances(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every acceptance of a code that reports do not have, or that none may accept."""
    for number, accepted in enumerate(check.setup.accepted):
        code = accepted.code
        if not code.startswith(_ROOM):
            continue
        place = check.source.place("accepted", number, "code")
        if code not in _BY_CODE:
            hint = did_you_mean(code, _BY_CODE)
            yield set212_unknown_code.RULE.at(place, seen=code, hint=hint)
        elif not may_be_accepted(code):
            title = _BY_CODE[code].title
            yield set213_cannot_be_accepted.RULE.at(place, seen=code, title=title)


def _is_for(acceptance: Accepted, finding: Finding) -> bool:
    if acceptance.code != finding.code or not may_be_accepted(finding.code):
        return False
    if finding.severity is Severity.ERROR:
        return False
    return acceptance.at is None or _fits(finding.place, acceptance.at)


def _fits(place: Place, pattern: str) -> bool:
    """Say whether a pattern with `*` and `?` fits a place: the file, its last name, the cell, or both."""
    names = (place.file, place.file.replace("\\", "/").rpartition("/")[2])
    said = (*names, place.at, place.pointer, str(place))
    return any(fnmatchcase(name, pattern) for name in said if name)
