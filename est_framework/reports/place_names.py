"""The names of areas, as people write them in the place of an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

_WORD: Final = re.compile(r"[^\W_]+")
_TOWARDS: Final = frozenset(
    {
        "mot",
        "till",
        "från",
        "mellan",
        "vägen",
        "bussen",
        "tåget",
        "utanför",
        "to",
        "towards",
        "from",
        "between",
        "outside",
    }
)
"""What stands before a name of where something does not lie."""


class PlaceNames:
    """Tells which area a written place names, where that is another than the event's own."""

    def __init__(self, setup: ResolvedSetup) -> None:
        self._parents = {id_: area.part_of for id_, area in setup.areas.items()}
        self._names = {tuple(_words(area.name)): id_ for id_, area in setup.areas.items()}
        self._beginnings = frozenset(words[0] for words in self._names if words)
        self._longest = max(map(len, self._names), default=0)

    def another(self, own: str, place: str) -> str:
        """
        Give the area that a place names, when it neither is the event's own, holds it nor lies in it.

        Empty where the place names none such, or names the event's own area too. Only whole words
        count: Stationsgatan does not name the area Stationen, and neither does the road to it.
        """
        named = dict(self._named(_words(place)))
        if any(self._is_kin(own, id_) for id_ in named):
            return ""
        return next((id_ for id_, is_there in named.items() if is_there), "")

    def may_name(self, place: str) -> bool:
        """Say whether a place may name an area: whether a word in it begins the name of one."""
        return not self._beginnings.isdisjoint(_words(place))

    def _named(self, words: list[str]) -> Iterator[tuple[str, bool]]:
        """Yield the areas that are named, and whether it is as where something lies."""
        for start in range(len(words)):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                id_ = self._names.get(tuple(words[start : start + length]))
                if id_ is not None:
                    yield id_, start == 0 or words[start - 1] not in _TOWARDS
                    break

    def _is_kin(self, one: str, other: str) -> bool:
        return one in self._above(other) or other in self._above(one)

    def _above(self, id_: str) -> list[str]:
        """Give an area and all that it is part of."""
        line = [id_]
        while (above := self._parents.get(line[-1])) is not None and above not in line:
            line.append(above)
        return line


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
