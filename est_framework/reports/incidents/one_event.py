"""One row of an event list read: when, what and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from est_framework.privacy.gate import mask
from est_framework.reports.incidents.entries import count_of, kept_summary
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.incidents.times import (
    fitting,
    has_clock,
    headline_time,
    part_of_day,
    with_clock,
)
from est_framework.reports.rules import rep435_not_a_number

if TYPE_CHECKING:
    from datetime import date, datetime

    from est_framework.periods import Period
    from est_framework.reports.incidents.entries import Entry
    from est_framework.reports.incidents.sorting import Sorting


_ZEROS = ("0", "0,0", "0.0")


class EventReading:
    """Reads the rows of one sorting."""

    def __init__(self, sorting: Sorting) -> None:
        """Take what does not change from row to row."""
        self._rows = sorting
        self._types = {name.casefold(): id_ for name, id_ in sorting.mapping.types.items()}
        self._reasons = {name.casefold() for name in sorting.mapping.reasons}
        self._headings = sorting.mapping.columns
        self._type_cells = sorting.cells.get("type")
        self._counts = sorting.cells.get("count")
        self._periods: dict[date, Period] = {}
        self._read: dict[str, tuple[list[str], list[str], str]] = {}

    def read(self, index: int, area: str) -> tuple[Period, list[Entry]] | str:
        """
        Read a row that lies in an area.

        Returns:
            The period and what the row says; or what became of it instead, which has been counted.
        """
        when = self._when(index)
        if when is None:
            return "unreadable"
        indicators = self._indicators(index)
        if isinstance(indicators, str):
            return indicators
        if self._counts is not None and self._counts[index].strip() in _ZEROS:
            self._rows.done.tally.ignored[f"{self._headings.count} 0"] += 1
            return "ignored"
        moment, part = when
        event = {
            "area": area,
            "date": moment.date().isoformat(),
            "part_of_day": part,
            "count": self._count(index),
            "description": self._description(index),
        }
        said = [self._entry(indicator, event) for indicator in indicators]
        return self._period_on(moment.date()), said

    def _period_on(self, day: date) -> Period:
        """Give the period of a day; most rows of a list are of the same days."""
        if day not in self._periods:
            self._periods[day] = self._rows.setup.period_on(day)
        return self._periods[day]

    def _entry(self, indicator: str, event: Entry) -> Entry:
        """Give an event; or an answer, where the indicator is no event but how a place is."""
        about = self._rows.setup.indicators[indicator]
        if about.kind == "event":
            return {"indicator": indicator, **event}
        answers = {indicator: ["value", event["count"]]}
        return {"area": event["area"], "date": event["date"], "answers": answers}

    def _when(self, index: int) -> tuple[datetime, Any] | None:
        rows, reading = self._rows, self._rows.mapping.time
        column, text = self._headings.time or "", rows.cell("time", index)
        moment, form = fitting(text, rows.forms, rows.setup.zone) or (None, "")
        is_known = not reading.day_only
        if moment is not None and reading.event == "headline":
            column, text = self._headings.headline or "", rows.cell("headline", index)
            moment = headline_time(text, moment)
        elif moment is not None and "clock" in rows.cells:
            clock = rows.cell("clock", index)
            timed = with_clock(moment, clock)
            is_known = timed is not None
            if timed is None and clock.strip():
                rows.unreadable_time(index, self._headings.clock or "", clock)
                return None
            moment = timed or moment
        elif moment is not None and is_known:
            is_known = has_clock(form)
        if moment is None:
            rows.unreadable_time(index, column, text)
            return None
        return moment, part_of_day(moment) if is_known else "unknown"

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
        column = self._headings.summary
        if not self._rows.mapping.keep_summary or column is None:
            return ""
        place = self._rows.table.place(index, column)
        text, finding = kept_summary(self._rows.cell("summary", index), column, place)
        if finding:
            self._rows.say(finding)
        return text
