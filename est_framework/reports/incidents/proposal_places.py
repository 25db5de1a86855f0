"""What the places of a list are proposed to be: areas of the setup, somewhere else, or to be decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from est_framework.findings import nearest
from est_framework.language import Text
from est_framework.privacy.gate import scan
from est_framework.reports.incidents.mapping_model import TODO, IncidentMapping
from est_framework.reports.incidents.placing import Nowhere, Placing
from est_framework.setup.municipalities import is_name_of, municipalities

if TYPE_CHECKING:
    from est_framework.reports.incidents.shapes import Shape
    from est_framework.setup.resolved import ResolvedSetup

MOST_NAMED: Final = 300
"""So many values of a column are named in a mapping; more are no categories."""
_LONGEST: Final = 100
_MANY_PLACES: Final = 60
_NO_MAPPING: Final = IncidentMapping()
_COUNTY: Final = re.compile(r".+ (län|county)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What one value of a column is proposed to mean.

    Attributes:
        value: The value, in one spelling.
        rows: How many rows have it.
        means: An id, `TODO`, or empty where the value is to be left out.
        why: Why, or what else it may be.
    """

    value: str
    rows: int
    means: str
    why: Text | None = None


def may_be_named(value: str) -> bool:
    """Say whether a value may be written in a mapping: it is short and tells of no person."""
    return len(value) <= _LONGEST and not scan(value)


def undecided(value: str, rows: int, names: dict[str, str]) -> Choice:
    """Give a value that a person must decide, with the nearest of the names that are known."""
    near = names.get(nearest(value, names).casefold())
    return Choice(
        value, rows, TODO, Text(sv=f"kanske {near}", en=f"maybe {near}") if near else None
    )


@dataclass(frozen=True)
class PlaceProposal:
    """
    What is proposed for the places of one list.

    Attributes:
        shape: The column that names them; None where none does.
        setup: The setup.
        sender: The actor whose areas they are held against.
        outside: Whether the list is known to reach far beyond the setup.
    """

    shape: Shape | None
    setup: ResolvedSetup
    sender: str | None
    outside: bool

    @cached_property
    def is_of_the_country(self) -> bool:
        """Whether the list reaches far beyond the setup: places by the score, its municipality among them."""
        if self.outside or self.shape is None:
            return self.outside
        return len(self.shape.counts) > _MANY_PLACES and bool(self._municipal(self.shape))

    def _municipal(self, shape: Shape) -> list[str]:
        own = [municipalities().get(m.code) for m in self.setup.setup.municipalities]
        names = {m.name.casefold() for m in self.setup.setup.municipalities}
        return [
            value
            for value in shape.counts
            if value.casefold() in names or any(k and is_name_of(value, k) for k in own)
        ]

    @cached_property
    def places(self) -> list[Choice]:
        """What each place is proposed to be; names and ids of areas need no line."""
        shape = self.shape
        if shape is None:
            return []
        if self.is_of_the_country:
            own = self._municipal(shape) or [m.name for m in self.setup.setup.municipalities]
            return [Choice(v, shape.counts[v], self._whole(v)) for v in own]
        placing = Placing(_NO_MAPPING, self.setup, self.sender) if self.sender else None
        names = {area.name.casefold(): area.id for area in self.setup.setup.areas}
        ordered = shape.counts.most_common(MOST_NAMED)
        return [
            undecided(value, rows, names)
            for value, rows in ordered
            if not (placing and not isinstance(placing.named(value), Nowhere))
            and not _COUNTY.fullmatch(value)
            and may_be_named(value)
        ]

    @cached_property
    def counties(self) -> list[str]:
        """The places that only say the county, as the setup's own is named."""
        shape = self.shape
        known = municipalities()
        codes = (m.code for m in self.setup.setup.municipalities)
        own = {known[code].county.casefold() for code in codes if code in known}
        return [v for v in (shape.counts if shape else ()) if v.casefold() in own]

    def _whole(self, name: str) -> str:
        """Give the area that is the whole municipality, if there is one and no other like it."""
        areas = self.setup.setup.areas
        named = [a.id for a in areas if a.name.casefold() == name.casefold()]
        holding = {a.part_of for a in areas if a.part_of}
        tops = [a.id for a in areas if a.part_of is None and (a.id in holding or len(areas) == 1)]
        found = named or tops
        return found[0] if len(found) == 1 else TODO
