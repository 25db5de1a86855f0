"""The reports of a delivery that may be kept, each made only when somebody asks for it."""

from collections.abc import Iterator, Sequence
from typing import overload

from est_framework.reports.case import Case
from est_framework.reports.formats.draft import Draft
from est_framework.reports.models import Report

Pair = tuple[Draft, Report]
"""A report as it was read, and as a report."""


class Accepted(Sequence[Pair]):
    """Reports as read and as reports; ten thousand of them are not all held in memory as both."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self.cases = tuple(cases)

    @overload
    def __getitem__(self, index: int) -> Pair: ...

    @overload
    def __getitem__(self, index: slice) -> "Accepted": ...

    def __getitem__(self, index: int | slice) -> "Pair | Accepted":
        if isinstance(index, slice):
            return Accepted(self.cases[index])
        return self.cases[index].draft, self.cases[index].report_once

    def __iter__(self) -> Iterator[Pair]:
        for case in self.cases:
            yield case.draft, case.report_once

    def __len__(self) -> int:
        return len(self.cases)
