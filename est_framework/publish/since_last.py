"""What has changed since the period before, in a few sentences for the first minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from est_framework.language import translator
from est_framework.publish.levels_table import compared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.picture.models import Picture
    from est_framework.publish.beside import Beside
    from est_framework.publish.words import Words

Sign = Literal["up", "down", "new", "silent"]
_NEW_SHOWN = 3


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
    moved = []
    for level in levels:
        was = before.get(level.area)
        if level.level is None or was is None or was == level.level:
            continue
        way = compared(level.level, was, words)
        said = _("{area}: from {before} to {now}").format(
            area=words.area(level.area),
            before=words.level(was).lower(),
            now=words.level(level.level).lower(),
        )
        moved.append((way, said))
    for way, said in sorted(moved, key=lambda m: -m[0]):
        yield Since("up" if way > 0 else "down", said)


def _new(beside: Beside, words: Words) -> Iterator[Since]:
    _ = translator(words.language, "publish")
    if beside.changes is None:
        return
    new = [c for c in beside.changes.lines if c.kind == "new"]
    for change in new[:_NEW_SHOWN]:
        said = _("New: {what}, {area}").format(
            what=words.indicator(change.indicator).lower(), area=words.area(change.area)
        )
        yield Since("new", said)
    if len(new) > _NEW_SHOWN:
        more = len(new) - _NEW_SHOWN
        said = _("1 more thing is new") if more == 1 else _("{n} more things are new")
        yield Since("new", said.format(n=more))


def _silent(picture: Picture, words: Words) -> Iterator[Since]:
    _ = translator(words.language, "publish")
    for standing in picture.standings:
        if standing.status != "silent":
            continue
        row = words.in_a_row(standing.silent_for)
        said = _("{actor} has not reported").format(actor=words.actor(standing.actor))
        yield Since("silent", f"{said}, {row}" if row else said)
