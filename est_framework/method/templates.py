"""What people fill in and hand out, field by field: reports, records of the group, summaries."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Described

from est_framework.language import Text
from est_framework.method.parts import Basis, Id, Part, Retired, SourceKey

FieldType = Literal[
    "text",
    "choice",
    "number",
    "date",
    "area",
    "indicator",
    "level",
    "measure",
    "measure_type",
    "actor",
    "role",
    "period",
]
"""`measure` is one that was decided, `measure_type` one of the catalogue."""


class Choice(Part):
    """One of the answers that a field of type `choice` takes."""

    id: Id
    label: Text


class Field(Part):
    """One thing to fill in."""

    id: Id
    label: Text
    type: FieldType
    required: bool
    many: bool = Described(default=False, description="Takes several values")
    local: bool = Described(
        default=False,
        description="Shown only where the setup asks for it, so that forms stay short",
    )
    hint: Text | None = None
    choices: tuple[Choice, ...] = ()


class Section(Part):
    """Fields that belong together."""

    id: Id
    label: Text
    hint: Text | None = None
    many: bool = Described(description="Any number of lines, rather than one")
    fields_from: Literal["checklist"] | None = Described(
        default=None, description="The fields are the questions of the actor's checklist"
    )
    fields: tuple[Field, ...] = ()


class Template(Part):
    """The fields of a document, besides the header that all reports share."""

    id: Id
    label: Text
    definition: Text
    kind: Literal["report", "record", "summary"] = Described(
        description="What reporters send, what the group keeps, or what goes out"
    )
    filled_by: Id = Described(description="A role")
    period: Literal["cycle", "meeting", "any_time", "month", "quarter", "year"]
    basis: Basis
    sources: tuple[SourceKey, ...] = ()
    sections: tuple[Section, ...] = Described(min_length=1)
    retired: Retired | None = None

    @property
    def section_ids(self) -> tuple[str, ...]:
        """The sections' ids, in order."""
        return tuple(s.id for s in self.sections)

    @property
    def asks(self) -> bool:
        """Whether it holds the questions of a checklist."""
        return any(s.fields_from == "checklist" for s in self.sections)

    @property
    def owed(self) -> bool:
        """Whether a report of it is owed for each period: silence then shows."""
        return self.kind == "report" and self.period == "cycle"
