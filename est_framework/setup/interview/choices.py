"""What there is to choose among in the interview, and which of it was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.errors import UsageError
from est_framework.periods import PeriodKind
from est_framework.setup.interview import words
from est_framework.setup.interview.search import Choice, found, is_whole, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.language import Language, Text
    from est_framework.method.models import Release


class Unsure(UsageError):  # noqa: N818  # it asks again rather than fails
    """An answer that may mean several things; `hint` is the likeliest, where there is one."""

    def __init__(self, said: Text, hint: str = "") -> None:
        super().__init__(said)
        self.hint = hint


def chosen(typed: str, choices: Sequence[Choice]) -> Choice:
    """
    Give the one choice that was named outright.

    Raises:
        Unsure: Nothing fits, several things do, or one does that was not named in full.
    """
    hits = found(typed, choices)
    if len(hits) == 1 and (is_whole(typed, hits[0]) or typed.isdecimal()):
        return hits[0]
    if not hits:
        raise Unsure(words.none_such(typed))
    if len(hits) == 1:
        raise Unsure(words.did_you_mean(hits[0].label, hits[0].id), hits[0].id)
    raise Unsure(words.several(typed, listed(hits)))


def actor_types(release: Release, language: Language) -> list[Choice]:
    """Give the types of actors that report, found in both languages."""
    return [
        Choice(t.id, t.label.said(language), (t.label.sv, t.label.en))
        for t in release.actor_types
        if t.reports and t.retired is None
    ]


def scales(release: Release, language: Language) -> list[Choice]:
    """Give the scales of levels."""
    return [Choice(s.id, s.label.said(language), (s.label.sv, s.label.en)) for s in release.scales]


def rhythms(language: Language) -> list[Choice]:
    """Give how often a group can meet."""
    return [
        Choice(kind.value, label.said(language), (label.sv, label.en))
        for kind in PeriodKind
        for label in [words.KINDS[kind.value]]
    ]
