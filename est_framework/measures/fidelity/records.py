"""All that the signs of fidelity are read from, gathered once: setup, ledger, and the pictures kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from est_framework.measures.fidelity.spoken import Spoken, spoken_in
from est_framework.measures.kinds import DEEP_ANALYSIS, FEEDBACK, YEARLY_REVIEW
from est_framework.measures.open import KIND as MEASURE
from est_framework.measures.open import MEETING
from est_framework.measures.spans import periods_between
from est_framework.periods import Period
from est_framework.picture.standings import standings

if TYPE_CHECKING:
    from est_framework.picture.models import Status
    from est_framework.reports.keeping.ledger import Ledger
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

Body = Mapping[str, Any]
PICTURE = "picture.json"
_HEAD = 2_000
"""So many bytes of a kept picture hold its head."""
_AS_OF = re.compile(rb'"as_of":\s*"([^"]+)"')


@dataclass(frozen=True)
class Records:
    """
    What is kept of a time.

    Attributes:
        setup: The resolved setup.
        as_of: Only what was known by then.
        periods: The setup's periods of the time whose meeting has been due, oldest first.
        spoken: The reports of those periods, and of those that a measure points to.
        meetings: The first record of each period that has any, in order of periods.
        measures: Every measure that was decided by the end of the time, as it stands now.
        closed: When each closed measure was closed, by its id: the day of the meeting or of the entry.
        feedback: What was sent to whom.
        analyses: The deep analyses held.
        reviews: The yearly reviews held.
        pictures: When what a kept picture shows was known, by period.
        held: How many files were stopped in the time because they held something about a person.
    """

    setup: ResolvedSetup
    as_of: datetime
    first: date
    last: date
    periods: tuple[Period, ...]
    spoken: Mapping[Period, Sequence[Spoken]]
    meetings: Mapping[Period, Body]
    measures: Sequence[Body]
    closed: Mapping[str, date]
    feedback: Sequence[Body]
    analyses: Sequence[Body]
    reviews: Sequence[Body]
    pictures: Mapping[Period, datetime]
    held: int

    @property
    def today(self) -> date:
        """The day that it is, by the setup's clock."""
        return self.as_of.astimezone(self.setup.zone).date()

    @property
    def began(self) -> date:
        """The first day of the time that the setup has periods in."""
        return self.periods[0].first if self.periods else self.first

    @property
    def ended(self) -> date:
        """The last day of it."""
        return self.periods[-1].last if self.periods else self.last

    @cached_property
    def met(self) -> tuple[Period, ...]:
        """The periods of the time that have a record of a meeting."""
        return tuple(p for p in self.periods if p in self.meetings)

    @cached_property
    def decided(self) -> tuple[Body, ...]:
        """The measures that were decided within the time."""
        own = {str(p) for p in self.periods}
        return tuple(m for m in self.measures if m["decided"] in own)

    @cached_property
    def standings(self) -> Mapping[Period, Mapping[str, Status]]:
        """How the actors stand that owed a report, by period; what came unasked was not owed."""
        return {
            p: {
                s.actor: s.status
                for s in standings((r.came for r in self.spoken[p]), self.setup, p)
                if s.actor in self.setup.actors and s.status != "not_owed"
            }
            for p in self.periods
        }

    @cached_property
    def any_reports(self) -> bool:
        """Whether a single report of the time is kept."""
        return any(self.spoken[p] for p in self.periods)


def held_on(body: Body) -> date:
    """Give the day on which a meeting, an analysis or a review was held."""
    return date.fromisoformat(body["held"])


def gather(local: LocalEst, ledger: Ledger, first: date, last: date, *, as_of: datetime) -> Records:
    """
    Read everything that the signs rest on.

    Args:
        local: The local EST.
        ledger: Its ledger, open.
        first: The first day of the time.
        last: Its last day.
        as_of: Only what was known by then.

    Raises:
        IntegrityError: The ledger is damaged.
    """
    setup = local.setup
    periods = tuple(p for p in periods_between(setup, first, last) if setup.meets_at(p) <= as_of)
    measures = [e.document.body for e in ledger.effective(MEASURE, as_of=as_of)]
    measures = [m for m in measures if not periods or Period.parse(m["decided"]) <= periods[-1]]
    pointed = {Period.parse(m["problem"]["period"]) for m in measures}
    others = sorted(p for p in pointed - set(periods) if p.kind is setup.setup.cycle.period)
    meetings = _meetings(ledger, as_of)
    return Records(
        setup=setup,
        as_of=as_of,
        first=first,
        last=last,
        periods=periods,
        spoken=spoken_in(ledger, [*periods, *others], setup, pointed=pointed, as_of=as_of),
        meetings=meetings,
        measures=measures,
        closed=_closed(measures, meetings, ledger, as_of),
        feedback=[e.document.body for e in ledger.effective(FEEDBACK, as_of=as_of)],
        analyses=[e.document.body for e in ledger.effective(DEEP_ANALYSIS, as_of=as_of)],
        reviews=[e.document.body for e in ledger.effective(YEARLY_REVIEW, as_of=as_of)],
        pictures=_pictures(local.pictures, periods),
        held=_held(ledger, setup, first, last, as_of),
    )


def _meetings(ledger: Ledger, as_of: datetime) -> dict[Period, Body]:
    """Give the first record of each period; a second one about the same period adds to it."""
    found: dict[Period, dict[str, Any]] = {}
    bodies = [e.document.body for e in ledger.effective(MEETING, as_of=as_of)]
    for body in sorted(bodies, key=lambda b: (b["held"], b["id"])):
        period = Period.parse(body["period"])
        if period not in found:
            found[period] = dict(body)
            continue
        for part in ("levels", "follow_ups", "feedback", "present"):
            found[period][part] = [*found[period].get(part, ()), *body.get(part, ())]
    return dict(sorted(found.items()))


def _closed(
    measures: Sequence[Body], meetings: Mapping[Period, Body], ledger: Ledger, as_of: datetime
) -> dict[str, date]:
    at_meetings: dict[str, date] = {}
    for body in meetings.values():
        for said in body.get("follow_ups", ()):
            if said["status"] == "closed":
                at_meetings.setdefault(said["measure"], held_on(body))
    without = [m["id"] for m in measures if m["status"] == "closed" and m["id"] not in at_meetings]
    for id_ in without:
        at_meetings[id_] = min(
            e.received.date()
            for e in ledger.history(MEASURE, id_)
            if e.document.body["status"] == "closed" and e.received <= as_of
        )
    return at_meetings


def _pictures(folder: Path, periods: Sequence[Period]) -> dict[Period, datetime]:
    """Read the head of each kept picture; one that cannot be read is as none."""
    found = {}
    for period in periods:
        try:
            with (folder / str(period) / PICTURE).open("rb") as file:
                match = _AS_OF.search(file.read(_HEAD))
            if match:
                found[period] = datetime.fromisoformat(match[1].decode())
        except (OSError, ValueError):
            continue
    return found


def _held(ledger: Ledger, setup: ResolvedSetup, first: date, last: date, as_of: datetime) -> int:
    start = datetime.combine(first, time(), tzinfo=setup.zone)
    end = datetime.combine(last, time.max, tzinfo=setup.zone)
    return sum(
        a.outcome == "held" and a.received is not None and start <= a.received <= end
        for a in ledger.arrivals(as_of=as_of)
    )
