"""When an event of a list happened: from its time column, or from the headline of a published text."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from operator import itemgetter
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
_CLOCK = re.compile(r"(?:kl\.?\s*)?([0-9]{1,2})[:.]([0-5][0-9])(?:[:.][0-5][0-9](?:\.[0-9]+)?)?")
LAST_HOUR, _LAST_MINUTE = 23, 59
PART_OF_HOUR: tuple[PartOfDay, ...] = (
    *("night",) * 6,
    *("morning",) * 4,
    *("day",) * 8,
    *("evening",) * 6,
)
_FIELDS = {
    "Y": "([0-9]{4})",
    "y": "([0-9]{2})",
    **dict.fromkeys("mdHMS", "([0-9]{1,2})"),
    "z": "(Z|[+-][0-9]{2}:?[0-9]{2})",
}
_KNOWN_TO_PYTHON = (
    "%Y-%m-%d",
    *(
        f"%Y-%m-%d{t}{clock}{z}"
        for t in " T"
        for clock in ("%H:%M", "%H:%M:%S")
        for z in ("", "%z")
    ),
    *(f"%Y-%m-%d{t}%H:%M:%S %z" for t in " T"),
)
_PLAIN = len("2026-11-20 11:00:00")
_ORDER = "YymdHMSz"
_THIS_CENTURY, _TURN = 2000, 69
_DASH = itemgetter(slice(7, 8))
_YEARS, _WEEKS = range(2000, 2101), range(1, 54)
ANNOUNCED_AHEAD = timedelta(days=14)
OLDEST_NEWS = timedelta(days=183)


@cache
def _pattern(form: str) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """Give the pattern of a form, and in which group each of `_ORDER` stands, 0 for none."""
    pieces = re.split(r"%([YymdHMSzT])", form.replace("%T", "%H:%M:%S"))
    said = [re.escape(plain).replace("\\ ", r"\s+") for plain in pieces[::2]]
    letters = pieces[1::2]
    fields = [_FIELDS[letter] for letter in letters]
    pattern = re.compile("".join(p + f for p, f in zip(said, [*fields, ""], strict=True)))
    places = tuple(letters.index(letter) + 1 if letter in letters else 0 for letter in _ORDER)
    return pattern, places


@cache
def _plainly(form: str) -> re.Pattern[str] | None:
    """Give the pattern of what Python reads by itself, of a form that it knows: ISO 8601 in full."""
    if form not in _KNOWN_TO_PYTHON:
        return None
    digits = {"Y": "[0-9]{4}", "H": "(?:[01][0-9]|2[0-3])", "z": "(?:Z|[+-][0-9]{2}:[0-9]{2})"}
    return re.compile(re.sub(r"%([YmdHMSz])", lambda found: digits.get(found[1], "[0-9]{2}"), form))


@lru_cache(maxsize=64)
def _offset(text: str) -> tzinfo:
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))


def read_time(text: str, forms: Sequence[str], zone: ZoneInfo) -> datetime | None:
    """Read a moment in the first form that fits, as `fitting` does."""
    found = fitting(text, forms, zone)
    return found[0] if found else None


def fitting(text: str, forms: Sequence[str], zone: ZoneInfo) -> tuple[datetime, str] | None:
    """
    Read a moment in the first form that fits; an hour may be written with one digit.

    Args:
        text: As it stands in the list.
        forms: As `strptime` reads them.
        zone: Whose clock it is where the text gives no offset.

    Returns:
        The moment by the zone's own clock, and the form; None where none fits, or the year is later
        than any period: systems write 9999 for what has no day.
    """
    text = text.strip()
    if (plain := _plainly(forms[0])) and plain.fullmatch(text):
        try:
            moment = datetime.fromisoformat(text[:_PLAIN] + text[_PLAIN:].lstrip())
            moment = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        except (ValueError, OverflowError):
            pass  # some other form may fit
        else:
            return (moment, forms[0]) if moment.year < _YEARS.stop else None
    for form in forms:
        pattern, (full, short, month, day, hour, minute, second, offset) = _pattern(form)
        found = pattern.fullmatch(text)
        if found is None:
            continue
        said = (None, *found.groups())
        year = int(said[full] or 0) if full else _full_year(said[short] or "")
        try:
            clock = _offset(said[offset] or "") if offset else zone
            moment = datetime(
                year,
                int(said[month] or 0),
                int(said[day] or 0),
                int(said[hour] or 0),
                int(said[minute] or 0),
                int(said[second] or 0),
                tzinfo=clock,
            ).astimezone(zone)
        except (ValueError, OverflowError):
            continue
        return (moment, form) if moment.year < _YEARS.stop else None
    return None


def _full_year(text: str) -> int:
    """Give the year of two digits, as POSIX has it: 69 and later are of the last century."""
    return int(text or 0) + (_THIS_CENTURY if int(text or 0) < _TURN else _THIS_CENTURY - 100)


def has_clock(form: str) -> bool:
    """Say whether a form holds the time of day."""
    return "%H" in form or "%T" in form


def with_clock(day: datetime, text: str) -> datetime | None:
    """Give a day with the time of day that stands on its own: 21:40, 21.40 or 21:40:00."""
    found = _CLOCK.fullmatch(text.strip().rpartition("T")[2])
    if found is None or int(found[1]) > LAST_HOUR:
        return None
    return day.replace(hour=int(found[1]), minute=int(found[2]))


def days_of(texts: Sequence[str], forms: Sequence[str], zone: ZoneInfo) -> list[date | None]:
    """Give the day that each text names, by its own clock; None where it names none."""
    if all(form.startswith("%Y-%m-%d") for form in forms):
        texts = pieces(texts, 0, 10)
    known = {text: _day_of(text, forms, zone) for text in set(texts)}
    return list(map(known.__getitem__, texts))


def pieces(texts: Sequence[str], begin: int, end: int) -> Sequence[str]:
    """Give a piece of each text that has a dash after year and month; of any other the whole."""
    if set(map(_DASH, texts)) <= {"-"}:
        return list(map(itemgetter(slice(begin, end)), texts))
    return [text[begin:end] if _DASH(text) == "-" else text for text in texts]


def _day_of(text: str, forms: Sequence[str], zone: ZoneInfo) -> date | None:
    moment = read_time(text, (*forms, "%Y-%m-%d"), zone)
    return moment.date() if moment else None


def week_of(text: str, year: str = "") -> date | None:
    """
    Give the Monday of a week as people write it: `2026-W47`, `v. 47 2026`, or `47` with the year beside.

    Returns:
        None where no week, or no year, can be made out.
    """
    numbers = [int(n) for n in re.findall(r"[0-9]+", text)[:3]]
    years = [n for n in (*numbers, *map(int, re.findall(r"[0-9]{4}", year)[:1])) if n in _YEARS]
    weeks = [n for n in numbers if n in _WEEKS]
    if len(set(years)) != 1 or len(weeks) != 1:
        return None
    try:
        return date.fromisocalendar(years[0], weeks[0], 1)
    except ValueError:
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
    if found is None:
        return None
    day, month, hour, minute = found.groups()
    near = nearest(day, month, published.date())
    if near is None or int(hour) > LAST_HOUR or int(minute) > _LAST_MINUTE:
        return None
    at = time(int(hour), int(minute), tzinfo=published.tzinfo)
    moment = datetime.combine(near, at)
    return moment if -ANNOUNCED_AHEAD <= published - moment <= OLDEST_NEWS else None


@lru_cache(maxsize=4096)
def nearest(day: str, month: str, published: date) -> date | None:
    """Give the newest such day up to two weeks after the publication: an older one is no news."""
    last = published + ANNOUNCED_AHEAD
    for year in (last.year, last.year - 1) if month in _MONTHS else ():
        try:
            found = date(year, _MONTHS.index(month) + 1, int(day))
        except ValueError:
            continue
        if found <= last:
            return found
    return None


def part_of_day(moment: datetime) -> PartOfDay:
    """Give the part of day: night to 6, morning to 10, day to 18, then evening."""
    return PART_OF_HOUR[moment.hour]


def written_offset(text: str) -> str:
    """Give the UTC offset that a time is written with; empty where it has none."""
    found = _OFFSET.search(text.strip())
    return found.group() if found else ""


def has_one_digit_hour(text: str) -> bool:
    """Say whether the hour is written without its leading zero: `0:40:16`."""
    return _ONE_DIGIT_HOUR.search(text) is not None
