"""Runs of digits that may be one number, however it is split by spaces, dots and dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 7
"""Fewer digits than this are never looked at: house numbers, years, times."""

_GAP = r"[ .\-+/_()\t\n\r]{0,3}"
# Written out in full: no quantifier holds another, and digit and gap share no character.
_ENOUGH = re.compile(_GAP.join(["[0-9]"] * SHORTEST))
_TOKEN = re.compile("[0-9]+")
_BETWEEN = re.compile(_GAP)
# Two digits and one more sign end every plate, and every number whose last four hold a letter first.
TAIL = re.compile(r"[0-9][0-9][0-9A-Za-z](?![^\W_])")

# In every number that is no run: three digits, or a digit beside a sign that codes are written with.
_MARK = re.compile("[0-9](?:[0-9][0-9]|(?=[A-Za-z+/])|(?<=[A-Za-z+/].))")
_REACH = 40
"""Wider than whatever is found around such digits."""

Stretches = Sequence[tuple[int, int]]
"""Starts and ends of the parts of a text, in their order, that are worth a closer look."""


def may_be_run(text: str) -> bool:
    """Say quickly whether a plain text holds enough digits that stand close together."""
    return _ENOUGH.search(text) is not None


def marks(text: str) -> list[int]:
    """Give the places of digits that may be part of a plate, a code or a number with letters in it."""
    return [found.start() for found in _MARK.finditer(text)]


def around(places: list[int], reach: int = _REACH) -> list[tuple[int, int]]:
    """Give the stretches around places, as far as `reach` on both sides; those that touch become one."""
    stretches: list[tuple[int, int]] = []
    for place in places:
        start = max(0, place - reach)
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, place + reach))
    return stretches


@dataclass(frozen=True, slots=True)
class Run:
    """
    Groups of digits that stand close together in a text.

    Attributes:
        text: The whole plain text.
        groups: Start and end of each group of digits in it.
    """

    text: str
    groups: list[tuple[int, int]]

    def digits(self, first: int, last: int) -> str:
        """Give the digits of the groups from `first` to `last`, both included."""
        return "".join(self.text[start:end] for start, end in self.groups[first : last + 1])

    def lengths(self, first: int, last: int) -> list[int]:
        """Give how many digits each of these groups has."""
        return [end - start for start, end in self.groups[first : last + 1]]

    def gap(self, group: int) -> str:
        """Give what stands between a group and the one before it."""
        return self.text[self.groups[group - 1][1] : self.groups[group][0]]

    def windows(self, first: int, longest: int) -> Iterator[tuple[int, int]]:
        """Yield (last group, number of digits) for the stretches that begin with a group."""
        total = 0
        for last in range(first, len(self.groups)):
            start, end = self.groups[last]
            total += end - start
            if total > longest:
                return
            yield last, total


def digit_runs(text: str) -> Iterator[Run]:
    """Yield the runs of at least `SHORTEST` digits in a plain text; linear in its length."""
    place = 0
    while (found := _ENOUGH.search(text, place)) is not None:
        groups = []
        place = found.start()
        while (token := _TOKEN.match(text, place)) is not None:
            groups.append(token.span())
            between = _BETWEEN.match(text, token.end())
            place = between.end() if between else token.end()
        yield Run(text, groups)
