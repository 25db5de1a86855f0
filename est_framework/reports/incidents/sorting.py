"""The rows of a list sorted: each is taken once, and lands in exactly one number of the account."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.incidents.counts import OFF_MAP, Tally
from est_framework.reports.incidents.entries import Entries, Entry, key_of
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.one_answer import read_answers
from est_framework.reports.incidents.one_event import EventReading
from est_framework.reports.incidents.placing import Nowhere, Placing, degrees_of
from est_framework.reports.incidents.times import days_of, week_of
from est_framework.reports.rules import (
    rep413_row_without_value,
    rep414_unreadable_time,
    rep415_event_twice,
    rep432_unusable_position,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from est_framework.findings import Finding
    from est_framework.periods import Period
    from est_framework.reports.incidents.mapping_model import IncidentMapping
    from est_framework.reports.incidents.rows import ListTable
    from est_framework.setup.resolved import ResolvedSetup

_WORKBOOK_FORMS = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d")
UNPLACED: dict[str, Text] = {
    "unreadable": Text(sv="går inte att läsa", en="cannot be read"),
    "unplaced": Text(sv="platsen hör inte till något område", en="the place belongs to no area"),
    "county": Text(sv="platsen är bara länet", en="the place is only the county"),
    "unmapped": Text(sv="typen står inte i kartan", en="the type is not in the mapping"),
    "sender": Text(sv="avsändaren står inte i kartan", en="the sender is not in the mapping"),
}
"""Why a row that was not meant to be left out became nothing."""


@dataclass(slots=True)
class Sorted:
    """
    What became of the rows.

    Attributes:
        tally: The account.
        findings: What there is to say of single rows.
        entries: By actor and period, what each row says.
        placed: The indexes of the rows that became something.
        unplaced: Index of a row to why it became nothing, a key of `UNPLACED`.
    """

    tally: Tally = field(default_factory=Tally)
    findings: list[Finding] = field(default_factory=list)
    entries: dict[tuple[str, Period], Entries] = field(default_factory=dict)
    placed: list[int] = field(default_factory=list)
    unplaced: dict[int, str] = field(default_factory=dict)


@dataclass
class Sorting:
    """Sorts the rows of a table."""

    table: ListTable
    mapping: IncidentMapping
    setup: ResolvedSetup
    periods: Collection[Period] | None
    geometry: Mapping[str, Mapping[str, Any]]
    done: Sorted = field(default_factory=Sorted)

    def __post_init__(self) -> None:
        self.cells = {what: self.table.column(h) for what, h in self.mapping.columns.named()}
        self.questions = {h: self.table.column(h) for h in self.mapping.answers}
        self.placings = {
            actor: Placing(self.mapping, self.setup, actor, self.geometry)
            for actor in self.mapping.senders
        }
        forms = self.mapping.time.forms
        self.forms = (*_WORKBOOK_FORMS, *forms) if self.table.sheet else forms
        self._seen: dict[str, int] = {}
        self._alike: Counter[tuple[Any, ...]] = Counter()
        self._where: dict[tuple[str, ...], str | Nowhere | Text] = {}
        self._actors = {a.casefold(): a for a in self.mapping.senders if a in self.setup.actors}
        self._actors |= {one_spelling(n).casefold(): a for n, a in self.mapping.actors.items()}
        needed = ["id", "time" if "time" in self.cells else "week", "type"]
        needed += [] if self._point else ["place"]
        self._needed = [(what, self.cells[what]) for what in needed if what in self.cells]
        self._events = EventReading(self)

    @cached_property
    def days(self) -> list[date | None]:
        """The day of each row by the list's own clock."""
        if self.mapping.columns.time is not None:
            return days_of(self.cells["time"], self.forms, self.setup.zone)
        return [self._monday(index) for index in range(len(self.table.rows))]

    def sort(self) -> Sorted:
        """Take every row."""
        self.done.tally.rows = len(self.table.rows)
        left: Iterable[int] = range(len(self.table.rows))
        places, actor = self.cells.get("place"), self.mapping.actor
        if places and actor and not self._point and "actor" not in self.cells:
            # Most rows of a list of the whole country are somewhere else: one look at each name.
            placing = self.placings[actor]
            names = {name for name in set(places) if name.strip()}
            out = {name for name in names if placing.named(name) is Nowhere.OUTSIDE}
            left = [index for index, name in enumerate(places) if name not in out]
            self.done.tally.outside += len(places) - len(left)
        for index in left:
            self._take(index)
        return self.done

    def say(self, finding: Finding) -> None:
        """Note a finding."""
        self.done.findings.append(finding)

    def cell(self, what: str, index: int) -> str:
        """Give a cell by what it is; empty where the list has no such column."""
        return self.cells[what][index] if what in self.cells else ""

    def _take(self, index: int) -> None:
        if not self.table.rows[index] or self._lacks_value(index):
            self._leave(index, "unreadable")
            return
        actor = self._sender(index)
        if actor is None:
            self.done.tally.note(self.done.tally.senders, self.cell("actor", index), index)
            self.done.unplaced[index] = "sender"
        elif self._is_at_a_place(where := self._area(index, actor), index):
            self._keep(index, actor, str(where))

    def _leave(self, index: int, why: str) -> None:
        self.done.unplaced[index] = why
        self.done.tally.unreadable += why == "unreadable"

    def _lacks_value(self, index: int) -> bool:
        for what, cells in self._needed:
            if not cells[index].strip():
                heading = getattr(self.mapping.columns, what)
                place = self.table.place(index, heading)
                self.say(rep413_row_without_value.RULE.at(place, column=heading))
                return True
        return False

    def _sender(self, index: int) -> str | None:
        if "actor" not in self.cells:
            return self.mapping.actor
        text = one_spelling(self.cells["actor"][index]).casefold()
        return self._actors.get(text) if text else self.mapping.actor

    @cached_property
    def _point(self) -> tuple[str, str] | tuple[()]:
        """The two columns that a point is read from."""
        for pair in (("latitude", "longitude"), ("north", "east")):
            if all(what in self.cells for what in pair):
                return pair
        return ()

    def _area(self, index: int, actor: str) -> str | Nowhere | Text:
        if self.mapping.all_in is not None:
            return self.mapping.all_in
        said = (actor, self.cell("place", index), *(self.cell(w, index) for w in self._point))
        if said not in self._where:
            self._where[said] = self._found(self.placings[actor], *said[1:])
        return self._where[said]

    def _found(self, placing: Placing, place: str, *point: str) -> str | Nowhere | Text:
        named = placing.named(place) if place.strip() else Nowhere.UNKNOWN
        if not point or isinstance(named, str):
            return named
        if place.strip() and not any(text.strip() for text in point):
            return named
        position = degrees_of(point[0], point[1], metres=self._point[:1] == ("north",))
        return position if isinstance(position, Text) else placing.at(*position)

    def _is_at_a_place(self, where: str | Nowhere | Text, index: int) -> bool:
        if isinstance(where, str):
            return True
        tally, name = self.done.tally, one_spelling(self.cell("place", index))
        if isinstance(where, Text):
            heading = getattr(self.mapping.columns, self._point[0]) if self._point else ""
            place = self.table.place(index, heading)
            self.say(rep432_unusable_position.RULE.at(place, seen=where))
            self._leave(index, "unreadable")
        elif where is Nowhere.COUNTY:
            tally.note(tally.county, name, index)
            self.done.unplaced[index] = "county"
        elif where is Nowhere.OUTSIDE:
            tally.outside += 1
        else:
            self.done.unplaced[index] = "unplaced"
            if name:
                tally.note(tally.unplaced, name, index)
            else:
                tally.off_map += 1
                tally.first.setdefault(OFF_MAP, index)
        return False

    def _keep(self, index: int, actor: str, area: str) -> None:
        tally, id_ = self.done.tally, self.cell("id", index).strip()
        if id_ and (earlier := self._seen.setdefault(id_, index)) != index:
            line = self.table.numbers[earlier]
            self.say(rep415_event_twice.RULE.at(self.table.place(index), line=line))
            tally.repeated += 1
            return
        if self.mapping.kind == "answers":
            read = read_answers(self, index, area)
        else:
            read = self._events.read(index, area)
        if isinstance(read, str):
            if read in UNPLACED:
                self._leave(index, read)
            return
        period, said = read
        if not self._is_asked_for(period):
            tally.outside_periods += 1
            return
        tally.imported += 1
        self.done.placed.append(index)
        key = self._key(id_, (actor, period), said)
        self.done.entries.setdefault((actor, period), {})[key] = said

    def _key(self, id_: str, whose: tuple[str, Period], said: list[Entry]) -> str:
        """Give a row's key: by its id, or by what stays the same when the row is corrected."""
        if id_:
            return key_of("id", id_)
        is_wide = self.mapping.kind == "answers"
        told = [entry["area"] if is_wide else str(sorted(entry.items())) for entry in said]
        alike = (whose[0], str(whose[1]) if is_wide else "", *told)
        self._alike[alike] += 1
        return key_of(*alike, self._alike[alike])

    def unreadable_time(self, index: int, column: str, seen: str) -> None:
        """Say that the time of a row cannot be read."""
        place = self.table.place(index, column)
        self.say(rep414_unreadable_time.RULE.at(place, seen=mask(seen), column=column))

    def _monday(self, index: int) -> date | None:
        return week_of(self.cell("week", index), self.cell("year", index))

    def _is_asked_for(self, period: Period) -> bool:
        if self.periods is None:
            return period >= self.setup.setup.cycle.first
        return period in self.periods
