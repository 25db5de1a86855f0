"""Writes the meeting's workbook; `layout` says where everything stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from io import BytesIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from est_framework.analysis.models import SuggestedLevel
from est_framework.forms.workbook.sheets import LINE_HEIGHT, lines
from est_framework.language import Language
from est_framework.measures.agenda_items import Item, owner_name, suggestion
from est_framework.measures.agenda_sheets import Sheets, tallest
from est_framework.measures.agenda_words import (
    meeting_rows,
    places_first,
)
from est_framework.measures.follow_up.models import Counted
from est_framework.measures.layout import (
    AGENDA_SHEET,
    FOLLOW_UP_COLUMNS,
    FOLLOW_UP_SHEET,
    FORMAT,
    HEADER_ROW,
    HELD_CELL,
    HIDDEN_SHEET,
    KEYS,
    LEVEL_COLUMNS,
    LEVELS_SHEET,
    LISTS,
    LISTS_FIRST_COLUMN,
    MEASURE_COLUMNS,
    MEASURE_ROWS,
    MEASURES_SHEET,
    MEETING_COLUMNS,
    MEETING_SHEET,
    PRIORITIES_SHEET,
    PRIORITY_COLUMNS,
)
from est_framework.measures.models import Measure
from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

_LINE_WIDTH = 110
_DATES = frozenset({"due", "review"})


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that the workbook is made from."""

    setup: ResolvedSetup
    period: Period
    items: Sequence[Item]
    levels: Sequence[SuggestedLevel]
    measures: Sequence[Measure]
    record: str
    first_number: int
    counted: Mapping[str, Counted] = field(default_factory=dict)


def agenda_bytes(agenda: Agenda, language: Language) -> bytes:
    """Give the workbook as bytes; the same agenda gives the same bytes."""
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as file:
        created = datetime.combine(agenda.period.first, time(), tzinfo=UTC)
        file.set_properties({"title": f"EST {agenda.period}", "created": created})
        _Book(file, agenda, language).write()
    return content.getvalue()


