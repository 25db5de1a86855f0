"""The very hidden sheet `_est`: what the workbook follows, where things stand, and the lists."""

from __future__ import annotations

from est_framework.forms.workbook.layout import (
    FORMAT,
    HIDDEN_SHEET,
    KEYS,
    LISTS,
    LISTS_FIRST_COLUMN,
    NO,
    NONE_SEEN,
    UNKNOWN,
    YES,
)
from est_framework.forms.workbook.sheets import Book

MOST_OCCASIONS = 999
"""The largest number that the answer dropdown takes; 0 stands last, since it says none seen."""


def lists_of(book: Book) -> dict[str, list[str | int]]:
    """Give the lists of `_est` by name."""
    form = book.form
    none_seen, unknown, yes, no = (t.said(form.language) for t in (NONE_SEEN, UNKNOWN, YES, NO))
    return {
        "indicator_label": [c.label for c in form.indicators],
        "indicator_id": [c.id for c in form.indicators],
        "area_label": [c.label for c in form.areas],
        "area_id": [c.id for c in form.areas],
        "part_of_day_label": [c.label for c in form.parts_of_day],
        "part_of_day_id": [c.id for c in form.parts_of_day],
        "count_word": [none_seen, unknown, *range(1, MOST_OCCASIONS + 1), 0],
        "yes_no_word": [yes, no, unknown],
        "nothing_word": [no, yes],
    }


def write_hidden_sheet(book: Book, places: dict[str, str]) -> None:
    """Write `_est`, with the places that the report sheet gave."""
    form = book.form
    known = {key: str(value) for key, value in form.follows.items()} | places
    known |= {
        "format": FORMAT,
        "language": form.language,
        "item_ids": " ".join(q.id for q in form.questions),
        "area_ids": " ".join(a.id for a in form.areas),
    }
    sheet = book.file.add_worksheet(HIDDEN_SHEET)
    sheet.protect("")
    sheet.very_hidden()
    for row, key in enumerate(KEYS):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, known[key])
    lists = lists_of(book)
    for column, name in enumerate(LISTS, start=LISTS_FIRST_COLUMN - 1):
        sheet.write_string(0, column, name)
        for row, value in enumerate(lists[name], start=1):
            if isinstance(value, int):
                sheet.write_number(row, column, value)
            else:
                sheet.write_string(row, column, value)
