"""Fill the tables of the data files that say who answered: now, over time, and about which areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.publish.picture.tables.columns import Row
    from est_framework.publish.picture.tables.made import Told


def standings_rows(told: Told) -> Iterator[Row]:
    """Give a row for each actor."""
    words = told.words
    for s in told.picture.standings:
        known = told.setup.actors.get(s.actor)
        yield (
            s.actor,
            words.actor(s.actor),
            known.type if known else None,
            s.status,
            s.reports,
            s.waiting,
            s.nothing_seen,
            s.submitted and s.submitted.astimezone(told.setup.zone),
            s.silent_for,
        )


def answered_rows(told: Told) -> Iterator[Row]:
    """Give a row for each period, oldest first."""
    for a in told.picture.answered:
        counts = (a.on_time, a.late, a.empty, a.waiting, a.returned, a.silent)
        yield (str(a.period), a.period.first, a.asked, *counts)


def answered_areas_rows(told: Told) -> Iterator[Row]:
    """Give a row for each period and area that anybody was asked about."""
    words = told.words
    for a in told.picture.answered:
        for h in a.areas:
            yield (str(a.period), a.period.first, h.area, words.area(h.area), h.asked, h.heard)
