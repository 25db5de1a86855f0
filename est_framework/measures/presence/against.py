"""Hold who is out against the hours when it tends to be troubled, and show where nobody is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from est_framework.measures.deep.season import Season, read_season
from est_framework.measures.presence.models import (
    HOURS,
    HotHour,
    HotPart,
    PresencePlan,
    Shift,
    Slot,
)
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

LOOKED_BACK: Final = 8
"""How many periods before the one that is planned are looked at."""
EVENTS: Final = 3
"""From how many events a part of a day is hot."""
PERIODS: Final = 2
"""In how many of the periods they must have come."""
_A_DAY: Final = timedelta(days=1)


def presence_of(
    local: LocalEst, period: Period, planned: Iterable[Shift], *, as_of: datetime
) -> PresencePlan:
    """
    Hold the shifts of a period against the hot hours of the eight periods before it.

    An hour is hot where at least three events have come in the same area, weekday and part of the day,
    in at least two of those periods. Signs that all is well do not count. A shift is there if it is in
    the area, or in one that the area is part of, and overlaps; one whose hours are not known counts for
    its whole day. What reports tell of the period itself is added to the plan.

    Args:
        local: The local EST.
        period: The period that is planned.
        planned: The shifts of the plan; those of other days are left out.
        as_of: Only what was known by then.

    Raises:
        IntegrityError: The ledger is damaged.
    """
    first = local.setup.setup.cycle.first
    before = tuple(p for n in range(LOOKED_BACK, 0, -1) if (p := period.shifted(-n)) >= first)
    with Ledger.open(local.ledger_url) as ledger:
        season = read_season(local, ledger, before, as_of=as_of)
        told = _told(local, ledger, period, as_of)
    days = [period.first + n * _A_DAY for n in range((period.last - period.first).days + 1)]
    shifts = [s for s in planned if s.date in days or _runs_over(s, days)]
    shifts += [t for t in told if not any(_is_same(t, s) for s in shifts)]
    hot = hot_hours(season, local.setup)
    return PresencePlan(
        period=period,
        looked_at=before,
        shifts=tuple(
            sorted(shifts, key=lambda s: (s.date, s.begins or time(0), s.area, s.resource))
        ),
        slots=tuple(_slots(hot, days, shifts, local.setup)),
    )


def hot_hours(season: Season, setup: ResolvedSetup) -> tuple[HotHour, ...]:
    """Give the hot hours of some periods, most events first."""
    positive = {i.id for i in setup.release.indicators if i.kind == "positive"}
    counts: Counter[tuple[str, int, HotPart]] = Counter()
    periods: dict[tuple[str, int, HotPart], set[Period]] = defaultdict(set)
    for period, event in season.events:
        if event.part_of_day != "unknown" and event.indicator not in positive:
            key = (event.area, event.date.weekday(), event.part_of_day)
            counts[key] += event.count
            periods[key].add(period)
    found = [
        HotHour(
            area=area,
            weekday=weekday,
            part=part,
            events=n,
            periods=len(periods[area, weekday, part]),
        )
        for (area, weekday, part), n in counts.items()
        if n >= EVENTS and len(periods[area, weekday, part]) >= PERIODS
    ]
    return tuple(sorted(found, key=lambda h: (-h.events, h.weekday, h.area, h.part)))


def _slots(
    hot: Sequence[HotHour], days: Sequence[date], shifts: Sequence[Shift], setup: ResolvedSetup
) -> Iterable[Slot]:
    for day in days:
        here = (h for h in hot if h.weekday == day.weekday())
        for hour in sorted(here, key=lambda h: (HOURS[h.part], h.area)):
            begins, ends = (
                datetime.combine(day + (h // 24) * _A_DAY, time(h % 24), tzinfo=setup.zone)
                for h in HOURS[hour.part]
            )
            there = [s.resource for s in shifts if _is_there(s, hour, begins, ends, setup)]
            resources = tuple(dict.fromkeys(there))
            yield Slot(hot=hour, date=day, begins=begins, ends=ends, resources=resources)


def _is_there(
    shift: Shift, hour: HotHour, begins: datetime, ends: datetime, setup: ResolvedSetup
) -> bool:
    if shift.area not in _with_wholes(hour.area, setup):
        return False
    first, last = hours_of(shift, setup)
    # By the world's clock: two moments of one zone are compared by its own, also when that is set back.
    return first.astimezone(UTC) < ends.astimezone(UTC) and begins.astimezone(
        UTC
    ) < last.astimezone(UTC)


def hours_of(shift: Shift, setup: ResolvedSetup) -> tuple[datetime, datetime]:
    """Give when a shift begins and ends; over midnight into the next day, and a whole day where unknown."""
    begins, ends = shift.begins or time(0), shift.ends or time(0)
    last = shift.date + _A_DAY if ends <= begins or shift.ends is None else shift.date
    first = datetime.combine(shift.date, begins, tzinfo=setup.zone)
    return first, datetime.combine(last, ends, tzinfo=setup.zone)


def _with_wholes(area: str, setup: ResolvedSetup) -> list[str]:
    """Give an area and those that it is part of."""
    found: list[str] = []
    at: str | None = area
    while at is not None and at not in found:
        found.append(at)
        known = setup.areas.get(at)
        at = known.part_of if known else None
    return found


def _told(local: LocalEst, ledger: Ledger, period: Period, as_of: datetime) -> list[Shift]:
    season = read_season(local, ledger, [period], as_of=as_of)
    return [
        Shift(resource=p.resource, area=p.area, date=p.date, told=True) for _, p in season.presence
    ]


def _is_same(told: Shift, shift: Shift) -> bool:
    one, other = told.resource.casefold(), shift.resource.casefold()
    return (one, told.area, told.date) == (other, shift.area, shift.date)


def _runs_over(shift: Shift, days: Sequence[date]) -> bool:
    """Say whether a shift of the evening before runs into the first day."""
    runs = shift.begins is not None and shift.ends is not None and shift.ends <= shift.begins
    return runs and shift.date + _A_DAY == days[0]
