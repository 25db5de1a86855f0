"""Cycles of every kind, made at random: steps in order, holiday rules, breaks."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from est_framework.periods import Period, PeriodKind
from est_framework.setup.cycle import Break, Cycle, Moment
from est_framework.setup.parts import WEEKDAYS
from est_framework.setup.steps import STEPS

days = st.dates(date(2020, 1, 1), date(2039, 12, 31))
_MUST = {"report_by", "meet"}
_times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
_moments = st.tuples(st.integers(0, 2), st.integers(0, 6), _times)


def _moment(weeks: int, weekday: int, at: time) -> Moment:
    return Moment(weekday=WEEKDAYS[weekday], time=at, weeks_after=weeks)


@st.composite
def _breaks(draw: st.DrawFn, first: Period) -> tuple[Break, ...]:
    """Draw breaks one after the other, each with at least a period between."""
    breaks, at = [], first
    for _ in range(draw(st.integers(0, 3))):
        at = at.shifted(draw(st.integers(1, 20)))
        last = at.shifted(draw(st.integers(0, 8)))
        breaks.append(Break(first=at, last=last, reports=draw(st.booleans())))
        at = last.next()
    return tuple(breaks)


@st.composite
def cycles(
    draw: st.DrawFn, *, holidays: tuple[str | None, ...] = (None, "before", "after")
) -> Cycle:
    """Draw a cycle whose steps are in order."""
    kind = draw(st.sampled_from(PeriodKind))
    first = Period.holding(draw(days), kind, anchor=draw(days))
    has = [s for s in STEPS if s in _MUST or draw(st.booleans())]
    drawn = sorted(draw(st.sets(_moments, min_size=len(has), max_size=len(has))))
    steps = {step: _moment(*moment) for step, moment in zip(has, drawn, strict=True)}
    return Cycle.model_validate(
        {
            "period": kind,
            "first": first,
            "holidays": draw(st.sampled_from(holidays)),
            "breaks": draw(_breaks(first)),
            **steps,
        }
    )
