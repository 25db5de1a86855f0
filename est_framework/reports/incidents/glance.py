"""Times of a list read piece by piece: many rows share a day, an hour and a headline's month."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from est_framework.reports.incidents.times import (
    ANNOUNCED_AHEAD,
    LAST_HOUR,
    OLDEST_NEWS,
    fitting,
    nearest,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from zoneinfo import ZoneInfo

_FORM: Final = re.compile(r"%Y-%m-%d([ T])%H:%M(:%S)?(?: ?%z)?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK: Final = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})(?![0-9])")
_DAY_IN_MONTH: Final = re.compile(r"[0-9]{1,2}")
_SIXTY: Final = tuple(f":{n:02}" for n in range(60))
_ONE_HOUR: Final = timedelta(hours=1)
_HOURS, _MINUTES = range(24), range(60)
_PARTS: Final = len(("18", "november", "21.40,"))
Seen = tuple[date, int] | None
"""A day and an hour; None where that is not seen at once."""


class Glance:
    """
    Gives the day and hour of most times, as `fitting` and `headline_time` would; of the others nothing.

    Attributes:
        forms: The forms of the list's times.
        zone: Whose clock it is.
    """

    def __init__(self, forms: Sequence[str], zone: ZoneInfo) -> None:
        """Take the forms; where the first one is not ISO 8601 with a time of day, nothing is seen."""
        self.forms, self.zone = forms, zone
        form = _FORM.fullmatch(forms[0])
        parted = form[1] if form else ""
        # Behind the day: hours of two digits, and of one with the colon after it.
        self._hours = {f"{parted}{hour:02}": (hour, 13) for hour in _HOURS} if form else {}
        self._hours |= {f"{parted}{hour}:": (hour, 12) for hour in range(10)} if form else {}
        self._parted, self._seconds = parted, ":00" if form and form[2] else ""
        seconds = _SIXTY if form and form[2] else ("",)
        self._rests = frozenset(minute + second for minute in _SIXTY for second in seconds)
        self._length = len(":00" + self._seconds)

    def moments(self, texts: Iterable[str]) -> list[Seen]:
        """Give the day and hour that each text names by the zone's clock."""
        hours, rests, day_of, length = self._hours, self._rests, cache(self._day), self._length
        told: list[Seen] = []
        for text in texts:
            begin = hours.get(text[10:13])
            if begin is None or text[begin[1] : begin[1] + length] not in rests:
                told.append(None)
                continue
            known = day_of(text[:10], text[begin[1] + length :])
            hour = begin[0] + known[1] if known else -1
            told.append((known[0], hour) if known and 0 <= hour <= LAST_HOUR else None)
        return told

    def _day(self, written: str, offset: str) -> tuple[date, int] | None:
        """Give the day, and how many hours the zone's clock is ahead, where that holds all day long."""
        if _DAY.fullmatch(written) is None:
            return None
        first, last = (
            fitting(f"{written}{self._parted}{clock}{self._seconds}{offset}", self.forms, self.zone)
            for clock in ("00:00", "23:00")
        )
        if first is None or last is None or {first[1], last[1]} != {self.forms[0]}:
            return None
        day = date.fromisoformat(written)
        ahead = first[0].replace(tzinfo=None) - datetime.combine(day, time())
        after = last[0].replace(tzinfo=None) - datetime.combine(day, time(23))
        hours, left = divmod(ahead, _ONE_HOUR)
        return None if left or ahead != after else (day, hours)

    def headlines(self, texts: Iterable[str], published: Iterable[Seen]) -> list[Seen]:
        """Give the day and hour that each headline begins with."""
        day_of, hour_of = cache(_certain), cache(_hour)
        told: list[Seen] = []
        for text, moment in zip(texts, published, strict=True):
            parts = text.split(None, 3)
            if moment is None or len(parts) < _PARTS:
                told.append(None)
                continue
            day, hour = day_of(parts[0], parts[1], moment[0]), hour_of(parts[2])
            told.append(None if day is None or hour is None else (day, hour))
        return told


def _certain(day: str, month: str, published: date) -> date | None:
    """Give the day that is meant, where that does not hang on the time of day."""
    if _DAY_IN_MONTH.fullmatch(day) is None:
        return None
    found = nearest(day, month.casefold(), published)
    if found is None:
        return None
    return found if -ANNOUNCED_AHEAD < published - found < OLDEST_NEWS else None


def _hour(clock: str) -> int | None:
    found = _CLOCK.match(clock)
    if found is None or int(found[1]) not in _HOURS or int(found[2]) not in _MINUTES:
        return None
    return int(found[1])
