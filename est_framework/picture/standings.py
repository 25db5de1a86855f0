"""Who was asked, who answered and how; named, because a missing report is missing and never calm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.picture.models import Standing, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from est_framework.periods import Period
    from est_framework.reports.review.state import State
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Came:
    """
    One effective report of the period, as far as its actor's standing depends on it.

    Attributes:
        actor: Who sent it.
        template: Which template it fills in.
        came: When it first said something (or was first submitted, where it never did).
        empty: It says nothing at all.
        saw_nothing: The actor looked, and saw nothing.
        saw_something: It tells of something seen; one that only says what is coming, or who was out,
            does neither.
        state: Whether it counts, waits for review, or was sent back.
    """

    actor: str
    template: str
    came: datetime
    empty: bool
    saw_nothing: bool
    saw_something: bool
    state: State = "counts"


def standings(
    reports: Iterable[Came], setup: ResolvedSetup, period: Period
) -> tuple[Standing, ...]:
    """
    Give the standing of each actor that takes part, in the setup's order.

    What counts is the report that is owed each period, in whichever of the templates that each period
    has. An event report in the middle of the week does not make up for it, but is counted among the
    reports. What waits for review is neither calm nor silence, and neither is what was sent back and
    has not come again. For an actor that is asked for event reports only, those are what counts. One that
    owes no report this period is neither late nor silent, whatever it sent. Actors that reported
    unasked come last, so that everybody behind the numbers is named.
    """
    by_actor: dict[str, list[Came]] = {a.id: [] for a in setup.taking_part(period)}
    owing = {a.id for a in setup.expected(period)}
    free = by_actor.keys() - owing
    unasked: dict[str, list[Came]] = {}
    for report in reports:
        by_actor.get(report.actor, unasked.setdefault(report.actor, [])).append(report)
    by_actor |= {actor: came for actor, came in sorted(unasked.items()) if came}
    due = setup.report_by(period)
    standing = {a: _standing(a, came, setup, due) for a, came in by_actor.items()}
    return tuple(
        s.model_copy(update={"status": "not_owed"}) if a in free else s for a, s in standing.items()
    )


def _standing(actor: str, came: Sequence[Came], setup: ResolvedSetup, due: datetime) -> Standing:
    counts = [r for r in came if r.state == "counts"]
    owing = owed_templates(actor, setup)
    owed = [r for r in counts if r.template in owing]
    spoke = [r for r in owed if not r.empty]
    first = min((r.came for r in spoke or owed), default=None)
    status: Status = "on_time"
    if first is None:
        other = [r for r in came if r.template in owing]
        status = _without(r.state for r in other)
        first = min((r.came for r in other), default=None)
    elif not spoke:
        status = "empty"
    elif first > due:
        status = "late"
    return Standing(
        actor=actor,
        status=status,
        reports=len(counts),
        nothing_seen=bool(spoke)
        and all(r.saw_nothing for r in spoke)
        and not any(r.saw_something for r in counts),
        submitted=first and first.astimezone(setup.zone),
        waiting=sum(r.state == "waiting" for r in came),
    )


def _without(states: Iterable[State]) -> Status:
    """Say how an actor stands that no report counts of."""
    found = set(states)
    if "waiting" in found:
        return "waiting"
    return "returned" if "returned" in found else "silent"


def owed_templates(actor: str, setup: ResolvedSetup) -> frozenset[str]:
    """Give the templates that an actor owes a report of each period; all of them where it owes none."""
    known = setup.actors.get(actor)
    templates = known.templates if known else tuple(setup.templates)
    owed = {t for t in templates if t in setup.templates and setup.templates[t].owed}
    return frozenset(owed or templates)
