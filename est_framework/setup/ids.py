"""Ids made from names, once; from then on they are frozen and the name may change."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 40
DEVICE_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))]
)
"""Names that Windows keeps for itself: no file or folder there can have them."""

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ł": "l", "'": "", "’": ""})
_SHORTEST = 2


def ids_from_names(names: Iterable[str], kind: str, taken: Iterable[str] = ()) -> list[str]:
    """
    Make an id from every name: `Skebäck-Älvtomta` becomes `skeback-alvtomta`.

    Args:
        names: The names, in order.
        kind: What stands first where a name gives no id of its own: `omrade`, `aktor`.
        taken: Ids that others have already.

    Returns:
        One id per name, all different, at most 40 characters, a letter first.
    """
    used = {*DEVICE_NAMES, *taken}
    ids = []
    for name in names:
        id_ = _id(name, kind)
        number = 2
        unique = id_
        while unique in used:
            end = f"-{number}"
            unique = id_[: LONGEST - len(end)].rstrip("-") + end
            number += 1
        used.add(unique)
        ids.append(unique)
    return ids


def _id(name: str, kind: str) -> str:
    spread = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    bare = "".join(c for c in spread if not unicodedata.combining(c))
    id_ = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    if len(id_) < _SHORTEST or not id_[0].isalpha():
        id_ = f"{kind}-{id_}".rstrip("-")
    return id_[:LONGEST].rstrip("-")
