"""The numbers of areas that others lie within, and of each municipality: nothing counted twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.picture.within import Within
from est_framework.publish.picture.heat import number

if TYPE_CHECKING:
    from est_framework.picture.models import Picture
    from est_framework.picture.within import Range
    from est_framework.publish.words import Words


@dataclass(frozen=True)
class Totals:
    """Names across, and for each indicator that anything was seen of its numbers; empty where none."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def totals(picture: Picture, words: Words) -> Totals | None:
    """
    Put the numbers of a picture together by whole area and by municipality.

    Returns:
        None where no area lies within another, there is one municipality, or nothing was seen.
    """
    within = Within(words.setup)
    municipalities = words.setup.setup.municipalities
    several = municipalities if len(municipalities) > 1 else ()
    if not within.wholes and not several:
        return None
    rows = []
    for indicator, numbers in _by_indicator(picture).items():
        whole, each = within.as_a_whole(numbers), within.by_municipality(numbers)
        found = [whole.get(a) for a in within.wholes] + [each.get(m.code) for m in several]
        if any(found):
            rows.append((indicator, tuple(number(*n) if n else "" for n in found)))
    if not rows:
        return None
    names = [words.area(a) for a in within.wholes] + [m.name for m in several]
    return Totals(tuple(names), tuple(rows))


def _by_indicator(picture: Picture) -> dict[str, dict[str, Range]]:
    """Give the number of each area for the indicators that anything was seen of."""
    seen = dict.fromkeys(c.indicator for c in picture.cells if c.at_most)
    found: dict[str, dict[str, Range]] = {i: {} for i in seen}
    for cell in picture.cells:
        if cell.indicator in found and (cell.reports or cell.none_seen):
            found[cell.indicator][cell.area] = (cell.at_least, cell.at_most)
    return found
