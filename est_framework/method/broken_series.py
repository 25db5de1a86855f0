"""Which series of numbers of one local EST break when it goes to another release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from est_framework.language import Text
from est_framework.method.breaks import Break, Series
from est_framework.method.compare import Difference


@dataclass(frozen=True)
class Reporting:
    """
    An actor of a local EST, as far as its series go.

    Attributes:
        actor: Its id.
        type: Its actor type.
        areas: The areas that it reports about.
        templates: The templates that it reports with.
    """

    actor: str
    type: str
    areas: tuple[str, ...]
    templates: tuple[str, ...]


@dataclass(frozen=True)
class BrokenSeries:
    """
    A series whose numbers before and after do not compare.

    Attributes:
        subject: Whether it is an actor's own or an area's.
        id: The actor or area.
        series: What the numbers are of.
        of: The indicator, scale or template.
        reasons: Why it breaks; each once.
    """

    subject: Literal["actor", "area"]
    id: str
    series: Series
    of: str
    reasons: tuple[Text, ...]


Key = tuple[Literal["actor", "area"], str, Series, str]


def breaking_series(
    difference: Difference,
    reporting: Collection[Reporting],
    areas: Collection[str],
    scale: str,
) -> tuple[BrokenSeries, ...]:
    """
    Say which series of a local EST break: actor or area by indicator, area by level, actor by template.

    Args:
        difference: What differs between the release it follows and the one to go to.
        reporting: Its actors.
        areas: Its areas.
        scale: The scale that it uses.

    Returns:
        Each series once, actors first, then areas, in the setup's order; empty where none breaks.
    """
    reasons: defaultdict[Key, list[Text]] = defaultdict(list)
    for one in difference.breaks:
        for key in _keys(one, reporting, areas, scale):
            if one.reason not in reasons[key]:
                reasons[key].append(one.reason)
    order = [*(actor.actor for actor in reporting), *areas]
    return tuple(
        BrokenSeries(*key, tuple(reasons[key]))
        for key in sorted(reasons, key=lambda k: (k[0], order.index(k[1]), k[2]))
    )


def _keys(
    one: Break, reporting: Collection[Reporting], areas: Collection[str], scale: str
) -> Iterator[Key]:
    if one.series == "level":
        if scale in one.of:
            yield from (("area", area, "level", scale) for area in areas)
        return
    for actor in reporting:
        for of in one.of if _concerns(one, actor) else ():
            yield "actor", actor.actor, one.series, of
            if one.series == "indicator":
                yield from (("area", area, "indicator", of) for area in actor.areas)


def _concerns(one: Break, actor: Reporting) -> bool:
    if one.series == "report":
        return any(template in one.of for template in actor.templates)
    return any((template, actor.type) in one.asked for template in actor.templates)
