"""Times of a list read piece by piece: many rows share a day, an hour and a headline's month."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
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
_23_HOURS: Final = LAST_HOUR * _ONE_HOUR
_NOON: Final = datetime(2020, 6, 15, 12)  # noqa: DTZ001  # by any clock
_SURE_YEARS: Final = range(1970, 2100)
_HOURS, _MINUTES = range(24), range(60)
_PARTS: Final = len(("18", "november", "21.40,"))
Seen = tuple[date, int] | None
"""A day and an hour; None where that is not seen at once."""
_NOT_SEEN: Final[Sequence[Seen]] = (None,) * len(_HOURS)
_NO_HOUR: Final = (0, 0, 0)


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
        self._parted, self._seconds = parted, ":00" if form and form[2] else ""
        length = len(":00" + self._seconds)
        # Behind the day: hours of two digits, and of one with the colon after it; and where minutes stand.
        self._hours = {f"{parted}{h:02}": (h, 13, 13 + length) for h in _HOURS} if form else {}
        self._hours |= {f"{parted}{h}:": (h, 12, 12 + length) for h in range(10)} if form else {}
        seconds = _SIXTY if form and form[2] else ("",)
        self._rests = frozenset(minute + second for minute in _SIXTY for second in seconds)
        self._clocks = cache(self._clock_of)

    def moments(self, texts: Iterable[str]) -> list[Seen]:
        """Give the day and hour that each text names by the zone's clock."""
        hours, rests, day_of = self._hours, self._rests, cache(self._day)
        told: list[Seen] = []
        for text in texts:
            hour, begin, end = hours.get(text[10:13], _NO_HOUR)
            if text[begin:end] in rests:
                told.append(day_of(text[:10], text[end:])[hour])
            else:
                told.append(None)
        return told

    def _day(self, written: str, offset: str) -> Sequence[Seen]:
        """Give the moment at each hour of a written day, where the zone's clock is not put on or back."""
        clock, day = self._clocks(offset), _day_of(written)
        if clock is None or day is None:
            return _NOT_SEEN
        begin = datetime.combine(day, time(), clock)
        first, last = begin.astimezone(self.zone), (begin + _23_HOURS).astimezone(self.zone)
        ahead, left = divmod(first.replace(tzinfo=None) - begin.replace(tzinfo=None), _ONE_HOUR)
        if left or last - first != _23_HOURS:
            return _NOT_SEEN
        near = [day + timedelta(n) for n in (0, 1, 2, -2, -1)]
        return [(near[(hour + ahead) // 24], (hour + ahead) % 24) for hour in _HOURS]

    def _clock_of(self, offset: str) -> tzinfo | None:
        """Give the clock that times with such an end go by; None where the form does not fit."""
        found = fitting(
            f"{_NOON:%Y-%m-%d}{self._parted}12:00{self._seconds}{offset}", self.forms, self.zone
        )
        if found is None or found[1] != self.forms[0]:
            return None
        if "%z" not in self.forms[0]:
            return self.zone
        return timezone(_NOON - found[0].astimezone(UTC).replace(tzinfo=None))

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


def _day_of(written: str) -> date | None:
    """Give a day of a year in which nothing is beyond what a clock or a period can tell."""
    try:
        day = date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        return None
    return day if day and day.year in _SURE_YEARS else None


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
