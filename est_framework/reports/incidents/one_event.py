"""One row of an event list read: when, what and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from collections.abc import Sequence
    from datetime import date

    from est_framework.language import Text
    from est_framework.reports.incidents.entries import Entry
    from est_framework.reports.incidents.sorting import Sorting
    from est_framework.reports.models import PartOfDay


_ZEROS = ("0", "0,0", "0.0")


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
        self._told: dict[int, tuple[date, int]] = {}
        self._type_cells = cells.get("type")
        self._counts = cells.get("count")
        self._summaries = cells.get("summary") if mapping.keep_summary else None
        self._read: dict[str, tuple[list[str], list[str], str]] = {}
        events = (id_ for id_, one in sorting.setup.indicators.items() if one.kind == "event")
        self._of_events = frozenset(events)
        self._written: dict[date, str] = {}
        self._kept: dict[str, tuple[str, Text | None]] = {}

    def look_at(self, indexes: Sequence[int]) -> None:
        """See at a glance when most of some rows are about, as `_when` would find."""
        glance = Glance(self._rows.forms, self._zone)
        told = glance.moments(self._times[index] for index in indexes)
        if self._headlines is not None:
            told = glance.headlines((self._headlines[index] for index in indexes), told)
        elif self._clocks is not None:
            return
        self._told = {i: when for i, when in zip(indexes, told, strict=True) if when is not None}

    def read(self, index: int, area: str) -> tuple[date, list[Entry]] | str:
        """
        Read a row that lies in an area.

        Returns:
            The day and what the row says; or what became of it instead, which has been counted.
        """
        told = self._told.get(index)
        if told is not None:
            day = told[0]
            part = "unknown" if self._reading.day_only else PART_OF_HOUR[told[1]]
        elif (when := self._when(index)) is not None:
            day, part = when
        else:
            return "unreadable"
        indicators = self._indicators(index)
        if isinstance(indicators, str):
            return indicators
        if self._counts is not None and self._counts[index].strip() in _ZEROS:
            self._rows.done.tally.ignored[f"{self._headings.count} 0"] += 1
            return "ignored"
        event = {
            "area": area,
            "date": self._written.get(day) or self._written.setdefault(day, day.isoformat()),
            "part_of_day": part,
            "count": self._count(index) if self._counts is not None else 1,
            "description": self._description(index) if self._summaries is not None else "",
        }
        return day, [self._entry(indicator, event) for indicator in indicators]

    def _entry(self, indicator: str, event: Entry) -> Entry:
        """Give an event; or an answer, where the indicator is no event but how a place is."""
        if indicator in self._of_events:
            return {"indicator": indicator, **event}
        answers = {indicator: ["value", event["count"]]}
        return {"area": event["area"], "date": event["date"], "answers": answers}

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

    def _indicators(self, index: int) -> list[str] | str:
        rows, tally = self._rows, self._rows.done.tally
        if self._type_cells is None:
            return [rows.mapping.all_are or ""]
        text = self._type_cells[index]
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = self._parts(text)
        found, unknown, whole = known
        if found:
            for part in unknown:
                tally.note(tally.parts, part, index)
            return found
        if not unknown:
            tally.ignored[whole] += 1
            return "ignored"
        tally.note(tally.unmapped, unknown[0], index)
        return "unmapped"

    def _parts(self, text: str) -> tuple[list[str], list[str], str]:
        """Give the indicators of a type cell, what in it is unknown, and all of it in one spelling."""
        whole = one_spelling(text)
        parts = [whole]
        if whole.casefold() not in self._types and whole.casefold() not in self._reasons:
            split = [one_spelling(part) for part in whole.split(self._rows.mapping.between)]
            parts = [part for part in split if part] or [whole]
        plain = {part: part.casefold() for part in parts}
        found = [self._types[p] for p in plain.values() if p in self._types]
        named = self._types.keys() | self._reasons
        return list(dict.fromkeys(found)), [p for p in parts if plain[p] not in named], whole

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
        if text not in self._kept:
            self._kept[text] = kept_summary(text)
        description, kinds = self._kept[text]
        if kinds is not None:
            column = self._headings.summary or ""
            place, rule = self._rows.table.place(index, column), rep424_summary_left_out.RULE
            self._rows.say(rule.at(place, kinds=kinds, column=column))
        return description
