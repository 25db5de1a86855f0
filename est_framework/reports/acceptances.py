"""Findings on reports that the municipality lives with for a time: counted, told, never gone."""

from __future__ import annotations

from datetime import timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place, Severity, did_you_mean, in_order
from est_framework.language import Text
from est_framework.reports.rules import RULES
from est_framework.setup.accepted import as_accepted
from est_framework.setup.rules import (
    set212_unknown_code,
    set213_cannot_be_accepted,
    set217_acceptance_meets_nothing,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from est_framework.reports.keeping.ledger_entries import Arrival
    from est_framework.setup.agreements import Accepted
    from est_framework.setup.resolved import ResolvedSetup
    from est_framework.setup.under_check import SetupUnderCheck

_ROOM: Final = "REP"
_BY_CODE: Final = {rule.code: rule for rule in RULES}
AGREED: Final = frozenset({"REP202", "REP203"})
"""
The errors that are about what was agreed, who reports on what, and about nothing in the report itself: it
is whole, and all its words are known. A municipality may decide otherwise for a time, and then it counts.
"""
_PERIODS: Final = 3
"""How many periods without a finding show that there is nothing left to accept."""


class Acceptances:
    """What a setup accepts in reports on a day."""

    def __init__(self, setup: ResolvedSetup, today: date) -> None:
        """Take the acceptances that hold; each holds to the end of its last day."""
        accepted = setup.setup.accepted
        self._holding = [a for a in accepted if a.code.startswith(_ROOM) and today <= a.until]
        self._roles = setup.release.roles

    def fitting(self, findings: Iterable[Finding], codes: Collection[str]) -> Collection[Finding]:
        """Give those findings with one of these codes that are accepted."""
        if not self._holding:
            return ()
        return [f for f in findings if f.code in codes and self._for(f)]

    def laid_over(self, findings: list[Finding], codes: Collection[str] = ()) -> list[Finding]:
        """Give findings with a note in the place of each accepted one, perhaps only of these codes."""
        if not self._holding:
            return findings
        return in_order(self._laid(f) if not codes or f.code in codes else f for f in findings)

    def _laid(self, finding: Finding) -> Finding:
        fitting = self._for(finding)
        return as_accepted(finding, fitting, self._roles) if fitting else finding

    def _for(self, finding: Finding) -> Accepted | None:
        return next((a for a in self._holding if _is_for(a, finding)), None)


def with_accepted(
    findings: Iterable[Finding], setup: ResolvedSetup, today: date
) -> tuple[Finding, ...]:
    """
    Lay the setup's acceptances over findings on reports.

    Errors stay, but for those about what was agreed, and so does all that guards persons and the record: no
    decision makes those right. What is accepted becomes a note that names it, with the decision behind it.

    Args:
        findings: What the check found.
        setup: The setup, whose `accepted` says what is lived with.
        today: The day; an acceptance holds to the end of its last day.
    """
    return tuple(Acceptances(setup, today).laid_over([*findings]))


def may_be_accepted(code: str) -> bool:
    """Say whether a municipality may decide to live with a finding on reports."""
    rule = _BY_CODE.get(code)
    if rule is None or rule.guards is not None:
        return False
    return rule.severity is not Severity.ERROR or code in AGREED


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


def acceptances_of_nothing(
    check: SetupUnderCheck, setup: ResolvedSetup, arrivals: Iterable[Arrival], today: date
) -> Iterator[Finding]:
    """
    Yield a note for each acceptance that no file of the latest periods had any use for.

    Args:
        check: The setup under check, which knows where each acceptance stands.
        setup: The same, resolved.
        arrivals: The files that came in, with the codes of what was found in each.
        today: The day.
    """
    now = setup.period_on(today)
    begins = now.first - _PERIODS * (now.last - now.first + timedelta(days=1))
    came = [
        a for a in arrivals if a.received and a.received.astimezone(setup.zone).date() >= begins
    ]
    for number, accepted in enumerate(check.setup.accepted):
        is_old = accepted.code.startswith(_ROOM) and accepted.date <= begins <= accepted.until
        if came and is_old and not _is_used(accepted, came):
            about = f" ({accepted.at})" if accepted.at else ""
            yield set217_acceptance_meets_nothing.RULE.at(
                check.source.place("accepted", number, "code"),
                code=accepted.code,
                about=Text(about, about),
            )


def _is_used(acceptance: Accepted, came: Collection[Arrival]) -> bool:
    """Say whether a file had the finding; where a pattern fits no file it is of places within them."""
    pattern = acceptance.at
    files = [a for a in came if pattern is None or _fits(Place(a.name), pattern)]
    return any(acceptance.code in a.codes for a in files or came)


def _is_for(acceptance: Accepted, finding: Finding) -> bool:
    if acceptance.code != finding.code or not may_be_accepted(finding.code):
        return False
    return acceptance.at is None or _fits(finding.place, acceptance.at)


def _fits(place: Place, pattern: str) -> bool:
    """Say whether a pattern with `*` and `?` fits a place: the file, its last name, the cell, or both."""
    names = (place.file, place.file.replace("\\", "/").rpartition("/")[2])
    said = (*names, place.at, place.pointer, str(place))
    return any(fnmatchcase(name, pattern) for name in said if name)
