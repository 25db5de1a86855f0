"""Whether an actor has reported for a period already: what the ledger holds, asked once a period."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from est_framework.periods import Period
from est_framework.reports.case import Head
from est_framework.reports.entered import Senders, sender_of
from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.past import Past, Told
from est_framework.reports.past_in_ledger import past_of
from est_framework.reports.review.decisions import each_standing
from est_framework.setup.resolved import ResolvedSetup

_SEVERAL: Final = 0


class ReportedBefore:
    """
    The reports that hold already, by actor, period, reporter and template; of such as are owed once.

    What was set aside, sent back or merged into another is none of them.

    Kept as two numbers a report, for there may be a million. Two reports that chance gives the same
    number cost a warning too many, never a report.
    """

    def __init__(self, ledger: Ledger, setup: ResolvedSetup, senders: Senders) -> None:
        """
        Take the ledger.

        Args:
            ledger: The ledger.
            setup: The resolved setup, which says what is owed once.
            senders: What is learnt of the rows that are read is noted here.
        """
        self._ledger, self._senders = ledger, senders
        self._once = setup.owed_templates
        self._asked: set[str] = set()
        self._one: dict[int, int] = {}

    def ask(self, reports: list[Head]) -> None:
        """Learn what the ledger holds of the periods that reports are about."""
        periods = {r.period for r in reports if r.template in self._once} - self._asked
        if not periods:
            return
        self._asked |= periods
        for entry in each_standing(self._ledger, periods):
            self._learn(entry)

    def past(self) -> Past:
        """Give what asks the ledger of what was told; what it reads need not be read here once more."""

        def ask(own: AbstractSet[Period]) -> Iterable[Told]:
            names = {str(period) for period in own}

            def learn(entry: Entry) -> None:
                if entry.document.period in names:
                    self._learn(entry)

            yield from past_of(self._ledger, learn)(own)
            self._asked |= names

        return ask

    def _learn(self, entry: Entry) -> None:
        body = entry.document.body
        self._senders.note(entry.sequence, sender_of(body))
        if body["template"] in self._once:
            self._add(_owed(body["actor"], body["period"], body["reporter"]), body["id"])

    def another(self, report: Head) -> bool:
        """Say whether there is another report, with another id, that says the same to be told."""
        one = self._one.get(_owed(report.actor, report.period, report.reporter))
        return report.template in self._once and one is not None and one != _number(report.id)

    def add(self, report: Head) -> None:
        """Count a report that has just been kept as one of them."""
        if report.template in self._once:
            self._add(_owed(report.actor, report.period, report.reporter), report.id)

    def _add(self, owed: int, id_: str) -> None:
        number = _number(id_)
        if self._one.setdefault(owed, number) != number:
            self._one[owed] = _SEVERAL


def _owed(*parts: str) -> int:
    return hash(parts)


def _number(id_: str) -> int:
    return hash(id_) or 1
