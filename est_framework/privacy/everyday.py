"""
Texts of everyday words alone: the gate has nothing to look at in them.

Most words of most texts have been met before. What one can tell, with the stop or comma after it, is
found out when it is met the first time; then a text takes no more than to look its words up. Nothing is
promised the other way round: a text that does not pass is scanned.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from est_framework.privacy.digit_runs import SHORTEST
from est_framework.privacy.name_glance import AROUND, DOING, acts_later, may_act
from est_framework.privacy.name_small import SHOWN_BY
from est_framework.privacy.name_words import SILENT, UNLISTED, kind_of
from est_framework.privacy.prose import CUES

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_WORD = re.compile(r"([A-Za-zÅÄÖåäöé]+)(?:[–-]([a-zåäöé]+))?[.,]?")
"""A word, or two with a dash between: "lördag–söndag"."""
_NUMBER = re.compile(r"[0-9]{1,2}(?:[.:][0-9]{1,2})?(?:[–-][0-9]{1,2}(?:[.:][0-9]{1,2})?)?[.,]?")
"""A small number, an hour, or from one to another."""
_MOST_REMEMBERED = 50_000
# What stands in a text is added up. A number weighs as much as it has digits.
_DOES: Final = 1 << 30
"""What somebody does: it tells nothing, but could where a word that may be a name begins the text."""
_CAPITAL: Final = 1 << 45
"""A word with a capital that tells nothing, if no other word with a capital does."""
_TELLS: Final = 1 << 60
_BEGINS: Final = _TELLS + 1
"""A word with a capital that is on no list: it tells nothing where it begins a text."""


class EverydayWords:
    """Knows texts in which no word can tell anything to the gate, nor to whoever looks for other words."""

    def __init__(self, others: AbstractSet[str]) -> None:
        """Take other words, in small letters, that are not to be in such a text."""
        self._weights = _Weights(others)
        self._weight_of = self._weights.__getitem__

    def are_all_of(self, text: str) -> bool:
        """
        Say whether it is certain that a text holds nothing but everyday words and small numbers.

        In such a text `scan` finds nothing, and there is no exact position. Its digits are too few to be
        a number of anybody, also together with a small number or a date in the next field.
        """
        words = text.split(" ")
        whole = sum(map(self._weight_of, words))
        if whole < _TELLS:
            return whole % _DOES < SHORTEST
        first = words[0]
        rest = whole - self._weight_of(first)
        if rest >= _CAPITAL or self._weight_of(first) != _BEGINS:
            return False
        if len(words) > 1 and _tells_of(first, words[1]):
            return False
        return rest < SHORTEST or (rest % _DOES < SHORTEST and not acts_later(text))


@lru_cache(maxsize=_MOST_REMEMBERED)
def _tells_of(word: str, after: str) -> bool:
    """Say whether a word with a capital may be a person by what stands next: what is done, or an age."""
    follower = after.rstrip(".,")
    return not follower.isalpha() or may_act(word, follower)


class _Weights(dict[str, int]):
    """What the words met so far weigh; forgotten when they are too many."""

    def __init__(self, others: AbstractSet[str]) -> None:
        super().__init__()
        self._others = others

    def __missing__(self, written: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        weight = self[written] = self._weight(written)
        return weight

    def _weight(self, written: str) -> int:
        if _NUMBER.fullmatch(written) is not None:
            return sum(map(str.isdigit, written))
        found = _WORD.fullmatch(written)
        if found is None:
            return _TELLS
        if found[2] is None:
            return self._weight_of(found[1])
        return min(_TELLS, self._weight_of(found[1]) + self._weight_of(found[2]))

    def _weight_of(self, word: str) -> int:
        if word in CUES or word in SHOWN_BY or word.casefold() in self._others:
            return _TELLS
        kind = kind_of(word)
        if kind not in SILENT:
            return _BEGINS if kind == UNLISTED and word not in AROUND else _TELLS
        if not word.islower():
            return _CAPITAL
        return _DOES if word in DOING else 0
