"""
What has just been entered in the ledger, for whoever tells of it without reading it there again.

There may be a million reports: of each no more is held on to than a number.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args

from est_framework.reports.models import State
from est_framework.reports.silence import SILENT, says_nothing

if TYPE_CHECKING:
    from est_framework.reports.case import Case
    from est_framework.reports.keeping.ledger import Arrival, Stand

_ANSWERED: Final = tuple(
    f'"state":"{state}"'.encode() for state in get_args(State) if state not in SILENT
)
"""What stands in a body, as the ledger writes it, where a question was answered, and nowhere else."""


class Sender(NamedTuple):
    """Who sent a report, by which template, and whether it says anything at all."""

    actor: str
    template: str
    is_heard: bool


class Senders:
    """Who sent what stands in rows of the ledger, where that is known: four bytes a row."""

    def __init__(self) -> None:
        self._known: list[Sender | None] = [None]
        self._numbers: dict[Sender, int] = {}
        self._of_row = array("I")

    def note(self, row: int, sender: Sender) -> None:
        """Hold on to who sent what stands in a row."""
        number = self._numbers.setdefault(sender, len(self._known))
        if number == len(self._known):
            self._known.append(sender)
        lacking = row + 1 - len(self._of_row)
        if lacking > 0:
            self._of_row.frombytes(bytes(lacking * self._of_row.itemsize))
        self._of_row[row] = number

    def of(self, row: int) -> Sender | None:
        """Give who sent what stands in a row; None where it must be read to be known."""
        return self._known[self._of_row[row]] if row < len(self._of_row) else None


@dataclass
class Entered:
    """
    What has been entered so far.

    Attributes:
        senders: Who sent what stands in the rows that were written, and in others that were read on
            the way.
        arrivals: The files, as the ledger notes them.
        periods: What the reports in the new rows are about.
        first: The first of the new rows; 0 where there is none.
    """

    senders: Senders = field(default_factory=Senders)
    arrivals: list[Arrival] = field(default_factory=list)
    periods: set[str] = field(default_factory=set)
    first: int = 0

    def add(
        self, cases: Sequence[Case], kept: Sequence[Stand], arrivals: Sequence[Arrival]
    ) -> None:
        """Add what one transaction has entered."""
        for case, one in zip(cases, kept, strict=True):
            if one.outcome != "already":
                self.first = self.first or one.sequence
                self.periods.add(case.head.period)
                self.senders.note(one.sequence, _sender_of_case(case))
        self.arrivals += arrivals


def sender_of(body: Mapping[str, Any]) -> Sender:
    """Give who sent a report, by its body."""
    return Sender(body["actor"], body["template"], is_heard(body))


def is_heard(report: Mapping[str, Any]) -> bool:
    """Say whether whoever sent a report has been heard: a comment counts as it stands, if only of spaces."""
    return bool(report.get("comment")) or not says_nothing(report)


def _sender_of_case(case: Case) -> Sender:
    heard = any(a in case.written for a in _ANSWERED) or is_heard(case.draft.data)
    return Sender(case.head.actor, case.head.template, heard)
