"""The sheets of the meeting's workbook: how they look, their headings, and their dropdowns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_range_abs

from est_framework.forms.workbook.sheets import lines
from est_framework.language import Language, Text, translator
from est_framework.measures.agenda_words import WIDTHS, choices, headings_in
from est_framework.measures.layout import HEADER_ROW, HIDDEN_SHEET, LISTS, LISTS_FIRST_COLUMN

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

    from est_framework.setup.resolved import ResolvedSetup


def tallest(columns: Sequence[str], texts: Sequence[str]) -> int:
    """Say how many lines the tallest cell of a row takes: not every program finds that out by itself."""
    return max(lines(t, WIDTHS[c]) for c, t in zip(columns, texts, strict=False))


class Sheets:
    """A workbook being written, with the formats and lists that its sheets share."""

    def __init__(self, file: xlsxwriter.Workbook, setup: ResolvedSetup, language: Language) -> None:
        self._file, self._language = file, language
        self._ = translator(language, "measures")
        self._choices = choices(setup, language)
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
        sheet.data_validation(first, column, last, column, self._list(name))

    def _list(self, name: str) -> dict[str, Any]:
        at = LISTS_FIRST_COLUMN - 1 + 2 * LISTS.index(name)
        span = xl_range_abs(1, at, max(len(self._choices[name]), 1), at)
        return {
            "validate": "list",
            "source": f"='{HIDDEN_SHEET}'!{span}",
            "error_title": self._("Not in the list"),
            "error_message": self._("Choose one of the words in the list."),
        }
