"""
A workbook opened: in this process where the check beforehand shows it to be light, else apart.

Unpacking and scanning are bounded by our own limits. Taking the cells is not ours to bound, so only
what cannot grow is taken here. Ordinary forms are far below; starting a process for each would cost
more than reading them.
"""

from __future__ import annotations

from typing import Final

from est_framework.reports.formats.apart import finding_of, read_apart
from est_framework.reports.formats.apart_cells import cell_of
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_cells import Sheet, Workbook, cells_of
from est_framework.reports.formats.xlsx_scan import SheetScan, scan_sheets, text_within
from est_framework.reports.formats.xlsx_zip import unpacked

_LIGHT: Final = 4_000_000
"""So many bytes may all parts unpack to, where a workbook is read in this process."""
_LIGHT_TEXT: Final = 50_000_000
_LIGHT_CELLS: Final = 250_000


def open_workbook(source: Source) -> Workbook:
    """
    Read all cells of a workbook.

    Raises:
        Refused: It is damaged, too large, holds what is never opened, or broke a limit.
    """
    parts = unpacked(source)
    if sum(map(len, parts.values())) <= _LIGHT:
        scans = scan_sheets(parts, source)
        if _is_light(parts, scans):
            return cells_of(source, parts, scans)
    return _opened_apart(source)


def _is_light(parts: dict[str, bytes], scans: dict[str, SheetScan]) -> bool:
    cells = sum(s.last_row * s.last_column for s in scans.values())
    return cells <= _LIGHT_CELLS and text_within(parts, scans) <= _LIGHT_TEXT


def _opened_apart(source: Source) -> Workbook:
    said = read_apart(source, "xlsx")
    sheets = [
        Sheet(name, visible, [[cell_of(cell) for cell in row] for row in rows])
        for name, visible, rows in said["sheets"]
    ]
    return Workbook(sheets, said["beside"], [finding_of(f) for f in said["findings"]])
