"""
What a report is compared by with others, looked up when it has just been read.

Among thousands that have been read since it takes much longer, and much more memory to keep them all read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

LONG_TEXT: Final = 60
"""A text of so many characters is not written twice alike by chance."""
LARGE: Final = 5
"""The least number that is far from nought."""
Key = tuple[str, str]
"""An area and an indicator."""


class Compared(NamedTuple):
    """
    What a report is compared by.

    Attributes:
        counts: What was answered in numbers, by area and indicator.
        large: The questions that were answered with so large a number that it can be a jump, or be missed.
        texts: Every long text about what has been, as it is compared with others: places among them.
        events: What kind of thing was seen in which area on which day.
    """

    counts: dict[Key, int]
    large: tuple[Key, ...]
    texts: AbstractSet[str]
    events: list[tuple[str, str, str]]


def compared(data: Mapping[str, Any], counts: dict[Key, int] | None = None) -> Compared:
    """
    Give what a report is compared by.

    Args:
        data: The report, as plain data that passed the schema.
        counts: What was answered in numbers, where that is not in the data.
    """
    if counts is None:
        counts = {
            (about["area"], indicator): number
            for about in data.get("areas", ())
            for indicator, answer in about["answers"].items()
            if "value" in answer and (number := answer["value"])
        }
    large = tuple([key for key, number in counts.items() if number >= LARGE])
    events = [(e["indicator"], e["area"], e["date"]) for e in data.get("events", ())]
    return Compared(counts, large, _long_texts(data), events)


def plain(text: str) -> str:
    """Give a text as it is compared with others: in small letters, one space between words."""
    return " ".join(text.casefold().split())


def _long_texts(data: Mapping[str, Any]) -> AbstractSet[str]:
    texts = [data.get("comment", "")]
    for event in data.get("events", ()):
        texts += (event.get("description", ""), event.get("place", ""))
    # In small letters a text may have more characters, at most three times as many.
    small = [text.casefold() for text in texts if len(text) * 3 >= LONG_TEXT]
    return {" ".join(text.split()) for text in small if len(text) >= LONG_TEXT}
