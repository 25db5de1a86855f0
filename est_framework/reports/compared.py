"""
What a report is compared by with others; what that takes is noted when it has just been read.

Among thousands that were read since, it takes longer, and to keep all of them read takes much more memory.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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
        numbers: What was answered, a sign for each number: texts are small, and soon gone through.
        marks: A mark of every text about what has been that may be long, places among them.
        events: The events.
    """

    keys: Sequence[Key | None]
    numbers: str
    marks: AbstractSet[bytes]
    events: Sequence[Mapping[str, Any]]

    def number(self, key: Key) -> int:
        """Give the number that a question was answered with; see `number_of`."""
        try:
            return _number(self.numbers[self.keys.index(key)])
        except ValueError:
            return NO_NUMBER

    @property
    def is_large(self) -> bool:
        """Whether there is a number so large that it can be a jump, or be missed."""
        return bool(self.numbers.strip(_NOT_LARGE))

    def large(self) -> list[Key]:
        """Give the questions that were answered with so large a number."""
        told = zip(self.keys, self.numbers, strict=True)
        return [key for key, its in told if its not in _NOT_LARGE and key is not None]

    def counts(self) -> dict[Key, int]:
        """Give all that was seen in a number, by area and indicator."""
        told = zip(self.keys, map(_number, self.numbers), strict=True)
        return {key: number for key, number in told if number > 0 and key is not None}

    def has_counts_of(self, other: Compared) -> bool:
        """Say whether as much of the same was seen, and nothing else."""
        own, others = self._seen(), other._seen()
        if self.keys is other.keys:
            return own == others
        if sorted(own.replace(UNTOLD, "")) != sorted(others.replace(UNTOLD, "")):
            return False
        return self.counts() == other.counts()

    def _seen(self) -> str:
        return self.numbers.replace(_NONE_SEEN, UNTOLD)


def number_of(answer: Mapping[str, Any]) -> int:
    """Give the number of an answer: nought for none seen, and less than that where it has none."""
    if answer["state"] == "none_seen":
        return 0
    return int(answer.get("value") or NO_NUMBER)


def sign(number: int) -> str:
    """Give the sign of a number."""
    return chr(number - NO_NUMBER)


def _number(sign: str) -> int:
    return ord(sign) + NO_NUMBER


UNTOLD, _NONE_SEEN = sign(NO_NUMBER), sign(0)
_NOT_LARGE: Final = "".join(map(sign, range(NO_NUMBER, LARGE)))


def compared(data: Mapping[str, Any]) -> Compared:
    """Give what a report is compared by, as plain data that passed the schema."""
    areas = data.get("areas", ())
    keys = _keys(tuple([(about["area"], *about["answers"]) for about in areas]))
    answers = [answer for about in areas for answer in about["answers"].values()]
    numbers = [
        # Most were answered so.
        _NONE_SEEN if answer["state"] == "none_seen" else sign(number_of(answer))
        for answer in answers
    ]
    return compared_by(keys, "".join(numbers), data)


def what_is_compared(data: Mapping[str, Any]) -> dict[str, Any]:
    """Give of a report as plain data, beside its answers, what it is compared by."""
    return {"comment": data.get("comment", ""), "events": data.get("events", ())}


def compared_by(keys: Sequence[Key | None], numbers: str, rest: Mapping[str, Any]) -> Compared:
    """Give what a report is compared by, of what it answers and the rest of it."""
    texts = [rest.get("comment", "")]
    events = rest.get("events", ())
    for event in events:
        texts += (event.get("description", ""), event.get("place", ""))
    return Compared(keys, numbers, {*_marks(texts)}, events)


@lru_cache(maxsize=256)
def _keys(asked: tuple[tuple[str, ...], ...]) -> tuple[Key, ...]:
    """Give what was asked, by area: of many reports the same, kept once."""
    return tuple((area, indicator) for area, *answered in asked for indicator in answered)


def plain(text: str) -> str:
    """Give a text as it is compared with others: in small letters, one space between words."""
    return " ".join(text.casefold().split())


_KEPT: Final = b"bcdegmopqruvxz0123456789.,:;!?()/"
"""What becomes of no other sign in small letters; capitals of these become these, and all else is left."""
_SMALL: Final = bytes(range(256)).lower()
_LEFT_OUT: Final = bytes(n for n in range(256) if _SMALL[n] not in _KEPT)


def _marks(texts: Sequence[str]) -> Iterator[bytes]:
    """
    Yield a mark of each text that may be long: two that are compared as the same have the same.

    It takes a third of the time that it takes to write each as it is compared with others. In small
    letters a text may have more characters: two more for each that takes more than a byte.
    """
    for text in texts:
        if len(text) * 3 >= LONG_TEXT:
            written = text.encode("utf-8", "surrogatepass")
            if len(written) * 2 - len(text) >= LONG_TEXT:
                yield written.translate(_SMALL, _LEFT_OUT)
