"""What a municipality answers when it makes its own EST, each answer held to its form at once."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812  # told apart from the fields
from datetime import time as Time  # noqa: N812  # a moment has a field named time
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictInt, model_validator

from est_framework.errors import UsageError
from est_framework.findings import did_you_mean
from est_framework.language import Language, Text
from est_framework.periods import Period, PeriodKind
from est_framework.setup.actors import Channel, Mode
from est_framework.setup.ids import DEVICE_NAMES
from est_framework.setup.municipalities import code_of, municipalities
from est_framework.setup.parts import (
    MADE_MUNICIPALITY,
    WEEKDAYS,
    AreaId,
    ClockTime,
    Name,
    Part,
    Weekday,
)
from est_framework.setup.places import Municipality

if TYPE_CHECKING:
    from collections.abc import Mapping

SLUG_FORM = Text(
    sv="2–40 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav, och inte ett namn "
    "som Windows själv använder (con, nul, com1)",
    en="2–40 characters: lower-case letters a–z, digits and hyphens, a letter first, and no name that "
    "Windows keeps for itself (con, nul, com1)",
)
DECISION_MISSING = Text(
    sv="TODO: skriv beslutet om gallring, som KS 2026/123",
    en="TODO: write the decision on retention, such as KS 2026/123",
)
"""What stands for the decision until somebody has answered; a check finds what begins with TODO."""
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,39}")
_CODE = re.compile(r"[0-9]{4}")
_MADE = re.compile(rf"{MADE_MUNICIPALITY}(?:[ :]+([^\W_][\w '’-]{{0,98}}\w))?")
_MADE_NAME = "Påhittad kommun"
_SWEDISH_DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_MOMENT = re.compile(r"(\w{3,9})\W{0,3}(?:kl\w*\W{0,3})?([0-9]{1,2})(?:[.:]([0-9]{2}))?")
_SHORTEST_DAY = 3
_HOURS, _MINUTES = 24, 60


def slug_from(text: Any) -> str:  # noqa: ANN401  # whatever the answers hold
    """
    Give a slug as it is, where it can be the name of a folder everywhere.

    Raises:
        UsageError: It cannot.
    """
    if not isinstance(text, str) or not _SLUG.fullmatch(text) or text in DEVICE_NAMES:
        seen = str(text)[:40] if str(text).isprintable() else ascii(text)[:40]
        raise UsageError(
            Text(
                sv=f"”{seen}” går inte att använda som kortnamn. Skriv {SLUG_FORM.sv}.",
                en=f"“{seen}” cannot be the short name. Write {SLUG_FORM.en}.",
            )
        )
    return text


def municipality_from(text: str) -> Municipality:
    """
    Find the municipality that a code or a name means: `1880`, `Örebro`, `Örebro kommun`.

    The code of what does not exist may have any name after it: `9999 Norrfors`.

    Raises:
        UsageError: Sweden has none of that code or name; says the nearest ones.
    """
    wanted = text.strip()
    if made := _MADE.fullmatch(wanted):
        return Municipality(code=MADE_MUNICIPALITY, name=made[1] or _MADE_NAME)
    known = municipalities().get(wanted if _CODE.fullmatch(wanted) else code_of(wanted))
    if known is None:
        hint = did_you_mean(wanted, [m.name for m in municipalities().values()])
        sv, en = hint.sv.rstrip(), hint.en.rstrip()
        raise UsageError(
            Text(
                sv=f"Ingen kommun heter ”{wanted[:40]}” eller har den koden.{sv} Skriv kommunens namn "
                "eller SCB:s fyra siffror.",
                en=f"No municipality has the name or code “{wanted[:40]}”.{en} Write its name or the "
                "four digits of Statistics Sweden.",
            )
        )
    return Municipality(code=known.code, name=known.name)


def moment_from(text: str) -> dict[str, str]:
    """
    Read a weekday and time as people write them: `söndag 20:00`, `fre kl 9`, `Tuesday 09.30`.

    Raises:
        UsageError: It is no weekday and time.
    """
    match = _MOMENT.fullmatch(text.strip().casefold())
    day = _weekday(match[1]) if match else None
    if match is None or day is None or int(match[2]) >= _HOURS or int(match[3] or 0) >= _MINUTES:
        raise UsageError(
            Text(
                sv=f"”{text[:40]}” är ingen veckodag med klockslag. Skriv till exempel söndag 20:00.",
                en=f"“{text[:40]}” is no weekday and time. Write for example Sunday 20:00.",
            )
        )
    return {"weekday": day, "time": f"{int(match[2]):02}:{match[3] or '00'}"}


def moment_said(moment: Mapping[str, Any], language: Language) -> str:
    """Write a weekday and time as people do, so that `moment_from` reads it back."""
    day: Weekday = moment["weekday"]
    name = _SWEDISH_DAYS[WEEKDAYS.index(day)] if language == "sv" else day.title()
    return f"{name} {moment['time'][:5]}"


def _weekday(word: str) -> Weekday | None:
    for number, day in enumerate(WEEKDAYS):
        if len(word) >= _SHORTEST_DAY and (
            day.startswith(word) or _SWEDISH_DAYS[number].startswith(word)
        ):
            return day
    return None


def _municipalities(written: Any) -> Any:  # noqa: ANN401  # whatever the answers hold
    listed = written if isinstance(written, list | tuple) else [written]
    return tuple(municipality_from(m) if isinstance(m, str) else m for m in listed)


def _named(written: Any) -> Any:  # noqa: ANN401  # whatever the answers hold
    return {"name": written} if isinstance(written, str) else written


def _moment(written: Any) -> Any:  # noqa: ANN401  # whatever the answers hold
    return moment_from(written) if isinstance(written, str) else written


class NewMoment(Part):
    """A weekday and time; without `weeks_after`, the first such time that comes."""

    weekday: Weekday
    time: ClockTime
    weeks_after: StrictInt | None = Field(default=None, ge=0, le=8)


class NewArea(Part):
    """One area of a new local EST; its id is made from its name where none is given."""

    name: Name
    id: AreaId | None = None
    part_of: str | None = Field(default=None, description="Another area, by its name or id")
    municipality: str | None = Field(default=None, description="By its code or name")


class NewActor(Part):
    """One actor of a new local EST; its id is made from its name."""

    name: Name
    type: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    areas: Literal["all"] | tuple[str, ...] = Field(
        default="all", description="Areas, by their names or ids"
    )
    mode: Mode | None = None
    channel: Channel | None = None


class NewAnswers(Part):
    """
    What is needed to make a local EST. Three answers are, all others have something to begin with.

    Attributes:
        name: What the EST is called, on its first pages.
        slug: The setup's id, which documents know it by.
        municipality: The municipality or municipalities: code or name.
        areas: The areas; without any, two to begin with.
        actors: The actors; without any, two to begin with.
        language: The language of forms and pictures.
        period: How long a period is; `first` says it too.
        first: The first period that is asked about.
        report_by: When reports are in.
        meet: When the group meets.
        scale: The scale of levels.
        retention_months: How long reports are kept.
        retention_decision: The decision that rests on.
    """

    name: Name
    slug: Annotated[str, BeforeValidator(slug_from)]
    municipality: Annotated[
        tuple[Municipality, ...], BeforeValidator(_municipalities), Field(min_length=1)
    ]
    areas: tuple[Annotated[NewArea, BeforeValidator(_named)], ...] = ()
    actors: tuple[NewActor, ...] = ()
    language: Language = "sv"
    period: PeriodKind | None = None
    first: Period | None = None
    report_by: Annotated[NewMoment, BeforeValidator(_moment)] = NewMoment(
        weekday="sunday", time=Time(20)
    )
    meet: Annotated[NewMoment, BeforeValidator(_moment)] = NewMoment(
        weekday="tuesday", time=Time(9)
    )
    scale: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")] = "four_colours"
    retention_months: StrictInt = Field(default=24, ge=1, le=1200)
    retention_decision: Name | None = None

    @model_validator(mode="after")
    def _one_kind_of_period(self) -> NewAnswers:
        if self.first and self.period and self.first.kind is not self.period:
            raise UsageError(
                Text(
                    sv=f"first är {self.first} men period är {self.period}. Skriv den ena, eller två "
                    "som hör ihop.",
                    en=f"first is {self.first} but period is {self.period}. Write one of them, or two "
                    "that belong together.",
                )
            )
        return self

    def beginning(self, today: Date) -> NewAnswers:
        """Give the answers with a first period: today's, where none was answered."""
        if self.first:
            return self
        first = Period.holding(today, self.period or PeriodKind.WEEK)
        return self.model_copy(update={"first": first})
