"""Fill the tables of the data files that say what changes, where things come back, and how areas changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.publish.picture.tables.columns import Row
    from est_framework.publish.picture.tables.made import Told


def changes_rows(told: Told) -> Iterator[Row]:
    """Give a row for each thing that is new, growing, fading or recurring."""
    words = told.words
    for c in told.changes.lines if told.changes else ():
        area, indicator = words.area(c.area), words.indicator(c.indicator)
        counts = (c.now, c.reports, c.seen_in, c.known, c.recent, c.before)
        yield (c.area, area, c.indicator, indicator, c.kind, *counts)


def spots_rows(told: Told) -> Iterator[Row]:
    """Give a row for each place and time of the week."""
    words = told.words
    for n, s in enumerate(told.picture.spots, start=1):
        when = (s.weekday + 1, s.part_of_day)
        yield (n, s.area, words.area(s.area), s.place, *when, s.at_least, s.actors, len(s.periods))


def area_changes_rows(told: Told) -> Iterator[Row]:
    """Give a row for each change of an area."""
    for n, c in enumerate(told.picture.area_changes, start=1):
        yield (n, str(c.period), c.revision, c.kind, c.area, c.name, c.before)
