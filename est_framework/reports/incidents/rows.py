"""The rows of a list, whatever the file: CSV, an Excel sheet, a Parquet file."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding
from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.formats.parquet_format import MAGIC
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.too_large import IN_ROWS, too_large
from est_framework.reports.formats.xlsx_cells import Cell, Sheet, as_text
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.incidents.list_table import ListTable, no_table
from est_framework.reports.incidents.opened import opened
from est_framework.reports.incidents.text_rows import table_of_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS = 200_000
"""Rows of a list that are read; all of Sweden's police publish some 25 000 in a year."""
_HEADER_WITHIN: Final = 20


def read_table(source: Source, sheet: str | None = None) -> ListTable:
    """
    Read a list.

    Args:
        source: The file: CSV with any of the usual separators and encodings, XLSX or Parquet; alone,
            or packed with gzip or zip.
        sheet: The sheet of a workbook; the first visible one with a table when left out.

    Returns:
        The table. Where its findings hold an error, other than about single rows, it must not be used.
    """
    found = opened(source)
    if isinstance(found, Finding):
        return ListTable(source.name, findings=[found])
    if found.is_text:
        table = table_of_text(found)
    elif found.source.content.startswith(MAGIC):
        from est_framework.reports.incidents.parquet import parquet_table  # noqa: PLC0415  # slow

        table = parquet_table(found.source)
    else:
        table = _from_workbook(found.source, sheet)
    if table.is_usable() and len(table.rows) > MOST_ROWS:
        table.findings.append(too_large(source.name, MOST_ROWS, IN_ROWS))
    return table


def _from_workbook(source: Source, wanted: str | None) -> ListTable:
    try:
        book = open_workbook(source)
    except Refused as refused:
        return ListTable(source.name, findings=[refused.finding])
    sheets = [s for s in book.sheets if s.name == wanted or (wanted is None and s.visible)]
    for sheet in sheets:
        if (at := _header_of(sheet)) is not None:
            table = _from_sheet(source.name, sheet, at)
            table.findings.extend(book.findings)
            return table
    names = ", ".join(mask(s.name) for s in book.sheets if s.visible)
    if wanted is not None and not sheets:
        seen = Text(sv=f"inget blad {wanted}; bladen är {names}", en=f"no sheet {wanted}; {names}")
    else:
        seen = Text(sv=f"ingen tabell på bladen {names}", en=f"no table on the sheets {names}")
    return no_table(source.name, seen)


def _header_of(sheet: Sheet) -> int | None:
    """Give the index of the first row with two texts or more that has a row of values below it."""
    for at, cells in enumerate(sheet.rows[:_HEADER_WITHIN]):
        texts = [c for c in cells if isinstance(c, str) and c.strip()]
        if len(texts) > 1 and len(sheet.rows) > at + 1:
            return at
    return None


def _from_sheet(file: str, sheet: Sheet, at: int) -> ListTable:
    header = [as_text(cell).strip() for cell in sheet.rows[at]]
    while header and not header[-1]:
        header.pop()
    rows, numbers = [], []
    for number, cells in _filled(sheet, at + 1):
        texts = [_cell_text(cell) for cell in cells[: len(header)]]
        rows.append(texts + [""] * (len(header) - len(texts)))
        numbers.append(number)
    return ListTable(file, tuple(header), rows, numbers, sheet.name)


def _filled(sheet: Sheet, start: int) -> Iterator[tuple[int, Sequence[Cell]]]:
    for number, cells in enumerate(sheet.rows[start:], start + 1):
        if any(cell not in ("", None) for cell in cells):
            yield number, cells


def _cell_text(cell: Cell) -> str:
    """Write a cell as text; a date at midnight is a day without a clock."""
    if isinstance(cell, datetime):
        if not (cell.hour or cell.minute or cell.second):
            return cell.date().isoformat()
        return cell.replace(microsecond=0).isoformat()
    return as_text(cell)
