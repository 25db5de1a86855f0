"""
Where and when things happen: places that described events come back to, by weekday and part of day.

A place is hot when at least three occasions were surely seen there over the last quarter, in at least two
different weeks. Only what is described counts: a number alone has no place and no time.

Source:
    manual/en/analysis/index.md, "Hot places".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.analysis.models import Part
from est_framework.picture.order import PARTS_OF_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from est_framework.picture.models import Spot

LEAST = 3
"""So many occasions at least make a place hot."""


class Moments(Part):
    """Some of the week: which weekdays (0 is Monday) and which part of the day, and how many occasions."""

    weekday: int
    part_of_day: str
    count: int


class HotPlace(Part):
    """A place, how many occasions there surely were, out of how many actors' words, and when mostly."""

    area: str
    place: str
    count: int
    actors: int
    mostly: tuple[Moments, ...]


class HotTimes(Part):
    """
    Occasions by weekday and part of day, all areas together: seven rows of five.

    `total` is their sum, and `places` the hot places, the one with most first.
    """

    grid: tuple[tuple[int, ...], ...]
    total: int
    places: tuple[HotPlace, ...]


def hot_places(spots: Iterable[Spot]) -> HotTimes:
    """
    Sum up where and when things happened.

    Args:
        spots: The spots of a picture.
    """
    grid = [[0] * len(PARTS_OF_DAY) for _ in range(7)]
    by_place: dict[tuple[str, str], list[Spot]] = {}
    for spot in spots:
        grid[spot.weekday][PARTS_OF_DAY.index(spot.part_of_day)] += spot.at_least
        if spot.place:
            by_place.setdefault((spot.area, spot.place.lower()), []).append(spot)
    found = [_place(group) for group in by_place.values() if _is_hot(group)]
    return HotTimes(
        grid=tuple(tuple(row) for row in grid),
        total=sum(map(sum, grid)),
        places=tuple(sorted(found, key=lambda p: -p.count)),
    )


def _is_hot(group: list[Spot]) -> bool:
    weeks = {period for spot in group for period in spot.periods}
    return sum(s.at_least for s in group) >= LEAST and len(weeks) > 1


def _place(group: list[Spot]) -> HotPlace:
    most = max(s.at_least for s in group)
    return HotPlace(
        area=group[0].area,
        place=group[0].place,
        count=sum(s.at_least for s in group),
        actors=max(s.actors for s in group),
        mostly=tuple(
            Moments(weekday=s.weekday, part_of_day=s.part_of_day, count=s.at_least)
            for s in group
            if s.at_least == most and most > 1
        ),
    )
