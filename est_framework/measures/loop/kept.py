"""
What the ledger holds of the loop, as it stands there: measures, meetings, and what was reported.

Documents are read as plain data and nothing about them is believed, so that a broken one can be told of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.findings import Place
from est_framework.measures.open import KIND, MEETING
from est_framework.periods import Period

if TYPE_CHECKING:
    from est_framework.reports.keeping.ledger import Entry, Ledger
    from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Kept:
    """
    One document of the loop.

    Attributes:
        id: Its own.
        body: As its newest revision says.
        earlier: Its earlier revisions, oldest first.
        contradicted: Whether another version of a revision came, and both are kept.
    """

    id: str
    body: Mapping[str, Any]
    earlier: tuple[Mapping[str, Any], ...] = ()
    contradicted: bool = False

    def place(self, pointer: str) -> Place:
        """Give the place of a field: the document's id, and where in it."""
        return Place(file=self.id, pointer=pointer)

    def text(self, name: str) -> str:
        """Give a field as text, empty where it says nothing."""
        value = self.body.get(name)
        return "" if value is None else str(value).strip()

    def day(self, name: str) -> date | None:
        """Give a field as a date, or None where it is none."""
        return _day(self.body.get(name))

    def parts(self, name: str) -> list[Mapping[str, Any]]:
        """Give the parts of a list, those that are objects."""
        return parts_of(self.body, name)

    @property
    def problem(self) -> Mapping[str, Any]:
        """The problem that a measure points to, empty where there is none."""
        problem = self.body.get("problem")
        return problem if isinstance(problem, dict) else {}

    @property
    def is_open(self) -> bool:
        """Whether a measure is not closed."""
        return self.text("status") != "closed"

    @property
    def timed(self) -> list[tuple[datetime, Mapping[str, Any]]]:
        """What a measure's log says, each entry with its moment; those without one are left out."""
        return [(at, e) for e in self.parts("log") if (at := moment(e.get("at")))]

    @property
    def is_never_closed(self) -> bool:
        """Say whether neither a measure nor its log says that it was closed."""
        return self.is_open and not self.closings

    @property
    def closings(self) -> list[Mapping[str, Any]]:
        """The entries of a measure's log that close it."""
        return [e for e in self.parts("log") if e.get("status") == "closed"]

    @property
    def period(self) -> Period | None:
        """The period that a measure was decided in, or a meeting was about."""
        return as_period(self.body.get("decided", self.body.get("period")))

    @property
    def decided_by_then(self) -> date | None:
        """
        The last day on which a measure can have been decided, by what it says itself.

        The meeting about a period is held in the next one at the latest. The log begins with the decision.
        """
        days = [self.first_said, self.period and self.period.shifted(1).last]
        return min((day for day in days if day), default=None)

    @property
    def first_said(self) -> date | None:
        """The day of the first entry in a measure's log that is no outcome: the decision."""
        return next((at.date() for at, e in self.timed if not e.get("outcome")), None)


@dataclass(frozen=True)
class Loop:
    """
    All of it, at a moment.

    Attributes:
        setup: The resolved setup.
        now: The moment.
        measures: Every measure.
        meetings: Every meeting's record, the earliest first.
        seen: What was reported as seen: period, area, indicator.
    """

    setup: ResolvedSetup
    now: datetime
    measures: tuple[Kept, ...]
    meetings: tuple[Kept, ...]
    seen: frozenset[tuple[str, str, str]] = frozenset()

    @cached_property
    def today(self) -> date:
        """The day, by the setup's clock."""
        return self.now.astimezone(self.setup.zone).date()

    @cached_property
    def reported(self) -> tuple[Period, ...]:
        """The periods that anything was reported as seen in, oldest first."""
        return tuple(sorted({p for name, _, _ in self.seen if (p := as_period(name))}))

    def has_reports_around(self, period: Period) -> bool:
        """Say whether a period lies within what the ledger has reports of: older ones may be purged."""
        same = [p for p in self.reported if p.kind is period.kind]
        return bool(same) and same[0] <= period <= same[-1]

    @cached_property
    def first_seen(self) -> dict[tuple[str, str], Period]:
        """The first period that anything was reported as seen in, by area and indicator."""
        found: dict[tuple[str, str], Period] = {}
        for name, area, indicator in self.seen:
            period = as_period(name)
            if period is not None:
                found[area, indicator] = min(period, found.get((area, indicator), period))
        return found

    @property
    def decided_levels(self) -> Iterator[tuple[Kept, int, Mapping[str, Any]]]:
        """The levels that were decided: in which record, as which of its levels, and what it says."""
        for meeting in self.meetings:
            for n, level in enumerate(meeting.parts("levels")):
                if level.get("decided"):
                    yield meeting, n, level

    @cached_property
    def by_id(self) -> dict[str, Kept]:
        """The measures by their ids."""
        return {m.id: m for m in self.measures}

    @cached_property
    def last_held(self) -> date | None:
        """The day of the last meeting that a record tells of."""
        return max((d for m in self.meetings if (d := m.day("held"))), default=None)


def read_loop(ledger: Ledger, setup: ResolvedSetup, *, now: datetime) -> Loop:
    """
    Read all that the ledger holds of the loop.

    Raises:
        IntegrityError: A row has changed since it was written.
    """
    meetings = _kept(ledger.entries(MEETING))
    return Loop(
        setup=setup,
        now=now,
        measures=tuple(_kept(ledger.entries(KIND))),
        meetings=tuple(sorted(meetings, key=lambda m: (m.text("held"), m.id))),
        seen=frozenset(_seen(e.document.body for e in ledger.each_effective("report"))),
    )


def _kept(entries: Sequence[Entry]) -> list[Kept]:
    rows: dict[str, dict[int, Mapping[str, Any]]] = defaultdict(dict)
    contradicted: set[str] = set()
    for entry in entries:
        document = entry.document
        if entry.state == "stored":
            rows[document.id][document.revision] = document.body
        else:
            contradicted.add(document.id)
    return [kept_of(id_, revisions, id_ in contradicted) for id_, revisions in rows.items()]


def kept_of(
    id_: str,
    revisions: Mapping[int, Mapping[str, Any]],
    contradicted: bool = False,  # noqa: FBT001, FBT002
) -> Kept:
    """Give a document from its revisions by number."""
    bodies = [revisions[n] for n in sorted(revisions)]
    return Kept(id_, bodies[-1], tuple(bodies[:-1]), contradicted)


def _seen(reports: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str, str]]:
    for report in reports:
        period = str(report.get("period", ""))
        for area in parts_of(report, "areas"):
            answers = area.get("answers")
            for indicator, answer in (answers if isinstance(answers, dict) else {}).items():
                if isinstance(answer, dict) and answer.get("state") == "value":
                    yield period, str(area.get("area")), indicator
        for event in parts_of(report, "events"):
            yield period, str(event.get("area")), str(event.get("indicator"))


def parts_of(body: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Give the objects in a list of a document; none where it is no list."""
    value = body.get(name)
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def as_period(value: object) -> Period | None:
    """Give a value as a period, or None where it is none."""
    try:
        return Period.parse(str(value))
    except UsageError:
        return None


def moment(value: object) -> datetime | None:
    """Give a value as a moment with its time zone, or None where it is none."""
    try:
        read = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return read if read.tzinfo else None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
