"""
Names of persons: from a list, and from the words around them.

A name that is nothing else is certain. One that is also a word or a place (Björk, Sten, Nora) needs
a title, a relation, an age or a surname beside it. In the names of streets, squares, schools, shops
and authorities a name is none. Names on no list are found only by what stands around them: many are
missed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from est_framework.privacy import name_cues as cues
from est_framework.privacy.hits import Hit
from est_framework.privacy.name_around import QUOTES, is_with_circle
from est_framework.privacy.name_group import Group
from est_framework.privacy.name_list import name_list

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+")
PLACED = cues.TOWARDS | cues.BETWEEN
"""Words before a capital that most often begins a place."""
_LONGEST_JOINT = 3


@cache
def triggers() -> frozenset[str]:
    """Give the words, as they are written, without which there is no name to find."""
    names = name_list()
    listed = names.first | names.last
    forms = {form for name in listed for form in (name.upper(), f"{name}s")}
    around = cues.BEFORE_A_NAME | cues.OWN | cues.GREETINGS | cues.AFTER_A_NAME | cues.POINTING
    return listed | forms | around | {cue.capitalize() for cue in around} | {"år"}


def names(text: str) -> Iterator[Hit]:
    """Yield the names of persons in a plain text."""
    words = list(_WORD.finditer(text))
    shouting = text.isupper()
    place, beside = 0, _Beside(text)
    while place < len(words):
        end = place + 1
        if _has_capital(words[place].group()):
            while end < len(words) and _is_joined(text, words[end - 1], words[end]):
                end += 1
            group = Group(text, words, place, end, name_list(), shouting)
            yield from beside.with_neighbours(group, list(group.hits()))
        elif words[place].group().lower() in cues.BEFORE_A_NAME or place == 0:
            yield from _small(text, words, place)
        place = end


def _has_capital(word: str) -> bool:
    if not word[0].isupper() or word in cues.NO_NAMES:
        return False
    small = word.lower()
    return small not in cues.LITTLE and small not in cues.BEFORE_A_NAME


def _is_joined(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    gap = text[one.end() : other.start()]
    is_initial = len(one.group()) == 1 and gap in (". ", ".")
    return _has_capital(other.group()) and (gap in (" ", "-", "  ") or is_initial)


def _small(text: str, words: list[re.Match[str]], place: int) -> Iterator[Hit]:
    """Yield a name in small letters after "heter", a title or a relation, or with what is theirs."""
    known = name_list()
    called = words[place].group().lower() in cues.BEFORE_A_NAME
    at = place + 1 if called else place
    if at >= len(words):
        return
    name = words[at].group()
    gap = text[words[place].end() : words[at].start()] if called else ""
    if not name.islower() or gap.strip(QUOTES + ":") or len(name) < _LONGEST_JOINT:
        return
    title = name.capitalize()
    listed = known.is_first(title) and not known.is_also_a_word(title)
    if not listed or title in known.rare_words:
        return
    if called or is_with_circle(words, at + 1):
        yield Hit("name", False, *words[at].span())  # noqa: FBT003  # reads as in Hit


class _Beside:
    """Remembers the group before: whoever is listed together with a person is most likely one too."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0
        self._hit = False
        self._left: Hit | None = None
        self._was_listed = False

    def with_neighbours(self, group: Group, hits: list[Hit]) -> Iterator[Hit]:
        start, end = group.span
        between = self._text[self._end : start]
        joined = between in (" och ", ", ", " eller ", " samt ") and self._end > 0
        alone = None if hits or not group.may_be_a_person() else Hit("name", False, start, end)  # noqa: FBT003
        if joined and self._left and hits:
            yield self._left
        if joined and alone and (self._hit or self._between(group)):
            if self._left and not self._hit:
                yield self._left
            yield alone
            hits = [alone]
        yield from (hit for hit in hits if hit is not alone)
        listed = alone is not None and group.is_listed()
        self._was_listed = listed
        self._end, self._left = end, alone
        self._hit = any(hit.certain for hit in hits) or (bool(hits) and joined)

    def _between(self, group: Group) -> bool:
        """Say whether one of two that something is between is a name."""
        return self._left is not None and (self._was_listed or group.is_listed())
