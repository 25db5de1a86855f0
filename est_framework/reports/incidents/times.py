"""When an event of a list happened: from its time column, or from the headline of a published text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from est_framework.reports.models import PartOfDay

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_HEADLINE = re.compile(r"\s*([0-9]{1,2})\s+([a-z]{3,9})\s+([0-9]{1,2})[.:]([0-9]{2})(?![0-9])")
_OFFSET = re.compile(r"[+-][0-9]{2}:?[0-9]{2}\Z")
_ONE_DIGIT_HOUR = re.compile(r"(?<![0-9:.])[0-9][:.][0-9]{2}")
_ANNOUNCED_AHEAD = timedelta(days=14)
_OLDEST_NEWS = timedelta(days=183)
_LEAP_CYCLE = 9


def read_time(text: str, forms: Sequence[str], zone: ZoneInfo) -> datetime | None:
    """
    Read a moment in the first form that fits; an hour may be written with one digit.

    Args:
        text: As it stands in the list.
        forms: As `strptime` reads them.
        zone: Whose clock it is where the text gives no offset.

    Returns:
        The moment by the zone's own clock, or None where no form fits.
    """
    for form in forms:
        try:
            moment = datetime.strptime(text.strip(), form)  # noqa: DTZ007  # the form may hold %z
        except ValueError:
            continue
        return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    return None


def headline_time(headline: str, published: datetime) -> datetime | None:
    """
    Read day and time from a headline such as "03 januari 10.32, Skadegörelse, Örebro".

    Args:
        headline: The text, with the Swedish name of the month and no year.
        published: When it was published, by the clock that the headline goes by.

    Returns:
        The newest such moment before the publication, or at most two weeks after it: some texts
        announce what is to come. None where the headline begins otherwise, or speaks of more than
        half a year ago.
    """
    found = _HEADLINE.match(headline.casefold())
    if found is None or found[2] not in _MONTHS:
        return None
    month = _MONTHS.index(found[2]) + 1
    day, hour, minute = int(found[1]), int(found[3]), int(found[4])
    for year in range(published.year + 1, published.year - _LEAP_CYCLE, -1):
        try:
            moment = datetime(year, month, day, hour, minute, tzinfo=published.tzinfo)
        except ValueError:
            continue
        if moment <= published + _ANNOUNCED_AHEAD:
            return moment if published - moment <= _OLDEST_NEWS else None
    return None


def part_of_day(moment: datetime) -> PartOfDay:
    """Give the part of day: night to 6, morning to 10, day to 18, then evening."""
    parts: tuple[tuple[int, PartOfDay], ...] = ((6, "night"), (10, "morning"), (18, "day"))
    return next((part for until, part in parts if moment.hour < until), "evening")


def written_offset(text: str) -> str:
    """Give the UTC offset that a time is written with; empty where it has none."""
    found = _OFFSET.search(text.strip())
    return found.group() if found else ""


def has_one_digit_hour(text: str) -> bool:
    """Say whether the hour is written without its leading zero: `0:40:16`."""
    return _ONE_DIGIT_HOUR.search(text) is not None
