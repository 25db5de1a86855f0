"""
Names of persons: from a list, and from the words around them.

A name that is nothing else is certain. One that is also a word or a place (Björk, Sten, Nora) needs
a title, a relation, an age or a surname beside it. In the names of streets, squares, schools, shops
and authorities a name is none. Names on no list are found only by what stands around them: many are
missed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy import name_cues as cues
from est_framework.privacy.hits import Hit
from est_framework.privacy.name_glance import may_hold_name
from est_framework.privacy.name_group import Group
from est_framework.privacy.name_list import name_list
from est_framework.privacy.name_small import SHOWN_BY, is_nickname, is_titled, is_written_as_a_name
from est_framework.privacy.name_words import (
    CAPITALS,
    IN_SMALL,
    PASSED,
    QUIET,
    TITLED,
    UNLISTED,
    as_name,
    kind_of,
)
from est_framework.privacy.plain import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_GREETED = re.compile(
    r"(?:mvh|vh|hälsn|hälsning|hälsningar|hälsar|vänligen)[,.!]?\s{0,3}\Z", re.IGNORECASE
)
_HEADING = re.compile(
    r" (?<=[^\W\d_] )(?:Och|I|Av|På|Till|Vid|Under|Över|Inom|Mot|Om|Med|Från|En|Ett|Den|Det) "
    "(?=[A-ZÅÄÖ])"
)
"""A little word with a capital within a sentence: all words of a heading have one."""
_LONGEST_GREETING = 14
_APART = frozenset({" ", "-", "  "})
_LOOSE = frozenset({"/", " / ", " med "})
_LISTED_BY = frozenset(
    {" och ", ", ", " eller ", " samt ", " + ", "+", "/", " / ", " & ", " o ", " resp ", " med "}
)
_LISTING = tuple(_LISTED_BY)


def names(text: str) -> Iterator[Hit]:
    """Yield the names of persons in a plain text, line by line; a greeting is read with the line after it."""
    if "\n" not in text:
        yield from _read(text, list(_WORD.finditer(text)))
        return
    start = 0
    for line in _LINE.finditer(text):
        tail = max(line.start(), line.end() - _LONGEST_GREETING)
        if _GREETED.search(text, tail, line.end()) and line.end() < len(text):
            continue
        yield from _in_a_part(text[start : line.end()], start)
        start = line.end()
    yield from _in_a_part(text[start:], start)


def _in_a_part(text: str, start: int) -> Iterator[Hit]:
    if not may_hold_name(text, words_of(text)):
        return
    for hit in _read(text, list(_WORD.finditer(text))):
        yield Hit(hit.kind, hit.certain, hit.start + start, hit.end + start)


def _read(text: str, words: list[re.Match[str]]) -> Iterator[Hit]:
    written = [word.group() for word in words]
    kinds = list(map(kind_of, written))
    is_called = not SHOWN_BY.isdisjoint(map(str.lower, written))
    shouting = text.isupper() or _HEADING.search(text) is not None
    end, beside, known = 0, _Beside(text), name_list()
    for place, kind in enumerate(kinds):
        if place < end or not (kind or is_called):
            continue
        if kind in CAPITALS:
            end = place + 1
            while end < len(words) and (more := _joined(text, words, kinds, end)):
                if shouting and kinds[end] != PASSED and as_name(words[end].group()).isupper():
                    break
                end += more
            start, stop = words[place].start(), words[end - 1].end()
            if _is_passed(kinds, place, end) or (
                QUIET.issuperset(kinds[place:end]) and not beside.is_in_a_row(start, stop)
            ):
                beside.pass_by(start, stop)
            else:
                group = Group(text, words, place, end, known, shouting)
                yield from beside.with_neighbours(group, list(group.hits()))
        elif _is_small(text, words, place, kind):
            yield Hit("name", False, *words[place].span())  # noqa: FBT003  # reads as in Hit


def _is_small(text: str, words: list[re.Match[str]], place: int, kind: int) -> bool:
    """Say whether a word in small letters is a name."""
    if kind == IN_SMALL or (kind == TITLED and is_titled(text, words, place)):
        return is_written_as_a_name(text, words, place)
    return is_nickname(text, words, place)


def _is_passed(kinds: list[int], first: int, end: int) -> bool:
    """Say whether nothing in a group is a name whatever stands around it; a last letter is no initial."""
    if end == first + 1:
        return kinds[first] < UNLISTED
    return kinds[first] == PASSED and max(kinds[first:end]) < UNLISTED


def _joined(text: str, words: list[re.Match[str]], kinds: list[int], end: int) -> int:
    """Say how many words more belong to the group: one with a capital, or "von" and one with a capital."""
    if kinds[end] in CAPITALS:
        return int(_is_beside(text, words, end))
    if end + 1 == len(words) or words[end].group() not in cues.JOINTS:
        return 0
    if kinds[end + 1] not in CAPITALS or text[words[end - 1].end() : words[end].start()] != " ":
        return 0
    return 2 * _is_beside(text, words, end + 1)


def _is_beside(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether nothing but a space, a hyphen or the stop after an initial stands before a word."""
    one = words[place - 1]
    gap = text[one.end() : words[place].start()]
    return gap in _APART or (gap in (". ", ".") and len(one.group()) == 1)


class _Beside:
    """Remembers the group before: whoever is listed together with a person is most likely one too."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0
        self._hit = False
        self._left: Hit | None = None
        self._was_listed = False
        self._was_joined = False

    def pass_by(self, start: int, end: int) -> None:
        """Remember a group in which nothing is a name, and that is none beside another."""
        self._was_joined = self._is_joined(start)
        self._was_listed = self._hit = False
        self._end, self._left = end, None

    def is_in_a_row(self, start: int, end: int) -> bool:
        """Say whether a group stands right after the one before, or before another, as in a list."""
        return self._is_joined(start) or self._text.startswith(_LISTING, end)

    def _is_joined(self, start: int) -> bool:
        return self._end > 0 and self._text[self._end : start] in _LISTED_BY

    def with_neighbours(self, group: Group, hits: list[Hit]) -> Iterator[Hit]:
        start, end = group.span
        if not (hits or self.is_in_a_row(start, end)):
            self.pass_by(start, end)
            return
        joined, between = self._is_joined(start), self._text[self._end : start]
        alone = None if hits or not group.may_be_a_person() else Hit("name", False, start, end)  # noqa: FBT003
        if joined and self._left and hits:
            yield self._left
        if not group.is_listed() and (
            between in _LOOSE
            or (between == ", " and not (self._was_joined or group.is_before_and()))
        ):
            alone = None
        self._was_joined = joined
        if joined and alone and (self._hit or self._between(group)):
            if self._left and not self._hit:
                yield self._left
            yield alone
            hits = [alone]
        yield from (hit for hit in hits if hit is not alone)
        listed = alone is not None and group.is_listed()
        self._was_listed = listed
        may_be_left = listed or not group.is_after_a_stop() or self._text[end : end + 5] == " och "
        self._end, self._left = end, alone if may_be_left else None
        self._hit = any(hit.certain for hit in hits) or (
            bool(hits) and (joined or group.is_evident())
        )

    def _between(self, group: Group) -> bool:
        """Say whether one of two that something is between is a name."""
        return self._left is not None and (self._was_listed or group.is_listed())
