"""How the group works: roles, the rhythm of its steps, measures, and what shows that it is EST."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from est_framework.language import Text
from est_framework.method.parts import (
    Basis,
    Component,
    Id,
    Part,
    Requirement,
    Retired,
    SourceKey,
)

Record = Literal[
    "setup",
    "reports",
    "picture",
    "meeting_record",
    "measure",
    "deep_analysis",
    "yearly_review",
    "management_month",
    "holds",
]
"""What is kept anyway; `holds` are reports that were stopped before anybody used them."""


class Role(Part):
    """A function that somebody holds, never a person."""

    id: Id
    label: Text
    does: Text
    variants: tuple[str, ...] = Field(description="Swedish names used for about the same thing")
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None


class CycleStep(Part):
    """One step of a cycle, and the role that takes it. The same id is the same step everywhere."""

    id: Id
    label: Text
    component: Component
    role: Id
    when: Literal["before", "meeting", "after", "any_time"]
    sources: tuple[SourceKey, ...] = ()


class Cycle(Part):
    """A rhythm of EST with its steps in the order of the five components."""

    id: Id
    label: Text
    definition: Text
    period: Literal[
        "week", "two-weeks", "month", "continuous", "quarter", "tertial", "year", "two-years"
    ]
    kind: Literal["report", "deep", "yearly", "statutory"]
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    steps: tuple[CycleStep, ...] = Field(min_length=1)
    retired: Retired | None = None


class MeasureType(Part):
    """A measure of the catalogue: what it is, what it answers, who usually does it."""

    id: Id
    label: Text
    kind: Literal["presence", "control", "place", "information", "find_out", "organise"]
    definition: Text
    answers: tuple[Id, ...]
    horizon: Literal["immediate", "short", "medium", "long"]
    typical_owners: tuple[Id, ...]
    how_to_know: Text
    caution: Text | None = Field(
        default=None, description="Where evidence is weak, or harm possible"
    )
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None


class Fidelity(Part):
    """One sign that EST is run as meant, read from what is kept anyway."""

    id: Id
    label: Text
    component: Component
    requirement: Requirement
    definition: Text
    why: Text
    how: Text
    checked_from: tuple[Record, ...] = Field(min_length=1)
    figure: Literal["share", "count", "yes_no"]
    enough: float | None = Field(description="Where to be content; none where only the group knows")
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None


class Readiness(Part):
    """One question to answer before EST starts, and what shows the answer."""

    id: Id
    label: Text
    requirement: Requirement
    definition: Text
    why: Text
    shown_by: Text
    role: Id
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None
