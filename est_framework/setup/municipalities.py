"""Sweden's 290 municipalities: code, name, county. Facts from Statistics Sweden (SCB)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE = Path(__file__).with_name("municipalities.csv")
_WITH_PLAIN_NAME = ("kommun", "stad")
_OTHER_NAMES = {"0980": ("region gotland",)}


@dataclass(frozen=True, slots=True)
class KnownMunicipality:
    """One municipality as Statistics Sweden names it."""

    code: str
    name: str
    county: str


@cache
def municipalities() -> Mapping[str, KnownMunicipality]:
    """Give Sweden's municipalities by their code, in code order."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return MappingProxyType(
            {row["code"]: KnownMunicipality(**row) for row in csv.DictReader(file)}
        )


def is_name_of(name: str, known: KnownMunicipality) -> bool:
    """Say whether a name is one that the municipality goes by: `Örebro`, `Örebro kommun`."""
    seen, plain = name.casefold(), known.name.casefold()
    forms = {plain, *(f"{plain}{s} {w}" for s in ("", "s") for w in _WITH_PLAIN_NAME)}
    return seen in forms or seen in _OTHER_NAMES.get(known.code, ())


def code_of(name: str) -> str:
    """Give the code of the municipality of that name, or an empty string where there is none."""
    return next((k.code for k in municipalities().values() if is_name_of(name, k)), "")
