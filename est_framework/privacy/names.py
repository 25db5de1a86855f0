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
from est_framework.privacy.name_group import Group
from est_framework.privacy.name_list import SHORTEST_IN_SMALL, name_list
from est_framework.privacy.name_small import SHOWN_BY, is_nickname, is_titled, is_written_as_a_name
from est_framework.privacy.name_unlisted import SHOWS, is_as_a_name, may_begin
from est_framework.privacy.name_words import (
    IN_SMALL,
    LETTER,
    PASSED,
    POSSIBLE,
    SILENT,
    TITLED,
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
_LONGEST_GREETING = 14
# Each begins with a sign or a set of them, which is found many times as quickly as a look behind.
_CAPITAL = re.compile(" [A-ZÅÄÖ]")
_LATER_CAPITAL = re.compile(r" (?<=[^\W\d_] ) ?[A-ZÅÄÖ]")
_SIGNS = re.compile(
    r"[0-9A-ZÅÄÖ,:;/+&(\-–\"”“'’»«](?:(?<=[0-9])[),]|(?<=[A-ZÅÄÖ])\. ?[A-ZÅÄÖ]|(?<=\()[fosvtaj]"
    r"|(?<=[,:;/+&(\-–\"”“'’»«]) ?[A-ZÅÄÖ])"
)
_PAIR = re.compile(r"([A-ZÅÄÖ](?<![^\W\d_].)[^\W\d_]*) ([^\W\d_]+)")
_TO_PERSONS = cues.as_written(
    cues.GATHERED
    | cues.QUARRELS
    | cues.TO_A_PERSON
    | cues.CALLED
    | cues.AS_CALLED
    | cues.RELATIONS
    | cues.CIRCLE
)
_DOING = cues.AFTER_A_NAME | cues.SEEN | cues.STATES | SHOWS | {"här"}
_LATER = re.compile(r"[^\W\d_](?:, som| i| på| från| hos| var| är| blev| blir| har) ")
_BEYOND = re.compile(r"[Ā-ɏÀ-ÃÆ-ÕØ-ÞßǄ]")
_CAPITALS = frozenset({PASSED, LETTER, POSSIBLE})
_APART = frozenset({" ", "-", "  "})
_LOOSE = frozenset({"/", " / ", " med "})
PLACED = cues.TOWARDS | (cues.BETWEEN - {"av"})
"""Words before a capital that most often begins a place."""
_LISTED_BY = frozenset(
    {" och ", ", ", " eller ", " samt ", " + ", "+", "/", " / ", " & ", " o ", " resp ", " med "}
)
_LONGEST_WORD = 30
_LISTING = tuple(_LISTED_BY)


@cache
def triggers() -> frozenset[str]:
    """Give the words, as they are written, that `names` looks at wherever they stand."""
    known = name_list()
    listed = known.first | known.last
    forms = {form for name in listed for form in (name.upper(), f"{name}s")}
    around = cues.as_written(cues.OWN | cues.GREETINGS | {"år", "åk", "klass"} | SHOWN_BY)
    titled = {name.lower() for name in known.last if len(name) >= SHORTEST_IN_SMALL}
    return listed | forms | around | known.in_small | (titled - cues.BEGINNINGS)


def may_hold_name(text: str, words: list[str]) -> bool:
    """
    Say quickly whether `names` may find anything in a plain text.

    Args:
        text: A plain text.
        words: Its words, as they are written.
    """
    if SILENT.issuperset(map(kind_of, words)) and SHOWN_BY.isdisjoint(words):
        return False
    if (
        not triggers().isdisjoint(words)
        or _SIGNS.search(text)
        or (not text.isascii() and _BEYOND.search(text))
    ):
        return True
    if not text[1:].islower():
        if _CAPITAL.search(text) and not (_TO_PERSONS.isdisjoint(words) and _is_placed(text)):
            return True
        return any(_may_act(*pair) for pair in _PAIR.findall(text)) or _may_act_later(text, words)
    pair = _PAIR.match(text)
    return (pair is not None and _may_act(*pair.groups())) or _may_act_later(text, words)


def _may_act_later(text: str, words: list[str]) -> bool:
    """Say whether somebody may do something that does not stand next: ", som bor", "på skolan har sett"."""
    return _LATER.search(text) is not None and not _DOING.isdisjoint(words)


def _is_placed(text: str) -> bool:
    """Say whether before each later capital after a word stands one that is most often before a place."""
    for found in _LATER_CAPITAL.finditer(text):
        stop = found.start()
        before = text[max(0, stop - _LONGEST_WORD) : stop].rpartition(" ")[2]
        if before not in PLACED and _WORD.findall(before)[-1] not in PLACED:
            return False
    return True


def _may_act(word: str, after: str) -> bool:
    """Say whether a word with a capital may be a person by the word after it."""
    small, follower = word.lower(), after.lower()
    if follower in cues.AFTER_A_NAME or follower in cues.IS_OR_HAS:
        return may_begin(small) if follower in cues.AFTER_A_NAME else is_as_a_name(small)
    return small[-1] == "s" and (follower in cues.RELATIONS or follower in cues.CIRCLE)


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
    kinds = [kind_of(word.group()) for word in words]
    shouting = text.isupper()
    place, beside = 0, _Beside(text)
    known = name_list()
    while place < len(words):
        end, kind = place + 1, kinds[place]
        if kind in _CAPITALS:
            while end < len(words) and (more := _joined(text, words, kinds, end)):
                if shouting and kinds[end] != PASSED and as_name(words[end].group()).isupper():
                    break
                end += more
            if _is_passed(kinds, place, end):
                beside.pass_by(words[place].start(), words[end - 1].end())
            else:
                group = Group(text, words, place, end, known, shouting)
                yield from beside.with_neighbours(group, list(group.hits()))
        elif _is_small(text, words, place, kind):
            yield Hit("name", False, *words[place].span())  # noqa: FBT003  # reads as in Hit
        place = end


def _is_small(text: str, words: list[re.Match[str]], place: int, kind: int) -> bool:
    """Say whether a word in small letters is a name."""
    if kind == IN_SMALL or (kind == TITLED and is_titled(text, words, place)):
        return is_written_as_a_name(text, words, place)
    return is_nickname(text, words, place)


def _is_passed(kinds: list[int], first: int, end: int) -> bool:
    """Say whether nothing in a group is a name whatever stands around it; a last letter is no initial."""
    if end == first + 1:
        return kinds[first] != POSSIBLE
    return kinds[first] == PASSED and POSSIBLE not in kinds[first:end]


def _joined(text: str, words: list[re.Match[str]], kinds: list[int], end: int) -> int:
    """Say how many words more belong to the group: one with a capital, or "von" and one with a capital."""
    if kinds[end] in _CAPITALS:
        return int(_is_beside(text, words, end))
    if end + 1 == len(words) or words[end].group() not in cues.JOINTS:
        return 0
    if kinds[end + 1] not in _CAPITALS or text[words[end - 1].end() : words[end].start()] != " ":
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
        self._was_joined = self._end > 0 and self._text[self._end : start] in _LISTED_BY
        self._was_listed = self._hit = False
        self._end, self._left = end, None

    def with_neighbours(self, group: Group, hits: list[Hit]) -> Iterator[Hit]:
        start, end = group.span
        between = self._text[self._end : start]
        joined = between in _LISTED_BY and self._end > 0
        alone = None
        if (
            not hits
            and (joined or self._text.startswith(_LISTING, end))
            and group.may_be_a_person()
        ):
            alone = Hit("name", False, start, end)  # noqa: FBT003
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
