"""Names in small letters: after what somebody is, as halves of double names, and as what one is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.privacy import name_cues as cues
from est_framework.privacy.handles import CUES as ACCOUNTS
from est_framework.privacy.name_around import QUOTES
from est_framework.privacy.name_list import name_list
from est_framework.privacy.name_named import Named
from est_framework.privacy.name_places import OF_A_PLACE

if TYPE_CHECKING:
    import re

_MOST_NAMES = 3
_BESIDE_AN_ADDRESS = "@_/#=.-"
SHOWN_BY = frozenset({"smeknamnet", "öknamnet", "alias", "namnet", "kallar"})
"""Words one of which stands before a nickname in small letters."""
_BEFORE_A_NICKNAME = frozenset({("under", "namnet"), ("kallar", "sig")})
_ALONE_BEFORE = SHOWN_BY - {"namnet", "kallar"}
_LAST_BEFORE = _ALONE_BEFORE | {before for _, before in _BEFORE_A_NICKNAME}
_NO_NICKNAMES = cues.words_of(
    "i på av som är har och det den för till med om ofta alltid numera nu här en ett sig själv inte"
    " finns syns står används mest också var kan ska men eller hos vid från ibland bara gäng gänget"
)


def is_titled(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether it stands in small letters after what somebody is, or an initial: "rektor lindqvist"."""
    if not place:
        return False
    before, gap = words[place - 1].group(), text[words[place - 1].end() : words[place].start()]
    if len(before) == 1 and gap in (". ", "."):
        return before.islower()
    return gap == " " and cues.is_title(before.lower())


def is_nickname(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether it is what somebody is called, in small letters: "under namnet qwel", "smeknamnet qwel"."""
    if place < 2 or (before := words[place - 1].group().lower()) not in _LAST_BEFORE:  # noqa: PLR2004
        return False
    if text[words[place - 1].end() : words[place].start()].strip(QUOTES):
        return False
    second = words[place - 2].group().lower()
    is_shown = before in _ALONE_BEFORE or (second, before) in _BEFORE_A_NICKNAME
    return is_shown and words[place].group() not in _NO_NICKNAMES


def _is_doubled(words: list[re.Match[str]], place: int, *, after: bool) -> bool:
    """Say whether the other half of "ann-marie" is a given name too."""
    other = place + 1 if after else place - 1
    return 0 <= other < len(words) and name_list().is_first(words[other].group().capitalize())


def is_written_as_a_name(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether a name in small letters is no part of an address, and of no place's or shop's name."""
    start, end = words[place].span()
    beside = text[max(0, start - 1) : start] + text[end : end + 2].rstrip(" .,\n")[:1]
    if beside.strip() == "-" and _is_doubled(words, place, after=text[end : end + 1] == "-"):
        return True
    if any(sign in _BESIDE_AN_ADDRESS or sign.isdigit() for sign in beside):
        return False
    before = words[place - 1].group().lower() if place else ""
    return before not in OF_A_PLACE | ACCOUNTS and not _is_a_thing(text, words, place)


def _is_a_thing(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether it would be no person's name with a capital either: "olof palmes gata"."""
    known, end, names = name_list(), place + 1, [words[place].group().capitalize()]
    while end < len(words) and text[words[end - 1].end() : words[end].start()] == " ":
        name = words[end].group().capitalize()
        if not (known.is_first(name) or known.is_last(name)) or end - place >= _MOST_NAMES:
            break
        names.append(name)
        end += 1
    return Named(text, words, place, end, known, shouting=False).is_a_thing(names)
