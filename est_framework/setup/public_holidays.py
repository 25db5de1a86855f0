"""
Sweden's public holidays and working days.

The holidays of the law (1989:253), without the ordinary Sundays that the law also counts, and with the
three eves that are off work everywhere: Midsummer Eve, Christmas Eve and New Year's Eve.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_FRIDAY: Final = 4
_SATURDAY: Final = 5
_A_DAY: Final = timedelta(days=1)


@lru_cache(maxsize=128)
def holidays_of(year: int) -> frozenset[date]:
    """Give a year's holidays and the three eves."""
    # Loaded only by a setup that moves its steps: it takes longer than most commands do.
    from holidays.countries.sweden import Sweden  # noqa: PLC0415

    by_law = Sweden(years=year, include_sundays=False)
    return frozenset(by_law) | {_midsummer_eve(year), date(year, 12, 24), date(year, 12, 31)}


def is_holiday(day: date) -> bool:
    """Say whether a day is a holiday or one of the three eves; an ordinary Sunday is not."""
    return day in holidays_of(day.year)


def working_day(day: date, step: int) -> date:
    """
    Give the nearest day that is neither holiday nor weekend, the day itself included.

    Args:
        day: Where to begin.
        step: 1 to look at later days, -1 at earlier ones.
    """
    while day.weekday() >= _SATURDAY or is_holiday(day):
        day += step * _A_DAY
    return day


def _midsummer_eve(year: int) -> date:
    """Give the Friday between 19 and 25 June."""
    first = date(year, 6, 19)
    return first + (_FRIDAY - first.weekday()) % 7 * _A_DAY
