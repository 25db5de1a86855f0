"""
What the ledger holds of a period, for whoever asks what holds after review.

With the words of its reports, or with their heads alone: that is much quicker where there are many,
and enough to say which of them count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Protocol, TypeVar

from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.keeping.ledger_entries import EntryHead
from est_framework.reports.review.decisions import Decision, decisions, decisions_by_period

R = TypeVar("R", Entry, EntryHead)
R_co = TypeVar("R_co", Entry, EntryHead, covariant=True)


class Rows(Protocol[R_co]):
    """What the ledger holds of a period."""

    @property
    def decided(self) -> Sequence[Decision]:
        """What was decided about its reports, oldest first."""

    @property
    def holding(self) -> Sequence[R_co]:
        """Of each of its reports the highest revision, in order of arrival."""

    @property
    def by_id(self) -> Mapping[str, Sequence[R_co]]:
        """Every row of its reports, conflicts and earlier revisions too, by the id of the report."""


@dataclass(frozen=True)
class PeriodRows:
    """
    What the ledger holds of a period, each part read once, when it is first asked for.

    Attributes:
        ledger: The ledger.
        period: As the reports say it.
        up_to: Only the ledger's first so many rows.
    """

    ledger: Ledger
    period: str
    up_to: int | None = None

    @cached_property
    def decided(self) -> list[Decision]:
        """What was decided about its reports, oldest first."""
        return decisions(self.ledger, [self.period], self.up_to)

    @property
    def holding(self) -> list[Entry]:
        """Of each of its reports the highest revision, in order of arrival."""
        return self.ledger.effective("report", periods=[self.period], up_to=self.up_to)

    @cached_property
    def reports(self) -> list[Entry]:
        """Every row of its reports, conflicts and earlier revisions too, in the order they came."""
        rows = self.ledger.entries("report", periods=[self.period])
        return [e for e in rows if self.up_to is None or e.sequence <= self.up_to]

    @cached_property
    def by_id(self) -> dict[str, list[Entry]]:
        """The same by the id of the report."""
        return _by_id(self.reports)


@dataclass(frozen=True)
class PeriodHeads:
    """
    What the ledger holds of a period, without the words of its reports.

    Attributes:
        ledger: The ledger.
        period: As the reports say it.
        decided: What was decided about its reports, oldest first.
        holding: Of each of its reports the highest revision, in order of arrival.
    """

    ledger: Ledger
    period: str
    decided: Sequence[Decision]
    holding: Sequence[EntryHead]

    @cached_property
    def by_id(self) -> dict[str, list[EntryHead]]:
        """Every row of its reports by the id of the report, read where somebody asks for it."""
        return _by_id(self.ledger.heads("report", periods=[self.period]))


def each_period(ledger: Ledger, periods: Collection[str]) -> Iterator[PeriodHeads]:
    """
    Give what the ledger holds of some periods, one after the other; all of it is asked for together.

    Periods of which no report holds are left out.

    Raises:
        IntegrityError: A row has changed since it was written.
    """
    decided = decisions_by_period(ledger, periods)
    heads = ledger.each_head_holding("report", periods)
    for period, holding in groupby(heads, key=lambda head: head.period):
        yield PeriodHeads(ledger, period, decided.get(period, ()), tuple(holding))


def _by_id(rows: Iterable[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = {}
    for row in rows:
        found.setdefault(row.id, []).append(row)
    return found
