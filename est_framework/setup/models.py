"""What `est.yaml` says: who reports what, where, how often, and how long it is kept."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictInt,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from est_framework.language import Language
from est_framework.method.parts import Id
from est_framework.periods import Period, PeriodKind

AreaId = Annotated[
    str,
    Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", description="Frozen once reports name it"),
]
ActorId = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$", description="Frozen once reports name it")
]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""The days of the week, Monday first."""
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$"
_CLOCK = re.compile(CLOCK)


def _one_line(name: str) -> str:
    if not name.isprintable() or name != name.strip():
        raise PydanticCustomError("est_one_line", "not one line of printable text")
    return name


def _clock(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever the file holds
    if isinstance(value, time) or (isinstance(value, str) and _CLOCK.fullmatch(value)):
        return value
    raise PydanticCustomError("est_clock", "not a time of day as 12:00")


Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_one_line)]
ClockTime = Annotated[
    time, BeforeValidator(_clock), WithJsonSchema({"type": "string", "pattern": CLOCK})
]
MunicipalityCode = Annotated[
    str, Field(strict=True, pattern=r"^[0-9]{4}$", description="SCB code, in quotes")
]
MADE_MUNICIPALITY = "9999"
"""The code of municipalities that do not exist: demonstrations and tests."""


class Part(BaseModel):
    """Anything in a setup: frozen, and closed to fields that the method does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Municipality(Part):
    """A municipality that the setup serves."""

    code: MunicipalityCode
    name: Name


class Area(Part):
    """A place unit: a district, a housing estate, or the whole municipality."""

    id: AreaId
    name: Name
    municipality: MunicipalityCode
    part_of: AreaId | None = None


class Actor(Part):
    """An organisation or group that reports."""

    id: ActorId
    name: Name
    type: Id
    areas: Literal["all"] | tuple[AreaId, ...] = "all"
    templates: tuple[Id, ...] = Field(default=("weekly_status",), min_length=1)
    since: Period | None = Field(default=None, description="First period it is asked")
    until: Period | None = Field(default=None, description="Last period it is asked")


class Moment(Part):
    """A weekday and time, counted from the period's last week."""

    weekday: Weekday
    time: ClockTime
    weeks_after: StrictInt = Field(default=0, ge=0, le=8)


class Cycle(Part):
    """How often, and when each step is due."""

    period: PeriodKind = PeriodKind.WEEK
    first: Period = Field(description="The first period that is asked about")
    report_by: Moment
    meet: Moment


class Retention(Part):
    """How long reports are kept. There is no default: the municipality decides."""

    reports_months: StrictInt = Field(ge=1, le=1200)
    decision: Name = Field(description="The decision it rests on")


class Setup(Part):
    """One local EST, as written in `est.yaml`."""

    method: str = Field(pattern=r"^est [0-9]+\.[0-9]+\.[0-9]+$")
    setup: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
    revision: StrictInt = Field(ge=1)
    language: Language = "sv"
    timezone: Literal["Europe/Stockholm"] = "Europe/Stockholm"
    municipalities: tuple[Municipality, ...] = Field(min_length=1)
    areas: tuple[Area, ...] = Field(min_length=1)
    actors: tuple[Actor, ...] = Field(min_length=1)
    cycle: Cycle
    scale: Id = "four_colours"
    retention: Retention
