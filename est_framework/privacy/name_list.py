"""The list of names, read once, when the first text with a capital letter is scanned."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from est_framework.privacy.name_cues import NO_NAMES
from est_framework.setup.municipalities import municipalities

_FILE = Path(__file__).with_name("names.txt")
_SURNAME_ENDINGS = (
    *("sson", "ström", "qvist", "kvist", "gren", "blad", "lund", "berg", "strand", "stedt", "vall"),
    *(
        "ovic",
        "ović",
        "ic",
        "ić",
        "evic",
        "ević",
        "ski",
        "ska",
        "oglu",
        "zadeh",
        "yan",
        "nejad",
        "poulos",
    ),
    *(
        "nen",
        "mann",
        "man",
        "sen",
        "dahl",
        "holm",
        "mark",
        "rot",
        "roth",
        "bäck",
        "borg",
        "fors",
        "ius",
        "ander",
        "löf",
        "lööf",
        "löv",
        "hjelm",
        "crantz",
        "stierna",
        "enius",
        "elius",
        "sköld",
        "hielm",
        "städt",
        "ssons",
    ),
)
_SHORTEST_STEM = 2
SHORTEST_IN_SMALL = 4
_SHORT_IN_SMALL = frozenset({"eva", "ali", "ida", "mia", "pia", "ulf", "leo", "noa", "kim"})
"""Shorter names that are no other word in small letters."""


@dataclass(frozen=True, slots=True)
class NameList:
    """
    Names with a capital first.

    Attributes:
        first: Given names.
        last: Surnames.
        words: Names that are everyday words too.
        places: Names that are places too.
        rare_words: Names that are rare words, or words in another form.
        variants: Other spellings of common names.
        in_small: Given names in small letters, and their genitives, that even so are nothing else.
    """

    first: frozenset[str]
    last: frozenset[str]
    words: frozenset[str]
    places: frozenset[str]
    rare_words: frozenset[str]
    variants: frozenset[str]
    in_small: frozenset[str]

    def is_first(self, word: str) -> bool:
        """Say whether it is a given name, also in the genitive."""
        return word in self.first or (word[-1:] == "s" and word[:-1] in self.first)

    def is_last(self, word: str) -> bool:
        """Say whether it is a surname, on the list or by its ending."""
        if word in self.last or (word[-1:] == "s" and word[:-1] in self.last):
            return True
        stem = word.removesuffix("s")
        return stem.endswith(_SURNAME_ENDINGS) and any(
            stem.endswith(end) and len(stem) > len(end) + _SHORTEST_STEM for end in _SURNAME_ENDINGS
        )

    def is_also_a_word(self, word: str) -> bool:
        """Say whether the name may as well be a word or a place."""
        stem = word if word in self.first or word in self.last else word.removesuffix("s")
        return stem in self.words or stem in self.places


@cache
def name_list() -> NameList:
    """Read the list that comes with the tool: flags in brackets, then names."""
    found: dict[str, set[str]] = {flag: set() for flag in "fswpvx"}
    flags = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            flags = line.strip("[]")
        elif not line.startswith("#"):
            for flag in flags:
                found[flag].update(line.split())
    found["p"].update(name for m in municipalities().values() for name in m.name.split())
    first, last, words, places, rare, variants = (frozenset(found[flag]) for flag in "fswpvx")
    in_small = _in_small(first - words - places - rare - variants)
    return NameList(first, last, words, places, rare, variants, in_small)


def _in_small(names: frozenset[str]) -> frozenset[str]:
    """Give names in small letters, and their genitives, without such as a text has for other words."""
    plain = {name.lower() for name in names if len(name) >= SHORTEST_IN_SMALL} | _SHORT_IN_SMALL
    genitives = {f"{name}s" for name in plain if name[-1] != "s"}
    return frozenset((plain | genitives) - {name.lower() for name in NO_NAMES})
