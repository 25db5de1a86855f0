"""When each step of the cycle is for a period: weekday and time, moved off holidays, met after breaks."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from est_framework.setup.parts import WEEKDAYS
from est_framework.setup.public_holidays import is_holiday, working_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from est_framework.periods import Period
    from est_framework.setup.cycle import Break, Cycle, Moment

Step = Literal["report_by", "review_by", "compile_by", "meet", "publish_by", "feedback_by"]
STEPS: Final[tuple[Step, ...]] = (
    "report_by",
    "review_by",
    "compile_by",
    "meet",
    "publish_by",
    "feedback_by",
)
"""The steps of a period, in the order that they are done."""
_BEFORE_THE_MEETING: Final[tuple[Step, ...]] = ("report_by", "review_by")
_A_DAY: Final = timedelta(days=1)


class _Due(NamedTuple):
    day: date
    at: time


class Steps:
    """The moments of a cycle's periods, each worked out once."""

    def __init__(self, cycle: Cycle, zone: ZoneInfo) -> None:
        self._cycle = cycle
        self._zone = zone
        self._own: dict[Period, Mapping[Step, datetime]] = {}

    @cached_property
    def planned(self) -> Mapping[Step, Moment]:
        """The steps that the cycle has, in order, as weekday and time."""
        return planned_steps(self._cycle)

    def own(self, period: Period) -> Mapping[Step, datetime]:
        """Give the moments of a period that has its meeting, as if there were no breaks."""
        if period not in self._own:
            planned = [_planned(moment, period) for moment in self.planned.values()]
            moved = self._off_holidays(planned)
            self._own[period] = {
                step: datetime.combine(due.day, due.at, tzinfo=self._zone)
                for step, due in zip(self.planned, moved, strict=True)
            }
        return self._own[period]

    def moments(self, period: Period) -> dict[Step, datetime]:
        """
        Give the moment of each step for a period, in order.

        In a break, what comes with the meeting is that of the next period that has one; reports and
        their review are the period's own, and are left out where nobody is asked.
        """
        pause = self.break_of(period)
        if pause is None:
            return dict(self.own(period))
        reported = self.own(period) if pause.reports else {}
        met = self.own(self.met_with(period))
        return {
            step: (reported if step in _BEFORE_THE_MEETING else met)[step]
            for step in self.planned
            if step not in _BEFORE_THE_MEETING or pause.reports
        }

    def break_of(self, period: Period) -> Break | None:
        """Give the break that a period is within, or None where it has its meeting."""
        return next((b for b in self._cycle.breaks if b.first <= period <= b.last), None)

    def met_with(self, period: Period) -> Period:
        """Give the period whose meeting takes a period up: itself, or the first after the break."""
        while self.break_of(period) is not None:
            period = period.next()
        return period

    def taken_up(self, period: Period) -> tuple[Period, ...]:
        """Give the periods without a meeting that a period's meeting takes up with its own, in order."""
        before: list[Period] = []
        while self.break_of(earlier := period.shifted(-1 - len(before))) is not None:
            before.insert(0, earlier)
        return tuple(before) if self.break_of(period) is None else ()

    def _off_holidays(self, planned: list[_Due]) -> list[_Due]:
        """
        Move the steps that fall on holidays, and those that would change places with a moved one.

        Moved later, a step pushes what follows it. Moved earlier, the meeting pulls what comes before
        it, but is not pulled by what comes after: that follows as soon as it can.
        """
        if self._cycle.holidays is None:
            return planned
        way = -1 if self._cycle.holidays == "before" else 1
        moved = [
            d._replace(day=working_day(d.day, way)) if is_holiday(d.day) else d for d in planned
        ]
        anchor = list(self.planned).index("meet") if way < 0 else 0
        for n in range(anchor + 1, len(planned)):
            together = planned[n] == planned[n - 1]
            moved[n] = _beside(moved[n], moved[n - 1], 1, together=together)
        for n in reversed(range(anchor)):
            together = planned[n] == planned[n + 1]
            moved[n] = _beside(moved[n], moved[n + 1], -1, together=together)
        return moved


def planned_steps(cycle: Cycle) -> dict[Step, Moment]:
    """Give the steps that a cycle has, in the order that they are done."""
    written: dict[Step, Moment | None] = {step: getattr(cycle, step) for step in STEPS}
    return {step: moment for step, moment in written.items() if moment is not None}


def _beside(due: _Due, other: _Due, side: int, *, together: bool) -> _Due:
    """Move a step by working days until it is on its side of another: 1 after it, -1 before it."""
    while (due == other and not together) or (due < other if side > 0 else due > other):
        due = due._replace(day=working_day(due.day + side * _A_DAY, side))
    return due


def _planned(moment: Moment, period: Period) -> _Due:
    """Give the day and time of a moment, counted from the Monday of the period's last week."""
    monday = period.last - timedelta(days=period.last.weekday())
    day = monday + timedelta(weeks=moment.weeks_after, days=WEEKDAYS.index(moment.weekday))
    return _Due(day, moment.time)
