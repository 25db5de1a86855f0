"""The plain things that everything in `est.yaml` is written with: ids, names, weekdays, times."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

AreaId = Annotated[
    str,
    Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", description="Frozen once reports name it"),
]
ActorId = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$", description="Frozen once reports name it")
]
LocalName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
"""The id of something that only this setup knows: a tier, an import, an output."""
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""The days of the week, Monday first."""
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$"
_CLOCK = re.compile(CLOCK)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MADE_MUNICIPALITY = "9999"
"""The code of municipalities that do not exist: demonstrations and tests."""


def _one_line(name: str) -> str:
    if not name.isprintable() or name != name.strip():
        raise PydanticCustomError("est_one_line", "not one line of printable text")
    return name


def _clock(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever the file holds
    if isinstance(value, time) or (isinstance(value, str) and _CLOCK.fullmatch(value)):
        return value
    raise PydanticCustomError("est_clock", "not a time of day as 12:00")


def _day(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever the file holds
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        return value
    raise PydanticCustomError("est_day", "not a date as 2026-11-22")


def is_unsaid(value: Any) -> bool:  # noqa: ANN401  # a field of any type
    """Say whether a field is as if nobody had written it; such fields are left out of the digest."""
    return value is None or value == ()


Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_one_line)]
Reason = Annotated[str, Field(min_length=3, max_length=500)]
ClockTime = Annotated[
    time, BeforeValidator(_clock), WithJsonSchema({"type": "string", "pattern": CLOCK})
]
Day = Annotated[date, BeforeValidator(_day)]
"""A date as 2026-11-22; never a number, which would be read as seconds since 1970."""
MunicipalityCode = Annotated[
    str, Field(strict=True, pattern=r"^[0-9]{4}$", description="SCB code, in quotes")
]


class Part(BaseModel):
    """Anything in a setup: frozen, and closed to fields that the method does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
