"""The rows of a list, whatever the file: CSV, an Excel sheet, a Parquet file; with the place of each."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.formats.csv_rows import csv_reader, without_separator_line
from est_framework.reports.formats.parquet_format import MAGIC
from est_framework.reports.formats.source import MAX_COLUMNS, Source
from est_framework.reports.formats.too_large import IN_COLUMNS, IN_ROWS, too_large
from est_framework.reports.formats.xlsx_cells import Cell, Sheet, as_text, letters
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.incidents.opened import first_line, opened, separator_of
from est_framework.reports.rules import (
    rep022_no_last_line_end,
    rep023_ragged_row,
    rep411_unreadable_event_list,
    rep431_no_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS = 200_000
"""Rows of a list that are read; all of Sweden's police publish some 25 000 in a year."""
_FIRST_CELLS, _FEW = 1_000, 500
_LONGEST_HEADER: Final = 50_000
_HEADER_WITHIN: Final = 20
_NO_CSV = Text(
    sv="citattecken eller celler som inte går ihop, efter rad {line}",
    en="quotation marks or cells that do not fit together, after line {line}",
)


@dataclass(frozen=True)
class ListTable:
    """
    A list as a table of texts.

    Attributes:
        file: The file's name.
        headings: The headings, without spaces around them.
        rows: The rows, each as wide as the header; a ragged one is empty.
        numbers: The row of the file that each stands on; for a CSV cell over several lines, the last.
        sheet: The Excel sheet, empty for a text.
        findings: What there is to say about file and rows; of severity error where it must not be used,
            other than for single rows.
    """

    file: str
    headings: tuple[str, ...] = ()
    rows: Sequence[Sequence[str]] = ()
    numbers: Sequence[int] = ()
    sheet: str = ""
    findings: list[Finding] = field(default_factory=list)

    def place(self, index: int, heading: str = "") -> Place:
        """Give the place of a row, or of a cell in it, as the program of the file shows it."""
        number = self.numbers[index]
        if not self.sheet:
            return Place(self.file, f"rad {number}")
        column = letters(self.headings.index(heading) + 1) if heading in self.headings else ""
        return Place(self.file, f"{mask(self.sheet)}!{column}{number}")

    def header_place(self) -> Place:
        """Give the place of the header."""
        return Place(self.file, mask(self.sheet) if self.sheet else "rad 1")

    def column(self, heading: str) -> Sequence[str]:
        """Give a column's cells; empty for a ragged row."""
        at = self.headings.index(heading)
        if at not in self._asked_for:
            self._asked_for[at] = _one_of_each(self._cells[at :: len(self.headings)])
        return self._asked_for[at]

    @cached_property
    def _asked_for(self) -> dict[int, Sequence[str]]:
        return {}

    @cached_property
    def _cells(self) -> Sequence[str]:
        """All cells, row by row: a column is every so many of them."""
        blank = [""] * len(self.headings)
        whole = self.rows if all(self.rows) else [row or blank for row in self.rows]
        return list(chain.from_iterable(whole))

    def is_usable(self) -> bool:
        """Say whether nothing was found that stands in the way of using the table."""
        ragged = rep023_ragged_row.RULE.code
        return not any(f.severity.rank == 0 and f.code != ragged for f in self.findings)


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
    if found.text is not None:
        table = _from_text(found.text, source.name)
        if not found.is_packed and found.text[-1:] not in ("\n", "\r", "") and table.rows:
            table.findings.append(rep022_no_last_line_end.RULE.at(Place(source.name)))
    elif found.source.content.startswith(MAGIC):
        from est_framework.reports.incidents.parquet import parquet_table  # noqa: PLC0415  # slow

        table = parquet_table(found.source)
    else:
        table = _from_workbook(found.source, sheet)
    table.findings[:0] = found.findings
    if table.is_usable() and len(table.rows) > MOST_ROWS:
        table.findings.append(too_large(source.name, MOST_ROWS, IN_ROWS))
    return table


def _one_of_each(cells: Sequence[str]) -> Sequence[str]:
    """Make all cells that say the same one text, where few are said: it is looked at again and again."""
    if len(set(cells[:_FIRST_CELLS])) > _FEW:
        return cells
    known: dict[str, str] = {}
    return list(map(known.setdefault, cells, cells))


def _no_table(file: str, seen: Text) -> ListTable:
    return ListTable(file, findings=[rep431_no_table.RULE.at(Place(file), seen=seen)])


def _from_text(text: str, file: str) -> ListTable:
    text, skipped = without_separator_line(text)
    if len(first_line(text)) >= _LONGEST_HEADER:
        return ListTable(file, findings=[_broken(file, 0)])
    rows: list[list[str]] = []
    numbers: Sequence[int]
    with csv_reader(text, separator_of(text)) as reader:
        try:
            rows.extend(reader)
        except csv.Error:
            return ListTable(file, findings=[_broken(file, reader.line_num - 1 + skipped)])
        numbers = range(1 + skipped, len(rows) + 1 + skipped)
        if reader.line_num != len(rows):
            numbers = _last_lines(text, skipped)
    if [] in rows[1:]:
        kept = [n for n, cells in enumerate(rows) if cells or not n]
        rows, numbers = [rows[n] for n in kept], [numbers[n] for n in kept]
    header = [name.strip() for name in rows[0]] if rows else []
    return _framed(file, header, rows[1:], numbers[1:])


def _last_lines(text: str, skipped: int) -> list[int]:
    """Give the line of the file on which each row ends, where cells go over several."""
    with csv_reader(text, separator_of(text)) as reader:
        return [reader.line_num + skipped for _ in reader]


def _broken(file: str, line: int) -> Finding:
    place = Place(file, f"rad {line + 1}" if line else "")
    return rep411_unreadable_event_list.RULE.at(place, what=_NO_CSV.filled({"line": line}))


def _framed(
    file: str, header: list[str], rows: list[list[str]], numbers: Sequence[int]
) -> ListTable:
    while header and not header[-1]:
        header.pop()
    if not header:
        return _no_table(file, Text(sv="ingen rubrikrad", en="no header row"))
    if len(header) > MAX_COLUMNS:
        return ListTable(file, findings=[too_large(file, MAX_COLUMNS, IN_COLUMNS)])
    table = ListTable(file, tuple(header), rows, numbers)
    width = len(header)
    for index, cells in enumerate(rows if set(map(len, rows)) - {width} else ()):
        if len(cells) == width:
            continue
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if len(cells) != width:
            place = table.place(index)
            rule = rep023_ragged_row.RULE
            table.findings.append(rule.at(place, seen=len(cells), expected=width))
            cells.clear()
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
    return _no_table(source.name, seen)


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
