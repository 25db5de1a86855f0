"""Whether a text may hold a person's name at all: asked before it is read word by word."""

from __future__ import annotations

import re

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_acts import SHOWS
from est_framework.privacy.name_around import AGE, SHORTENED_LABELS, as_before
from est_framework.privacy.name_small import SHOWN_BY
from est_framework.privacy.name_unlisted import is_as_a_name, may_begin
from est_framework.privacy.name_words import QUIET, TELLING, kind_of

_WORD = re.compile(r"[^\W\d_]+")
# Each begins with a sign or a set of them, which is found many times as quickly as a look behind.
_CAPITAL = re.compile(r"[A-ZÅÄÖ](?<![^\W\d_].)[^\W\d_]*")
_INITIAL = re.compile(r"[A-ZÅÄÖ]\. ?[A-ZÅÄÖ]")
_NEXT = re.compile(r"(?:-| {1,2})([^\W\d_]+)")
_LEADING = (
    cues.GATHERED
    | cues.QUARRELS
    | cues.TO_A_PERSON
    | cues.CALLED
    | cues.AS_CALLED
    | cues.RELATIONS
    | cues.CIRCLE
    | cues.HELLO
    | cues.POINTING
    | SHORTENED_LABELS
    | {"det", "min"}
)
"""Words, in small letters, that may make the next name but one, or the next in a new sentence, a person."""
DOING = cues.AFTER_A_NAME | cues.SEEN | cues.STATES | SHOWS | {"här"}
_LATER = re.compile(
    r"[, ](?<=[^\W\d_].)(?:(?<=,) som|(?<= )(?:i|på|från|hos|var|är|blev|blir|har))(?![^\W\d_])"
)
_BEYOND = re.compile(r"[Ā-ɏÀ-ÃÆ-ÕØ-ÞßǄ]")
_OPENING = frozenset(":;/+&(-–\"”“'’»«")
"""Signs before a capital that may make it a person's."""
_BETWEEN = (cues.BETWEEN - {"av"}) | cues.LARGE
_NEAR = 60
_TWO = 2
_SHOWN_BY = cues.as_written(SHOWN_BY)
AROUND = cues.as_written(cues.OWN | cues.GREETINGS) | _SHOWN_BY
"""Words, as they are written, that `names` looks at wherever they stand beside what may be a name."""


def may_hold_name(text: str, words: list[str]) -> bool:
    """
    Say quickly whether `names` may find anything in a plain text.

    Args:
        text: A plain text.
        words: Its words, as they are written.
    """
    kinds = set(map(kind_of, words))
    if QUIET.issuperset(kinds):
        return not _SHOWN_BY.isdisjoint(words)
    if (
        not TELLING.isdisjoint(kinds)
        or not AROUND.isdisjoint(words)
        or _INITIAL.search(text)
        or (not text.isascii() and _BEYOND.search(text))
    ):
        return True
    acts = not DOING.isdisjoint(words) and acts_later(text)
    return any(
        _may_be_somebody(text, found, acts=acts)
        for found in _CAPITAL.finditer(text)
        if kind_of(found.group()) not in QUIET
    )


def acts_later(text: str) -> bool:
    """Say whether what somebody does may stand not next, but later: ", som bor", "på skolan har sett"."""
    return _LATER.search(text) is not None


def may_go_on(word: str, after: str) -> bool:
    """
    Say whether a word that begins a text may be a person by the word after it.

    Args:
        word: The word, with a capital and on no list.
        after: What stands next to it, as it is written; nothing where there is no word.
    """
    return after in cues.JOINTS or _may_act(word.lower(), after)


def _may_be_somebody(text: str, found: re.Match[str], *, acts: bool) -> bool:
    """
    Say whether a word with a capital may be a person, or belong to one, by what stands right around it.

    Args:
        text: The text, in which no word is on the list of names.
        found: The word, which is no noun and no word for a place.
        acts: Whether what somebody does may stand not next, but later: ", som bor", "på skolan har sett".
    """
    start, end = found.span()
    after = _after(text, end)
    if after[:1].isupper() or after in cues.JOINTS or AGE.match(text, end):
        return True
    near = text[max(0, start - _NEAR) : start].rstrip(" ")
    parts = near.rsplit(" ", _TWO)
    before = _WORD.findall(" ".join(parts[-_TWO:]))
    if len(before) < _TWO if len(parts) > _TWO else start > _NEAR:
        return True  # which are the two words before does not show
    if not _LEADING.isdisjoint(map(str.lower, before[-_TWO:])):
        return True
    small = found.group().lower()
    if near[-1:].isalpha():
        led = as_before(before[-1], "".join(before[-2:-1]))
        if led in cues.TOWARDS:
            return _is_owner(small, after)
        is_open = led not in _BETWEEN or kind_of(before[-1]) not in QUIET
    else:
        is_open = near[-1:] in _OPENING or (near[-1:] == "," and text.startswith(",", end))
    return is_open or acts or _may_act(small, after)


def _after(text: str, end: int) -> str:
    """Give the word that stands next to what ends there, as it is written, or nothing."""
    found = _NEXT.match(text, end)
    return found[1] if found else ""


def _may_act(small: str, after: str) -> bool:
    """Say whether a word may be a person by the word after it, both in small letters."""
    if after in cues.AFTER_A_NAME:
        return may_begin(small)
    return is_as_a_name(small) if after in cues.IS_OR_HAS else _is_owner(small, after)


def _is_owner(small: str, after: str) -> bool:
    return small[-1] == "s" and (after in cues.RELATIONS or after in cues.CIRCLE)
