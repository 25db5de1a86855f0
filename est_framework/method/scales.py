"""How an area may stand, and the criteria that suggest it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from est_framework.language import Text
from est_framework.method.parts import Basis, Id, Part, Retired, SourceKey

Core = Literal["gron", "gul", "orange", "rod"]
CORE: tuple[Core, ...] = ("gron", "gul", "orange", "rod")
"""The steps of the core scale, calmest first: what makes municipalities comparable."""


class Level(Part):
    """One step of a scale. Shown by label and pattern as well as colour."""

    id: Id
    label: Text
    meaning: Text
    core: Core | None = Field(description="The core colour that the step surely stands for")
    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")
    pattern: Literal["plain", "dots", "stripes", "grid"]


class Threshold(Part):
    """
    One claim about an area's period that a criterion rests on.

    `what` is counted over the indicators named by `of` (a core category, a list of indicators, or all):
    `occasions` the surest number of occasions, `actors` the independent actors that saw something,
    `indicators` how many different ones were seen, `upcoming` the coming events known.
    """

    what: Literal["occasions", "actors", "indicators", "upcoming"]
    of: Id | tuple[Id, ...] | Literal["all"] = "all"
    at_least: int = Field(ge=1)


class Criterion(Part):
    """When a level is suggested: all its thresholds hold. The highest level suggested wins."""

    id: Id
    level: Id
    reason: Text
    when: tuple[Threshold, ...] = Field(min_length=1)
    basis: Basis = "derived"


class Scale(Part):
    """Steps from calm to grave, with the criteria that suggest each; people decide."""

    id: Id
    label: Text
    definition: Text
    form: Literal["steps", "free_steps", "change", "rank", "none"]
    top: int | None = Field(default=None, ge=1, description="Of a ranking: how many are taken on")
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    levels: tuple[Level, ...] = Field(
        default=(), description="Calmest first; none where areas are ranked or not judged at all"
    )
    criteria_from: Id | None = Field(
        default=None, description="The scale whose criteria are borrowed, through the core colours"
    )
    criteria: tuple[Criterion, ...] = ()
    retired: Retired | None = None
