"""Whether two actors tell of the same event, and why one may think so."""

import re
from typing import Final

from est_framework.language import Text
from est_framework.reports.models import Event

_WORD: Final = re.compile(r"[^\W_]{3,}")
_SAYS_NOTHING: Final = frozenset(
    {
        "vid",
        "utanför",
        "bakom",
        "framför",
        "nära",
        "intill",
        "längs",
        "under",
        "över",
        "mellan",
        "och",
        "för",
        "den",
        "det",
        "the",
        "near",
        "outside",
        "behind",
        "beside",
        "along",
        "over",
        "between",
        "and",
    }
)


def same_event(one: Event, other: Event) -> Text | None:
    """
    Give the reason to think that two events of different actors are the same; None where there is none.

    They must be of one indicator, area and day. Two places that share no word are two places, and two
    parts of the day are two times. It takes a place in common; without places on either side it takes
    a known part of the day in common.
    """
    if (one.indicator, one.area, one.date) != (other.indicator, other.area, other.date):
        return None
    parts = {one.part_of_day, other.part_of_day} - {"unknown"}
    places = _words(one.place), _words(other.place)
    if len(parts) > 1 or (all(places) and places[0].isdisjoint(places[1])):
        return None
    at_once = one.part_of_day == other.part_of_day != "unknown"
    if all(places):
        if at_once:
            return Text("samma dag, del av dygnet och plats", "the same day, part of day and place")
        return Text("samma dag och plats", "the same day and place")
    if at_once and not any(places):
        return Text("samma dag och del av dygnet", "the same day and part of day")
    return None


def _words(place: str) -> frozenset[str]:
    return frozenset(_WORD.findall(place.casefold())) - _SAYS_NOTHING
