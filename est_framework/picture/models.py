"""One period put together: who was asked and answered, what was seen where, and what came before."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  # events have a field named date
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from est_framework.periods import Period
from est_framework.reports.models import PartOfDay

Status = Literal["on_time", "late", "empty", "waiting", "returned", "silent", "not_owed"]


class Part(BaseModel):
    """Anything in a picture: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Standing(Part):
    """
    How one actor that takes part stands this period.

    `empty` came but answered nothing; `waiting` came and waits for review; `returned` was sent back to be
    mended and has not come again; `silent` never came. `not_owed` had no report to send this period:
    it reports as things happen, or only some periods, or there was a break; that it sent none says
    nothing, and least of all that it was calm. What it sent all the same is counted. `nothing_seen`
    is the actor's own act: it looked, and saw nothing. `submitted` is when it first said something, as
    the status is judged by.
    `reports` counts those in the picture, `waiting` those that wait for review.
    An actor that reported without being asked stands last.
    """

    actor: str
    status: Status
    reports: int
    nothing_seen: bool
    submitted: datetime | None
    waiting: int = 0


class Cell(Part):
    """
    What was said about one indicator in one area.

    Several actors may have seen the same occasion, so their numbers are never simply added:
    `at_least` is the most that any one actor saw, `at_most` what all of them saw together.
    `actors` and `reports` count those behind the numbers: who saw something. The last four count the
    reports that gave each of the other answer states. `seen_by` names the actors that saw something, so
    that independent ones can be counted over several indicators; it never leaves the group.
    """

    area: str
    indicator: str
    at_least: int
    at_most: int
    actors: int
    reports: int
    none_seen: int
    unknown: int
    not_asked: int
    not_answered: int
    seen_by: tuple[str, ...] = ()


class EventLine(Part):
    """One event of the period, with the report that it stands in."""

    indicator: str
    area: str
    date: Date
    part_of_day: PartOfDay
    place: str
    count: int
    description: str
    actor: str
    report: str


class UpcomingLine(Part):
    """Something that is going to happen, from any report of the period."""

    area: str
    date: Date
    description: str
    actor: str


class PresenceLine(Part):
    """A resource that was out."""

    area: str
    date: Date
    resource: str
    actor: str


class Point(Part):
    """One period of a series; `at_least` is None where no report came, which is not zero."""

    period: Period
    at_least: int | None
    reports: int


class Series(Part):
    """One indicator over the last periods, all areas together, oldest first."""

    indicator: str
    points: tuple[Point, ...]


class Picture(Part):
    """One period of one setup, as it was known at a moment."""

    method: str
    setup: str
    setup_revision: int
    digest: str
    period: Period
    as_of: datetime
    standings: tuple[Standing, ...]
    held: int
    cells: tuple[Cell, ...]
    events: tuple[EventLine, ...]
    upcoming: tuple[UpcomingLine, ...]
    presence: tuple[PresenceLine, ...]
    history: tuple[Series, ...]