class _Book(Sheets):
    def __init__(self, file: xlsxwriter.Workbook, agenda: Agenda, language: Language) -> None:
        super().__init__(file, agenda.setup, language)
        self._agenda = agenda

    def write(self) -> None:
        self._agenda_sheet()
        self._follow_up_sheet()
        if self._agenda.setup.scale.levels:
            self._levels_sheet()
        self._priorities_sheet()
        self._measures_sheet()
        self._meeting_sheet()
        self._hidden_sheet()

    def _agenda_sheet(self) -> None:
        _, period = self._, self._agenda.period
        sheet = self._sheet(
            AGENDA_SHEET,
            _("EST meeting, {period}").format(period=period.name(self._language)),
            period.dates(self._language),
        )
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, _LINE_WIDTH)
        sheet.write_string(3, 0, _("Date of the meeting"), self._given)
        held = self._agenda.setup.meets_at(period).date()
        sheet.write_datetime(HELD_CELL, datetime.combine(held, time()), self._date)  # a date
        row = 5
        for number, item in enumerate(self._agenda.items, start=1):
            sheet.merge_range(row, 0, row, 1, f"{number}. {item.heading}", self._heading)
            row += 1
            for line in item.lines:
                sheet.set_row(row, LINE_HEIGHT * lines(line, _LINE_WIDTH))
                sheet.write_string(row, 1, line, self._line)
                row += 1
            row += 1

    def _follow_up_sheet(self) -> None:
        _ = self._
        sheet = self._sheet(
            FOLLOW_UP_SHEET,
            _("Follow-up"),
            _(
                "Every open measure stands here until it is closed. Leave a row as it is if nothing changed."
            ),
        )
        self._head_row(sheet, FOLLOW_UP_COLUMNS)
        setup = self._agenda.setup
        for row, m in enumerate(self._agenda.measures, start=HEADER_ROW):
            problem = m.problem
            where = self._words["area"].get(problem.area, problem.area)
            what = self._words["indicator"].get(problem.indicator, problem.indicator)
            given = (f"{m.id}: {m.description}", f"{what}, {where}, {problem.period}",
                     owner_name(m, setup), str(m.due), str(m.review), m.expected_effect)  # fmt: skip
            sheet.set_row(row, LINE_HEIGHT * tallest(FOLLOW_UP_COLUMNS, given))
            for column, value in enumerate(given):
                sheet.write_string(row, column, value, self._given)
            sheet.write_string(row, 6, self._words["status"][m.status], self._fill)
            sheet.write_string(row, 7, self._words["outcome"].get(m.outcome or "", ""), self._fill)
            for column in range(8, len(FOLLOW_UP_COLUMNS)):
                sheet.write_blank(row, column, None, self._fill)
        self._dropdown(sheet, len(self._agenda.measures), 6, "status")
        self._dropdown(sheet, len(self._agenda.measures), 7, "outcome")

    def _levels_sheet(self) -> None:
        _ = self._
        lead = _("The criteria suggest, the meeting decides. Say why, and by which role.")
        if not self._agenda.setup.suggests_levels:
            lead = _("Your scale suggests no levels: the meeting decides. Say why, by which role.")
        sheet = self._sheet(LEVELS_SHEET, _("Levels"), lead)
        self._head_row(sheet, LEVEL_COLUMNS)
        for row, level in enumerate(self._agenda.levels, start=HEADER_ROW):
            suggested, why = suggestion(level, self._agenda.setup, self._language)
            given = (self._words["area"][level.area], suggested, why)
            sheet.set_row(row, LINE_HEIGHT * tallest(LEVEL_COLUMNS, given))
            for column, value in enumerate(given):
                sheet.write_string(row, column, value, self._given)
            for column in (3, 4, 5):
                sheet.write_blank(row, column, None, self._fill)
        self._dropdown(sheet, len(self._agenda.levels), 3, "level")
        self._dropdown(sheet, len(self._agenda.levels), 4, "role")

    def _priorities_sheet(self) -> None:
        """Write a row for each place that may come first next period, by rank."""
        _ = self._
        lead = _("The places that come first next period. Leave empty what you do not need.")
        sheet = self._sheet(PRIORITIES_SHEET, _("What comes first"), lead)
        self._head_row(sheet, PRIORITY_COLUMNS)
        rows = places_first(self._agenda.setup)
        for n in range(rows):
            sheet.write_string(HEADER_ROW + n, 0, str(n + 1), self._given)
            for column in range(1, len(PRIORITY_COLUMNS)):
                sheet.write_blank(HEADER_ROW + n, column, None, self._fill)
        for name in ("area", "indicator"):
            self._dropdown(sheet, rows, PRIORITY_COLUMNS.index(name), name)

    def _measures_sheet(self) -> None:
        _ = self._
        sheet = self._sheet(
            MEASURES_SHEET,
            _("New measures"),
            _("Each measure needs a problem, an owner, a due date and a review date."),
        )
        self._head_row(sheet, MEASURE_COLUMNS)
        for row in range(HEADER_ROW, HEADER_ROW + MEASURE_ROWS):
            for column, name in enumerate(MEASURE_COLUMNS):
                sheet.write_blank(row, column, None, self._date if name in _DATES else self._fill)
        lists = {"decided_by": "role", "waits_for": "tier"}
        for name in ("indicator", "area", "type", "owner", "decided_by", "tier", "waits_for"):
            column = MEASURE_COLUMNS.index(name)
            self._dropdown(sheet, MEASURE_ROWS, column, lists.get(name, name))
        self._partners(sheet)
        for name in _DATES:
            column = MEASURE_COLUMNS.index(name)
            sheet.data_validation(
                HEADER_ROW, column, HEADER_ROW + MEASURE_ROWS - 1, column,
                {"validate": "date", "criteria": ">=", "value": self._agenda.period.first,
                 "error_title": _("Not a date"), "error_message": _("Write a date as 2026-11-30.")},
            )  # fmt: skip

    def _partners(self, sheet: Worksheet) -> None:
        """Offer the actors one at a time, and let more than one be written."""
        at = HEADER_ROW, MEASURE_COLUMNS.index("partners"), HEADER_ROW + MEASURE_ROWS - 1
        told = self._("Several: put a semicolon between them.")
        more = {"show_error": False, "input_title": self._("Who helps"), "input_message": told}
        sheet.data_validation(*at, at[1], {**self._list("owner"), **more})

    def _meeting_sheet(self) -> None:
        """Write a row for each actor, each receiver, and the one question about matters referred."""
        _ = self._
        lead = _("Organisations, not names. About matters referred: nothing but yes or no.")
        sheet = self._sheet(MEETING_SHEET, _("The meeting"), lead)
        self._head_row(sheet, MEETING_COLUMNS)
        for row, (key, words) in enumerate(meeting_rows(self._agenda.setup, self._language)):
            at = HEADER_ROW + row
            sheet.write_string(at, 0, words, self._given)
            sent = key.startswith("out:")
            sheet.write_blank(at, 1, None, self._date if sent else self._fill)
            sheet.write_blank(at, 2, None, self._fill if sent else self._given)
            if not sent:
                self._dropdown_at(sheet, at, at, 1, "yes_no")

    def _hidden_sheet(self) -> None:
        agenda, setup = self._agenda, self._agenda.setup
        known = {
            "format": FORMAT,
            **{name: str(value) for name, value in setup.follows.items()},
            "period": str(agenda.period),
            "language": self._language,
            "record": agenda.record,
            "first_number": str(agenda.first_number),
            "held_cell": HELD_CELL,
            "measure_ids": " ".join(m.id for m in agenda.measures),
            "given_ids": " ".join(f"{m.status}:{m.outcome or '-'}" for m in agenda.measures),
            "meeting_rows": " ".join(key for key, _ in meeting_rows(setup, self._language)),
            "area_ids": " ".join(s.area for s in agenda.levels),
            "suggested_ids": " ".join(s.level or "-" for s in agenda.levels),
            "measure_columns": " ".join(MEASURE_COLUMNS),
        }
        sheet = self._file.add_worksheet(HIDDEN_SHEET)
        sheet.protect("")
        sheet.very_hidden()
        for row, key in enumerate(KEYS):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, known[key])
        for n, name in enumerate(LISTS):
            column = LISTS_FIRST_COLUMN - 1 + 2 * n
            sheet.write_row(0, column, (name, f"{name}_id"))
            for row, (word, id_) in enumerate(self._choices[name].items(), start=1):
                sheet.write_string(row, column, word)
                sheet.write_string(row, column + 1, id_)
