"""The rows of a list with the area that each lies in: every place and point is looked up once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.reports.incidents.counts import OFF_MAP
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.placing import Nowhere, degrees_of
from est_framework.reports.rules import rep432_unusable_position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from est_framework.reports.incidents.placing import Placing
    from est_framework.reports.incidents.sorting import Sorting

_Said = tuple[str, ...]
_Found = str | Nowhere | Text


def located(rows: Sorting, sent: Iterable[tuple[int, str]]) -> list[tuple[int, str, str]]:
    """
    Give the rows that lie in an area, with their actor and the area; the others are counted.

    Args:
        rows: The sorting that the rows are of.
        sent: The rows to place, each with its actor.
    """
    if (all_in := rows.mapping.all_in) is not None:
        return [(index, actor, all_in) for index, actor in sent]
    whole = list(sent)
    blank = [""] * len(rows.table.rows)
    columns = [rows.cells.get(what, blank) for what in ("place", *rows.point)]
    said: Sequence[str | _Said] = list(zip(*columns, strict=True)) if rows.point else columns[0]
    asked: dict[str, set[str | _Said]] = {actor: set() for actor in rows.placings}
    for index, actor in whole:
        asked[actor].add(said[index])
    metres = rows.point[:1] == ("north",)
    known = {
        actor: _areas(rows.placings[actor], some, metres=metres) for actor, some in asked.items()
    }
    found: list[tuple[int, str, str]] = []
    for index, actor in whole:
        where = known[actor][said[index]]
        if isinstance(where, str):
            found.append((index, actor, where))
        else:
            _nowhere(rows, index, where)
    return found


def _areas(
    placing: Placing, asked: Iterable[str | _Said], *, metres: bool
) -> dict[str | _Said, _Found]:
    """Give the area of each place with its point, or why it has none."""
    found: dict[str | _Said, _Found] = {}
    points: dict[tuple[float, float], list[str | _Said]] = defaultdict(list)
    for said in asked:
        place, *point = (said,) if isinstance(said, str) else said
        named = placing.named(place) if place.strip() else Nowhere.UNKNOWN
        is_blank = not any(text.strip() for text in point)
        if isinstance(named, str) or not point or (place.strip() and is_blank):
            found[said] = named
            continue
        position = degrees_of(*point, metres=metres)
        if isinstance(position, Text):
            found[said] = position
        else:
            points[position].append(said)
    for alike, area in zip(points.values(), placing.at(list(points)), strict=True):
        found |= dict.fromkeys(alike, area)
    return found


def _nowhere(rows: Sorting, index: int, why: Nowhere | Text) -> None:
    """Count a row that lies in no area."""
    tally, name = rows.done.tally, one_spelling(rows.cell("place", index))
    if isinstance(why, Text):
        heading = getattr(rows.mapping.columns, rows.point[0]) if rows.point else ""
        place = rows.table.place(index, heading)
        rows.say(rep432_unusable_position.RULE.at(place, seen=why))
        rows.leave(index, "unreadable")
    elif why is Nowhere.COUNTY:
        tally.note(tally.county, name, index)
        rows.leave(index, "county")
    elif why is Nowhere.OUTSIDE:
        tally.outside += 1
    else:
        rows.leave(index, "unplaced")
        if name:
            tally.note(tally.unplaced, name, index)
        else:
            tally.off_map += 1
            tally.first.setdefault(OFF_MAP, index)
