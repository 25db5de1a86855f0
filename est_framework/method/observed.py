"""Who is asked about what: actor types, indicators and the checklists that join them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from est_framework.language import Text
from est_framework.method.parts import Basis, Id, Part, Requirement, Retired, SourceKey


class ActorType(Part):
    """A kind of organisation or group that takes part: police, housing company, school."""

    id: Id
    label: Text
    definition: Text
    sector: str
    public_authority: bool
    reports: bool = Field(description="False for those who only take part or receive")
    sources: tuple[SourceKey, ...] = Field(min_length=1)
    retired: Retired | None = None


class Indicator(Part):
    """One thing that may be observed at a place: an event, a state, a mood; never a person."""

    id: Id
    label: Text
    definition: Text
    why: Text = Field(description="Why the method asks")
    good: Text = Field(description="A good observation: place and behaviour")
    bad: Text = Field(description="What must not be written, and so why")
    core_category: Id | None = Field(
        description="One of categories.csv; none for aggregates and calm"
    )
    theme: Id = Field(description="One of themes.csv: what it is about, for finding it")
    kind: Literal["event", "place", "mood", "aggregate", "positive", "coming"]
    answer: Literal["count", "yes_no"] = Field(
        description="Number of occasions, or whether it is so"
    )
    requirement: Requirement
    person_risk: Literal["low", "medium", "high"]
    basis: Basis = Field(description="Found in a source, or our own inference")
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None


class Condition(Part):
    """Ask only when another item of the same checklist was answered with a value."""

    indicator: Id


class ChecklistItem(Part):
    """One question of a checklist."""

    indicator: Id
    only_if: Condition | None = None


class Checklist(Part):
    """What one or more actor types are asked, in the order they would think of it."""

    id: Id
    label: Text
    template: Id
    actor_types: tuple[Id, ...] = Field(min_length=1)
    items: tuple[ChecklistItem, ...] = Field(min_length=1)
    retired: Retired | None = None
