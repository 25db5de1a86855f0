"""A release of EST as one whole. Ids are frozen at first release; wording may change."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from est_framework.language import Text
from est_framework.method.observed import (
    ActorType,
    Checklist,
    ChecklistItem,
    Condition,
    Indicator,
)
from est_framework.method.parts import (
    CodedLabel,
    Id,
    Part,
    ReleaseName,
    Requirement,
    Retired,
    Source,
)
from est_framework.method.scales import CORE, Criterion, Level, Scale, Threshold
from est_framework.method.templates import Section, Template
from est_framework.method.work import (
    Cycle,
    CycleStep,
    Fidelity,
    MeasureType,
    Readiness,
    Role,
)

__all__ = [
    "CORE",
    "ActorType",
    "Change",
    "Checklist",
    "ChecklistItem",
    "CodedLabel",
    "Condition",
    "Criterion",
    "Cycle",
    "CycleStep",
    "Fidelity",
    "Indicator",
    "Level",
    "MeasureType",
    "Part",
    "Readiness",
    "Release",
    "ReleaseHead",
    "Requirement",
    "Retired",
    "Role",
    "Scale",
    "Section",
    "Source",
    "Template",
    "Threshold",
]


class Change(Part):
    """
    What became of a thing of an earlier release, where it is not simply the same.

    The meaning of a text is for people to judge, so whoever rewords one says here what that does:
    numbers before and after are of one series only where the meaning stayed.
    """

    since: ReleaseName = Field(description="The release that the change is counted from")
    kind: Literal[
        "actor_types",
        "indicators",
        "checklists",
        "templates",
        "scales",
        "measures",
        "roles",
        "cycles",
        "fidelity",
        "readiness",
    ]
    old: Id
    new: Id
    change: Literal["reworded", "narrowed", "widened", "split", "merged", "renamed"]
    sv: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def words(self) -> Text:
        """What changed, in both languages."""
        return Text(self.sv, self.en)


class ReleaseHead(Part):
    """What a release says about itself."""

    id: Literal["est"] = "est"
    version: str = Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
    title: Text
    published: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")


class Release(ReleaseHead):
    """All of one version of EST."""

    categories: tuple[CodedLabel, ...]
    themes: tuple[CodedLabel, ...]
    actor_types: tuple[ActorType, ...]
    indicators: tuple[Indicator, ...]
    checklists: tuple[Checklist, ...]
    templates: tuple[Template, ...]
    scales: tuple[Scale, ...]
    measures: tuple[MeasureType, ...]
    roles: tuple[Role, ...]
    cycles: tuple[Cycle, ...]
    fidelity: tuple[Fidelity, ...]
    readiness: tuple[Readiness, ...]
    changes: tuple[Change, ...]
    sources: tuple[Source, ...]

    @property
    def name(self) -> str:
        """How documents name the release they follow: `est 0.1.0`."""
        return f"{self.id} {self.version}"

    def indicator(self, id_: str) -> Indicator:
        """Give an indicator by its id."""
        return next(i for i in self.indicators if i.id == id_)

    def criteria(self, scale: Scale) -> tuple[Criterion, ...]:
        """Give the criteria that suggest a scale's levels: its own, or those that it borrows."""
        if scale.criteria_from is None:
            return scale.criteria
        return next((s.criteria for s in self.scales if s.id == scale.criteria_from), ())
