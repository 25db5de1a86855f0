"""
Breaks in a source: a column that is no longer filled, a type that is gone, a list that fell silent.

Nothing is a break that chance brings about now and then. A column breaks where it is blank on so many
rows in a row that this would happen less than once in a million lists, were they blank as often as the
other rows. A type breaks, or the whole list, where it stood in about every period and then in none of
several in a row, by Laplace's rule of succession less than once in ten thousand, and at least a dozen
rows were to be expected meanwhile. What stood in fewer than eight periods has no habit to break. Whole
periods only: a list may begin and end on any weekday.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.incidents.profile import UNKNOWN_CODE
from est_framework.reports.rules import (
    rep436_column_stopped,
    rep437_type_gone,
    rep438_list_fell_silent,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from est_framework.periods import Period
    from est_framework.reports.incidents.profile import Day, Profile
    from est_framework.setup.resolved import ResolvedSetup

RARE_RUN: Final = math.log(1e-6)
RARE_GAP: Final = 1e-4
_LEAST_ROWS: Final = 20
_LEAST_PRESENT: Final = 8
_LEAST_GAP: Final = 3
_LEAST_EXPECTED: Final = 12
_SILENT = Text(sv="inga händelser på {count} perioder", en="no events for {count} periods")
_RECODED = Text(
    sv="inga kända typer på {count} rader", en="none of the known types on {count} rows"
)


@dataclass(frozen=True, slots=True)
class Break:
    """
    One break.

    Attributes:
        since: The first day of it.
        until: The last day that is known to belong to it.
        type: The type that is gone; None where everything in the list is in doubt.
        finding: What is said of it.
    """

    since: date
    until: date
    type: str | None
    finding: Finding

    def holds(self, period: Period) -> bool:
        """Say whether a period lies in the break, whole or in part."""
        return period.first <= self.until and self.since <= period.last


def breaks_in(
    profile: Profile, columns: Sequence[str], types: Iterable[str], setup: ResolvedSetup, file: str
) -> list[Break]:
    """
    Find the breaks of a list.

    Args:
        profile: What it holds by day, this file and earlier ones together.
        columns: The headings of the columns that are to be filled.
        types: The types that count as something.
        setup: The setup, for its periods.
        file: The list's name, for the findings.
    """
    if not profile:
        return []
    days = sorted(profile.items())
    filled = [pair for pair in days if pair[1].rows]
    found = [b for c in (*columns, UNKNOWN_CODE) for b in _stopped(filled, c, Place(file))]
    periods = list(_whole_periods(days, setup))
    rows = [sum(day.rows for day in within) for _, within in periods]
    placed = [sum(d.placed for d in within) for _, within in periods]
    found += [_silence(periods, gap, Place(file)) for gap in _gaps(placed, None)]
    covered = {n for n, (p, _) in enumerate(periods) if any(b.holds(p) for b in found)}
    open_ = [pair for n, pair in enumerate(periods) if n not in covered and rows[n]]
    for type_ in types:
        counts = [sum(d.types.get(type_, 0) for d in within) for _, within in open_]
        open_rows = [sum(d.rows for d in within) for _, within in open_]
        found += [_gone(open_, gap, type_, counts, Place(file)) for gap in _gaps(counts, open_rows)]
    return [_to_the_end(b, periods, days[-1][0]) for b in found]


def _to_the_end(found: Break, periods: Sequence[tuple[Period, list[Day]]], last: date) -> Break:
    """Let a break that holds the last whole period last to the end of the list."""
    goes_on = bool(periods) and found.until >= periods[-1][0].last
    return replace(found, until=last) if goes_on else found


def _stopped(days: Sequence[tuple[date, Day]], column: str, place: Place) -> Iterator[Break]:
    if not any(day.blank.get(column) for _, day in days):
        return
    rows = sum(day.rows for _, day in days)
    filled = rows - sum(day.blank.get(column, 0) for _, day in days)
    for is_blank, group in groupby(days, key=lambda d: d[1].blank.get(column, 0) == d[1].rows):
        run = list(group)
        count = sum(day.rows for _, day in run)
        others = rows - count
        if not is_blank or others < _LEAST_ROWS:
            continue
        share = min(filled / others, 1 - 1 / (others + 2))
        if count * math.log1p(-share) < RARE_RUN:
            since, until = run[0][0], run[-1][0]
            fields = {"count": count, "since": since.isoformat(), "until": until.isoformat()}
            if column == UNKNOWN_CODE:
                said = rep438_list_fell_silent.RULE.at(
                    place, what=_RECODED.filled(fields), **fields
                )
            else:
                shown = {"column": column, "share": round(100 * share)} | fields
                said = rep436_column_stopped.RULE.at(place, **shown)
            yield Break(since, until, None, said)


def _whole_periods(
    days: Sequence[tuple[date, Day]], setup: ResolvedSetup
) -> Iterator[tuple[Period, list[Day]]]:
    """Yield the periods that the list covers whole, also those in which it holds nothing."""
    first, last = days[0][0], days[-1][0]
    by_period: dict[Period, list[Day]] = {}
    for day, here in days:
        by_period.setdefault(setup.period_on(day), []).append(here)
    for period in setup.period_on(first).through(last):
        if first <= period.first and period.last <= last:
            yield period, by_period.get(period, [])


def _gaps(counts: Sequence[int], rows: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    """Yield the runs of periods without any, too long for chance: index of the first and beyond the last."""
    start = 0
    for is_there, group in groupby(counts, key=bool):
        end = start + len(list(group))
        if not is_there and end - start >= _LEAST_GAP and _is_rare(counts, rows, start, end):
            yield start, end
        start = end


def _is_rare(counts: Sequence[int], rows: Sequence[int] | None, start: int, end: int) -> bool:
    others = [*counts[:start], *counts[end:]]
    present = sum(map(bool, others))
    if present < _LEAST_PRESENT:
        return False
    absent = 1 - (present + 1) / (len(others) + 2)
    if rows is None:
        expected = sum(others) / len(others) * (end - start)
    else:
        behind = sum(rows) - sum(rows[start:end])
        expected = sum(others) / behind * sum(rows[start:end])
    return absent ** (end - start) < RARE_GAP and expected >= _LEAST_EXPECTED


def _silence(
    periods: Sequence[tuple[Period, list[Day]]], gap: tuple[int, int], place: Place
) -> Break:
    since, until = periods[gap[0]][0].first, periods[gap[1] - 1][0].last
    fields = {"since": since.isoformat(), "until": until.isoformat()}
    what = _SILENT.filled({"count": gap[1] - gap[0]})
    return Break(since, until, None, rep438_list_fell_silent.RULE.at(place, what=what, **fields))


def _gone(
    periods: Sequence[tuple[Period, list[Day]]],
    gap: tuple[int, int],
    type_: str,
    counts: Sequence[int],
    place: Place,
) -> Break:
    since, until = periods[gap[0]][0].first, periods[gap[1] - 1][0].last
    finding = rep437_type_gone.RULE.at(
        place,
        seen=type_,
        since=since.isoformat(),
        until=until.isoformat(),
        count=gap[1] - gap[0],
        present=sum(map(bool, counts)),
        periods=len(counts) - (gap[1] - gap[0]),
    )
    return Break(since, until, type_, finding)
