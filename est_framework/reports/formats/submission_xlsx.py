"""Submissions in Excel, as KoboToolbox and ArcGIS export them: a sheet with a row each, and the repeats."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from typing import Final

from est_framework.findings import Finding
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission import is_of_our_form
from est_framework.reports.formats.submission_report import Reports
from est_framework.reports.formats.submission_tables import Export, Grid, with_texts
from est_framework.reports.formats.table import Row
from est_framework.reports.formats.xlsx_cells import Cell, Sheet, Workbook, as_text, letters
from est_framework.setup.revisions import Setups

_MIDNIGHT: Final = time()


def submission_sheet(book: Workbook) -> Sheet | None:
    """Give the sheet with a row for each submission of our form, where the workbook has one."""
    return next(
        (s for s in book.sheets if s.rows and is_of_our_form([_text(c) for c in s.rows[0]])), None
    )


def read_xlsx_submissions(
    book: Workbook, main: Sheet, source: Source, setups: Setups, received: datetime
) -> tuple[list[Draft], list[Finding]]:
    """Read the submissions of a workbook whose sheet `main` has a row for each."""
    export = Export()
    export.read_main(_grid(main, source), setups)
    for sheet in book.sheets:
        export.texts[f"{sheet.name}!"] = sheet.name
        grid = _grid(sheet, source) if sheet.rows else None
        if sheet is main or grid is None:
            continue
        if export.has_lines(grid):
            export.read_lines(grid)
        else:
            export.texts |= dict(sheet.texts())
    reports = Reports(source, setups, received, export.names, is_table=True)
    drafts = reports.drafts(export.submissions)
    texts = {**book.beside, **export.texts}
    return with_texts(drafts, texts, source), export.all_findings(reports.findings)


def _grid(sheet: Sheet, source: Source) -> Grid:
    rows = [Row(n, [_text(c) for c in cells]) for n, cells in enumerate(sheet.rows, 1)]
    return Grid(source.name, rows[0], rows[1:], partial(_place, sheet))


def _text(cell: Cell) -> str:
    """Give a cell as text; a day that Excel keeps as a moment is a day."""
    if isinstance(cell, datetime) and cell.time() == _MIDNIGHT:
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return as_text(cell)


def _place(sheet: Sheet, number: int, index: int | None, heading: str) -> str:
    del heading  # Excel shows letters
    return f"{sheet.name}!{letters(index + 1) if index is not None else ''}{number}"
