"""
What was told before: the reports that new ones are held against, out of the ledger and the delivery.

A jump, a copy and an event that several tell of can only be seen beside other reports. All of them are
looked through as plain data; a report is made only where something seems to be said of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from est_framework.language import Text
from est_framework.reports.case import Case, Head, head_of
from est_framework.reports.compared import compared
from est_framework.reports.made import made_report, period_named

if TYPE_CHECKING:
    from datetime import date

    from est_framework.periods import Period, PeriodKind
    from est_framework.reports.models import Report

PERIODS_BACK: Final = 12
"""How many periods before its own a report is held against."""
MOST_BESIDE: Final = 5_000
"""A delivery of more reports is history that is moved in: none of it is held against what was told."""


class Told:
    """
    A report, and where it is.

    Attributes:
        head: What tells it from others.
        said: What it is compared by.
    """

    __slots__ = ("_body", "_made", "_where", "head", "said")

    def __init__(self, where: Text, body: Mapping[str, Any]) -> None:
        """Take a row of the ledger with the body of its document."""
        self._where, self._body = where, body
        self._made: Report | None = None
        self.head, self.said = head_of(body), compared(body)

    @property
    def report(self) -> Report:
        """The report, made when somebody asks for it."""
        if self._made is None:
            self._made = made_report(dict(self._body))
        return self._made

    @property
    def where(self) -> Text:
        """A place in a file, or a row of the ledger."""
        return self._where


class New(Told):
    """
    A report of the delivery.

    Attributes:
        case: What rules judge.
    """

    __slots__ = ("case",)

    def __init__(self, case: Case) -> None:
        """Take what rules judge."""
        self.case, self.head = case, case.head
        self.said = case.compared or compared(case.draft.data)

    @property
    def report(self) -> Report:
        """The report, made when somebody asks for it."""
        return self.case.report

    @property
    def where(self) -> Text:
        """Its place in a file, looked for when somebody asks."""
        place = str(self.case.place(""))
        return Text(place, place)


Past = Callable[[AbstractSet["Period"]], Iterable[Told]]
"""Gives what the ledger holds that reports about some periods may be held against."""


def no_past(_periods: AbstractSet[Period]) -> tuple[Told, ...]:
    """Know of no earlier reports."""
    return ()


class OfSender:
    """
    What one sender told, in one template and of periods of one kind.

    Attributes:
        new: The reports of the delivery, in its order.
        told: All that stand, the ledger's among them.
    """

    __slots__ = ("_periods", "new", "told")

    def __init__(self) -> None:
        self.new: list[New] = []
        self.told: list[Told] = []
        self._periods: tuple[list[date], list[list[Told]]] | None = None

    def has_earlier(self) -> bool:
        """Say whether there may be anything that a new report can be held against: not itself alone."""
        return len(self.told) > 1 or self.told != self.new

    def latest(self, new: New) -> Sequence[Told]:
        """Give what was told of the last of the twelve periods before that of a new report."""
        firsts, told = self._by_period()
        span = _span(new.head.period)
        at = bisect_left(firsts, span.first) - 1
        return told[at] if at >= 0 and firsts[at] >= span.since else ()

    def before(self, new: New) -> Sequence[Sequence[Told]]:
        """Give what was told of the twelve periods before that of a new report, newest first."""
        firsts, told = self._by_period()
        span = _span(new.head.period)
        return told[bisect_left(firsts, span.since) : bisect_left(firsts, span.first)][::-1]

    def _by_period(self) -> tuple[list[date], list[list[Told]]]:
        """Give the first days of the periods, and what was told of each, in the order of the ids."""
        if self._periods is None:
            periods: dict[date, list[Told]] = {}
            for one in self.told:
                periods.setdefault(_span(one.head.period).first, []).append(one)
            firsts = sorted(periods)
            self._periods = firsts, [_by_id(periods[first]) for first in firsts]
        return self._periods


class Beside:
    """
    The reports of a delivery with those told before, by sender and by event.

    Attributes:
        new: The reports of the delivery.
        senders: What each of those told who have sent several.
    """

    def __init__(self, cases: Sequence[Case], past: Past = no_past) -> None:
        """Ask for the past once, for all reports; of one id the highest revision is taken."""
        self.new = [New(case) for case in cases] if len(cases) <= MOST_BESIDE else []
        told = _standing(self.new, past) if self.new else {}
        self._of_day = _of_several(told.values())
        self.senders = [sender for sender in _by_sender(self.new, told) if sender.has_earlier()]

    @property
    def several_tell(self) -> bool:
        """Whether several actors tell of something of a kind in an area on a day."""
        return bool(self._of_day)

    def of_event(self, event: Mapping[str, Any]) -> list[Told]:
        """Give the reports that tell of the like in its area on its day, where several actors do."""
        return self._of_day.get(_kind_of(event), [])


def _standing(new: Iterable[New], past: Past) -> dict[str, Told]:
    """Give what stands, by its id."""
    told = {t.head.id: t for t in past({period_named(n.head.period) for n in new})}
    for one in new:
        known = told.setdefault(one.head.id, one)
        if known is not one and _is_newer(one, known):
            told[one.head.id] = one
    return told


def _by_sender(new: Iterable[New], told: Mapping[str, Told]) -> Iterable[OfSender]:
    """Give what each told who sent a new report; of one id another sender may be the newer."""
    senders: dict[tuple[str, ...], OfSender] = defaultdict(OfSender)
    for one in new:
        sender = senders[_sender(one.head)]
        sender.new.append(one)
        if told[one.head.id] is one:
            sender.told.append(one)
    for row in told.values():
        if not isinstance(row, New) and (known := senders.get(_sender(row.head))) is not None:
            known.told.append(row)
    return senders.values()


def _sender(head: Head) -> tuple[str, ...]:
    return (head.template, head.actor, head.reporter, _span(head.period).kind)


def _of_several(told: Iterable[Told]) -> dict[tuple[str, str, str], list[Told]]:
    """Give the reports by kind, area and day of their events, where several actors tell of such."""
    of_day: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    if len({one.head.actor for one in told}) > 1:
        for one in told:
            for event in {_kind_of(event) for event in one.said.events}:
                of_day[event].append(one)
    return {
        event: _by_id(beside)
        for event, beside in of_day.items()
        if len({one.head.actor for one in beside}) > 1
    }


def _kind_of(event: Mapping[str, Any]) -> tuple[str, str, str]:
    return event["indicator"], event["area"], event["date"]


def _by_id(told: list[Told]) -> list[Told]:
    return sorted(told, key=lambda one: one.head.id) if len(told) > 1 else told


class _Span(NamedTuple):
    """The kind of a period, its first day, and that of the earliest one that it is held against."""

    kind: PeriodKind
    first: date
    since: date


@lru_cache(maxsize=1024)
def _span(period: str) -> _Span:
    own = period_named(period)
    return _Span(own.kind, own.first, own.shifted(-PERIODS_BACK).first)


def _is_newer(new: Told, known: Told) -> bool:
    """Say whether a report stands for its id; of two with one revision the first place does, in any order."""
    if new.head.revision != known.head.revision or not isinstance(known, New):
        return bool(new.head.revision >= known.head.revision)
    return new.where.sv < known.where.sv
