"""What is found by its words, not by its form: each part is asked only where one of its cues stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy import descriptions, handles, protected, sensitive
from est_framework.privacy.name_cues import as_written
from est_framework.privacy.name_glance import may_hold_name
from est_framework.privacy.names import names
from est_framework.privacy.plain import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from est_framework.privacy.hits import Hit

_TWO_INITIALS = re.compile(r"[A-ZÅÄÖ]\. ?[A-ZÅÄÖ]\.")
_MASKED = re.compile("‹[^‹›]{0,80}›")
_ANY: frozenset[str] = frozenset()
_PARTS: tuple[tuple[frozenset[str], frozenset[str], Callable[[str], Iterator[Hit]]], ...] = (
    (protected.ALONE, _ANY, protected.protections),
    (protected.KEPT, protected.KEPT_SO, protected.protections),
    (descriptions.FLOORS, _ANY, descriptions.homes),
    (descriptions.LIVES, _ANY, descriptions.addresses),
    (descriptions.FEW, _ANY, descriptions.small_groups),
    (handles.CUES, _ANY, handles.handles),
    (sensitive.CUES, _ANY, sensitive.sensitive_words),
    (sensitive.SUSPICIONS, sensitive.SUSPECTS, sensitive.suspicions),
)
"""What is found only where one of its cues stands, and one of some other words, where there are any."""


_CUES = frozenset[str]().union(*(cues for cues, _, _ in _PARTS))
CUES = as_written(_CUES)
"""Words, as they are written, one of which stands in whatever a part finds."""


def is_silent(text: str) -> bool:
    """Say whether no part of `prose` has anything to look at in a plain text."""
    words = words_of(text)
    return (
        CUES.isdisjoint(words)
        and not may_hold_name(text, words)
        and not _TWO_INITIALS.search(text)
        and "@" not in text
        and "‹" not in text
    )


def prose(text: str) -> list[Hit]:
    """Give what the words of a plain text tell about persons; words that a mask put in tell nothing."""
    if "‹" in text:
        text = _MASKED.sub(lambda found: "‹" * len(found.group()), text)
    words = words_of(text)
    hits: list[Hit] = []
    if not CUES.isdisjoint(words):
        small = frozenset(map(str.lower, words))
        met = small & _CUES
        for cues, others, find in _PARTS:
            if not (met.isdisjoint(cues) or (others and small.isdisjoint(others))):
                hits += find(text)
    if may_hold_name(text, words):
        hits += names(text)
    if _TWO_INITIALS.search(text):
        hits += descriptions.initials(text)
    if "@" in text and handles.CUES.isdisjoint(words):
        hits += handles.handles(text)
    return hits
