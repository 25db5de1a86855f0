"""
The gate for structured personal data: what points out a person in a text must not pass unseen.

Finds personal, coordination and reserve numbers, phone numbers, e-mail addresses and vehicle plates
in all their usual spellings. Organisation numbers are a warning: a sole trader's is a personal
number. Not found: names of persons, addresses of dwellings, words about health or origin, and
descriptions that single out one person. So a text that passes is not anonymous, and people still
review.

Every part takes time linear in the length of the text, and no pattern holds a quantifier within
another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.digit_runs import digit_runs, may_hold_number
from est_framework.privacy.emails import emails
from est_framework.privacy.hits import KIND_WORDS, Hit, Kind, merged
from est_framework.privacy.person_numbers import person_numbers
from est_framework.privacy.phones import phones
from est_framework.privacy.plain import made_plain
from est_framework.privacy.plates import plates
from est_framework.privacy.reserve_numbers import reserve_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.language import Language

__all__ = ["KIND_WORDS", "Hit", "Kind", "mask", "scan"]

# Every hit holds a digit or an at sign; beyond Latin, characters may turn into one.
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
    if (_SPARK if text.isascii() else _MAY_TURN).search(text) is None:
        return ()
    plain = made_plain(text)
    if not may_hold_number(plain.text) and "@" not in plain.text:
        return ()
    return merged(
        Hit(hit.kind, hit.certain, *plain.span(hit.start, hit.end)) for hit in _found(plain.text)
    )


def _found(text: str) -> Iterator[Hit]:
    for run in digit_runs(text):
        yield from person_numbers(run)
        yield from phones(run)
    yield from reserve_numbers(text)
    yield from plates(text)
    yield from emails(text)


def mask(text: str, language: Language = "sv") -> str:
    """
    Give the text with every hit, certain or possible, replaced by its category: `‹personnummer›`.

    Args:
        text: Any text.
        language: The language of the words put in.

    Returns:
        A text in which `scan` finds nothing; the same text where there was nothing to find.
    """
    while hits := scan(text):
        pieces, done = [], 0
        for hit in hits:
            pieces += [text[done : hit.start], f"‹{KIND_WORDS[hit.kind].said(language)}›"]
            done = hit.end
        text = "".join([*pieces, text[done:]])
    return text
