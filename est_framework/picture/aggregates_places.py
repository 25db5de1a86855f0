"""
What a picture counts of places, stated as Ibis expressions over the wide tables.

Who said anything about which area, and where and when described events happened. Two actors may have
described the same event: of what they count in one place on one day the largest is what is sure.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from est_framework.picture.aggregates import wide_table
from est_framework.picture.rows import STATES
from est_framework.picture.stated import Stated

if TYPE_CHECKING:
    from collections.abc import Sequence


def said_something(wide: Any, indicators: Sequence[str]) -> Any:  # noqa: ANN401  # Ibis has no types
    """State which actor said anything of which area, per period and template: a number, or "don't know"."""
    import ibis  # noqa: PLC0415  # slow to load

    told = [wide[f"n_{i}"].notnull() | (wide[f"s_{i}"] == STATES["unknown"]) for i in indicators]
    any_ = ibis.or_(*told) if told else ibis.literal(value=False)
    return wide.filter(any_).select("period", "actor", "area", "template").distinct()


def spots(events: Any) -> Any:  # noqa: ANN401
    """State per area, place, weekday and part of day how many were surely seen, by how many actors."""
    place = events.place.strip().lower()
    keys = {
        "key": place,
        "weekday": events.date.day_of_week.index(),
    }
    each = events.mutate(**keys)
    told = each.group_by(
        "period", "area", "key", "date", "weekday", "part_of_day", "indicator", "actor", "template"
    ).agg(number=each["count"].sum(), place=each.place.strip().min())
    sure = told.group_by(
        "period", "area", "key", "date", "weekday", "part_of_day", "indicator"
    ).agg(number=told.number.max(), place=told.place.min(), who=told.actor.collect(distinct=True))
    who = sure.mutate(actor=sure.who.unnest()).group_by("area", "key", "weekday", "part_of_day")
    several = who.agg(actors=lambda t: t.actor.nunique())
    total = sure.group_by("area", "key", "weekday", "part_of_day").agg(
        place=sure.place.min(),
        at_least=sure.number.sum(),
        periods=sure.period.collect(distinct=True),
    )
    joined = total.join(several, ["area", "key", "weekday", "part_of_day"])
    return joined.select("area", "place", "weekday", "part_of_day", "at_least", "actors", "periods")


@cache
def said_something_sql(indicators: tuple[str, ...]) -> Stated:
    """Give `said_something` of the view `past` as SQL for DuckDB."""
    return Stated.of(said_something(wide_table("past", indicators), indicators))


@cache
def spots_sql() -> Stated:
    """Give `spots` of the view `happened` as SQL for DuckDB."""
    import ibis  # noqa: PLC0415  # slow to load

    columns = dict.fromkeys(
        ("period", "area", "place", "part_of_day", "indicator", "actor", "template"), "string"
    )
    table = ibis.table(columns | {"date": "date", "count": "int64"}, name="happened")
    return Stated.of(spots(table))
