"""A figure as it is read out of the records, before it is held against what is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from est_framework.language import Text
from est_framework.measures.fidelity.models import Detail, Month, Trend
from est_framework.measures.fidelity.records import Records

NO_MEETINGS = Text(
    "Inget mötesprotokoll från tiden är sparat.", "No meeting record of the time is kept."
)
LEAST = 4
"""How many cases each half of the time must have before a trend is told."""
MOVED = 0.1
"""How much the share must differ between the halves to be more than even."""


@dataclass(frozen=True, slots=True)
class Tally:
    """On one day, or in the period that ends on it: how many of how many."""

    day: date
    got: int
    of: int


@dataclass(frozen=True, slots=True)
class Reading:
    """
    What one sign comes to.

    Attributes:
        got: How many; None where it cannot be told.
        of: Out of how many; None for counts and yes or no.
        because: Why it cannot be told.
        details: What is counted apart.
        tallies: What the share is made up of, for the months and the trend.
    """

    got: int | None
    of: int | None = None
    because: Text | None = None
    details: tuple[Detail, ...] = ()
    tallies: tuple[Tally, ...] = ()


Read = Callable[[Records], Reading]


def cannot_tell(sv: str, en: str) -> Reading:
    """Give the reading of a sign that no record speaks of."""
    return Reading(None, because=Text(sv, en))


def share(tallies: Iterable[Tally], because: Text, *details: Detail) -> Reading:
    """
    Add up what was done of what there was to do.

    Args:
        tallies: The parts.
        because: Why it cannot be told, where there was nothing to do.
        details: What is counted apart.
    """
    parts = tuple(tallies)
    of = sum(t.of for t in parts)
    if not of:
        return Reading(None, because=because, details=details)
    return Reading(sum(t.got for t in parts), of, None, details, parts)


def months_of(tallies: Iterable[Tally]) -> tuple[Month, ...]:
    """Give the tallies month by month, by the day that each ends on, oldest first."""
    found: dict[str, list[int]] = {}
    for tally in tallies:
        sums = found.setdefault(f"{tally.day:%Y-%m}", [0, 0])
        sums[0] += tally.got
        sums[1] += tally.of
    return tuple(Month(month=m, got=got, of=of) for m, (got, of) in sorted(found.items()))


def trend_of(tallies: Iterable[Tally], first: date, last: date) -> Trend | None:
    """
    Hold the second half of a time against the first.

    Returns:
        None where either half has fewer than four cases: then a difference says nothing.
    """
    middle = first + (last - first) / 2
    halves = [[0, 0], [0, 0]]
    for tally in tallies:
        half = halves[tally.day > middle]
        half[0] += tally.got
        half[1] += tally.of
    (got, of), (later_got, later_of) = halves
    if min(of, later_of) < LEAST:
        return None
    # By whole numbers, so that a difference of exactly a tenth is one on every machine.
    moved = later_got * of - got * later_of
    if abs(moved) < MOVED * of * later_of:
        return "even"
    return "rising" if moved > 0 else "falling"
