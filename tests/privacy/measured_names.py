"""How much of the names in sentences is found, and how much of what is found is names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from est_framework.privacy.gate import scan


class HasNames(Protocol):
    """A sentence, and where a person's name stands in it."""

    @property
    def text(self) -> str:
        """Give the sentence."""

    @property
    def names(self) -> tuple[tuple[int, int], ...]:
        """Give start and end of each name."""


def measured(sentences: Iterable[HasNames]) -> tuple[float, float]:
    """Give how much of the names was found, and how much of what was found is names."""
    names = hit = right = told = 0
    for sentence in sentences:
        hits = [h for h in scan(sentence.text) if h.kind == "name"]
        told += len(hits)
        right += sum(any(h.start < e and h.end > s for s, e in sentence.names) for h in hits)
        names += len(sentence.names)
        hit += sum(any(h.start < e and h.end > s for h in hits) for s, e in sentence.names)
    return hit / names, right / told
