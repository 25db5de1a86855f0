"""A report that has passed the schema: header, answers per area, events, coming events, presence."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  # the report has a field named date
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from est_framework.periods import Period

State = Literal["value", "none_seen", "unknown", "not_asked", "not_answered"]
PartOfDay = Literal["morning", "day", "evening", "night", "unknown"]


class Part(BaseModel):
    """Anything in a report: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Answer(Part):
    """One of five states that are never mixed; only `value` carries a number, and never zero."""

    state: State
    value: int | None = None


class AreaAnswers(Part):
    """The answers about one area, by indicator."""

    area: str
    answers: dict[str, Answer]


class Event(Part):
    """What, where and when; never who."""

    indicator: str
    area: str
    date: Date
    part_of_day: PartOfDay = "unknown"
    place: str = ""
    count: int = 1
    description: str = ""


class Upcoming(Part):
    """Something that is going to happen and may matter."""

    area: str
    date: Date
    description: str


class Presence(Part):
    """Who was out where, so that calm can be understood; a resource, never a person."""

    area: str
    date: Date
    resource: str


class Report(Part):
    """One filled-in template for one actor and period."""

    id: str
    revision: int
    method: str
    setup: str
    setup_revision: int
    digest: str
    template: str
    actor: str
    period: Period
    submitted: datetime
    reporter: str = ""
    nothing_to_report: bool = False
    areas: tuple[AreaAnswers, ...] = ()
    events: tuple[Event, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()
    presence: tuple[Presence, ...] = ()
    comment: str = ""
