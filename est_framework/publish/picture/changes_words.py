"""What is new, growing, fading or recurring, and where and when, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.analysis.changes import CHANGE_KINDS
from est_framework.language import Language, translator
from est_framework.picture.order import PARTS_OF_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.analysis.changes import Change, ChangeKind, Changes
    from est_framework.analysis.hot import HotPlace, HotTimes
    from est_framework.publish.words import Words

SHOWN = 4
"""So many of each kind are shown at once; the rest can be opened."""
_PLACES = 6
_SHADES = 5


@dataclass(frozen=True)
class ToldChange:
    """One change: what and where, and the numbers behind it."""

    what: str
    told: str


@dataclass(frozen=True)
class ToldKind:
    """One kind of change: its name, what it means, the first lines and the rest."""

    name: str
    means: str
    first: tuple[ToldChange, ...]
    rest: tuple[ToldChange, ...]


@dataclass(frozen=True)
class ToldPlace:
    """One hot place: where, and the rest in words."""

    where: str
    told: str


@dataclass(frozen=True)
class ToldTimes:
    """
    When things happened: the heads, the rows with number and shade, and the hot places.

    Each row is a weekday, with a number and a shade from 0 to 5 for each part of the day.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    places: tuple[ToldPlace, ...]
    total: int


def told_changes(changes: Changes, words: Words) -> tuple[ToldKind, ...]:
    """Tell the changes, kind by kind; a kind that nothing is of is left out."""
    found = []
    for kind in CHANGE_KINDS:
        lines = tuple(_line(c, words) for c in changes.lines if c.kind == kind)
        if lines:
            name, means = _names(words.language)[kind]
            found.append(ToldKind(name, means, lines[:SHOWN], lines[SHOWN:]))
    return tuple(found)


def untold_changes(changes: Changes, language: Language) -> str:
    """Say how many things could not be told; empty where all could."""
    _ = translator(language, "publish")
    if not changes.untold:
        return ""
    return _(
        "Cannot be told: {n}, for no report came about it, or in too few earlier periods."
    ).format(n=changes.untold)


def told_times(times: HotTimes, words: Words) -> ToldTimes | None:
    """Tell where and when things happened; None where no event has been described."""
    if not times.total:
        return None
    parts = part_words(words.language)
    most = max(max(row) for row in times.grid)
    shown = [n for n in range(len(PARTS_OF_DAY)) if PARTS_OF_DAY[n] != "unknown" or _any(times, n)]
    return ToldTimes(
        heads=tuple(parts[PARTS_OF_DAY[n]] for n in shown),
        rows=tuple(
            (words.weekday(day), tuple((row[n], _shade(row[n], most)) for n in shown))
            for day, row in enumerate(times.grid)
        ),
        places=tuple(_place(p, words) for p in times.places[:_PLACES]),
        total=times.total,
    )


def part_words(language: Language) -> Mapping[str, str]:
    """Give the parts of the day in words."""
    _ = translator(language, "publish")
    return {
        "morning": _("morning"),
        "day": _("daytime"),
        "evening": _("evening"),
        "night": _("night"),
        "unknown": _("time not known"),
    }


def _names(language: Language) -> Mapping[ChangeKind, tuple[str, str]]:
    _ = translator(language, "publish")
    return {
        "new": (_("New"), _("not seen in any earlier period of the last quarter")),
        "growing": (_("Growing"), _("at least half as many again per report as before")),
        "fading": (_("Fading"), _("at most half as many per report as before")),
        "recurring": (_("Recurring"), _("seen in at least half of the periods before too")),
    }


def _line(change: Change, words: Words) -> ToldChange:
    _ = translator(words.language, "publish")
    what = f"{words.indicator(change.indicator)}, {words.area(change.area)}"
    seen = words.times(change.now) if change.now else _("none seen")
    told = f"{seen} ({words.reports(change.reports)})"
    if change.kind != "new":
        earlier = _("before in {n} of {m}").format(n=change.seen_in, m=change.known)
        told = f"{told}, {earlier}"
    return ToldChange(what, told)


def _place(place: HotPlace, words: Words) -> ToldPlace:
    _ = translator(words.language, "publish")
    said = [_("{n} occasions, {actors}").format(n=place.count, actors=words.actors(place.actors))]
    if place.mostly:
        parts = part_words(words.language)
        when = words.joined(
            f"{words.weekday(m.weekday)} {parts[m.part_of_day]}" for m in place.mostly
        )
        said.append(_("mostly {when}").format(when=when))
    return ToldPlace(f"{place.place}, {words.area(place.area)}", "; ".join(said))


def _any(times: HotTimes, part: int) -> bool:
    return any(row[part] for row in times.grid)


def _shade(count: int, most: int) -> int:
    """Shade against the most of them all, for here it is which times stand out that matters."""
    return -(-_SHADES * count // most)
