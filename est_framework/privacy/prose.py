"""What is found by its words, not by its form: each part is asked only where one of its cues stands."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from est_framework.privacy import descriptions, handles, protected, sensitive
from est_framework.privacy.names import PLACED, names, triggers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from est_framework.privacy.hits import Hit

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = bytes(n if chr(n).isalpha() else 32 for n in range(256))
_TWO_INITIALS = re.compile(r"[A-ZÅÄÖ]\. ?[A-ZÅÄÖ]\.")
_LATER_CAPITAL = re.compile(r"(?<![^\W\d_])([^\W\d_]+)(?= [A-ZÅÄÖ])")
_CAPITAL = re.compile(" [A-ZÅÄÖ]")
_MASKED = re.compile("‹[^‹›]{0,80}›")
_PARTS: tuple[tuple[frozenset[str], Callable[[str], Iterator[Hit]]], ...] = (
    (protected.CUES, protected.protections),
    (descriptions.DOORS, descriptions.homes),
    (descriptions.FEW, descriptions.small_groups),
    (handles.CUES, handles.handles),
    (sensitive.CUES, sensitive.sensitive_words),
    (sensitive.SUSPICIONS, sensitive.suspicions),
)


def _as_written(words: Iterable[str]) -> frozenset[str]:
    """Give words in small letters, with a capital first, and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


_ANY = _as_written(word for cues, _ in _PARTS for word in cues)


@cache
def _cues() -> frozenset[str]:
    return _ANY | triggers()


def is_silent(text: str) -> bool:
    """Say whether no part of `prose` has anything to look at in a plain text."""
    return (
        _cues().isdisjoint(words_of(text))
        and not _has_later_capital(text)
        and not _TWO_INITIALS.search(text)
        and "@" not in text
        and "‹" not in text
    )


def prose(text: str) -> Iterator[Hit]:
    """Yield what the words of a plain text tell about persons; words that a mask put in tell nothing."""
    if "‹" in text:
        text = _MASKED.sub(lambda found: "‹" * len(found.group()), text)
    words = words_of(text)
    if not _ANY.isdisjoint(words):
        small = {word.lower() for word in words}
        for cues, find in _PARTS:
            if not cues.isdisjoint(small):
                yield from find(text)
    if not triggers().isdisjoint(words) or _has_later_capital(text):
        yield from names(text)
    if _TWO_INITIALS.search(text):
        yield from descriptions.initials(text)
    if "@" in text and handles.CUES.isdisjoint(words):
        yield from handles.handles(text)


def _has_later_capital(text: str) -> bool:
    """Say whether a word with a capital stands after one that no place stands after."""
    # Quick to find, and in every match.
    return _CAPITAL.search(text) is not None and not PLACED.issuperset(_LATER_CAPITAL.findall(text))


def words_of(text: str) -> list[str]:
    """Give the words of a text as they are written; most texts have the letters of one byte only."""
    try:
        return text.encode("latin-1").translate(_LETTERS_ONLY).decode("latin-1").split()
    except UnicodeEncodeError:
        return _WORD.findall(text)
