"""What stands in our own workbook outside of what the form has room for: nobody reads it, so it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.forms.workbook.layout import (
    EVENT_COLUMNS,
    EVENTS_SHEET,
    PRESENCE_COLUMNS,
    PRESENCE_SHEET,
    UPCOMING_COLUMNS,
    UPCOMING_SHEET,
)
from est_framework.privacy import gate
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_cells import Sheet, Workbook, as_text
from est_framework.reports.rules import rep054_outside_the_form

_TABLES: Final = {
    word: len(columns)
    for name, columns in (
        (EVENTS_SHEET, EVENT_COLUMNS),
        (UPCOMING_SHEET, UPCOMING_COLUMNS),
        (PRESENCE_SHEET, PRESENCE_COLUMNS),
    )
    for word in (name.sv, name.en)
}
"""How many columns each sheet of lines has."""
_LABELS: Final = 2
"""How many columns stand before the answers, with questions and what they mean."""
_NAMED: Final = ("date_cell", "nothing_cell", "comment_cell")
_ROW: Final = re.compile(r"[A-Z]{1,3}([0-9]{1,7})")
_WHOLE: Final = re.compile(r"[0-9]{1,7}")
_MOST: Final = 100
"""So many are told of; whoever fills more than that is not writing in the form at all."""


def stray_cells(
    book: Workbook, hidden: Sheet, form: Sheet, says: Mapping[str, str], source: Source
) -> Iterator[Finding]:
    """
    Yield a finding for each cell with something in it that is no part of the form, and for whole sheets.

    Args:
        book: The workbook.
        hidden: Its sheet `_est`.
        form: Its sheet with the questions.
        says: What `_est` says.
        source: The file.
    """
    places = (at for sheet in book.sheets if sheet is not hidden for at in _of(sheet, form, says))
    for at in islice(places, _MOST):
        yield rep054_outside_the_form.RULE.at(Place(source.name, gate.mask(at)))


def _of(sheet: Sheet, form: Sheet, says: Mapping[str, str]) -> Iterator[str]:
    if sheet is form:
        yield from _outside(sheet, *_extent(says))
    elif sheet.name in _TABLES:
        yield from _outside(sheet, len(sheet.rows), _TABLES[sheet.name])
    elif any(as_text(cell).strip() for row in sheet.rows for cell in row):
        yield sheet.name


def _extent(says: Mapping[str, str]) -> tuple[int, int]:
    """Give the last row and column of the sheet with the questions."""
    named = (_ROW.fullmatch(says.get(key, "")) for key in _NAMED)
    rows, columns = [int(match[1]) for match in named if match], [_LABELS]
    row, column = (says.get(f"answers_first_{what}", "") for what in ("row", "column"))
    if _WHOLE.fullmatch(row) and _WHOLE.fullmatch(column):
        rows.append(int(row) + len(says["item_ids"].split()) - 1)
        columns.append(int(column) + len(says["area_ids"].split()) - 1)
    return max(rows, default=0), max(columns)


def _outside(sheet: Sheet, last_row: int, last_column: int) -> Iterator[str]:
    for number, cells in enumerate(sheet.rows, 1):
        first = last_column if number <= last_row else 0
        for n, cell in enumerate(cells[first:], first + 1):
            if as_text(cell).strip():
                yield sheet.at(number, n)
