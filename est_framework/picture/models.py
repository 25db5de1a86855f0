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
    `silent_for` counts the periods in a row, this one included, that it owed a report for and sent none;
    those in which it owed none are passed over.
    """

    actor: str
    status: Status
    reports: int
    nothing_seen: bool
    submitted: datetime | None
    waiting: int = 0
    silent_for: int = 0


class Behind(Part):
    """One report behind a number, and what it says: how many were seen."""

    report: str
    number: int


class Cell(Part):
    """
    What was said about one indicator in one area.

    Several actors may have seen the same occasion, so their numbers are never simply added:
    `at_least` is the most that any one actor saw, `at_most` what all of them saw together.
    `actors` and `reports` count those behind the numbers: who saw something. The last four count the
    reports that gave each of the other answer states. `seen_by` names the actors that saw something, so
    that independent ones can be counted over several indicators, and `behind` their reports with what
    each says; neither ever leaves the group.
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
    behind: tuple[Behind, ...] = ()


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


class ReportLine(Part):
    """
    One report of the period, as it can be found again in the ledger.

    `state` says whether it counts, waits for review or was sent back; `empty` that it says nothing.
    """

    report: str
    revision: int
    actor: str
    template: str
    submitted: datetime
    state: Literal["counts", "waiting", "returned"]
    empty: bool


class AreaHeard(Part):
    """Of the actors that owed a report about an area, how many said anything about it."""

    area: str
    asked: int
    heard: int


class Answered(Part):
    """
    How the actors that owed a report for a period stood, as it was known at the picture's moment.

    `asked` is the sum of the six below it. `areas` has the setup's areas that anybody was asked about.
    """

    period: Period
    asked: int
    on_time: int
    late: int
    empty: int
    waiting: int
    returned: int
    silent: int
    areas: tuple[AreaHeard, ...] = ()


AreaChangeKind = Literal["added", "removed", "renamed", "moved"]


class AreaChange(Part):
    """
    An area that the setup changed from one period to the next, by what the reports of each follow.

    `before` is the earlier name of one that was renamed, or what one that was moved was part of.
    """

    period: Period
    revision: int
    kind: AreaChangeKind
    area: str
    name: str
    before: str = ""


class Spot(Part):
    """
    A place, and when something was seen there: over the last quarter, from described events.

    `place` is as the reports write it, empty where they do not. `weekday` is 0 for Monday. `at_least` counts
    what two actors may both have described once. `actors` is how many described anything, and `periods`
    those that it happened in.
    """

    area: str
    place: str
    weekday: int
    part_of_day: PartOfDay
    at_least: int
    actors: int
    periods: tuple[Period, ...]


class Point(Part):
    """One period of a series; `at_least` is None where no report came, which is not zero."""

    period: Period
    at_least: int | None
    reports: int


class Series(Part):
    """
    One indicator over the last periods, all areas together, oldest first.

    What was said about an area and about the areas within it may be the same and is not added.
    """

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
    reports: tuple[ReportLine, ...] = ()
    answered: tuple[Answered, ...] = ()
    area_changes: tuple[AreaChange, ...] = ()
    spots: tuple[Spot, ...] = ()
