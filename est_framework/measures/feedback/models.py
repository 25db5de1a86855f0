"""What goes back to an actor or a reporter, what goes up, and the log of what was sent."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from est_framework.measures.models import MeasureStatus, Outcome
from est_framework.periods import Period

Audience = Literal["actor", "reporter", "management", "county", "bra"]
Came = Literal["on_time", "late", "empty", "waiting", "returned", "silent", "not_owed"]


class Part(BaseModel):
    """Anything that goes back: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(Part):
    """One thing that the reports told of in an area: how many times, in their own numbers."""

    indicator: str
    count: int


class AreaBack(Part):
    """
    One area of one's own reports.

    Attributes:
        area: The area.
        told: What the own reports saw there; empty where they saw nothing.
        level: What the group decided of the area; None where it has not.
        decided: Whether a meeting about the period is kept at all.
    """

    area: str
    told: tuple[Told, ...]
    level: str | None


class MeasureBack(Part):
    """A measure on a problem that one's own reports told of, and how far it has come."""

    id: str
    description: str
    owner: str
    indicator: str
    area: str
    period: Period
    due: date
    status: MeasureStatus
    outcome: Outcome | None = None
    is_new: bool = False


class Back(Part):
    """
    What became of what one actor, or one reporter of it, told of a period.

    It rests on its own reports, on what the group decided, and on nothing that others reported.

    Attributes:
        reporter: The reporter's local key; empty where it is for the whole actor.
        came: How the actor's report came.
        met: The day of the meeting about the period; None where no record is kept.
        measures: Those on problems in the own reports, newest decisions first.
        unanswered: What was seen and no measure is about.
        coming: How many things ahead were told of.
    """

    actor: str
    reporter: str = ""
    period: Period
    reports: int
    came: Came
    nothing_seen: bool
    met: date | None
    areas: tuple[AreaBack, ...]
    measures: tuple[MeasureBack, ...]
    unanswered: tuple[tuple[str, str], ...] = Field(
        default=(), description="Pairs of area and indicator"
    )
    coming: int = 0


class AreaThen(Part):
    """An area's decided level now and before, and in how many records it had which."""

    area: str
    now: str | None
    before: str | None
    times: dict[str, int] = {}


class LateMeasure(Part):
    """A measure whose day has passed without it being done."""

    id: str
    description: str
    owner: str
    due: date
    days: int
    waits_for: str | None = None


class Upward(Part):
    """
    What goes up about a month or a year: levels, priorities, what is late, how sure the picture is.

    It names no place, no tactics and no actor that reported; there are no numbers of what was seen.
    """

    about: str
    first: date
    last: date
    periods: int
    meetings: int
    areas: tuple[AreaThen, ...]
    priorities: tuple[tuple[str, str], ...] = ()
    late: tuple[LateMeasure, ...] = ()
    overdue: int = 0
    decided: int = 0
    open: int = 0
    closed: dict[str, int] = {}
    owed: int = 0
    on_time: int = 0
    actors: int = 0


class Sent(Part):
    """One line of the log: what was sent to whom, and when. A line is never changed."""

    id: str
    period: str
    audience: Audience
    recipient: str
    file: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    sent: date
