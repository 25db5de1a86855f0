"""Writes the meeting's workbook; `layout` says where everything stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from est_framework.analysis.models import SuggestedLevel
from est_framework.forms.workbook_sheets import LINE_HEIGHT, lines
from est_framework.language import Language, Text, translator
from est_framework.measures.agenda_items import Item, owner_name, suggestion
from est_framework.measures.agenda_words import WIDTHS, choices, headings_in, meeting_rows
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


def _tallest(columns: Sequence[str], texts: Sequence[str]) -> int:
    """Say how many lines the tallest cell of a row takes: not every program finds that out by itself."""
    return max(lines(t, WIDTHS[c]) for c, t in zip(columns, texts, strict=False))


class _Book:
    def __init__(self, file: xlsxwriter.Workbook, agenda: Agenda, language: Language) -> None:
        self._file, self._agenda, self._language = file, agenda, language
        self._ = translator(language, "measures")
        self._choices = choices(agenda.setup, language)
        self._words = {n: {i: w for w, i in c.items()} for n, c in self._choices.items()}
        base = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}
        boxed = {**base, "border": 1, "border_color": "#b8c4c8"}
        fill = {**boxed, "locked": False, "bg_color": "#fffdf5"}
        self._title = file.add_format(
            {"font_name": "Calibri", "font_size": 18, "bold": True, "font_color": "#1d4e5f"}
        )
        self._lead = file.add_format(
            {"font_name": "Calibri", "font_size": 11, "font_color": "#55636b"}
        )
        self._heading = file.add_format({**base, "bold": True, "font_size": 13})
        self._line = file.add_format({**base, "indent": 1})
        self._head = file.add_format(
            {**boxed, "bold": True, "bg_color": "#1d4e5f", "font_color": "#ffffff"}
        )
        self._given = file.add_format({**boxed, "bg_color": "#e6f0f2"})
        self._fill = file.add_format({**fill, "num_format": "@"})
        self._date = file.add_format({**fill, "num_format": "yyyy-mm-dd"})

    def write(self) -> None:
        self._agenda_sheet()
        self._follow_up_sheet()
        if self._agenda.setup.scale.levels:
            self._levels_sheet()
        self._measures_sheet()
        self._meeting_sheet()
        self._hidden_sheet()

    def _sheet(self, name: Text, title: str, lead: str) -> Worksheet:
        sheet = self._file.add_worksheet(name.said(self._language))
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, title, self._title)
        sheet.set_row(0, 28)
        sheet.write_string(1, 0, lead, self._lead)
        return sheet

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
            sheet.set_row(row, LINE_HEIGHT * _tallest(FOLLOW_UP_COLUMNS, given))
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
            sheet.set_row(row, LINE_HEIGHT * _tallest(LEVEL_COLUMNS, given))
            for column, value in enumerate(given):
                sheet.write_string(row, column, value, self._given)
            for column in (3, 4, 5):
                sheet.write_blank(row, column, None, self._fill)
        self._dropdown(sheet, len(self._agenda.levels), 3, "level")
        self._dropdown(sheet, len(self._agenda.levels), 4, "role")

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
        for name in _DATES:
            column = MEASURE_COLUMNS.index(name)
            sheet.data_validation(
                HEADER_ROW, column, HEADER_ROW + MEASURE_ROWS - 1, column,
                {"validate": "date", "criteria": ">=", "value": self._agenda.period.first,
                 "error_title": _("Not a date"), "error_message": _("Write a date as 2026-11-30.")},
            )  # fmt: skip

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

    def _head_row(self, sheet: Worksheet, columns: Sequence[str]) -> None:
        headings = headings_in(self._language)
        for column, name in enumerate(columns):
            sheet.set_column(column, column, WIDTHS[name])
            sheet.write_string(HEADER_ROW - 1, column, headings[name], self._head)
        sheet.freeze_panes(HEADER_ROW, 1)

    def _dropdown(self, sheet: Worksheet, rows: int, column: int, name: str) -> None:
        if rows:
            self._dropdown_at(sheet, HEADER_ROW, HEADER_ROW + rows - 1, column, name)

    def _dropdown_at(self, sheet: Worksheet, first: int, last: int, column: int, name: str) -> None:
        at = LISTS_FIRST_COLUMN - 1 + 2 * LISTS.index(name)
        span = xl_range_abs(1, at, max(len(self._choices[name]), 1), at)
        check: dict[str, Any] = {
            "validate": "list",
            "source": f"='{HIDDEN_SHEET}'!{span}",
            "error_title": self._("Not in the list"),
            "error_message": self._("Choose one of the words in the list."),
        }
        sheet.data_validation(first, column, last, column, check)

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
