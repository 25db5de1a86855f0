"""
Reports that pass where nothing stands in their free texts, which are looked at many reports at a time.

Most texts tell nothing. To look at those of some reports together takes half the time that it takes to
look at each report's as it is read; where something may stand in them, each is looked at by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from est_framework.privacy.glance import not_passing, tell_nothing
from est_framework.reports.at_a_glance import are_no_persons
from est_framework.reports.nothing_to_say import rules_say_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_WAITING: Final = 64
_TOGETHER: Final = 16


class Waiting(NamedTuple):
    """
    A report that waits for a look at its texts.

    Attributes:
        key: What it is known by.
        id: Its id.
        texts: Its free texts, each of which begins with a letter or is empty.
        around: What the gate is to look at beside them.
        language: That of its setup.
    """

    key: int
    id: str
    texts: Sequence[str]
    around: Sequence[str]
    language: str


def doubtful(waiting: Sequence[Waiting]) -> Iterator[int]:
    """Give those reports of which it is not certain that gate and rules find nothing in their texts."""
    return (one.key for one in not_passing(waiting, _tell_nothing, _TOGETHER))


def _tell_nothing(some: Sequence[Waiting]) -> bool:
    texts = [text for one in some for text in one.texts if text]
    return (
        are_no_persons([one.id for one in some])
        and all(rules_say_nothing(texts, language) for language in {one.language for one in some})
        and tell_nothing([*texts, *(word for one in some for word in one.around)])
    )
