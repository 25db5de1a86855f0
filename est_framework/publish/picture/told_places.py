"""
Where described events happened: by area and place, and which of the places the setup has on its map.

A place is drawn only where the setup itself has named it and put it on the map. What a report writes is
held against those names, word by word; it is never turned into coordinates.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.language import translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from est_framework.picture.models import EventLine
    from est_framework.publish.words import Words
    from est_framework.setup.map_places import MapPlace

_MOST = 6
_WORD = re.compile(r"[^\W_]+")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class MarkedPlace:
    """A place with described events that the map has: its letter there, and how many."""

    letter: str
    place: MapPlace
    events: int


@dataclass(frozen=True)
class ToldPlaces:
    """
    Where described events happened.

    Attributes:
        areas: Each area with its places, the place with most events first: letter on the map (empty
            where the place is not on it), the place, and how many events.
        marked: The places that are on the map, in the order of their letters.
    """

    areas: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    marked: tuple[MarkedPlace, ...]


def told_places(
    events: Iterable[EventLine], places: Sequence[MapPlace], words: Words
) -> ToldPlaces:
    """
    Tell where described events happened, and put letters on the places that the map has.

    Args:
        events: The described events of the period.
        places: The setup's places.
        words: The page's language.
    """
    _ = translator(words.language, "publish")
    found: dict[str, Counter[str | MapPlace]] = {}
    for event in events:
        written = event.place.strip()
        where = _named(event.area, written, places) or written or _("place not told")
        found.setdefault(event.area, Counter())[where] += 1
    told: list[tuple[str, tuple[tuple[str, str, int], ...]]] = []
    marked: list[MarkedPlace] = []
    for area in (a for a in dict.fromkeys([*words.setup.areas, *found]) if a in found):
        lines = []
        for where, count in found[area].most_common(_MOST):
            letter = ""
            if not isinstance(where, str):
                letter = _letter(len(marked))
                marked.append(MarkedPlace(letter, where, count))
            lines.append((letter, where if isinstance(where, str) else where.name, count))
        told.append((area, tuple(lines)))
    return ToldPlaces(tuple(told), tuple(marked))


def _named(area: str, written: str, places: Sequence[MapPlace]) -> MapPlace | None:
    """Give the place of an area whose whole name stands in what is written, the longest name first."""
    said = _words(written)
    fits = [p for p in places if p.area == area and _stands_in(_words(p.name), said)]
    return max(fits, key=lambda p: len(p.name), default=None)


def _stands_in(name: list[str], said: list[str]) -> bool:
    size = len(name)
    return size > 0 and any(said[n : n + size] == name for n in range(len(said) - size + 1))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _letter(number: int) -> str:
    """Give A to Z, then AA, AB and so on."""
    more, last = divmod(number, len(_LETTERS))
    return (_letter(more - 1) if more else "") + _LETTERS[last]
