"""Whether a text may hold a person's name at all: asked before it is read word by word."""

from __future__ import annotations

import re

from est_framework.privacy import name_cues as cues
from est_framework.privacy.name_acts import SHOWS
from est_framework.privacy.name_small import SHOWN_BY
from est_framework.privacy.name_unlisted import is_as_a_name, may_begin
from est_framework.privacy.name_words import QUIET, SILENT, TELLING, kind_of

_WORD = re.compile(r"[^\W\d_]+")
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
DOING = cues.AFTER_A_NAME | cues.SEEN | cues.STATES | SHOWS | {"här"}
_LATER = re.compile(
    r"[, ](?<=[^\W\d_].)(?:(?<=,) som|(?<= )(?:i|på|från|hos|var|är|blev|blir|har)) "
)
_BEYOND = re.compile(r"[Ā-ɏÀ-ÃÆ-ÕØ-ÞßǄ]")
PLACED = cues.TOWARDS | (cues.BETWEEN - {"av"})
"""Words before a capital that most often begins a place."""
_LONGEST_WORD = 30


AROUND = cues.as_written(cues.OWN | cues.GREETINGS | {"år", "åk", "klass"} | SHOWN_BY)
"""Words, as they are written, that `names` looks at wherever they stand beside what may be a name."""


def may_hold_name(text: str, words: list[str]) -> bool:
    """
    Say quickly whether `names` may find anything in a plain text.

    Args:
        text: A plain text.
        words: Its words, as they are written.
    """
    kinds = set(map(kind_of, words))
    if SILENT.issuperset(kinds):
        return not SHOWN_BY.isdisjoint(words)
    if QUIET.issuperset(kinds):
        return not SHOWN_BY.isdisjoint(map(str.lower, words))
    if (
        not TELLING.isdisjoint(kinds)
        or not AROUND.isdisjoint(words)
        or _SIGNS.search(text)
        or (not text.isascii() and _BEYOND.search(text))
    ):
        return True
    if not text[1:].islower():
        if _CAPITAL.search(text) and not (_TO_PERSONS.isdisjoint(words) and _is_placed(text)):
            return True
        return any(may_act(*pair) for pair in _PAIR.findall(text)) or _does_later(text, words)
    pair = _PAIR.match(text)
    return (pair is not None and may_act(*pair.groups())) or _does_later(text, words)


def _does_later(text: str, words: list[str]) -> bool:
    return not DOING.isdisjoint(words) and acts_later(text)


def acts_later(text: str) -> bool:
    """Say whether what somebody does may stand not next, but later: ", som bor", "på skolan har sett"."""
    return _LATER.search(text) is not None


def _is_placed(text: str) -> bool:
    """Say whether before each later capital after a word stands one that is most often before a place."""
    for found in _LATER_CAPITAL.finditer(text):
        stop = found.start()
        before = text[max(0, stop - _LONGEST_WORD) : stop].rpartition(" ")[2]
        if before not in PLACED and _WORD.findall(before)[-1] not in PLACED:
            return False
    return True


def may_act(word: str, after: str) -> bool:
    """Say whether a word with a capital may be a person by the word after it."""
    small, follower = word.lower(), after.lower()
    if follower in cues.AFTER_A_NAME or follower in cues.IS_OR_HAS:
        return may_begin(small) if follower in cues.AFTER_A_NAME else is_as_a_name(small)
    return small[-1] == "s" and (follower in cues.RELATIONS or follower in cues.CIRCLE)
