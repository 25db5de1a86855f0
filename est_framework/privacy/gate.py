"""
The gate: what points out a person in a text must not pass unseen.

Finds personal, coordination and reserve numbers, phone numbers, e-mail addresses and vehicle plates
in all their usual spellings; names of persons; that somebody is protected; descriptions that fit one
person only; homes; accounts in social media; and, for the reviewer, words about origin, belief, health
or crime. Organisation numbers are a warning: a sole trader's is a personal number. Much will be missed. So a
text that passes is not anonymous, and people still review.

Every part takes time linear in the length of the text, and no pattern holds a quantifier within
another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.digit_runs import around, digit_runs, marks
from est_framework.privacy.emails import emails
from est_framework.privacy.hits import FOR_THE_REVIEWER, KIND_WORDS, NUMBERS, Hit, Kind, merged
from est_framework.privacy.opaque import hidden_codes, long_numbers
from est_framework.privacy.person_numbers import person_numbers
from est_framework.privacy.phones import phones
from est_framework.privacy.plain import is_plain, made_plain
from est_framework.privacy.plates import plates
from est_framework.privacy.prose import prose
from est_framework.privacy.reserve_numbers import reserve_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from est_framework.language import Language
    from est_framework.privacy.plain import Plain

__all__ = ["FOR_THE_REVIEWER", "KIND_WORDS", "Hit", "Kind", "mask", "scan", "scan_numbers"]

# Every number holds a digit or an at sign; beyond Latin, characters may turn into one.
_SPARK = re.compile(r"[0-9@]")
_MAY_TURN = re.compile("[0-9@²³¹¼-¾\u0250-\u200a\u2060-\U0010ffff]")


def scan(text: str) -> tuple[Hit, ...]:
    """
    Find what in a text points out a person, or may do so.

    Args:
        text: Any text: an answer, an id, a file name, a comment.

    Returns:
        Hits in order of place, never overlapping; `text[hit.start:hit.end]` is what was found, and
        must not be shown, logged or sent. Empty for a clean text.
    """
    if is_plain(text):
        return merged(hits) if (hits := _hits(text)) else ()
    plain = made_plain(text)
    return _in_the_original(_hits(plain.text), plain)


def scan_numbers(text: str) -> tuple[Hit, ...]:
    """Find only what is told by its form: numbers, phones, mail and plates; the quick half of `scan`."""
    if not _may_hold_spark(text):
        return ()
    if is_plain(text):
        return merged(_numbers(text))
    plain = made_plain(text)
    return _in_the_original(_numbers(plain.text), plain)


def _hits(plain: str) -> list[Hit]:
    hits = prose(plain)
    if _SPARK.search(plain):
        hits += _numbers(plain)
    return hits


def _in_the_original(hits: Iterable[Hit], plain: Plain) -> tuple[Hit, ...]:
    return merged(Hit(hit.kind, hit.certain, *plain.span(hit.start, hit.end)) for hit in hits)


def _may_hold_spark(text: str) -> bool:
    return (_SPARK if text.isascii() else _MAY_TURN).search(text) is not None


def _numbers(plain: str) -> Iterator[Hit]:
    for run in digit_runs(plain):
        yield from person_numbers(run)
        yield from phones(run)
    if places := marks(plain):
        stretches = around(places)
        yield from hidden_codes(plain, places, stretches)
        yield from long_numbers(plain, stretches)
        yield from reserve_numbers(plain, stretches)
        yield from plates(plain, stretches)
    if "@" in plain:
        yield from emails(plain)


def mask(text: str, language: Language = "sv") -> str:
    """
    Give the text with what points out a person replaced by its category: `‹personnummer›`.

    Whatever is certain goes, and every number that may be one. Words that only a reviewer can judge
    stay, so that our own sentences about them can be read.

    Args:
        text: Any text.
        language: The language of the words put in.

    Returns:
        A text in which `scan` finds nothing certain and `scan_numbers` nothing at all; the same text
        where there was nothing to replace.
    """
    while hits := [hit for hit in scan(text) if hit.certain or hit.kind in NUMBERS]:
        pieces, done = [], 0
        for hit in hits:
            pieces += [text[done : hit.start], f"‹{KIND_WORDS[hit.kind].said(language)}›"]
            done = hit.end
        text = "".join([*pieces, text[done:]])
    return text
