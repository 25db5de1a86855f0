"""What stands at the top of a picture: who answered, what is held back, which areas stand out and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.picture.models import Picture, Standing, Status
    from est_framework.publish.words import Words

STATUSES: tuple[Status, ...] = (
    "on_time",
    "late",
    "empty",
    "waiting",
    "returned",
    "silent",
    "not_owed",
)
_NAMED: tuple[Status, ...] = ("empty", "waiting", "returned", "silent", "not_owed")
_ONLY_WHERE_ANY: tuple[Status, ...] = ("waiting", "returned", "not_owed")
_SHOWN_FIRST = 5


@dataclass(frozen=True)
class StatusCount:
    """How many actors stand one way; those that came empty or never came are named."""

    status: Status
    count: int
    named: tuple[str, ...]


@dataclass(frozen=True)
class StandsOut:
    """
    An area above the calmest level, and the criterion that weighs most.

    `seen` is what made the criterion hold, empty where nothing is told; `criterion` says what it asks.
    """

    area: str
    level: str
    seen: str
    criterion: str


@dataclass(frozen=True)
class Headline:
    """
    The first minute of the meeting.

    Attributes:
        answered: Actors that came with answers, on time or late.
        asked: Actors that owed a report.
        statuses: On time, late, empty and silent, also those that nobody has; waiting for review, sent
            back and not owed where there are any.
        stands_out: The areas above the calmest level, gravest first; only the first few.
        further: How many more areas are above the calmest level.
        cannot_tell: Areas that nobody reported about.
        calmest: The calmest level's label; empty where the scale has no levels.
    """

    answered: int
    asked: int
    statuses: tuple[StatusCount, ...]
    stands_out: tuple[StandsOut, ...]
    further: int
    cannot_tell: tuple[str, ...]
    calmest: str


def headline(picture: Picture, levels: Sequence[SuggestedLevel], words: Words) -> Headline:
    """Sum a picture up for its first minute."""
    above = [v for v in gravest_first(levels, words) if v.level and rank(v.level, words)]
    return Headline(
        answered=sum(s.status in ("on_time", "late") for s in picture.standings),
        asked=sum(s.status != "not_owed" for s in picture.standings),
        statuses=tuple(
            counted
            for counted in (_counted(picture.standings, s, words) for s in STATUSES)
            if counted.count or counted.status not in _ONLY_WHERE_ANY
        ),
        stands_out=tuple(_why(v, words) for v in above[:_SHOWN_FIRST]),
        further=len(above[_SHOWN_FIRST:]),
        cannot_tell=tuple(words.area(v.area) for v in levels if v.level is None and not v.reported),
        calmest=next((words.said(v.label) for v in words.setup.scale.levels), ""),
    )


def gravest_first(levels: Sequence[SuggestedLevel], words: Words) -> list[SuggestedLevel]:
    """
    Sort areas by suggested level, gravest first, and within a level in the setup's order.

    Areas that cannot be judged come before the calm ones: nobody knows that they are calm.
    """
    order = {area: n for n, area in enumerate(words.setup.areas)}
    return sorted(
        levels,
        key=lambda v: (-rank(v.level, words) if v.level else -0.5, order.get(v.area, len(order))),
    )


def rank(level: str, words: Words) -> int:
    """Give how grave a level is, 0 for the calmest."""
    return next((n for n, v in enumerate(words.setup.scale.levels) if v.id == level), 0)


def _counted(standings: Sequence[Standing], status: Status, words: Words) -> StatusCount:
    such = [s for s in standings if s.status == status]
    named = tuple(words.actor(s.actor) for s in such) if status in _NAMED else ()
    return StatusCount(status, len(such), named)


def _why(suggested: SuggestedLevel, words: Words) -> StandsOut:
    reasons = sorted(suggested.reasons, key=lambda r: -rank(r.level, words))
    seen = words.said(reasons[0].seen).strip() if reasons else ""
    criterion = words.said(reasons[0].text).strip() if reasons else ""
    return StandsOut(suggested.area, suggested.level or "", seen, criterion)
