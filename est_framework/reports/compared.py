"""
What a report is compared by with others, looked up when it has just been read.

Among thousands that were read since, it takes longer, and to keep all of them read takes much more memory.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

LONG_TEXT: Final = 60
"""A text of so many characters is not written twice alike by chance."""
LARGE: Final = 5
"""The least number that is far from nought."""
NO_NUMBER: Final = -1
Key = tuple[str, str]
"""An area and an indicator."""


class Compared(NamedTuple):
    """
    What a report is compared by.

    Attributes:
        keys: What each of the numbers is about; nothing where there is none.
        numbers: What was answered, as `number_of` gives it.
        highest: The highest of them.
        texts: Every long text about what has been, as it is compared with others: places among them.
        events: Its events.
    """

    keys: Sequence[Key | None]
    numbers: Sequence[int]
    highest: int
    texts: AbstractSet[str]
    events: Sequence[Mapping[str, Any]]

    def number(self, key: Key) -> int:
        """Give the number that a question was answered with; see `number_of`."""
        return self.numbers[self.keys.index(key)] if key in self.keys else NO_NUMBER

    def counts(self) -> dict[Key, int]:
        """Give all that was seen in a number, by area and indicator."""
        told = zip(self.keys, self.numbers, strict=True)
        return {key: number for key, number in told if number > 0 and key is not None}

    def large(self) -> list[Key]:
        """Give the questions that were answered with a number so large that it can be a jump, or missed."""
        if self.highest < LARGE:
            return []
        return [key for key, number in self.counts().items() if number >= LARGE]

    def has_counts_of(self, other: Compared) -> bool:
        """Say whether as much of the same was seen, and nothing else."""
        if max(self.highest, 0) != max(other.highest, 0):
            return False
        if self.keys is not other.keys:
            return self.counts() == other.counts()
        pairs = zip(self.numbers, other.numbers, strict=True)
        return all(one == two or one <= 0 >= two for one, two in pairs)


def number_of(answer: Mapping[str, Any]) -> int:
    """Give the number of an answer: nought for none seen, and less than that where it has none."""
    if answer["state"] == "none_seen":
        return 0
    return answer.get("value") or NO_NUMBER


def compared(data: Mapping[str, Any]) -> Compared:
    """Give what a report is compared by, as plain data that passed the schema."""
    numbers = {
        (about["area"], indicator): number_of(answer)
        for about in data.get("areas", ())
        for indicator, answer in about["answers"].items()
    }
    return compared_by(_shared(tuple(numbers)), tuple(numbers.values()), data)


def compared_by(
    keys: Sequence[Key | None], numbers: Sequence[int], rest: Mapping[str, Any]
) -> Compared:
    """Give what a report is compared by, of what it answers and the rest of it."""
    highest = max(numbers, default=NO_NUMBER)
    return Compared(keys, numbers, highest, _long_texts(rest), rest.get("events", ()))


@lru_cache(maxsize=256)
def _shared(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Give what was asked: of many reports the same, kept once."""
    return keys


def plain(text: str) -> str:
    """Give a text as it is compared with others: in small letters, one space between words."""
    return _spaced(text.casefold())


def _long_texts(data: Mapping[str, Any]) -> AbstractSet[str]:
    texts = [data.get("comment", "")]
    for event in data.get("events", ()):
        texts += (event.get("description", ""), event.get("place", ""))
    # In small letters a text may have more characters, at most three times as many.
    small = [text.casefold() for text in texts if len(text) * 3 >= LONG_TEXT]
    return {_spaced(text) for text in small if len(text) >= LONG_TEXT}


def _spaced(text: str) -> str:
    """Give a text with one space between words; most have that, and to see it is quicker than to make it."""
    if "  " in text or not text.isprintable() or text[:1] == " " or text[-1:] == " ":
        return " ".join(text.split())
    return text
