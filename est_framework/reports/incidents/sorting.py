"""The rows of a list sorted: each is taken once, and lands in exactly one number of the account."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import repeat
from typing import TYPE_CHECKING, Any

from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.incidents.counts import Tally
from est_framework.reports.incidents.entries import Entries, Entry, key_of, key_of_id
from est_framework.reports.incidents.located import located
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.one_answer import read_answers
from est_framework.reports.incidents.one_event import EventReading
from est_framework.reports.incidents.placing import Nowhere, Placing
from est_framework.reports.incidents.times import days_of, week_of
from est_framework.reports.rules import (
    rep413_row_without_value,
    rep414_unreadable_time,
    rep415_event_twice,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from est_framework.findings import Finding
    from est_framework.periods import Period
    from est_framework.reports.incidents.list_table import ListTable
    from est_framework.reports.incidents.mapping_model import IncidentMapping
    from est_framework.setup.resolved import ResolvedSetup

Row = tuple[int, str, str, str]
"""A row that lies in an area: its index, the actor, the area, and its id, empty where it has none."""
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
    """Sorts the rows of a table: each text is looked at once, however many rows it stands in."""

    table: ListTable
    mapping: IncidentMapping
    setup: ResolvedSetup
    periods: Collection[Period] | None
    geometry: Mapping[str, Mapping[str, Any]]
    today: date
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
        self._alike: Counter[tuple[Any, ...]] = Counter()

    @cached_property
    def days(self) -> list[date | None]:
        """The day of each row by the list's own clock."""
        if self.mapping.columns.time is not None:
            return days_of(self.cells["time"], self.forms, self.setup.zone)
        return [self._monday(index) for index in range(len(self.table.rows))]

    def sort(self) -> Sorted:
        """Take every row."""
        done, home_of = self.done, cache(self._home)
        done.tally.rows = len(self.table.rows)
        rows = self._once(located(self, self._sent(self._whole())))
        is_wide = self.mapping.kind == "answers"
        for row, day, said in (
            read_answers(self, rows) if is_wide else EventReading(self).read(rows)
        ):
            index, actor, _, id_ = row
            if day > self.today:
                self.unreadable_time(index, self.mapping.columns.time or "", str(day))
                continue
            home = home_of(actor, day)
            if home is None:
                done.tally.outside_periods += 1
                continue
            period, entries = home
            entries[key_of_id(id_) if id_ else self._key(actor, period, said)] = said
            done.placed.append(index)
        done.tally.imported = len(done.placed)
        return done

    def say(self, finding: Finding) -> None:
        """Note a finding."""
        self.done.findings.append(finding)

    def cell(self, what: str, index: int) -> str:
        """Give a cell by what it is; empty where the list has no such column."""
        return self.cells[what][index] if what in self.cells else ""

    def leave(self, index: int, why: str) -> None:
        """Note that a row became nothing, and why."""
        self.done.unplaced[index] = why
        self.done.tally.unreadable += why == "unreadable"

    def _here(self) -> Sequence[int]:
        """Give the rows that are not, for all that is known by the name of the place, outside."""
        places, actor = self.cells.get("place"), self.mapping.actor
        if not places or not actor or self.point or "actor" in self.cells:
            return range(len(self.table.rows))
        # Most rows of a list of the whole country are somewhere else: one look at each name.
        placing = self.placings[actor]
        names = {name for name in set(places) if name.strip()}
        out = {name for name in names if placing.named(name) is Nowhere.OUTSIDE}
        left = [index for index, name in enumerate(places) if name not in out]
        self.done.tally.outside += len(places) - len(left)
        return left

    def _whole(self) -> Iterable[int]:
        """Yield the rows that hold everything that a row must hold."""
        lacking, left = self._lacking(), self._here()
        return self._without(left, lacking) if lacking else left

    def _lacking(self) -> dict[int, str]:
        """Give the rows that lack something, and the column that is blank; none where all are ragged."""
        lacking: dict[int, str] = {}
        needed = ["id", "time" if "time" in self.cells else "week", "type"]
        needed += [] if self.point else ["place"]
        for what in needed:
            cells = self.cells.get(what, ())
            if not all(map(str.strip, cells)):
                heading = getattr(self.mapping.columns, what)
                for index, cell in enumerate(cells):
                    if not cell.strip():
                        lacking.setdefault(index, heading)
        if not all(self.table.rows):
            lacking |= {index: "" for index, row in enumerate(self.table.rows) if not row}
        return lacking

    def _without(self, left: Iterable[int], lacking: Mapping[int, str]) -> Iterator[int]:
        for index in left:
            if index not in lacking:
                yield index
                continue
            if heading := lacking[index]:
                place = self.table.place(index, heading)
                self.say(rep413_row_without_value.RULE.at(place, column=heading))
            self.leave(index, "unreadable")

    def _sent(self, left: Iterable[int]) -> Iterable[tuple[int, str]]:
        """Give the rows with their actors, where that is known."""
        own, texts = self.mapping.actor, self.cells.get("actor")
        if texts is None and own is not None:
            return zip(left, repeat(own))
        return self._sent_by(texts, left)

    def _sent_by(
        self, texts: Sequence[str] | None, left: Iterable[int]
    ) -> Iterator[tuple[int, str]]:
        """Yield the rows whose cell names an actor, or is blank where the list is one actor's."""
        own = self.mapping.actor
        known = {a.casefold(): a for a in self.mapping.senders if a in self.setup.actors}
        known |= {one_spelling(n).casefold(): a for n, a in self.mapping.actors.items()}
        plain = {text: one_spelling(text).casefold() for text in set(texts or ())}
        actors = {text: known.get(name) if name else own for text, name in plain.items()}
        for index in left:
            text = texts[index] if texts is not None else ""
            actor = actors.get(text)
            if actor is not None:
                yield index, actor
            else:
                self.done.tally.note(self.done.tally.senders, text, index)
                self.done.unplaced[index] = "sender"

    @cached_property
    def point(self) -> tuple[str, str] | tuple[()]:
        """The two columns that a point is read from."""
        for pair in (("latitude", "longitude"), ("north", "east")):
            if all(what in self.cells for what in pair):
                return pair
        return ()

    def _once(self, rows: Iterable[tuple[int, str, str]]) -> list[Row]:
        """Give the rows with their ids, each id once."""
        ids, once = self.cells.get("id"), list[Row]()
        seen: dict[str, int] = {}
        for index, actor, area in rows:
            id_ = ids[index].strip() if ids else ""
            if not id_ or (earlier := seen.setdefault(id_, index)) == index:
                once.append((index, actor, area, id_))
                continue
            line = self.table.numbers[earlier]
            self.say(rep415_event_twice.RULE.at(self.table.place(index), line=line))
            self.done.tally.repeated += 1
        return once

    def _home(self, actor: str, day: date) -> tuple[Period, Entries] | None:
        """Give the period of a day, and where its entries go; None where nobody asked for it."""
        period = self.setup.period_on(day)
        if self.periods is None:
            is_asked_for = period >= self.setup.setup.cycle.first
        else:
            is_asked_for = period in self.periods
        return (period, self.done.entries.setdefault((actor, period), {})) if is_asked_for else None

    def _key(self, actor: str, period: Period, said: list[Entry]) -> str:
        """Give the key of a row without id, by what stays the same when the row is corrected."""
        is_wide = self.mapping.kind == "answers"
        told = [entry["area"] if is_wide else str(sorted(entry.items())) for entry in said]
        alike = (actor, str(period) if is_wide else "", *told)
        self._alike[alike] += 1
        return key_of(*alike, self._alike[alike])

    def unreadable_time(self, index: int, column: str, seen: str) -> None:
        """Leave a row, and say that its time cannot be read."""
        self.leave(index, "unreadable")
        place = self.table.place(index, column)
        self.say(rep414_unreadable_time.RULE.at(place, seen=mask(seen), column=column))

    def _monday(self, index: int) -> date | None:
        return week_of(self.cell("week", index), self.cell("year", index))
