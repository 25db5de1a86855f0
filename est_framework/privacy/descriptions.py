"""
Descriptions that single out a person without a name: age and door, initials and age, the only family.

A street with its number is a place; with flat or floor it is somebody's home. In a small place an age
and a stairwell are enough to know who it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from est_framework.privacy.digit_runs import around
from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_TENS = "tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo"
_AGE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}|sju|åtta|nio|{_TENS})[- ]?(?:åring(?:en|s|ens)?|årige?a?)(?!\w)"
    r"|(?:,|\()\s?\d{1,2}\s?år(?!\w)|(?<!\w)\d{1,2} år(?= och bor| som bor)",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"(?<!\w)(?:(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|översta|nedersta)"
    r"\s(?:våningen|vån|våningsplanet|planet)|\d{1,2}\s?tr|\d{1,2}\s?trappor(?:\supp)?"
    r"|(?:en|två|tre|fyra|fem)\strapp(?:a|or)\supp|vån(?:ing)?\.?\s?\d{1,2}|bottenvåningen"
    r"|(?:lgh|lägenhet|lägenhetsnummer|lght?\.?)\.?\s?(?:nr\s?)?\d{1,4})(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s\d{1,3}(?:\s?[A-H])?(?!\w)")
_STREET = re.compile(
    r"(?<!\w)[^\W\d_]{0,30}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|stig|allén|allé|backen|backe"
    r"|plan|slingan|ringen|torget|torg)\Z"
)
_LONGEST_STREET = 40
_LIVES = re.compile(r"(?<!\w)(?:bor|bodde|boende|bosatt|hemma|bostad(?:en)?)(?!\w)", re.IGNORECASE)
_INITIALS = re.compile(r"(?<![\w.])[A-ZÅÄÖ]\. ?[A-ZÅÄÖ]\.,? ?\(?\d{1,2}(?:\)| ?år)(?!\w)")
_ONE = re.compile(
    r"(?<!\w)(?:mannen|kvinnan|killen|tjejen|pojken|flickan|grannen|familjen|mamman|pappan|sonen"
    r"|dottern|gubben|tanten|damen|herren|hyresgästen|paret|ungdomen|eleven)(?!\w)",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"(?<!\w)(?:den\send[ae]\s(?:[^\W\d_]{1,20}\s)?(?:familjen|personen|mannen|kvinnan|eleven|ungdomen"
    r"|killen|tjejen|pojken|flickan|barnet|hyresgästen|lägenheten\sdär)"
    r"|den\s(?:nyinflyttade|nyanlända|inflyttade)\s(?:familjen|mannen|kvinnan|killen|pojken|flickan)"
    r"|(?:rektorn|läraren|ägaren|butiksägaren|handlaren|vaktmästaren|prästen|imamen|tränaren|chefen)s"
    r"\s(?:son|dotter|fru|man|bror|syster|barn|familj)"
    r"|(?:pojken|flickan|killen|tjejen|eleven|son|dotter)\si\s(?:åk|årskurs|åttan|nian|sjuan|sexan"
    r"|femman|fyran|\d[A-Fa-f]))(?!\w)",
    re.IGNORECASE,
)
FLOORS = frozenset(
    {"tr", "trappor", "trappa", "vån", "våning", "våningen", "våningsplanet", "planet", "lgh"}
    | {"lght", "lägenhet", "lägenhetsnummer", "bottenvåningen"}
)
"""Words, in small letters, without which no flat and no floor is told."""
LIVES = frozenset({"bor", "bodde", "boende", "bosatt", "hemma", "bostaden", "bostad"})
"""Words, in small letters, without which nobody is said to live anywhere."""
FEW = frozenset(
    {"enda", "ende", "nyinflyttade", "nyanlända", "inflyttade", "åk", "årskurs", "åttan", "nian"}
    | {"sjuan", "sexan", "femman", "fyran", "pojken", "flickan", "killen", "tjejen", "eleven"}
    | {"rektorns", "lärarens", "ägarens", "butiksägarens", "handlarens", "vaktmästarens"}
    | {"prästens", "imamens", "tränarens", "chefens", "son", "dotter"}
)
"""Words, in small letters, without which no small group is described."""
_CLOSE = 60
_FAR = 200
"""Nothing that is told with a door is as far from it: two long addresses and `_CLOSE`."""
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.?!]\s{1,3}[A-ZÅÄÖ]|\n\s?\n")


def small_groups(text: str) -> Iterator[Hit]:
    """Yield what may fit only a few people; only who knows the place can tell."""
    yield from (Hit("small_group", False, *f.span()) for f in _FEW.finditer(text))  # noqa: FBT003


def initials(text: str) -> Iterator[Hit]:
    """Yield initials with an age: "A.A., 17 år"."""
    yield from (Hit("indirect", True, *f.span()) for f in _INITIALS.finditer(text))  # noqa: FBT003


def homes(text: str) -> Iterator[Hit]:
    """Yield the people and addresses that are told together with a flat or a floor."""
    for stretch in _around(text, FLOORS):
        floors = _spans(_FLOOR, text, stretch)
        if not floors:
            continue
        for one, kind, certain in (
            (_spans(_AGE, text, stretch), "indirect", True),
            (_spans(_ONE, text, stretch), "indirect", False),
            (_streets(text, stretch), "dwelling", True),
            (_spans(_LIVES, text, stretch), "dwelling", False),
        ):
            for pair in _near(text, floors, one):
                yield Hit(kind, certain, *pair)  # type: ignore[arg-type]  # the kinds stand above


def addresses(text: str) -> Iterator[Hit]:
    """Yield the streets with a number where somebody is said to live."""
    for stretch in _around(text, LIVES):
        if streets := _streets(text, stretch):
            for pair in _near(text, streets, _spans(_LIVES, text, stretch)):
                yield Hit("dwelling", False, *pair)  # noqa: FBT003  # reads as in Hit


def _around(text: str, words: frozenset[str]) -> list[tuple[int, int]]:
    """Give the parts of a long text that are near enough to some words; a short one is one part."""
    if len(text) <= _FAR:
        return [(0, len(text))]
    return around([w.start() for w in _WORD.finditer(text) if w.group().lower() in words], _FAR)


def _spans(pattern: re.Pattern[str], text: str, stretch: tuple[int, int]) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text, *stretch)]


def _streets(text: str, stretch: tuple[int, int]) -> list[tuple[int, int]]:
    """Give the streets with a number, found by the number."""
    streets = []
    for found in _NUMBER.finditer(text, *stretch):
        street = _STREET.search(text, max(0, found.start() - _LONGEST_STREET), found.start())
        if street is not None:
            streets.append((street.start(), found.end()))
    return streets


def _near(
    text: str, some: list[tuple[int, int]], others: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches from one of `some` to a neighbour among `others` in the same sentence."""
    for start, end in some:
        after = bisect_left(others, (start, end))
        for other in others[max(0, after - 1) : after + 1]:
            first, last = min(start, other[0]), max(end, other[1])
            between = text[min(end, other[1]) : max(start, other[0])]
            if len(between) <= _CLOSE and not _STOP.search(between):
                yield first, last
