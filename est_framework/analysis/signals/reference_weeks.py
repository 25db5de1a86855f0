"""Which earlier weeks a week is held against, and the part of the season that each belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from est_framework.analysis.signals.arrays import Integers

_WEEK = 7
_MIDDLE = 3
"""A weekday at most three days ahead is the nearest one; beyond that the one before is."""


@dataclass(frozen=True, slots=True)
class ReferenceWeeks:
    """
    The weeks that one week is held against.

    Attributes:
        at: Their indices, ascending.
        part: The part of the season of each; the week that is judged belongs to part `parts - 1`.
        parts: How many parts the season has.
    """

    at: Integers
    part: Integers
    parts: int


def reference_weeks(  # noqa: PLR0913  # the method's own constants
    week: int,
    dates: Sequence[date] | None,
    *,
    years: int,
    half_window: int,
    parts: int,
    left_out: int,
    weeks_a_year: int = 52,
) -> ReferenceWeeks:
    """
    Give the weeks around the same date in earlier years, and those between them.

    The weeks at most `half_window` from the same date a whole number of years back are one part of the
    season. Each gap between two such windows is cut into `parts - 1` runs, the first of them one week
    longer where it does not come out even; with one part, gaps are left out.

    Args:
        week: Index of the week that is judged.
        dates: The first day of each week, seven days apart, or None where a year has `weeks_a_year`.
        years: How many years back.
        half_window: Weeks on each side of the same date.
        parts: Parts of the season.
        left_out: How many of the newest weeks are left out, so that what is going on now is not taken
            for what is usual.
        weeks_a_year: Used without dates.

    Source:
        Noufaily et al. 2013, Statistics in Medicine 32:1206; the same date is moved to the nearest
        same weekday.
    """
    back = range(years, 0, -1)
    centres = [_same_date(week, n, dates, weeks_a_year) for n in back]
    part: dict[int, int] = {}
    for centre, following in zip(centres, [*centres[1:], week], strict=True):
        for index in range(centre - half_window, centre + half_window + 1):
            part[index] = parts - 1
        if parts > 1:
            gap = range(centre + half_window + 1, following - half_window)
            part |= dict(zip(gap, _runs(len(gap), parts - 1), strict=True))
    used = sorted(i for i in part if 0 <= i < week - left_out)
    return ReferenceWeeks(
        np.array(used, dtype=np.int64), np.array([part[i] for i in used], dtype=np.int64), parts
    )


def _same_date(week: int, years: int, dates: Sequence[date] | None, weeks_a_year: int) -> int:
    if dates is None:
        return week - years * weeks_a_year
    now = dates[week]
    try:
        then = now.replace(year=now.year - years)
    except ValueError:  # the 29th of February
        then = date(now.year - years, 3, 1)
    ahead = (now.weekday() - then.weekday()) % _WEEK
    nearest = then + timedelta(days=ahead if ahead <= _MIDDLE else ahead - _WEEK)
    return (nearest - dates[0]).days // _WEEK


def _runs(length: int, number: int) -> list[int]:
    each, over = divmod(length, number)
    return [run for run in range(number) for _ in range(each + (run < over))]
