"""
What was told before: the reports that new ones are held against, out of the ledger and the delivery.

A jump, a copy and an event that several tell of can only be seen beside other reports.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.models import Answer, Report

if TYPE_CHECKING:
    from datetime import date

    from est_framework.periods import Period

PERIODS_BACK: Final = 12
"""How many periods before its own a report is held against."""
MOST_BESIDE: Final = 5_000
"""A delivery of more reports is history that is moved in: none of it is held against what was told."""


@dataclass(frozen=True)
class Told:
    """
    A report, and where it is.

    Attributes:
        report: The report.
        source: What it was told in: one of the delivery, or a row of the ledger.
    """

    report: Report
    source: Case | Text

    @cached_property
    def numbers(self) -> dict[tuple[str, str], int]:
        """What was answered in numbers, by area and indicator; none seen is nought."""
        found: dict[tuple[str, str], int] = {}
        for about in self.report.areas:
            for indicator, answer in about.answers.items():
                number = number_of(answer)
                if number is not None:
                    key = (about.area, indicator)
                    found[key] = max(number, found.get(key, 0))
        return found

    @property
    def where(self) -> Text:
        """A place in a file, or a row of the ledger; a place is looked for when somebody asks."""
        if isinstance(self.source, Text):
            return self.source
        place = str(self.source.place(""))
        return Text(place, place)


def number_of(answer: Answer) -> int | None:
    """Give the number of an answer, nought for none seen; nothing where it has none."""
    return answer.value if answer.state == "value" else _WITHOUT_NUMBER.get(answer.state)


_WITHOUT_NUMBER: Final = {"none_seen": 0}

Past = Callable[[Sequence[Report]], Iterable[Told]]
"""Gives what the ledger holds that some reports may be held against."""


def no_past(_reports: Sequence[Report]) -> tuple[Told, ...]:
    """Know of no earlier reports."""
    return ()


class Beside:
    """The reports of a delivery with those told before, looked up by actor, by day and by period."""

    def __init__(self, cases: Sequence[Case], past: Past = no_past) -> None:
        """Ask for the past once, for all reports; of one id the highest revision is taken."""
        self.cases = cases if len(cases) <= MOST_BESIDE else ()
        told = {t.report.id: t for t in past([c.report for c in self.cases])} if self.cases else {}
        for case in self.cases:
            known = told.get(case.report.id)
            if known is None or _is_newer(case, known):
                told[case.report.id] = Told(case.report, case)
        of_sender: dict[tuple[str, ...], dict[Period, list[Told]]] = {}
        self._of_day: dict[tuple[str, str, date], list[Told]] = defaultdict(list)
        for one in sorted(told.values(), key=lambda t: t.report.id):
            periods = of_sender.setdefault(_sender(one.report), {})
            periods.setdefault(one.report.period, []).append(one)
            for event in {(e.indicator, e.area, e.date) for e in one.report.events}:
                self._of_day[event].append(one)
        self._of_sender = {
            sender: sorted(periods.items(), key=lambda one: one[0].first)
            for sender, periods in of_sender.items()
        }

    def before(self, report: Report) -> dict[Period, list[Told]]:
        """Give what the same sender told in the same template of the twelve periods before, newest first."""
        since, until = report.period.shifted(-PERIODS_BACK).first, report.period.first
        told = self._of_sender.get(_sender(report), [])  # of one id another sender may be the newer
        end = bisect_left(told, until, key=lambda one: one[0].first)
        begin = bisect_left(told, since, hi=end, key=lambda one: one[0].first)
        return {
            period: reports
            for period, reports in reversed(told[begin:end])
            if period.kind is report.period.kind
        }

    def of_event(self, indicator: str, area: str, day: date) -> list[Told]:
        """Give the reports that tell of something of a kind in an area on a day."""
        return self._of_day.get((indicator, area, day), [])


def _sender(report: Report) -> tuple[str, ...]:
    return (report.template, report.actor, report.reporter)


def _is_newer(case: Case, known: Told) -> bool:
    """Say whether a report stands for its id; of two with one revision the first place does, in any order."""
    if case.report.revision != known.report.revision or isinstance(known.source, Text):
        return case.report.revision >= known.report.revision
    return str(case.place("")) < known.where.sv
