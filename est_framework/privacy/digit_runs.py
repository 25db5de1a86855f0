"""Runs of digits that may be one number, however it is split by spaces, dots and dashes."""

from __future__ import annotations

import re
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


def may_be_run(text: str) -> bool:
    """Say quickly whether a plain text holds enough digits that stand close together."""
    return _ENOUGH.search(text) is not None


def may_hold_number(text: str) -> bool:
    """Say quickly whether a plain text may hold anything that is found by its digits."""
    return may_be_run(text) or TAIL.search(text) is not None


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
