"""What a report may hold without a rule having anything to say of it, and whether it holds nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from est_framework.reports.silence import says_nothing, tells

if TYPE_CHECKING:
    from collections.abc import Mapping

    from est_framework.reports.answered import Answered, Order

_SMALL: Final = range(1, 1000)
_DAY: Final = len("2026-11-20")


@dataclass(frozen=True, slots=True)
class AllowedWho:
    """
    What an actor may report by a template without a word being said.

    Attributes:
        answers: The indicators that it may answer.
        events: The indicators that its events may be of.
        areas: The areas that it may tell about. Ids that begin with a digit are in none of these.
        is_owed: Whether it owes such a report, and so can be late.
        orders: The orders of answers met so far in which nothing else is answered.
    """

    answers: frozenset[str]
    events: frozenset[str]
    areas: frozenset[str]
    is_owed: bool
    orders: set[Order] = field(default_factory=set)

    def are_asked(self, data: Mapping[str, Any]) -> bool:
        """Say whether what a report answers was asked, and whether it says anything at all."""
        areas = data.get("areas", ())
        if data.get("nothing_to_report"):
            return not areas and not data.get("events")
        named = {about["area"] for about in areas}
        if len(named) < len(areas) or not named <= self.areas:
            return False
        for about in areas:
            if not self.answers.issuperset(about["answers"]):
                return False
        return not says_nothing(data)

    def are_asked_of(self, answered: Answered, data: Mapping[str, Any]) -> bool:
        """Say the same of a report whose answers are not in its data."""
        order = answered.order
        if data.get("nothing_to_report"):
            return not order.areas and not data.get("events")
        if order not in self.orders:
            if not self.answers.issuperset(order.indicators) or not self.areas.issuperset(
                order.areas
            ):
                return False
            self.orders.add(order)
        return tells(data) or answered.says_something()


@dataclass(frozen=True, slots=True)
class AllowedWhen:
    """
    When what is told of a period may have been, and be sent, without a word being said.

    Attributes:
        invited: The templates that each actor that takes part may send for it.
        days: The days that its events may be on.
        latest: When a report may be submitted at the latest, in seconds since 1970.
        surely: A day so early that whatever is submitted before it, in any time zone, is in time.
    """

    invited: Mapping[str, tuple[str, ...]]
    days: frozenset[str]
    latest: float
    surely: int

    def is_in_time(self, data: Mapping[str, Any]) -> bool:
        """Say whether a report was surely sent in time, and not after now."""
        submitted = data["submitted"]
        try:
            if _ordinal(submitted[:_DAY]) < self.surely:
                return True
            return datetime.fromisoformat(submitted).timestamp() <= self.latest
        except ValueError:  # no such day; whoever makes the report says so
            return False


class Allowed(NamedTuple):
    """What a report of an actor for a period may hold without a word being said."""

    who: AllowedWho
    when: AllowedWhen

    def texts(self, data: Mapping[str, Any]) -> list[str] | None:
        """
        Give the free texts of a report whose lines are as they should be, but for places, or nothing.

        No other field of such a line can hold the end of a number that the field before it begins.
        """
        areas, days = self.who.areas, self.when.days
        texts = [data.get("comment", "")]
        for event in data.get("events", ()):
            if (
                event["area"] not in areas
                or event["date"] not in days
                or event["indicator"] not in self.who.events
                or event.get("count", 1) not in _SMALL
            ):
                return None
            if "description" in event:
                texts.append(event["description"])
        for line in data.get("upcoming", ()):
            if line["area"] not in areas or not _is_a_day(line["date"]):
                return None
            texts.append(line["description"])
        for line in data.get("presence", ()):
            if line["area"] not in areas or line["date"] not in days:
                return None
            texts.append(line["resource"])
        return texts


@lru_cache(maxsize=1024)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _is_a_day(text: str) -> bool:
    try:
        _ordinal(text)
    except ValueError:
        return False
    return True
