"""
Two thousand sentences more, to measure with at the first try: nobody has made rules from them.

Written by somebody who had not read the rules of the gate, only what the manual says of them, in other
voices and other words than `held_sentences.py`. A bracket in a pattern is one person's name, as a careful
reader of Swedish would mark it. What is called after somebody (streets, schools, firms, projects)
is not marked. Swedish names come from the lists, mostly by how many bear them.
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import second_held_words as words
from held_sentences import ALSO_WORDS, NEVER, Sentence
from second_held_named import NAMED
from second_held_unnamed import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHARE_OF_OTHER_ORIGIN = 0.25
SHARE_CALLED_AFTER_SOMEBODY = 0.35
AT_MOST_FROM_A_PATTERN = 8
MANY = 8_000
INITIALS = "ABCDEFGHIJKLMNOPRSTUVWYÅÄÖ"


def second_held_sentences(lists: Path, count: int = 2_000) -> list[Sentence]:
    """
    Make sentences, half of them with a name; the same every time.

    Args:
        lists: The folder of test data with lists of names and places.
        count: How many.
    """
    return [sentence for _, sentence in second_held_by_pattern(lists, count)]


def second_held_by_pattern(lists: Path, count: int = 2_000) -> list[tuple[str, Sentence]]:
    """
    Make the same sentences, each with its pattern.

    Args:
        lists: The folder of test data with lists of names and places.
        count: How many.
    """
    chance = random.Random("held out once more")  # noqa: S311  # no secret, only the same
    maker = _Maker(lists, chance)
    made: dict[str, tuple[str, Sentence]] = {}
    for patterns, wanted in ((NAMED, count // 2), (UNNAMED, count)):
        deck, used = _deck(patterns, chance), Counter[str]()
        while len(made) < wanted:
            pattern = next(deck)
            sentence = maker.sentence(pattern)
            if sentence.text not in made and used[pattern] < AT_MOST_FROM_A_PATTERN:
                used[pattern] += 1
                made[sentence.text] = (pattern, sentence)
    mixed = list(made.values())
    chance.shuffle(mixed)
    return mixed


def _deck(patterns: tuple[str, ...], chance: random.Random) -> Iterator[str]:
    cards = list(patterns)
    while True:
        chance.shuffle(cards)
        yield from cards


class _Names(NamedTuple):
    """Names of one kind: all, up to how many bear them, and those that many bear."""

    all: list[str]
    up_to: list[int]
    common: list[str]

    @classmethod
    def of(cls, rows: list[tuple[str, int]], common: int) -> _Names:
        return cls(
            [name for name, _ in rows],
            list(accumulate(bearers for _, bearers in rows)),
            [name for name, bearers in rows if bearers >= common],
        )


class _Maker:
    """Fills patterns, by one source of chance."""

    def __init__(self, lists: Path, chance: random.Random) -> None:
        names, lexica = lists / "svenska-namn", lists / "svenska-ordlistor"
        self._chance = chance
        women, men = (_rows(names / f"tilltalsnamn-{sex}.csv") for sex in ("kvinnor", "man"))
        single, double = (
            [[row for row in rows if ("-" in row[0]) is hyphen] for rows in (men, women)]
            for hyphen in (False, True)
        )
        self._names = {
            "M": _Names.of(single[0], 200),
            "K": _Names.of(single[1], 200),
            "D": _Names.of([row for rows in double for row in rows if row[1] >= 50], 100),
            "S": _Names.of(_rows(names / "efternamn_1000_2019.csv"), 1_000),
        }
        # Streets are called after those whose names have been borne by many for long.
        self._old = {"S": self._names["S"].common} | {
            kind: [name for name, bearers in rows if bearers >= MANY]
            for kind, rows in zip("MK", single, strict=True)
        }
        towns = (lexica / "ortsnamn.csv").read_text(encoding="utf-8").splitlines()[1:]
        self._towns = [town for town in towns if town]
        with (lists / "se-kommuner" / "DERIVED_kommuner_290.csv").open(encoding="utf-8") as file:
            self._municipalities = [row["kommun"] for row in csv.DictReader(file)]

    def sentence(self, pattern: str) -> Sentence:
        """Fill a pattern, and tell where its names stand."""
        mood = pattern[0] if pattern[0] in "~^" else ""
        text, names = "", []
        fields = self._fields()
        for piece in re.split(r"(\[[^]]*\])", pattern.removeprefix(mood or " ")):
            if piece.startswith("["):
                said = self._person(piece[1:-1], sure=mood == "~")
                names.append((len(text), len(text) + len(said)))
            else:
                said = re.sub(r"\{(\w)\}", lambda found: fields[found[1]], piece)
            text += said
        text = {"~": text.lower(), "^": text.upper()}.get(mood, text[0].upper() + text[1:])
        return Sentence(text, tuple(names))

    def _fields(self) -> dict[str, str]:
        pick, whole = self._chance.choice, self._chance.randint
        shops = self._chance.sample(words.SHOPS, 2)
        hour = f"{whole(7, 23):02}"
        return {
            "g": self._called(words.STREETS, words.STREETS_AFTER),
            "h": self._called(words.STREETS, words.STREETS_AFTER),
            "p": self._called(words.PLACES, words.PLACES_AFTER),
            "e": self._after(pick(words.FIRMS)), "B": self._after(pick(words.BUILDERS)),
            "l": pick(words.OPEN_AIR), "j": pick(words.STOPS),
            "s": pick(words.SCHOOLS), "b": shops[0], "c": shops[1], "f": pick(words.HOUSING),
            "o": pick(words.ORGANISATIONS), "i": pick(words.CLUBS), "m": pick(words.AUTHORITIES),
            "y": pick(words.FEASTS), "r": pick(words.PROJECTS), "x": pick(words.CARS),
            "t": pick(self._towns), "k": pick(self._municipalities), "v": pick(words.WEEKDAYS),
            "u": pick(words.MONTHS), "w": str(whole(1, 52)), "n": str(whole(2, 9)),
            "N": str(whole(11, 59)), "d": f"{whole(1, 28)}/{whole(1, 12)}",
            "a": pick((f"{hour}.{whole(10, 59)}", f"{hour}:{whole(10, 59)}", hour)),
        }  # fmt: skip

    def _called(self, known: tuple[str, ...], after: tuple[str, ...]) -> str:
        """Give a place that is on the map, or one called after somebody."""
        if self._chance.random() < SHARE_CALLED_AFTER_SOMEBODY:
            return self._after(self._chance.choice(after))
        return self._chance.choice(known)

    def _after(self, form: str) -> str:
        said = re.sub(r"\{(\w)\}", lambda found: self._chance.choice(self._old[found[1]]), form)
        return re.sub(r"([sxz])s(?=[ v])", r"\1", said)

    def _person(self, pattern: str, *, sure: bool) -> str:
        """Fill a bracket with the parts of one person's name; `sure`: none that is also a word."""
        sex = self._chance.randrange(2)
        foreign = self._chance.random() < SHARE_OF_OTHER_ORIGIN
        origin = self._chance.choice(words.ORIGINS) if foreign else None

        def part(found: re.Match[str]) -> str:
            kind = "MK"[sex] if found[1] == "F" else found[1]
            name = self._part(kind, origin)
            while sure and name in ALSO_WORDS:
                name = self._part(kind, origin)
            return f"{name}s" if found[2] and name[-1] not in "sxz" else name

        return re.sub(r"\b([FMKDNSVI])(s?)\b", part, pattern)

    def _part(self, kind: str, origin: tuple[str, str, str] | None) -> str:
        pick, dice = self._chance.choice, self._chance.random()
        listed = {"I": INITIALS, "N": words.NICKNAMES.split(), "V": words.SEVERAL_WORDS}
        if kind in listed:
            return pick(listed[kind])
        if origin and kind in "MKS":
            return pick(origin["MKS".index(kind)].split())
        if kind == "S" and dice < 0.1:
            return pick(words.SELDOM.split())
        names = self._names[kind]
        if dice < 0.4:
            return pick(names.common)
        return self._chance.choices(names.all, cum_weights=names.up_to)[0]


def _rows(file: Path) -> list[tuple[str, int]]:
    """Read names and how many bear them, without what only a handful spell so."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [(row[0], int(row[1])) for row in list(csv.reader(lines))[1:]]
    return [
        (name, bearers)
        for name, bearers in rows
        if bearers >= 20 and len(name) > 2 and name.replace("-", "").isalpha() and name not in NEVER
    ]
