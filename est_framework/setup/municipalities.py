"""
Sweden's 290 municipalities: code, name, county, and the rectangle around each.

Facts from Statistics Sweden (Källa: SCB). The rectangles were read off SCB's generalised borders
(Digitala gränser, CC0) and rounded outwards to hundredths of a degree. A rectangle holds much of the
neighbours too, and a generalised border cuts headlands off: it can tell that something lies in
another part of the country, not on which side of a border it lies.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from est_framework.setup.extents import Extent

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_TABLE = Path(__file__).with_name("municipalities.csv")
_WITH_PLAIN_NAME = ("kommun", "stad")
_SIDES = ("west", "south", "east", "north")
GENERALISED = 0.05
"""Degrees, some 5 km northwards and 3 km eastwards: how far real borders may pass a rectangle."""
_OTHER_NAMES = {"0980": ("region gotland",)}


@dataclass(frozen=True, slots=True)
class KnownMunicipality:
    """One municipality as Statistics Sweden names it."""

    code: str
    name: str
    county: str
    extent: Extent


@cache
def municipalities() -> Mapping[str, KnownMunicipality]:
    """Give Sweden's municipalities by their code, in code order."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["code"]: _known(row) for row in csv.DictReader(file)})


def _known(row: Mapping[str, str]) -> KnownMunicipality:
    extent = Extent(*(float(row[side]) for side in _SIDES))
    return KnownMunicipality(row["code"], row["name"], row["county"], extent)


def around(extent: Extent, own: Collection[str] = ()) -> list[KnownMunicipality]:
    """
    Give the municipalities whose rectangle holds something.

    Args:
        extent: How far it reaches.
        own: Codes that come first; after them the one it is most central in.
    """
    held = [k for k in municipalities().values() if k.extent.widened(GENERALISED).holds(extent)]
    return sorted(held, key=lambda k: (k.code not in own, k.extent.km_between_centres(extent)))


def is_name_of(name: str, known: KnownMunicipality) -> bool:
    """Say whether a name is one that the municipality goes by: `Örebro`, `Örebro kommun`."""
    seen, plain = name.casefold(), known.name.casefold()
    forms = {plain, *(f"{plain}{s} {w}" for s in ("", "s") for w in _WITH_PLAIN_NAME)}
    return seen in forms or seen in _OTHER_NAMES.get(known.code, ())


def code_of(name: str) -> str:
    """Give the code of the municipality of that name, or an empty string where there is none."""
    return next((k.code for k in municipalities().values() if is_name_of(name, k)), "")
