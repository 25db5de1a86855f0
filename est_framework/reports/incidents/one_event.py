"""The rows of an event list read: when, what and how many."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from est_framework.privacy.gate import mask
from est_framework.reports.incidents.entries import count_of, kept_summary
from est_framework.reports.incidents.glance import Glance
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.times import (
    PART_OF_HOUR,
    fitting,
    has_clock,
    headline_time,
    part_of_day,
    with_clock,
)
from est_framework.reports.rules import rep424_summary_left_out, rep435_not_a_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from est_framework.reports.incidents.entries import Entry
    from est_framework.reports.incidents.glance import Seen
    from est_framework.reports.incidents.sorting import Row, Sorting
    from est_framework.reports.models import PartOfDay


_ZEROS = ("0", "0,0", "0.0")
_UNKNOWN: PartOfDay = "unknown"
_NO_PARTS = (_UNKNOWN,) * len(PART_OF_HOUR)


class _Kind(NamedTuple):
    """The indicators of a type cell, what in it is unknown, and all of it in one spelling."""

    found: Sequence[str]
    unknown: Sequence[str]
    whole: str


class EventReading:
    """Reads the rows of one sorting; what stands in many of them is made out once."""

    def __init__(self, sorting: Sorting) -> None:
        """Take what does not change from row to row."""
        self._rows = sorting
        mapping, cells = sorting.mapping, sorting.cells
        self._headings, self._reading = mapping.columns, mapping.time
        self._types = {name.casefold(): id_ for name, id_ in mapping.types.items()}
        self._reasons = {name.casefold() for name in mapping.reasons}
        self._times, self._zone = cells["time"], sorting.setup.zone
        self._headlines = cells["headline"] if self._reading.event == "headline" else None
        self._clocks = cells.get("clock")
        self._type_cells = cells.get("type")
        self._counts = cells.get("count")
        self._summaries = cells.get("summary") if mapping.keep_summary else None
        events = (id_ for id_, one in sorting.setup.indicators.items() if one.kind == "event")
        self._of_events = frozenset(events)
        self._kept = cache(kept_summary)
        self._written = cache(date.isoformat)

    def read(self, rows: Sequence[Row]) -> Iterator[tuple[Row, date, list[Entry]]]:
        """Yield the rows that say something, with the day and what they say; the others are counted."""
        told = self._at_a_glance([row[0] for row in rows])
        parts = _NO_PARTS if self._reading.day_only else PART_OF_HOUR
        for row, kind, seen in self._with_kinds(rows, told):
            when = (seen[0], parts[seen[1]]) if seen else self._when(row[0])
            if when is not None and self._counts_as_something(row[0], kind):
                yield row, when[0], self._entries(row, when, kind.found)

    def _entries(
        self, row: Row, when: tuple[date, PartOfDay], indicators: Iterable[str]
    ) -> list[Entry]:
        """Give the events; or the answers, where an indicator is no event but how a place is."""
        index, _, area, _ = row
        day, part = self._written(when[0]), when[1]
        count = self._count(index) if self._counts is not None else 1
        text = self._description(index) if self._summaries is not None else ""
        return [
            {
                "indicator": indicator,
                "area": area,
                "date": day,
                "part_of_day": part,
                "count": count,
                "description": text,
            }
            if indicator in self._of_events
            else {"area": area, "date": day, "answers": {indicator: ["value", count]}}
            for indicator in indicators
        ]

    def _at_a_glance(self, indexes: Sequence[int]) -> Sequence[Seen]:
        """Give when most of some rows are about, as `_when` would find; nothing of the others."""
        if self._clocks is not None and self._headlines is None:
            return [None] * len(indexes)
        glance = Glance(self._rows.forms, self._zone)
        told = glance.moments(map(self._times.__getitem__, indexes))
        if self._headlines is None:
            return told
        return glance.headlines(map(self._headlines.__getitem__, indexes), told)

    def _with_kinds(
        self, rows: Sequence[Row], told: Sequence[Seen]
    ) -> Iterable[tuple[Row, _Kind, Seen]]:
        """Give the rows with what their types are; those of a type that is left out are only counted."""
        cells = self._type_cells
        if cells is None:
            kind = _Kind((self._rows.mapping.all_are or "",), (), "")
            return zip(rows, repeat(kind), told, strict=False)
        texts = [cells[row[0]] for row in rows]
        kinds = {text: self._kind(text) for text in set(texts)}
        out = {text for text, kind in kinds.items() if not kind.found and not kind.unknown}
        # A row whose time cannot be read is told of, whatever its type.
        gone = Counter(text for text, seen in zip(texts, told, strict=True) if seen and text in out)
        for text, count in gone.items():
            self._rows.done.tally.ignored[kinds[text].whole] += count
        return [
            (row, kinds[text], seen)
            for row, text, seen in zip(rows, texts, told, strict=True)
            if text not in out or seen is None
        ]

    def _when(self, index: int) -> tuple[date, PartOfDay] | None:
        column, text = self._headings.time or "", self._times[index]
        moment, form = fitting(text, self._rows.forms, self._zone) or (None, "")
        is_known = not self._reading.day_only
        if moment is not None and self._headlines is not None:
            column, text = self._headings.headline or "", self._headlines[index]
            moment = headline_time(text, moment)
        elif moment is not None and self._clocks is not None:
            clock = self._clocks[index]
            timed = with_clock(moment, clock)
            is_known = timed is not None
            if timed is None and clock.strip():
                self._rows.unreadable_time(index, self._headings.clock or "", clock)
                return None
            moment = timed or moment
        elif moment is not None and is_known:
            is_known = has_clock(form)
        if moment is None:
            self._rows.unreadable_time(index, column, text)
            return None
        return moment.date(), part_of_day(moment) if is_known else "unknown"

    def _counts_as_something(self, index: int, kind: _Kind) -> bool:
        """Say whether a row counts as something, by its type and its number; the others are counted."""
        tally = self._rows.done.tally
        if not kind.found:
            if kind.unknown:
                tally.note(tally.unmapped, kind.unknown[0], index)
                self._rows.leave(index, "unmapped")
            else:
                tally.ignored[kind.whole] += 1
            return False
        for part in kind.unknown:
            tally.note(tally.parts, part, index)
        if self._counts is not None and self._counts[index].strip() in _ZEROS:
            tally.ignored[f"{self._headings.count} 0"] += 1
            return False
        return True

    def _kind(self, text: str) -> _Kind:
        whole = one_spelling(text)
        parts = [whole]
        if whole.casefold() not in self._types and whole.casefold() not in self._reasons:
            split = [one_spelling(part) for part in whole.split(self._rows.mapping.between)]
            parts = [part for part in split if part] or [whole]
        plain = {part: part.casefold() for part in parts}
        found = [self._types[p] for p in plain.values() if p in self._types]
        named = self._types.keys() | self._reasons
        return _Kind(list(dict.fromkeys(found)), [p for p in parts if plain[p] not in named], whole)

    def _count(self, index: int) -> int:
        text = self._counts[index] if self._counts is not None else ""
        if not text.strip():
            return 1
        count = count_of(text)
        if count is None:
            heading = self._headings.count or ""
            place = self._rows.table.place(index, heading)
            rule = rep435_not_a_number.RULE
            self._rows.say(rule.at(place, seen=mask(text), column=heading))
        return count or 1

    def _description(self, index: int) -> str:
        text = self._summaries[index] if self._summaries is not None else ""
        description, kinds = self._kept(text)
        if kinds is not None:
            column = self._headings.summary or ""
            place, rule = self._rows.table.place(index, column), rep424_summary_left_out.RULE
            self._rows.say(rule.at(place, kinds=kinds, column=column))
        return description
