"""
Texts of everyday words alone: the gate has nothing to look at in them.

Most words of most texts have been met before. What one can tell, with the signs around it, is found out
when it is met the first time; then a text takes no more than to look its words up. Where one of them may
tell something together with others, `prose` is asked, and nothing else. Nothing is promised the other way
round: a text that does not pass is scanned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from est_framework.privacy.digit_runs import SHORTEST, may_be_run
from est_framework.privacy.name_small import SHOWN_BY
from est_framework.privacy.name_words import QUIET, kind_of
from est_framework.privacy.plain import made_plain, words_of
from est_framework.privacy.prose import CUES, prose

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_LETTERS = "[A-Za-zÅÄÖåäöé]+"
_HOUR = "[0-9]{1,2}(?:[.:][0-9]{1,2})?"
_WRITTEN = re.compile(
    rf"\(?(?:{_LETTERS}(?:[–/-]{_LETTERS})?|{_HOUR}(?:[–-]{_HOUR})?|[0-9]{{1,2}}-{_LETTERS})"
    r"[.,:;!?)]{0,3}"
)
"""A word, or some with a dash between; a small number, an hour, from one to another, "20-årsåldern"."""
_MOST_REMEMBERED = 50_000
# What stands in a text is added up. A number weighs as much as it has digits.
_ASKED: Final = 1 << 30
"""A word that tells nothing by itself, but may do so together with others."""
_TELLS: Final = 1 << 60


class EverydayWords:
    """Knows texts whose words tell nothing to the gate, nor to whoever looks for other words."""

    def __init__(self, others: AbstractSet[str]) -> None:
        """Take other words, in small letters, that are not to be in such a text."""
        self._weights = _Weights(others)
        self._weight_of = self._weights.__getitem__

    def are_all_of(self, text: str) -> bool:
        """
        Say whether it is certain that a text holds nothing but words that tell nothing and small numbers.

        In such a text `scan` finds nothing, and there is no exact position. Where it begins or ends stand
        too few digits to be a number of anybody, also together with a small number or a date in the next
        field.
        """
        whole = sum(map(self._weight_of, text.split(" ")))
        return whole < SHORTEST or (whole < _TELLS and _are_clean(text, whole))


def _are_clean(text: str, whole: int) -> bool:
    """Say whether words that may tell something together tell nothing, and no digits stand close together."""
    plain = made_plain(text).text
    if whole % _ASKED >= SHORTEST and may_be_run(plain):
        return False
    return whole < _ASKED or not prose(plain)


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
        if _WRITTEN.fullmatch(written) is None:
            return _TELLS
        words = words_of(written)
        if not self._others.isdisjoint(map(str.casefold, words)):
            return _TELLS
        return _ASKED * any(map(_may_tell, words)) + sum(map(str.isdigit, written))


def _may_tell(word: str) -> bool:
    """Say whether `prose` may find something in a text for a word that stands in it."""
    return word in CUES or word.lower() in SHOWN_BY or kind_of(word) not in QUIET
