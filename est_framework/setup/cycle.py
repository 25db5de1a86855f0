"""When things are done: the cycle's steps as weekdays and times, holidays, periods without a meeting."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, StrictBool, StrictInt

from est_framework.method.parts import Id
from est_framework.periods import Period, PeriodKind
from est_framework.setup.parts import ActorId, ClockTime, Name, Part, Weekday, is_unsaid


class Moment(Part):
    """A weekday and time, counted from the period's last week."""

    weekday: Weekday
    time: ClockTime
    weeks_after: StrictInt = Field(default=0, ge=0, le=8)


class Break(Part):
    """Periods without a meeting, such as the summer weeks; both ends included."""

    first: Period
    last: Period
    reports: StrictBool = Field(
        default=False, description="Whether reports are asked for all the same"
    )


class Cycle(Part):
    """How often, and when each step is due."""

    period: PeriodKind = PeriodKind.WEEK
    first: Period = Field(description="The first period that is asked about")
    reporting: Literal["continuous"] | None = Field(
        default=None,
        exclude_if=is_unsaid,
        description="Reports come when something happens; nobody owes one each period",
    )
    report_by: Moment
    review_by: Moment | None = Field(
        default=None,
        exclude_if=is_unsaid,
        description="Somebody reads every report before the picture",
    )
    compile_by: Moment | None = Field(default=None, exclude_if=is_unsaid)
    meet: Moment
    publish_by: Moment | None = Field(default=None, exclude_if=is_unsaid)
    feedback_by: Moment | None = Field(
        default=None,
        exclude_if=is_unsaid,
        description="Those who reported are told what came of it",
    )
    follow_up: Literal["each-meeting", "each-month", "each-quarter"] | None = Field(
        default=None, exclude_if=is_unsaid, description="How often decided measures are followed up"
    )
    holidays: Literal["before", "after"] | None = Field(
        default=None,
        exclude_if=is_unsaid,
        description="Where a step goes that falls on a public holiday; without it, it stays",
    )
    breaks: tuple[Break, ...] = Field(default=(), exclude_if=is_unsaid)


AgendaPoint = Literal[
    "follow_up",
    "reported",
    "areas",
    "patterns",
    "upcoming",
    "decisions",
    "goes_out",
    "persons",
]
AGENDA: tuple[AgendaPoint, ...] = get_args(AgendaPoint)
"""The points of a meeting in their usual order."""


class Meeting(Part):
    """What the group calls itself, how it meets, and who leads it: an actor, or a role."""

    name: Name | None = None
    form: Literal["on-site", "video", "phone"] | None = None
    led_by: ActorId | None = Field(default=None, description="The actor that leads")
    role: Id | None = Field(
        default=None, description="The role that leads, where it is nobody who reports"
    )
    agenda: tuple[AgendaPoint, ...] = Field(
        default=(),
        exclude_if=is_unsaid,
        description="The order of the agenda's points; what is left out comes after, in its usual order",
    )


class DeepAnalysis(Part):
    """The slow rhythm beside the cycle: a few areas are looked into."""

    rhythm: Literal["quarter", "third-of-year", "half-year", "year"]
    top: StrictInt = Field(ge=1, le=50, description="How many areas are looked into")
