"""What has changed since the period before, in a few sentences for the first minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from est_framework.language import translator
from est_framework.publish.picture.levels_table import compared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.picture.models import Picture
    from est_framework.publish.picture.beside import Beside
    from est_framework.publish.words import Words

Sign = Literal["up", "down", "new", "silent"]
_SHOWN = 3
"""So many of each are said; then how many more."""


@dataclass(frozen=True)
class Since:
    """One thing that has changed: a sign for the eye, and the sentence."""

    sign: Sign
    said: str


def since_last(
    picture: Picture, levels: Sequence[SuggestedLevel], beside: Beside, words: Words
) -> list[Since]:
    """Say which suggestions went up or down, what is new, and who has fallen silent."""
    return [
        *_levels(levels, beside, words),
        *_new(beside, words),
        *_silent(picture, words),
    ]


def _levels(levels: Sequence[SuggestedLevel], beside: Beside, words: Words) -> Iterator[Since]:
    _ = translator(words.language, "publish")
    before = beside.levels_before or {}
    up: list[str] = []
    down: list[str] = []
    for level in levels:
        was = before.get(level.area)
        if level.level is None or was is None or was == level.level:
            continue
        said = _("{area}: from {before} to {now}").format(
            area=words.area(level.area),
            before=words.level(was).lower(),
            now=words.level(level.level).lower(),
        )
        (up if compared(level.level, was, words) > 0 else down).append(said)
    yield from _first("up", up, _("{n} more areas went up"))
    yield from _first("down", down, _("{n} more areas went down"))


def _first(sign: Sign, said: Sequence[str], more: str) -> Iterator[Since]:
    """Give the first of many sentences, and how many more there are; one more is said as it is."""
    shown = said if len(said) <= _SHOWN + 1 else said[:_SHOWN]
    yield from (Since(sign, one) for one in shown)
    if len(shown) < len(said):
        yield Since(sign, more.format(n=len(said) - len(shown)))


def _new(beside: Beside, words: Words) -> Iterator[Since]:
    _ = translator(words.language, "publish")
    if beside.changes is None:
        return
    new = [
        _("New: {what}, {area}").format(
            what=words.indicator(change.indicator).lower(), area=words.area(change.area)
        )
        for change in beside.changes.lines
        if change.kind == "new"
    ]
    yield from _first("new", new, _("{n} more things are new"))


def _silent(picture: Picture, words: Words) -> Iterator[Since]:
    _ = translator(words.language, "publish")
    silent = []
    for standing in picture.standings:
        if standing.status == "silent":
            row = words.in_a_row(standing.silent_for)
            said = _("{actor} has not reported").format(actor=words.actor(standing.actor))
            silent.append(f"{said}, {row}" if row else said)
    yield from _first("silent", silent, _("{n} more actors have not reported"))
