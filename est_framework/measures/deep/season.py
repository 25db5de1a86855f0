"""The reports of many periods as numbers: by area, indicator and period, with the reports behind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from est_framework.picture.effective import reports_at
from est_framework.picture.rows import said_in
from est_framework.reports.silence import is_empty
from est_framework.setup.revisions import Setups

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.reports.models import Event, Presence, Report, Upcoming
    from est_framework.setup.local import LocalEst

Key = tuple["Period", str, str]
"""A period, an area and an indicator."""


@dataclass(frozen=True, slots=True)
class Season:
    """
    What was seen in a run of periods.

    Attributes:
        periods: Oldest first.
        numbers: The most that any one actor saw; nothing where nobody saw anything.
        behind: How many reports were about an area in a period.
        events: The events of each period.
        upcoming: What was told to come in each period.
        presence: Who was told to have been out in each period.
    """

    periods: tuple[Period, ...]
    numbers: Mapping[Key, int]
    behind: Mapping[tuple[Period, str], int]
    events: Sequence[tuple[Period, Event]]
    upcoming: Sequence[tuple[Period, Upcoming]]
    presence: Sequence[tuple[Period, Presence]]

    def seen(self, area: str, indicators: Iterable[str], periods: Iterable[Period]) -> int:
        """Add up what was seen of some indicators in an area over some periods."""
        return sum(self.numbers.get((p, area, i), 0) for p in periods for i in indicators)

    def reports(self, area: str, periods: Iterable[Period]) -> int:
        """Add up the reports about an area over some periods."""
        return sum(self.behind.get((p, area), 0) for p in periods)


def read_season(
    local: LocalEst, ledger: Ledger, periods: Iterable[Period], *, as_of: datetime
) -> Season:
    """
    Read the reports that count of some periods.

    Raises:
        IntegrityError: The ledger is damaged, or holds what this program cannot read.
    """
    asked = tuple(sorted(set(periods)))
    numbers: dict[Key, int] = {}
    behind: Counter[tuple[Period, str]] = Counter()
    events: list[tuple[Period, Event]] = []
    upcoming: list[tuple[Period, Upcoming]] = []
    presence: list[tuple[Period, Presence]] = []
    setups = Setups(local.setup, local.earlier)
    for period in asked:
        by_actor: dict[tuple[str, str, str], int] = defaultdict(int)
        for report in _counting(local, ledger, period, as_of):
            for area, given in said_in(report, setups.of(report.digest)).items():
                behind[period, area] += 1
                for indicator, (number, _) in given.items():
                    by_actor[report.actor, area, indicator] += number or 0
            events += [(period, e) for e in report.events]
            upcoming += [(period, u) for u in report.upcoming]
            presence += [(period, p) for p in report.presence]
        for (_, area, indicator), number in by_actor.items():
            if number:
                key = (period, area, indicator)
                numbers[key] = max(numbers.get(key, 0), number)
    return Season(asked, numbers, behind, events, upcoming, presence)


def _counting(local: LocalEst, ledger: Ledger, period: Period, as_of: datetime) -> list[Report]:
    return [
        r.report
        for r in reports_at(ledger, period, local.setup, as_of=as_of)
        if r.state == "counts" and not is_empty(r.report)
    ]
