"""
Texts of everyday words alone: the gate has nothing to look at in them.

Most words of most texts have been met before. What one can tell, with the signs around it, is found out
when it is met the first time; then a text takes no more than to look its words up. Where one of them may
tell something together with others, `prose` is asked, and nothing else; but most words that nobody knows
only begin a sentence, and of them it is seen at once. Nothing is promised the other way round: a text that
does not pass is scanned.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from est_framework.privacy.digit_runs import SHORTEST, may_be_run
from est_framework.privacy.name_around import AGE
from est_framework.privacy.name_glance import AROUND, DOING, acts_later, may_go_on
from est_framework.privacy.name_small import SHOWN_BY
from est_framework.privacy.name_words import QUIET, UNLISTED, kind_of
from est_framework.privacy.plain import made_plain, words_of
from est_framework.privacy.prose import CUES, prose

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_LETTERS = "[A-Za-zÅÄÖåäöé]+"
_HOUR = "[0-9]{1,2}(?:[.:][0-9]{1,2})?"
_STOPS = ".,:;!?)"
_WRITTEN = re.compile(
    rf"\(?(?:{_LETTERS}(?:[–/-]{_LETTERS})?|{_HOUR}(?:[–-]{_HOUR})?|[0-9]{{1,2}}-{_LETTERS}"
    rf"|E[0-9]{{1,2}}(?::an)?)[{_STOPS}]{{0,3}}"
)
"""A word, or two with a dash; a small number, an hour, from one to another, "20-årsåldern", "E4:an"."""
_MOST_REMEMBERED = 50_000
# What stands in a text is added up. A number weighs as much as it has digits. Whatever there is too much of
# is carried over to what is looked at more closely.
_DOES: Final = 1 << 30
"""What somebody does."""
_BESIDE: Final = 1 << 38
"""A word that tells nothing by itself, but may do so beside one with a capital that is on no list."""
_BEGINS: Final = 1 << 46
"""A word with a capital that is on no list."""
_ASKED: Final = 1 << 52
"""Any other word that tells nothing by itself, but may do so together with others."""
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
        words = text.replace("\n", " ").split(" ")
        whole = sum(map(self._weight_of, words))
        if whole < _BEGINS and whole % _DOES < SHORTEST:
            return True
        return whole < _TELLS and (self._only_begins(text, words, whole) or _are_clean(text, whole))

    def _only_begins(self, text: str, words: list[str], whole: int) -> bool:
        """Say whether the only word that could tell something begins a text, and is nobody."""
        rest = whole - _BEGINS
        if self._weight_of(words[0]) != _BEGINS or rest >= _BESIDE or rest % _DOES >= SHORTEST:
            return False
        if rest >= _DOES and acts_later(text):
            return False
        end = _end_of_nobody(*words[:2])
        return end > 0 and AGE.match(text, end) is None


@lru_cache(maxsize=_MOST_REMEMBERED)
def _end_of_nobody(first: str, second: str = "") -> int:
    """Give where the word that begins a text ends, if it is nobody by what the next one says."""
    word = first.rstrip(_STOPS)
    after = words_of(second)[0] if word == first and second[:1].isalpha() else ""
    return 0 if may_go_on(word, after) else len(word)


def _are_clean(text: str, whole: int) -> bool:
    """Say whether words that may tell something together tell nothing, and no digits stand close together."""
    plain = made_plain(text).text
    if whole % _DOES >= SHORTEST and may_be_run(plain):
        return False
    return whole < _BEGINS or not prose(plain)


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
        if written.lstrip("(").rstrip(_STOPS).casefold() in self._others:
            return _TELLS
        words = words_of(written)
        weight = sum(map(str.isdigit, written))
        if any(map(_may_tell, words)):
            return weight + (_BEGINS if _may_begin(written.rstrip(_STOPS)) else _ASKED)
        is_beside = written != written.lower() or not AROUND.isdisjoint(words)
        return weight + _BESIDE * is_beside + _DOES * (not DOING.isdisjoint(words))


def _may_tell(word: str) -> bool:
    """Say whether `prose` may find something in a text for a word that stands in it."""
    return word in CUES or word.lower() in SHOWN_BY or kind_of(word) not in QUIET


def _may_begin(word: str) -> bool:
    """Say whether what is written is a word that tells nothing but for its capital."""
    return word.isalpha() and kind_of(word) == UNLISTED and word not in CUES and word not in AROUND
