"""The cells of a workbook's sheets, as plain values with Excel's own addresses."""

from collections.abc import Iterator

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
    scan_sheets,
)
from est_framework.reports.formats.xlsx_sheet import Cell, Sheet, Workbook, as_text
from est_framework.reports.formats.xlsx_taken import sheets_of
from est_framework.reports.formats.xlsx_zeros import drawn_zeros
from est_framework.reports.formats.xlsx_zip import texts_beside, unpacked
from est_framework.reports.rules import rep033_error_value, rep052_zeros_put_back

__all__ = ["Cell", "Sheet", "Workbook", "as_text", "column_number", "letters", "open_here"]


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
    sheets = sheets_of(source, parts, files, scans)
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
    around = {name: scan.around for name, scan in scans.items() if scan.plain}
    return Workbook(sheets, texts_beside(parts | around), errors)


def _with_zeros(
    sheets: list[Sheet], parts: dict[str, bytes], files: dict[str, str], source: Source
) -> Iterator[Finding]:
    """Put the zeros that a sheet draws before its numbers back, and tell of each."""
    by_name = {sheet.name: sheet for sheet in sheets if sheet.plain is None}
    files = {part: name for part, name in files.items() if name in by_name}
    for name, column, row, shown in drawn_zeros(parts, files):
        sheet = by_name.get(name)
        index = column_number(column)
        if sheet is None or not isinstance(sheet.cell(row, index), int | float):
            continue
        cells = sheet.rows[row - 1]
        sheet.rows[row - 1] = [*cells[: index - 1], shown, *cells[index:]]
        place = Place(gate.mask(source.name), gate.mask(sheet.at(row, index)))
        seen = gate.mask(str(int(shown)))
        yield rep052_zeros_put_back.RULE.at(place, seen=seen, shown=gate.mask(shown))
