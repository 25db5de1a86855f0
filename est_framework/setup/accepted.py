"""Findings that the municipality has decided to live with for a time: counted, told, never gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.setup.rules import (
    set199_accepted,
    set216_acceptance_ended,
    set217_acceptance_meets_nothing,
    set218_acceptance_ends_soon,
)
from est_framework.setup.rules.set213_cannot_be_accepted import may_be_accepted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from est_framework.findings import Finding
    from est_framework.method.models import Role
    from est_framework.setup.agreements import Accepted
    from est_framework.setup.under_check import SetupUnderCheck

SOON = 30
"""Days before its end when an acceptance is brought up."""


@dataclass(frozen=True)
class Deviation:
    """A finding that is accepted, and the decision that says so."""

    finding: Finding
    acceptance: Accepted


@dataclass(frozen=True)
class Judged:
    """
    Findings after the acceptances have been laid over them.

    Attributes:
        findings: What is left to say: open findings, and a note for each accepted one.
        deviations: What is accepted.
    """

    findings: tuple[Finding, ...]
    deviations: tuple[Deviation, ...]


def lay_over(
    findings: Iterable[Finding],
    check: SetupUnderCheck,
    today: date,
    features: Sequence[str] = (),
) -> Judged:
    """
    Lay the setup's acceptances over findings.

    An acceptance holds for the findings of its code, and where it has `at` only for those about that id.

    Args:
        findings: What the check found.
        check: The setup, and where everything stands in its file.
        today: The day; an acceptance holds to the end of its last day.
        features: The area that each feature of the map file bounds, in the file's order.
    """
    said: list[Finding] = []
    deviations: list[Deviation] = []
    met: set[int] = set()
    for finding in findings:
        names = about(finding, check, features)
        fitting = [n for n, a in enumerate(check.setup.accepted) if _is_for(a, finding, names)]
        met.update(fitting)
        holding = [n for n in fitting if today <= check.setup.accepted[n].until]
        if holding:
            acceptance = check.setup.accepted[holding[0]]
            deviations.append(Deviation(finding, acceptance))
            roles = check.release.roles if check.release else ()
            said.append(as_accepted(finding, acceptance, roles))
        else:
            said.append(finding)
    said += _of_the_acceptances(check, met, today)
    return Judged(tuple(said), tuple(deviations))


def _is_for(acceptance: Accepted, finding: Finding, names: set[str]) -> bool:
    if acceptance.code != finding.code or not may_be_accepted(finding.code, finding.severity):
        return False
    return acceptance.at is None or acceptance.at in names


def about(finding: Finding, check: SetupUnderCheck, features: Sequence[str] = ()) -> set[str]:
    """Give what a finding may be called by: the keys that lead to it, and the ids on the way."""
    names: set[str] = set()
    here: object = check.source.data if finding.place.file == check.source.file else None
    steps = finding.place.pointer.split("/")[1:]
    if here is None and steps[:1] == ["features"]:
        names.update(
            features[int(n)] for n in steps[1:2] if n.isdecimal() and int(n) < len(features)
        )
    for step in steps:
        names.add(step)
        if isinstance(here, dict):
            here = here.get(step)
        elif isinstance(here, list) and step.isdecimal() and int(step) < len(here):
            names.discard(step)
            here = here[int(step)]
        else:
            here = None
        if isinstance(here, dict):
            names.update(str(here[key]) for key in ("id", "code", "role") if key in here)
    return names


def as_accepted(finding: Finding, acceptance: Accepted, roles: Iterable[Role]) -> Finding:
    """Give the note that takes the place of an accepted finding, with the decision behind it."""
    labels = [role.label for role in roles if role.id == acceptance.decided_by]
    said = set199_accepted.RULE.at(
        finding.place,
        code=finding.code,
        title=finding.title,
        role=labels[0] if labels else acceptance.decided_by,
        until=acceptance.until,
        reason=acceptance.reason,
    )
    return replace(said, accepts=finding.code)


def _of_the_acceptances(check: SetupUnderCheck, met: set[int], today: date) -> Iterator[Finding]:
    for number, acceptance in enumerate(check.setup.accepted):
        place = check.source.place("accepted", number, "until")
        code, until = acceptance.code, acceptance.until
        if number not in met and code.startswith(
            "SET"
        ):  # of reports, nobody knows before they come
            at = f" ({acceptance.at})" if acceptance.at else ""
            place = check.source.place("accepted", number, "code")
            rule = set217_acceptance_meets_nothing.RULE
            yield rule.at(place, code=code, about=Text(at, at))
        elif until < today:
            yield set216_acceptance_ended.RULE.at(place, code=code, until=until)
        elif (days := (until - today).days) <= SOON:
            rule = set218_acceptance_ends_soon.RULE
            yield rule.at(place, code=code, until=until, days=days)
