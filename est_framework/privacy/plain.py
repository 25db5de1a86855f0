"""A text made plain before it is searched: one kind of digit, dash and space, and the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Letters of the Latin script and everyday punctuation stand for themselves.
_ODD = re.compile(r"[^\t\n\r -~¡-§©«¬®°±´¶·»¿-ɏ‘-”•…‹›€]")
_DASHES = dict.fromkeys("‐‑‒–—―−⁃﹘﹣-", "-")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = bytes(n if chr(n).isalpha() else 32 for n in range(256))
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class Plain:
    """
    A plain text, with the places where it and the original drift apart.

    Attributes:
        text: What is searched.
        starts: Places in the plain text where a stretch with another offset begins, rising.
        origins: Where each of these stretches begins in the original.
    """

    text: str
    starts: list[int]
    origins: list[int]

    def origin(self, place: int) -> int:
        """Give the place in the original of a character of the plain text."""
        if not self.starts:
            return place
        stretch = bisect_right(self.starts, place) - 1
        return self.origins[stretch] + place - self.starts[stretch]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the slice of the original that a slice of the plain text came from."""
        return self.origin(start), self.origin(end - 1) + 1


def is_plain(text: str) -> bool:
    """Say whether every character of a text stands for itself."""
    return text.isascii() or _ODD.search(text) is None


def words_of(text: str) -> list[str]:
    """Give the words of a plain text; most texts have the letters of one byte only."""
    try:
        return text.encode("latin-1").translate(_LETTERS_ONLY).decode("latin-1").split()
    except UnicodeEncodeError:
        return _WORD.findall(text)


def made_plain(text: str) -> Plain:
    """
    Make a text plain: one form (NFKC) of letters, digits, dashes and spaces; unseen ones go.

    A character that becomes several, as ㏾ becomes "31日", leads back to itself from each of them.
    """
    if is_plain(text):
        return Plain(text, [], [])
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = done = 0
    for odd in _ODD.finditer(text):
        place = odd.start()
        if place > done:
            starts.append(length)
            origins.append(done)
            pieces.append(text[done:place])
            length += place - done
        for character in _plain_character(odd.group()):
            starts.append(length)
            origins.append(place)
            pieces.append(character)
            length += 1
        done = place + 1
    starts.append(length)
    origins.append(done)
    pieces.append(text[done:])
    return Plain("".join(pieces), starts, origins)


def _plain_character(character: str) -> str:
    if character in _DASHES:
        return "-"
    if unicodedata.category(character) in _UNSEEN:
        return ""
    return "".join(_plain_part(c) for c in unicodedata.normalize("NFKC", character))


def _plain_part(character: str) -> str:
    if character.isspace():
        return " "
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return "" if unicodedata.category(character) in _UNSEEN else _DASHES.get(character, character)
