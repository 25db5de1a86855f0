"""What `est.yaml` says: who reports what, where, how often, and how long it is kept."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictInt

from est_framework.language import Language
from est_framework.setup.actors import Actor, Mode
from est_framework.setup.agreements import (
    Accepted,
    Contact,
    Disclosure,
    Import,
    LinkedForum,
    Output,
    PublicInput,
    Retention,
    Tier,
)
from est_framework.setup.cycle import Break, Cycle, DeepAnalysis, Meeting, Moment
from est_framework.setup.parts import (
    CLOCK,
    MADE_MUNICIPALITY,
    WEEKDAYS,
    ActorId,
    AreaId,
    ClockTime,
    MunicipalityCode,
    Name,
    Part,
    Weekday,
    is_unsaid,
)
from est_framework.setup.places import Area, AreaGroup, Municipality
from est_framework.setup.tailoring import AnyChange, AnyId

__all__ = [
    "CLOCK",
    "MADE_MUNICIPALITY",
    "WEEKDAYS",
    "Accepted",
    "Actor",
    "ActorId",
    "Area",
    "AreaGroup",
    "AreaId",
    "Break",
    "ClockTime",
    "Contact",
    "Cycle",
    "DeepAnalysis",
    "Disclosure",
    "Import",
    "LinkedForum",
    "Meeting",
    "Mode",
    "Moment",
    "Municipality",
    "MunicipalityCode",
    "Name",
    "Output",
    "Part",
    "PublicInput",
    "Retention",
    "Setup",
    "Tier",
    "Weekday",
]


class Setup(Part):
    """One local EST, as written in `est.yaml`."""

    method: str = Field(pattern=r"^est [0-9]+\.[0-9]+\.[0-9]+$")
    setup: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
    revision: StrictInt = Field(ge=1)
    base: Name | None = Field(
        default=None,
        exclude_if=is_unsaid,
        description="The file of the setup this one builds on, such as the county's, from this folder",
    )
    language: Language = "sv"
    timezone: Literal["Europe/Stockholm"] = "Europe/Stockholm"
    municipalities: tuple[Municipality, ...] = Field(min_length=1)
    areas: tuple[Area, ...] = Field(min_length=1)
    area_groups: tuple[AreaGroup, ...] = Field(default=(), exclude_if=is_unsaid)
    actors: tuple[Actor, ...] = Field(min_length=1)
    cycle: Cycle
    meeting: Meeting | None = Field(default=None, exclude_if=is_unsaid)
    tiers: tuple[Tier, ...] = Field(
        default=(), exclude_if=is_unsaid, description="Who decides what, the nearest first"
    )
    deep_analysis: DeepAnalysis | None = Field(default=None, exclude_if=is_unsaid)
    public_input: PublicInput | None = Field(default=None, exclude_if=is_unsaid)
    imports: tuple[Import, ...] = Field(default=(), exclude_if=is_unsaid)
    outputs: tuple[Output, ...] = Field(default=(), exclude_if=is_unsaid)
    linked_forums: tuple[LinkedForum, ...] = Field(default=(), exclude_if=is_unsaid)
    disclosure: Disclosure | None = Field(default=None, exclude_if=is_unsaid)
    contacts: tuple[Contact, ...] = Field(default=(), exclude_if=is_unsaid)
    scale: AnyId = "four_colours"
    tailoring: tuple[AnyChange, ...] = Field(
        default=(),
        exclude_if=is_unsaid,
        description="What is changed in the method, class by class",
    )
    accepted: tuple[Accepted, ...] = Field(
        default=(), exclude_if=is_unsaid, description="Findings that are known and lived with"
    )
    retention: Retention
