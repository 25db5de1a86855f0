"""
Two thousand sentences, a third set, to measure with before anybody has made rules from them.

They stand as caretakers, schools, landlords, police, night patrols, shops, libraries, baths, bus drivers
and field workers write in weekly reports: 700 name a person, 800 are ordinary and name nobody, and 500
name nobody but hold places, houses, firms, feasts and other things with a capital. Some 1 440 are written
by hand one by one, in `third_held_named.py`, `third_held_plain.py` and `third_held_capitals.py`; the rest
are patterns of `third_held_patterns.py`, filled by chance and used a few times each, with names written
down there and taken from no list. Whoever wrote them opened neither the rules of the gate nor its list of
names, and read of the earlier sets only the tops of their files, to see the form, and what the manual and
a page of `test_names.py` tell. No sentence was tried on the gate while it was written, none was changed
or left out after the first measure, and those who make rules see only totals. A bracket is one person's
name, as a careful reader of Swedish would mark it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from typing import NamedTuple

import third_held_patterns as patterns
from held_sentences import Sentence
from third_held_capitals import CAPITALS
from third_held_named import NAMED
from third_held_plain import PLAIN

AT_MOST_FROM_A_PATTERN = 6
SHARE_OF_OTHER_ORIGIN = 0.35
WANTED = {"named": 700, "ordinary": 800, "capitals": 500}


class Held(NamedTuple):
    """A sentence, its group and kind, and what it was made from."""

    group: str
    kind: str
    pattern: str
    sentence: Sentence


def third_held_sentences() -> list[Sentence]:
    """Make the sentences; the same every time."""
    return [held.sentence for held in third_held()]


def third_held() -> list[Held]:
    """Make the sentences with what they were made from."""
    chance = random.Random("held out a third time")  # noqa: S311  # no secret, only the same
    groups = (
        ("named", NAMED, patterns.NAMED),
        ("ordinary", PLAIN, patterns.PLAIN),
        ("capitals", CAPITALS, patterns.CAPITALS),
    )
    made = [
        held for group, by_hand, filled in groups for held in _group(group, by_hand, filled, chance)
    ]
    chance.shuffle(made)
    return made


def _group(
    group: str, by_hand: dict[str, str], filled: tuple[str, ...], chance: random.Random
) -> list[Held]:
    made = {
        line: Held(group, kind, line, _marked(line))
        for kind, lines in by_hand.items()
        for line in lines.strip().splitlines()
    }
    used: Counter[str] = Counter()
    while len(made) < WANTED[group]:
        pattern = min(filled, key=lambda each: (used[each], chance.random()))
        line = _filled(pattern, chance)
        if line not in made:
            used[pattern] += 1
            made[line] = Held(group, "from a pattern", pattern, _marked(line))
    return list(made.values())


def _marked(line: str) -> Sentence:
    """Take the brackets away, and tell where they stood."""
    text, names = "", []
    for piece in re.split(r"(\[[^]]*\])", line):
        said = piece[1:-1] if piece.startswith("[") else piece
        if said != piece:
            names.append((len(text), len(text) + len(said)))
        text += said
    return Sentence(text, tuple(names))


def _filled(pattern: str, chance: random.Random) -> str:
    fields = {field: chance.sample(words, 2) for field, words in patterns.WORDS.items()}

    def word(found: re.Match[str]) -> str:
        field = found[1].removesuffix("2")
        said = fields[field.lower()][found[1].endswith("2")]
        return said[0].upper() + said[1:] if field[0].isupper() else said

    named = re.sub(r"\[([^]]*)\]", lambda found: f"[{_person(found[1], chance)}]", pattern)
    line = re.sub(r"\{(\w+)\}", word, named)
    return line[0].upper() + line[1:]


def _person(bracket: str, chance: random.Random) -> str:
    foreign = chance.random() < SHARE_OF_OTHER_ORIGIN
    women, men, surnames = chance.choice(patterns.OTHERS) if foreign else patterns.SWEDISH
    lists = {
        "K": women, "M": men, "S": surnames, "F": chance.choice((women, men)),
        "D": patterns.DOUBLE, "N": patterns.NICKNAMES, "I": " ".join(patterns.INITIALS),
    }  # fmt: skip

    def part(found: re.Match[str]) -> str:
        name = chance.choice(lists[found[1]].split())
        return f"{name}s" if found[2] and name[-1] not in "sxz" else name

    return re.sub(r"\b([FMKSDNI])(s?)\b", part, bracket)
