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
from est_framework.reports.case import Case, head_of
from est_framework.reports.compared import Key, compared
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
        source: What it was told in: one of the delivery, or a row of the ledger.
        said: What it is compared by.
        sender: Who told, in which template, of which kind of period.
    """

    __slots__ = ("_data", "_made", "head", "said", "sender", "source")

    def __init__(self, source: Case | Text, body: Mapping[str, Any] | None = None) -> None:
        """Take a report of the delivery, or a row of the ledger with the body of its document."""
        self.source, self._data = source, body
        self._made: Report | None = None
        if isinstance(source, Case):
            self.head = head = source.head
            # The rest is read again where it is asked for: most is not.
            self.said = source.compared or compared(source.draft.data)
        else:
            self.head = head = head_of(self.data)
            self.said = compared(self.data)
        self.sender = (head.template, head.actor, head.reporter, _span(head.period).kind)

    @property
    def data(self) -> Mapping[str, Any]:
        """The report as plain data."""
        if self._data is None and isinstance(self.source, Case):
            self._data = self.source.draft.data
        return self._data or {}

    @property
    def report(self) -> Report:
        """The report, made when somebody asks for it."""
        if self._made is None:
            source = self.source
            self._made = source.report if isinstance(source, Case) else made_report(dict(self.data))
        return self._made

    def number(self, key: Key) -> int | None:
        """Give the number of an answer, nought for none seen; nothing where it has none."""
        area, indicator = key
        answers = [a["answers"] for a in self.data.get("areas", ()) if a["area"] == area]
        answer = answers[-1].get(indicator) if answers else None
        if answer is None or answer["state"] == "none_seen":
            return None if answer is None else 0
        number: int | None = answer.get("value")
        return number

    @property
    def where(self) -> Text:
        """A place in a file, or a row of the ledger; a place is looked for when somebody asks."""
        if isinstance(self.source, Text):
            return self.source
        place = str(self.source.place(""))
        return Text(place, place)


Past = Callable[[AbstractSet["Period"]], Iterable[Told]]
"""Gives what the ledger holds that reports about some periods may be held against."""


def no_past(_periods: AbstractSet[Period]) -> tuple[Told, ...]:
    """Know of no earlier reports."""
    return ()


class New(NamedTuple):
    """
    A report of the delivery, with what its sender told before.

    Attributes:
        case: The report.
        told: The same as plain data.
        before: What the same sender told in the same template of the twelve periods before, a period at
            a time, newest first.
    """

    case: Case
    told: Told
    before: Sequence[Sequence[Told]]


class Beside:
    """The reports of a delivery with those told before, looked up by actor, by day and by period."""

    def __init__(self, cases: Sequence[Case], past: Past = no_past) -> None:
        """Ask for the past once, for all reports; of one id the highest revision is taken."""
        new = [Told(c) for c in cases] if len(cases) <= MOST_BESIDE else []
        told = self._standing(new, past) if new else []
        of_sender: dict[tuple[str, ...], dict[date, list[Told]]] = defaultdict(dict)
        for one in told:
            first = _span(one.head.period).first
            of_sender[one.sender].setdefault(first, []).append(one)
        self._of_day = _of_several(told)
        self._of_sender = {
            sender: (sorted(periods), [periods[first] for first in sorted(periods)])
            for sender, periods in of_sender.items()
        }
        self.new = [
            New(one.source, one, self._before(one)) for one in new if isinstance(one.source, Case)
        ]

    @staticmethod
    def _standing(new: Sequence[Told], past: Past) -> list[Told]:
        """Give what stands of each id, in the order of their ids."""
        told = {t.head.id: t for t in past({period_named(n.head.period) for n in new})}
        for one in new:
            known = told.get(one.head.id)
            if known is None or _is_newer(one, known):
                told[one.head.id] = one
        return [told[id_] for id_ in sorted(told)]

    def _before(self, one: Told) -> Sequence[Sequence[Told]]:
        # Of one id another sender may be the newer.
        firsts, told = self._of_sender.get(one.sender, ((), ()))
        span = _span(one.head.period)
        return told[bisect_left(firsts, span.since) : bisect_left(firsts, span.first)][::-1]

    @property
    def several_tell(self) -> bool:
        """Whether several actors tell of something of a kind in an area on a day."""
        return bool(self._of_day)

    def of_event(self, indicator: str, area: str, day: str) -> list[Told]:
        """Give the reports that tell of something of a kind in an area on a day, where several actors do."""
        return self._of_day.get((indicator, area, day), [])


def _of_several(told: Sequence[Told]) -> dict[tuple[str, str, str], list[Told]]:
    """Give the reports by kind, area and day of their events, where several actors tell of such."""
    of_day: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    if len({one.head.actor for one in told}) > 1:
        for one in told:
            for event in set(one.said.events):
                of_day[event].append(one)
    return {
        event: beside
        for event, beside in of_day.items()
        if len({one.head.actor for one in beside}) > 1
    }


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
    if new.head.revision != known.head.revision or isinstance(known.source, Text):
        return bool(new.head.revision >= known.head.revision)
    return new.where.sv < known.where.sv
