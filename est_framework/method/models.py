"""The things that a release of EST is made of. Ids are frozen at first release; wording may change."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from est_framework.language import Text

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$", description="Frozen at first release")]
SourceKey = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9-]*$", description="A key of sources.csv")]
Requirement = Literal["must", "should", "may"]


class Part(BaseModel):
    """Anything in a release: frozen, and closed to fields that the method does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Retired(Part):
    """Why a thing is no longer asked; its id stays taken."""

    since: str
    reason: Text
    replaced_by: Id | None = None


class CodedLabel(Part):
    """One row of a plain code list (`code,sv,en`)."""

    code: Id
    sv: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def label(self) -> Text:
        """The label in both languages."""
        return Text(self.sv, self.en)


class ActorType(Part):
    """A kind of organisation or group that takes part: police, housing company, school."""

    id: Id
    label: Text
    definition: Text
    sector: str
    public_authority: bool
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
    kind: Literal["event", "place", "mood", "aggregate", "positive", "coming"]
    answer: Literal["count", "yes_no"] = Field(
        description="Number of occasions, or whether it is so"
    )
    requirement: Requirement
    person_risk: Literal["low", "medium", "high"]
    basis: Literal["sourced", "derived"] = Field(
        description="Found in a source, or our own inference"
    )
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


Section = Literal["answers", "events", "upcoming", "presence", "comment"]


class ReportTemplate(Part):
    """The fields of a report: which sections it holds, besides the header that all reports share."""

    id: Id
    label: Text
    definition: Text
    sections: tuple[Section, ...] = Field(min_length=1)
    retired: Retired | None = None


class Level(Part):
    """One step of a scale. Shown by label and pattern as well as colour."""

    id: Id
    label: Text
    meaning: Text
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
    basis: Literal["sourced", "derived"] = "derived"


class Scale(Part):
    """Steps from calm to grave, with the criteria that suggest each; people decide."""

    id: Id
    label: Text
    levels: tuple[Level, ...] = Field(min_length=2, description="Calmest first")
    criteria: tuple[Criterion, ...]
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None


class MeasureType(Part):
    """A measure of the catalogue: what it is, what it answers, who usually does it."""

    id: Id
    label: Text
    definition: Text
    answers: tuple[Id, ...]
    horizon: Literal["immediate", "short", "medium", "long"]
    typical_owners: tuple[Id, ...]
    how_to_know: Text
    caution: Text | None = None
    sources: tuple[SourceKey, ...] = ()
    retired: Retired | None = None


class CycleStep(Part):
    """One step of the cycle, and the role that takes it."""

    id: Id
    label: Text
    component: Literal["mapping", "analysis", "measure", "follow_up", "feedback"]
    role: Id


class Source(Part):
    """Where a claim comes from."""

    key: SourceKey
    title: str
    url: str


class ReleaseHead(Part):
    """What a release says about itself."""

    id: Literal["est"] = "est"
    version: str = Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
    title: Text
    published: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")


class Release(ReleaseHead):
    """All of one version of EST."""

    categories: tuple[CodedLabel, ...]
    actor_types: tuple[ActorType, ...]
    indicators: tuple[Indicator, ...]
    checklists: tuple[Checklist, ...]
    templates: tuple[ReportTemplate, ...]
    scales: tuple[Scale, ...]
    measures: tuple[MeasureType, ...]
    roles: tuple[CodedLabel, ...]
    cycle: tuple[CycleStep, ...]
    sources: tuple[Source, ...]

    @property
    def name(self) -> str:
        """How documents name the release they follow: `est 0.1.0`."""
        return f"{self.id} {self.version}"

    def indicator(self, id_: str) -> Indicator:
        """Give an indicator by its id."""
        return next(i for i in self.indicators if i.id == id_)
