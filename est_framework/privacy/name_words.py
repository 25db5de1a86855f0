"""What a word may be by itself when names are looked for, remembered for each word that was met."""

from __future__ import annotations

from typing import Final

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_list import SHORTEST_IN_SMALL, name_list
from est_framework.privacy.name_unlisted import LONGEST_JOINT, is_a_noun, is_common, is_known_place

NOTHING: Final = 0
"""A word in small letters, or one that only begins sentences."""
PASSED: Final = 1
"""A word with a capital in which, and in a group of which, no name is found whatever stands around."""
LETTER: Final = 2
"""A capital alone: nothing by itself, but it may be the initial of what follows."""
UNLISTED: Final = 3
"""A word with a capital that is on no list: only the words around can judge it."""
NOUN: Final = 4
"""A noun with a capital, which nothing around makes a name but a name that it is listed with."""
LISTED: Final = 5
"""A word with a capital that is a name on the list, whatever else it is."""
IN_SMALL: Final = 6
"""A name on the list in small letters."""
TITLED: Final = 7
"""A surname on the list in small letters, which counts after what somebody is."""

QUIET: Final = frozenset({NOTHING, PASSED, NOUN})
"""What no name is found in where all words are so."""
TELLING: Final = frozenset({LISTED, IN_SMALL, TITLED})
"""What may be a name by itself."""
CAPITALS: Final = frozenset({PASSED, LETTER, UNLISTED, NOUN, LISTED})
"""Words that are part of a group."""

_INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜØÆ")
"""Letters that a name is shortened to; "Ã" alone is what is left of an å that was read wrongly."""
_MOST_REMEMBERED = 50_000


class _Kinds(dict[str, int]):
    """The kinds of the words met so far; forgotten when they are too many."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        kind = self[word] = _kind(word)
        return kind


kind_of: Final = _Kinds().__getitem__
"""Give what a word is, as it is written."""


def _kind(word: str) -> int:
    if has_capital(word):
        if len(word) == 1:
            return LETTER
        return _kind_of_capital(as_name(word))
    if word in name_list().in_small:
        return IN_SMALL
    return TITLED if _may_be_titled(word.capitalize()) else NOTHING


def has_capital(word: str) -> bool:
    """Say whether a word is written as names are, and is none that only begins sentences."""
    if not word[0].isupper() or word in cues.NO_NAMES or word.capitalize() in cues.NO_NAMES:
        return False
    if len(word) == 1 and word not in _INITIALS:
        return False
    small = word.lower()
    if word.isupper() and (small in cues.AFTER_A_NAME or small in cues.IS_OR_HAS):
        return False
    return small not in cues.BEGINNINGS and not small.endswith(cues.TITLE_ENDINGS)


def as_name(word: str) -> str:
    """Give a word in capitals as a name is written, where it is one."""
    if not word.isupper() or len(word) <= LONGEST_JOINT:
        return word
    name, known = word.capitalize(), name_list()
    return name if known.is_first(name) or name in known.last else word


def _kind_of_capital(word: str) -> int:
    """Say whether it is on a list of names, or built as only words for places and things are."""
    known = name_list()
    if known.is_first(word) or word in known.last or word.removesuffix("s") in known.last:
        return LISTED
    is_built = known.is_last(word) and word not in known.places
    if is_common(word) or (is_known_place(word) and not is_built):
        return PASSED
    return NOUN if is_a_noun(word.lower()) and not known.is_last(word) else UNLISTED


def _may_be_titled(name: str) -> bool:
    known = name_list()
    if len(name) < SHORTEST_IN_SMALL or name not in known.last:
        return False
    return not known.is_also_a_word(name) and name not in known.rare_words
