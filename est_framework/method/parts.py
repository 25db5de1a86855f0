"""What all things in a release share: frozen ids, text in both languages, sources, retirement."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from est_framework.language import Text

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$", description="Frozen at first release")]
SourceKey = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9-]*$", description="A key of sources.csv")]
ReleaseName = Annotated[
    str, Field(pattern=r"^est [0-9]+\.[0-9]+\.[0-9]+$", description="A release: est 1.0.0")
]
Requirement = Literal["must", "should", "may"]
Basis = Literal["sourced", "derived"]
"""Found in a source, or our own inference."""
Component = Literal["mapping", "analysis", "measure", "follow_up", "feedback"]
"""The five components of EST, in the method's order."""


class Part(BaseModel):
    """Anything in a release: frozen, and closed to fields that the method does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Retired(Part):
    """Why a thing is no longer asked; its id stays taken."""

    since: ReleaseName = Field(description="The first release without it")
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


class Source(Part):
    """Where a claim comes from."""

    key: SourceKey
    title: str
    url: str
