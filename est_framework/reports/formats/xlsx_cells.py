"""The cells of a workbook's sheets, as plain values with Excel's own addresses."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import python_calamine

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_scan import (
    SheetScan,
    column_number,
    damaged,
    files_of_sheets,
    letters,
    lost_text,
    scan_sheets,
)
from est_framework.reports.formats.xlsx_zeros import drawn_zeros
from est_framework.reports.formats.xlsx_zip import texts_beside, unpacked
from est_framework.reports.rules import rep033_error_value, rep052_zeros_put_back

__all__ = ["Cell", "Sheet", "Workbook", "as_text", "column_number", "letters", "open_here"]

Cell = str | int | float | bool | date | datetime | time | timedelta


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, whether people see it, and its rows from A1 on."""

    name: str
    visible: bool
    rows: list[list[Cell]]

    def cell(self, row: int, column: int) -> Cell:
        """Give a cell by row and column from 1; an empty text beyond the edge."""
        if 1 <= row <= len(self.rows) and 1 <= column <= len(self.rows[row - 1]):
            return self.rows[row - 1][column - 1]
        return ""

    def at(self, row: int, column: int) -> str:
        """Give the address of a cell: `Rapport!C14`."""
        return f"{self.name}!{letters(column)}{row}"

    def texts(self, *, counted: bool = True) -> Iterator[tuple[str, str]]:
        """
        Yield every cell that holds something, as text, with its address.

        Args:
            counted: Whether whole numbers that are one more than the number above them are given too. A
                list to choose a number from says no more than its first; our own has a thousand.
        """
        above: list[Cell] = []
        for r, row in enumerate(self.rows, 1):
            for c, cell in [(c, cell) for c, cell in enumerate(row, 1) if cell != ""]:
                kind = type(cell)
                if kind is bool or (kind is float and not counted and _counts_on(cell, above, c)):
                    continue
                yield self.at(r, c), as_text(cell)
            above = row


def _counts_on(cell: Cell, above: list[Cell], column: int) -> bool:
    before = above[column - 1] if column <= len(above) else ""
    return type(before) is float and cell == before + 1


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook, what stands beside its cells, and error values that were found."""

    sheets: list[Sheet]
    beside: dict[str, str]
    findings: list[Finding]

    def sheet(self, *names: str) -> Sheet | None:
        """Give the first sheet with one of the names."""
        return next((s for s in self.sheets if s.name in names), None)


def as_text(cell: Cell) -> str:
    """Give a cell as a person would write it: whole numbers without decimals, dates as ISO 8601."""
    if type(cell) is str:  # nearly all are
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def open_here(source: Source) -> Workbook:
    """
    Read all cells of a workbook, in this process.

    Raises:
        Refused: It is damaged, too large, or holds what is never opened.
    """
    parts = unpacked(source)
    return cells_of(source, parts, scan_sheets(parts, source))


def cells_of(source: Source, parts: dict[str, bytes], scans: dict[str, SheetScan]) -> Workbook:
    """
    Give the cells of a workbook that has been unpacked and scanned.

    Raises:
        Refused: Its cells cannot be read after all.
    """
    files = files_of_sheets(parts)
    for name in files:
        if name not in parts:
            raise damaged(source, Text("ett blad som saknas", "a sheet that is missing"), name)
    sheets = _sheets(source, parts)
    if not sheets:
        raise damaged(source, Text("inga blad", "no sheets"))
    errors = [*_with_zeros(sheets, parts, files, source)]
    errors += [
        rep033_error_value.RULE.at(
            Place(gate.mask(source.name), gate.mask(f"{files.get(name, name)}!{address}")),
            seen=seen,
        )
        for name, scan in scans.items()
        for address, seen in scan.errors.items()
    ]
    return Workbook(sheets, texts_beside(parts), errors)


def _with_zeros(
    sheets: list[Sheet], parts: dict[str, bytes], files: dict[str, str], source: Source
) -> Iterator[Finding]:
    """Put the zeros that a sheet draws before its numbers back, and tell of each."""
    by_name = {sheet.name: sheet for sheet in sheets}
    for name, column, row, shown in drawn_zeros(parts, files):
        sheet = by_name.get(name)
        index = column_number(column)
        if sheet is None or not isinstance(sheet.cell(row, index), int | float):
            continue
        sheet.rows[row - 1][index - 1] = shown
        place = Place(gate.mask(source.name), gate.mask(sheet.at(row, index)))
        seen = gate.mask(str(int(shown)))
        yield rep052_zeros_put_back.RULE.at(place, seen=seen, shown=gate.mask(shown))


def _sheets(source: Source, parts: dict[str, bytes]) -> list[Sheet]:
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(source.content))
        return [
            Sheet(
                name=about.name,
                visible=about.visible is python_calamine.SheetVisibleEnum.Visible,
                rows=book.get_sheet_by_name(about.name).to_python(skip_empty_area=False),
            )
            for about in book.sheets_metadata
            if about.typ is python_calamine.SheetTypeEnum.WorkSheet
        ]
    except (python_calamine.CalamineError, ValueError, OSError, OverflowError):
        seen = Text("bladen går inte att läsa", "the sheets cannot be read")
        raise damaged(source, seen, lost_text(parts)) from None
