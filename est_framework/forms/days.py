"""Days in words, as people say them: `måndag 16 november`."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from est_framework.forms.asked import Choice
from est_framework.language import Language
from est_framework.periods import Period

_WEEKDAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def day_in_words(day: date, language: Language) -> str:
    """Give a day in words, without its year."""
    weekday = _WEEKDAYS[language].split()[day.weekday()]
    return f"{weekday} {day.day} {_MONTHS[language].split()[day.month - 1]}"


def moment_in_words(moment: datetime, language: Language) -> str:
    """Give a day and time in words: `fredag 20 november kl. 12.00`."""
    day = day_in_words(moment.date(), language)
    return f"{day} kl. {moment:%H.%M}" if language == "sv" else f"{day} at {moment:%H:%M}"


def days_of(period: Period, language: Language) -> tuple[Choice, ...]:
    """Give the days of a period to choose among, first to last."""
    count = (period.last - period.first).days + 1
    days = (period.first + timedelta(days=n) for n in range(count))
    return tuple(Choice(day.isoformat(), day_in_words(day, language)) for day in days)
