"""The sheets Händelser, Kommande and Närvaro: one thing per row, columns as in a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from est_framework.forms.asked import LONGEST
from est_framework.forms.workbook.hidden import MOST_OCCASIONS, lists_of
from est_framework.forms.workbook.layout import (
    EVENT_COLUMNS,
    EVENT_ROWS,
    EVENTS_SHEET,
    PRESENCE_COLUMNS,
    PRESENCE_ROWS,
    PRESENCE_SHEET,
    TABLE_HEADER_ROW,
    UPCOMING_COLUMNS,
    UPCOMING_ROWS,
    UPCOMING_SHEET,
)
from est_framework.forms.workbook.sheets import LINE_HEIGHT, Book, checked, list_of
from est_framework.language import Text


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: heading, width, look of its cells, and the check with its words."""

    head: str
    width: float
    look: Format
    check: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Table:
    """One sheet: its name, what it is for, its columns and how many rows are open."""

    name: Text
    lead: str
    columns: Sequence[_Column]
    rows: int


def write_table_sheets(book: Book) -> None:
    """Write the sheets for the sections that the template has."""
    for section, table in _tables(book).items():
        if section in book.form.sections:
            _write_table(book, table)


def _tables(book: Book) -> dict[str, _Table]:
    _ = book.say
    columns = _columns(book)
    coming = columns | {"date": _coming_day(book)}
    return {
        "events": _Table(
            EVENTS_SHEET,
            _("One event per row: what, where and when. Never who."),
            [columns[name] for name in EVENT_COLUMNS],
            EVENT_ROWS,
        ),
        "upcoming": _Table(
            UPCOMING_SHEET,
            _("What is going to happen and may matter: a market, a match, a concert."),
            [coming[name] for name in UPCOMING_COLUMNS],
            UPCOMING_ROWS,
        ),
        "presence": _Table(
            PRESENCE_SHEET,
            _("Who was out where, so that calm can be understood. A team, never a person."),
            [columns[name] for name in PRESENCE_COLUMNS],
            PRESENCE_ROWS,
        ),
    }


def _write_table(book: Book, table: _Table) -> None:
    name, looks = table.name.said(book.form.language), book.looks
    sheet = book.sheet(name)
    head, last = TABLE_HEADER_ROW - 1, TABLE_HEADER_ROW + table.rows - 1
    period = book.form.period.name(book.form.language)
    sheet.set_default_row(LINE_HEIGHT + 4)
    sheet.set_row(0, 32)
    sheet.write_string(0, 0, name, looks.title)
    sheet.write_string(1, 0, f"{book.form.actor}, {period}", looks.lead)
    sheet.write_string(2, 0, table.lead, looks.quiet_line)
    sheet.set_row(head, LINE_HEIGHT + 8)
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(head, number, column.head, looks.head)
        sheet.data_validation(head + 1, number, last, number, column.check)
    _open_rows(sheet, head + 1, last, table.columns)
    sheet.freeze_panes(head + 1, 0)
    sheet.repeat_rows(head)


def _open_rows(sheet: Worksheet, first: int, last: int, columns: Sequence[_Column]) -> None:
    for row in range(first, last + 1):
        for number, column in enumerate(columns):
            sheet.write_blank(row, number, None, column.look)


def _columns(book: Book) -> dict[str, _Column]:
    _ = book.say
    place = _("By the square, outside the library. Never the address of someone's home.")
    what = _("What was seen. No names, no telephone numbers, nothing that points out a person.")
    who = _("A team or an organisation, no names.")
    return {
        "indicator": _chosen(book, _("What"), 36, "indicator_label"),
        "area": _chosen(book, _("Area"), 22, "area_label"),
        "date": _day(book),
        "part_of_day": _chosen(book, _("Part of day"), 14, "part_of_day_label"),
        "count": _count(book),
        "place": _text(book, _("Place"), 28, LONGEST["place"], place),
        "description": _text(book, _("Description"), 56, LONGEST["description"], what),
        "resource": _text(book, _("Who was out"), 44, LONGEST["resource"], who),
    }


def _chosen(book: Book, head: str, width: float, name: str) -> _Column:
    _ = book.say
    check = {"validate": "list", "source": list_of(name, len(lists_of(book)[name]))}
    error = (_("Choose from the list"), _("What you wrote is not in the list. Choose from it."))
    return _Column(head, width, book.looks.choice, checked(check, ("", ""), error))


def _day(book: Book) -> _Column:
    _, period = book.say, book.form.period
    dates = period.dates(book.form.language)
    check = {
        "validate": "date",
        "criteria": "between",
        "minimum": period.first,
        "maximum": period.last,
    }
    hint = (_("Date"), _("Year-month-day, within {dates}.").format(dates=dates))
    error = (_("Not a date that fits"), _("Write a day within {dates}.").format(dates=dates))
    return _Column(_("Date"), 13, book.looks.date, checked(check, hint, error))


def _coming_day(book: Book) -> _Column:
    _, period = book.say, book.form.period
    check = {"validate": "date", "criteria": ">=", "value": period.first}
    hint = (_("Date"), _("Year-month-day: when it is going to happen."))
    error = (_("Not a date that fits"), _("Write a day that has not passed, as year-month-day."))
    return _Column(_("Date"), 13, book.looks.date, checked(check, hint, error))


def _count(book: Book) -> _Column:
    _ = book.say
    check = {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": MOST_OCCASIONS}
    hint = (_("Number"), _("How many times. Empty is read as one."))
    error = (_("Not a number that fits"), _("Write a whole number, at least 1."))
    return _Column(_("Number"), 9, book.looks.number, checked(check, hint, error))


def _text(book: Book, head: str, width: float, longest: int, hint: str) -> _Column:
    _ = book.say
    check = {"validate": "length", "criteria": "<=", "value": longest}
    error = _("Write at most {n} characters.").format(n=longest)
    return _Column(
        head, width, book.looks.text, checked(check, (head, hint), (_("Too long"), error))
    )
