"""
Reports as a flat table, one row per statement: the same for CSV files and for tables in Excel.

The columns and their Swedish names are `table_columns.COLUMNS`. The header fields of a report stand on
each of its rows; rows with the same report id and revision form one report. `row` says what a row
states: an answer, an event, something upcoming, presence, `nothing` to report, or the comment. A cell
that the row's kind has no use for is kept as a field that the report does not have, so that it is found
and not lost.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from est_framework.findings import Finding, Place, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.privacy.person_fields import asks_for_a_person
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.json_scanner import pointer_part, unusable
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.table_columns import COLUMNS, COUNTS, NAMES, column_of, meant_by
from est_framework.reports.rules import (
    rep010_number_normalised,
    rep012_unusable_character,
    rep023_ragged_row,
    rep024_unknown_column,
    rep025_no_header,
    rep027_unknown_row,
    rep028_report_disagrees,
    rep029_not_a_count,
    rep030_answered_twice,
    rep033_error_value,
    rep050_heading_read_as,
    rep304_column_of_persons,
)

_HEADER: Final = tuple(COLUMNS)[:11]
_NEEDED: Final = (*(c for c in _HEADER if c != "reporter"), "row")
_FIELDS: Final = {"report_id": "id"}
_SECTIONS: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "event": ("events", {"value": "count"}),
    "upcoming": ("upcoming", {}),
    "presence": ("presence", {"description": "resource"}),
}
_WHOLE: Final = re.compile(r"[0-9]{1,15}")
_ERROR_VALUE: Final = re.compile(r"#(?:[A-ZÅÄÖ0-9/_]{2,20}[!?]|N/A|#{2,})")
"""What spreadsheets show, in every language, where there is no value: `#SAKNAS!`, `#DIV/0!`, `#####`."""
_WITH_ZEROS: Final = re.compile(r"([0-9]{1,15})[.,](0|00|0000+)")


@dataclass(frozen=True)
class Row:
    """One row of a table: its number in the file, and its cells as text."""

    number: int
    cells: Sequence[str]


@dataclass
class _Report:
    """A report that is being put together, with where each of its values stands."""

    data: dict[str, Any]
    places: dict[str, str] = field(default_factory=dict)
    areas: dict[str, int] = field(default_factory=dict)


class Table:
    """A table that is being read: its header, and how places in it are written."""

    def __init__(
        self, source: Source, header: Row, place: Callable[[int, int | None, str], str]
    ) -> None:
        """
        Take the header.

        Args:
            source: The file.
            header: The row with the headings.
            place: Gives the place of a cell from row number, column index from 0 and heading, and of a
                whole row where the column is None.
        """
        self.source = source
        self.findings: list[Finding] = []
        self.headings = [c.strip() for c in header.cells]
        while self.headings and not self.headings[-1]:
            self.headings.pop()
        self.columns = meant_by(self.headings)
        self._place = place
        self._reports: dict[tuple[str, str], _Report] = {}
        self._missing = [c for c in _NEEDED if c not in self.columns]
        self._check_header(header.number, self._missing)

    @property
    def drafts(self) -> list[Draft]:
        """The reports, in the order of their first rows."""
        return [Draft(r.data, self.source, r.places) for r in self._reports.values()]

    @property
    def is_empty(self) -> bool:
        """Whether it holds no report, and no fault that tells why."""
        return not self.drafts and all(f.severity is not Severity.ERROR for f in self.findings)

    def say(self, rule: Rule, line: int, index: int | None = None, **fields: object) -> None:
        """Note a finding at a cell, or at a whole row where no cell is given."""
        at = self.row_at(line) if index is None else self.at(line, index)
        self.findings.append(rule.at(Place(self.source.name, at), **fields))

    def at(self, number: int, index: int) -> str:
        """Give the place of a cell."""
        heading = self.headings[index] if index < len(self.headings) else ""
        return self._place(number, index, gate.mask(heading))

    def row_at(self, number: int) -> str:
        """Give the place of a row."""
        return self._place(number, None, "")

    def _check_header(self, number: int, missing: Sequence[str]) -> None:
        known = [name for pair in COLUMNS.items() for name in pair]
        seen: set[str] = set()
        for n, (heading, column) in enumerate((c, column_of(c)) for c in self.headings):
            if column and column not in seen and heading not in known and not missing:
                self.say(rep050_heading_read_as.RULE, number, n, seen=heading, column=column)
            if not column and asks_for_a_person(heading):
                self.say(rep304_column_of_persons.RULE, number, n, seen=gate.mask(heading))
            elif not column or column in seen:
                near = did_you_mean(heading, NAMES) if not column else Text(" ", " ")
                if missing and not near.sv.strip():
                    continue  # where the header is none of ours, none of its words is
                self.say(
                    rep024_unknown_column.RULE,
                    number,
                    n,
                    seen=gate.mask(heading) or Text("utan rubrik", "without a heading"),
                    near=near,
                )
            seen.add(column)
        if missing:
            names = ", ".join(missing)
            seen_text = Text(f"kolumner som saknas: {names}", f"columns that are missing: {names}")
            self.say(rep025_no_header.RULE, number, seen=seen_text, missing=names)

    def read(self, row: Row) -> None:
        """Take in one row."""
        cells = list(row.cells)
        while len(cells) > len(self.headings) and not cells[-1].strip():
            cells.pop()
        if not any(c.strip() for c in cells):
            return
        if len(cells) != len(self.headings):
            if not self._missing:  # by another header nobody knows how many cells a row has
                fields = {"seen": len(cells), "expected": len(self.headings)}
                self.say(rep023_ragged_row.RULE, row.number, **fields)
            return
        for n, cell in enumerate(cells):
            bad = unusable(cell)
            if _ERROR_VALUE.fullmatch(cell.strip()):
                self.say(rep033_error_value.RULE, row.number, n, seen=cell.strip())
                cells[n] = ""
            elif bad:
                sign = f"U+{ord(bad):04X}"
                self.say(rep012_unusable_character.RULE, row.number, n, seen=sign)
        said = {
            column: (cell.strip(" \t\u00a0"), n)
            for n, (column, cell) in enumerate(zip(self.columns, cells, strict=True))
            if column and cell.strip()
        }
        self._place_row(row.number, said)

    def _place_row(self, number: int, said: dict[str, tuple[str, int]]) -> None:
        report_id, at_id = said.get("report_id", ("", 0))
        kind, at_kind = said.pop("row", ("", at_id))
        if not report_id or kind not in (*_SECTIONS, "answer", "nothing", "comment"):
            if not {"report_id", "row"} <= set(self.columns):
                return  # no row can say it: the header has been told of
            first = next(iter(said.values()), ("", 0))[0]
            seen = gate.mask(kind or report_id or first)
            self.say(rep027_unknown_row.RULE, number, at_kind if report_id else 0, seen=seen)
            return
        report = self._report(number, said)
        left = {c: v for c, v in said.items() if c not in _HEADER}
        if kind == "answer":
            self._answer(number, report, left)
        elif kind in _SECTIONS:
            section, names = _SECTIONS[kind]
            lines = report.data.setdefault(section, [])
            pointer = f"/{section}/{len(lines)}"
            report.places[pointer] = self.row_at(number)
            lines.append(self._line(number, report, pointer, left, names))
        elif kind == "nothing":
            report.data["nothing_to_report"] = True
            report.places["/nothing_to_report"] = self.row_at(number)
            report.data |= self._line(number, report, "", left, {})
        else:
            names = {"description": "comment"}
            report.data |= self._line(number, report, "", left, names)

    def _report(self, number: int, said: dict[str, tuple[str, int]]) -> _Report:
        key = (said["report_id"][0], said.get("revision", ("", 0))[0])
        header = {c: v for c, v in said.items() if c in _HEADER}
        report = self._reports.get(key)
        if report is None:
            report = _Report({}, {"": self.row_at(number)})
            report.data = self._line(number, report, "", header, _FIELDS)
            self._reports[key] = report
            report.data["nothing_to_report"] = False
            return report
        for column in _HEADER:
            text, index = header.get(column, ("", self._index(column)))
            first = report.data.get(_FIELDS.get(column, column), "")
            if column not in COUNTS and index >= 0 and text != first:
                self.say(
                    rep028_report_disagrees.RULE,
                    number,
                    index,
                    seen=gate.mask(text) or Text("ingenting", "nothing"),
                    expected=gate.mask(str(first)) or Text("ingenting", "nothing"),
                    column=column,
                )
        return report

    def _index(self, column: str) -> int:
        return self.columns.index(column) if column in self.columns else -1

    def _answer(self, number: int, report: _Report, left: dict[str, tuple[str, int]]) -> None:
        area, at_area = left.pop("area", ("", -1))
        indicator, at_indicator = left.pop("indicator", ("", -1))
        areas = report.data.setdefault("areas", [])
        if area not in report.areas:
            report.areas[area] = len(areas)
            areas.append({"area": area, "answers": {}} if area else {"answers": {}})
            pointer = f"/areas/{len(areas) - 1}"
            report.places[pointer] = self.row_at(number)
            if at_area >= 0:
                report.places[f"{pointer}/area"] = self.at(number, at_area)
        pointer = f"/areas/{report.areas[area]}/answers/{pointer_part(indicator)}"
        answers = areas[report.areas[area]]["answers"]
        if indicator in answers:
            said = {"indicator": gate.mask(indicator), "area": gate.mask(area)}
            self.say(rep030_answered_twice.RULE, number, max(at_indicator, 0), **said)
            return
        at = self.at(number, at_indicator) if at_indicator >= 0 else self.row_at(number)
        report.places[pointer] = at
        answers[indicator] = self._line(number, report, pointer, left, {})

    def _line(
        self,
        number: int,
        report: _Report,
        pointer: str,
        said: dict[str, tuple[str, int]],
        names: dict[str, str],
    ) -> dict[str, Any]:
        line: dict[str, Any] = {}
        for column, (text, index) in said.items():
            name = names.get(column, column)
            line[name] = self._count(number, index, text) if column in COUNTS else text
            report.places[f"{pointer}/{name}"] = self.at(number, index)
        return line

    def _count(self, number: int, index: int, text: str) -> int:
        if _WHOLE.fullmatch(text):
            return int(text)
        match = _WITH_ZEROS.fullmatch(text)
        if match:
            whole = int(match[1])
            self.say(rep010_number_normalised.RULE, number, index, seen=text, number=whole)
            return whole
        self.say(rep029_not_a_count.RULE, number, index, seen=gate.mask(text))
        # The file is rejected for that; any number will do to say nothing more of the same cell.
        return 1
