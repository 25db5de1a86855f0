"""How great the need is in each area, as far as the pictures say; by a formula that anybody can follow."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from est_framework.measures.deep.models import Again, Need, Seen, Step

if TYPE_CHECKING:
    from est_framework.measures.deep.season import Season
    from est_framework.measures.fidelity.records import Body, Records
    from est_framework.periods import Period
    from est_framework.reports.models import Event
    from est_framework.setup.resolved import ResolvedSetup

OFTEN: Final = (1 / 3, 2 / 3)
"""From which share of the periods something is seen at times, and nearly always."""
GRAVE: Final = 1 / 4
"""From which share of the decided levels the gravest half of the scale weighs heavily."""
MOVED: Final = 1.25
"""How many times as much per report makes a direction."""
LEAST: Final = 10
"""How many occasions both halves must have together before a direction is told."""
_REPORTED: Final = 1 / 2
"""The share of the periods that must have a report about an area."""
_SHOWN: Final = 5
_TWICE: Final = 2


def needs_of(season: Season, records: Records) -> tuple[Need, ...]:
    """
    Say how great the need is in each area, in the setup's order.

    - **Often**: the share of the periods with a report in which anything troubling was seen: under a
      third 1, under two thirds 2, else 3. None where fewer than half of the periods have a report.
    - **Grave**: by the levels decided: 3 where a quarter of them or more are in the gravest half of
      the scale, 2 where any is above the mildest, else 1. None where none was decided.
    - **Direction**: what was seen per report in the second half of the time against the first: 3 from
      a quarter more, 1 from a quarter less (by the same measure the other way), else 2. None with
      fewer than ten occasions, or without reports in either half.

    How many are concerned, and everything about the possibility, is for the group to judge.
    """
    setup = records.setup
    troubling = [i.id for i in setup.indicators.values() if i.kind != "positive"]
    return tuple(_need(area, season, records, troubling) for area in setup.areas)


def _need(area: str, season: Season, records: Records, troubling: Sequence[str]) -> Need:
    periods = season.periods
    reported = [p for p in periods if season.behind.get((p, area), 0)]
    half = len(periods) // 2
    first, later = (
        (season.seen(area, troubling, ps), season.reports(area, ps))
        for ps in (periods[:half], periods[half:])
    )
    levels = Counter(
        s["decided"]
        for p in periods
        for s in records.meetings.get(p, {}).get("levels", ())
        if s["area"] == area and s.get("decided")
    )
    own = [m for m in records.measures if m["problem"]["area"] == area and _is_of(m, records)]
    return Need(
        area=area,
        often=_often(reported, periods, lambda p: season.seen(area, troubling, [p]) > 0),
        grave=_grave(levels, records.setup),
        direction=_direction(first, later),
        periods=len(reported),
        asked=len(periods),
        reports=season.reports(area, periods),
        first=first,
        later=later,
        levels=dict(levels),
        seen=_most_seen(area, season, troubling),
        measures=len(own),
        open=sum(m["status"] != "closed" for m in own),
        outcomes=dict(Counter(str(m["outcome"]) for m in own if m.get("outcome"))),
    )


def _is_of(measure: Body, records: Records) -> bool:
    """Say whether a measure was open at any time between the first day and the last."""
    closed = records.closed.get(measure["id"])
    return closed is None or closed >= records.first


def _often(
    reported: Sequence[Period], periods: Sequence[Period], was_seen: Callable[[Period], bool]
) -> Step | None:
    if not periods or len(reported) < _REPORTED * len(periods):
        return None
    share = sum(map(was_seen, reported)) / len(reported)
    at_times, always = OFTEN
    return 1 if share < at_times else 2 if share < always else 3


def _grave(levels: Mapping[str, int], setup: ResolvedSetup) -> Step | None:
    order = [level.id for level in setup.scale.levels]
    known = {level: n for level, n in levels.items() if level in order}
    if not known:
        return None
    gravest = sum(n for level, n in known.items() if order.index(level) >= len(order) / 2)
    if gravest >= GRAVE * sum(known.values()):
        return 3
    return 2 if any(level != order[0] for level in known) else 1


def _direction(first: tuple[int, int], later: tuple[int, int]) -> Step | None:
    (seen, reports), (later_seen, later_reports) = first, later
    if not reports or not later_reports or seen + later_seen < LEAST:
        return None
    before, after = seen * later_reports, later_seen * reports
    if after >= MOVED * before:
        return 3
    return 1 if before >= MOVED * after else 2


def _most_seen(area: str, season: Season, troubling: Sequence[str]) -> tuple[Seen, ...]:
    found = [
        Seen(
            indicator=i,
            at_least=season.seen(area, [i], season.periods),
            periods=sum((p, area, i) in season.numbers for p in season.periods),
        )
        for i in troubling
    ]
    seen = sorted((s for s in found if s.at_least), key=lambda s: -s.at_least)
    return tuple(seen[:_SHOWN])


def comes_again(season: Season, what: Callable[[Event], str]) -> tuple[Again, ...]:
    """
    Give what comes back in the events of at least two periods, most events first.

    Args:
        season: The reports.
        what: Gives a place, a weekday or a part of the day of an event; "" where it has none.
    """
    counts: Counter[tuple[str, str]] = Counter()
    periods: dict[tuple[str, str], set[Period]] = defaultdict(set)
    for period, event in season.events:
        if said := what(event):
            counts[event.area, said] += event.count
            periods[event.area, said].add(period)
    found = [
        Again(area=area, what=said, events=n, periods=len(periods[area, said]))
        for (area, said), n in counts.items()
        if len(periods[area, said]) >= _TWICE
    ]
    return tuple(sorted(found, key=lambda a: (-a.events, -a.periods, a.area, a.what)))


def weekday_of(event: Event) -> str:
    """Give the weekday of an event as a digit, Monday 0."""
    day: date = event.date
    return str(day.weekday())
