"""
What a municipality may change in the method: a closed list of classes, each with reason and decision.

A setup may not loosen. Whatever it changes, every report that follows it can be told as a report of
the core release, so that municipalities stay comparable.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from est_framework.language import Text
from est_framework.method.observed import Indicator
from est_framework.method.parts import Id
from est_framework.method.scales import Core, Level
from est_framework.setup.parts import Day

LOCAL = r"^x-[a-z][a-z0-9-]{1,37}$"
LocalId = Annotated[str, Field(pattern=LOCAL, description="A municipality's own thing: x- first")]
AnyId = Annotated[
    str,
    Field(
        pattern=r"^([a-z][a-z0-9_]{1,39}|x-[a-z][a-z0-9-]{1,37})$",
        description="An id of the release, or a local one with x- first",
    ),
]
Reason = Annotated[str, Field(min_length=3, max_length=500)]


class Part(BaseModel):
    """Anything in a tailoring: frozen, and closed to fields that the method does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Change(Part):
    """What all changes say: why, who decided it and when."""

    reason: Reason
    decided_by: Id = Field(description="A role of the release")
    date: Day


class Reword(Change):
    """Say the same thing in other words."""

    change: Literal["reword"]
    indicator: AnyId
    field: Literal["label", "definition", "why", "good", "bad"]
    to: Text


class Narrow(Change):
    """Count only a part of what the method means: all of it is still what the method means."""

    change: Literal["narrow"]
    indicator: AnyId
    definition: Text = Field(description="What is counted here, within the method's own meaning")


class Asked(Part):
    """Where a local indicator is asked: on a checklist, after another question or last."""

    checklist: Id
    after: AnyId | None = None


class Add(Change):
    """Ask for something that the method does not ask for."""

    change: Literal["add"]
    indicator: LocalId
    label: Text
    definition: Text
    why: Text
    good: Text
    bad: Text
    core_category: Id
    kind: Literal["event", "place", "mood", "aggregate", "positive", "coming"]
    answer: Literal["count", "yes_no"]
    person_risk: Literal["low", "medium", "high"]
    asked: tuple[Asked, ...] = ()


class SwitchOff(Change):
    """Do not ask about something that the method lets a municipality leave out."""

    change: Literal["switch-off"]
    indicator: AnyId
    checklists: Literal["all"] | tuple[Id, ...] = "all"


class Require(Change):
    """Ask more firmly than the method does."""

    change: Literal["require"]
    indicator: AnyId
    to: Literal["should", "must"]


class Order(Change):
    """Ask the same questions in another order."""

    change: Literal["order"]
    checklist: Id
    items: tuple[AnyId, ...] = Field(min_length=1)


class OwnLevel(Level):
    """A step of a local scale; each stands for a colour of the core scale."""

    core: Core


class Rescale(Change):
    """Use other steps for how an area stands, each mapped to the core scale."""

    change: Literal["rescale"]
    scale: LocalId
    label: Text
    definition: Text
    levels: tuple[OwnLevel, ...] = Field(min_length=2)


AnyChange = Annotated[
    Reword | Narrow | Add | SwitchOff | Require | Order | Rescale, Field(discriminator="change")
]
BY_CLASS: Mapping[str, type[Change]] = {
    "reword": Reword,
    "narrow": Narrow,
    "add": Add,
    "switch-off": SwitchOff,
    "require": Require,
    "order": Order,
    "rescale": Rescale,
}
CLASSES = tuple(BY_CLASS)
"""The classes of change that there are; the list is closed."""


class Layer(Part):
    """A setup that others build on, and the changes that it brings."""

    setup: str
    revision: int
    tailoring: tuple[AnyChange, ...] = ()


class LocalIndicator(Indicator):
    """An indicator that a municipality has added."""

    id: LocalId
