"""Where EST is done: municipalities, areas, hot spots and groups of areas."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from est_framework.setup.parts import AreaId, MunicipalityCode, Name, Part, is_unsaid


class Municipality(Part):
    """A municipality that the setup serves."""

    code: MunicipalityCode
    name: Name


class Area(Part):
    """A place unit: a district, a housing estate, a hot spot, or the whole municipality."""

    id: AreaId
    name: Name
    municipality: MunicipalityCode
    part_of: AreaId | None = None
    kind: Literal["hot_spot"] | None = Field(
        default=None, exclude_if=is_unsaid, description="A small place that is watched on its own"
    )
    compare_with: tuple[AreaId, ...] = Field(
        default=(),
        exclude_if=is_unsaid,
        description="Areas like this one, that what happens after a measure here is held against",
    )


class AreaGroup(Part):
    """Areas that one local group works with, such as a district's own EST group."""

    id: AreaId
    name: Name
    areas: tuple[AreaId, ...] = Field(min_length=1)
