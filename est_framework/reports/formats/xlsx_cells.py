"""The cells of a workbook's sheets, as plain values with Excel's own addresses."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from xml.parsers import expat

import python_calamine

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.source import MAX_COLUMNS, MAX_ROWS, Source
from est_framework.reports.formats.xlsx_zip import XML_ERRORS, Refused, texts_beside, unpacked
from est_framework.reports.rules import (
    rep002_too_large,
    rep031_damaged_workbook,
    rep033_error_value,
)

Cell = str | int | float | bool | date | datetime | time | timedelta

_SHEET: Final = re.compile(r"^xl/worksheets/[^/]+\.xml$")
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_MAX_CELLS: Final = 3_000_000
_MAX_TEXT: Final = 300_000_000
_A: Final = ord("A") - 1
_ROWS: Final = Text("rader", "rows")
_COLUMNS: Final = Text("kolumner", "columns")


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

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield every cell that holds something, as text, with its address."""
        for r, row in enumerate(self.rows, 1):
            for c, cell in enumerate(row, 1):
                if cell != "" and not isinstance(cell, bool):
                    yield self.at(r, c), as_text(cell)


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook, what stands beside its cells, and error values that were found."""

    sheets: list[Sheet]
    beside: dict[str, str]
    findings: list[Finding]

    def sheet(self, *names: str) -> Sheet | None:
        """Give the first sheet with one of the names."""
        return next((s for s in self.sheets if s.name in names), None)


def letters(column: int) -> str:
    """Give a column from 1 as Excel writes it: `C`, `AA`."""
    said = ""
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(ord("A") + rest) + said
    return said


def column_number(name: str) -> int:
    """Give the number, from 1, of a column as Excel writes it."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - _A
    return number


def as_text(cell: Cell) -> str:
    """Give a cell as a person would write it: whole numbers without decimals, dates as ISO 8601."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def open_workbook(source: Source) -> Workbook:
    """
    Read all cells of a workbook.

    Raises:
        Refused: It is damaged, too large, or holds what is never opened.
    """
    parts = unpacked(source)
    scans = {n: _scanned(n, c, source) for n, c in parts.items() if _SHEET.match(n)}
    longest = max((len(t) for t in parts.get("xl/sharedStrings.xml", b"").split(b"</")), default=0)
    if longest * sum(s.cells for s in scans.values()) > _MAX_TEXT:
        what = Text("tecken i cellerna", "characters in the cells")
        raise Refused(rep002_too_large.RULE, source.name, most=_MAX_TEXT, what=what)
    sheets = _sheets(source)
    if not sheets:
        raise _damaged(source, Text("inga blad", "no sheets"))
    files = _files_of_sheets(parts)
    errors = [
        rep033_error_value.RULE.at(
            Place(gate.mask(source.name), gate.mask(f"{files.get(name, name)}!{address}")),
            seen=seen,
        )
        for name, scan in scans.items()
        for address, seen in scan.errors.items()
    ]
    return Workbook(sheets, texts_beside(parts), errors)


def _damaged(source: Source, seen: Text, at: str = "") -> Refused:
    return Refused(rep031_damaged_workbook.RULE, source.name, at, seen=seen)


def _sheets(source: Source) -> list[Sheet]:
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
        raise _damaged(
            source, Text("bladen går inte att läsa", "the sheets cannot be read")
        ) from None


class _SheetScan:
    """What a sheet's XML tells before its cells are taken: how far it reaches, and its errors."""

    def __init__(self) -> None:
        self.cells = 0
        self.row = 0
        self.column = 0
        self.last_row = 0
        self.last_column = 0
        self.errors: dict[str, Text | str] = {}
        self._open: tuple[str, str] | None = None
        self._formula = self._value = self._inside = False
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "row":
            self.row = int(attributes["r"]) if attributes.get("r", "").isdecimal() else self.row + 1
            self.column = 0
            self.last_row = max(self.last_row, self.row)
        elif name == "c":
            self._cell(attributes)
        elif name == "f":
            self._formula = True
        elif name in ("v", "is"):
            self._inside = True

    def _cell(self, attributes: dict[str, str]) -> None:
        self.cells += 1
        match = _ADDRESS.fullmatch(attributes.get("r", ""))
        if match:
            self.column, row = column_number(match[1]), int(match[2])
        else:
            self.column, row = self.column + 1, self.row
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, self.column)
        self._open = (f"{letters(self.column)}{row}", attributes.get("t", ""))
        self._formula = self._value = False
        self._text = []

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name in ("v", "is"):
            self._inside = False
        elif self._open and name == "c":
            address, kind = self._open
            if kind == "e":
                self.errors[address] = "".join(self._text) or "#"
            elif self._formula and not self._value:
                self.errors[address] = Text(
                    "en formel utan uträknat värde", "a formula without a computed value"
                )
            self._open = None

    def text(self, piece: str) -> None:
        if self._inside and self._open:
            self._value = True
            if self._open[1] == "e":
                self._text.append(piece)


def _scanned(name: str, content: bytes, source: Source) -> _SheetScan:
    scan = _SheetScan()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    if content.count(b"<row") > MAX_ROWS + 1:
        raise Refused(rep002_too_large.RULE, source.name, name, most=MAX_ROWS, what=_ROWS)
    if content.count(b"<c ") + content.count(b"<c>") > _MAX_CELLS:
        what = Text("celler", "cells")
        raise Refused(rep002_too_large.RULE, source.name, name, most=_MAX_CELLS, what=what)
    try:
        parser.Parse(content, True)  # noqa: FBT003  # not ours to name
    except XML_ERRORS:
        seen = Text("bladets XML är skadad", "the sheet's XML is damaged")
        raise _damaged(source, seen, name) from None
    for last, most, what in (
        (scan.last_row, MAX_ROWS + 1, _ROWS),
        (scan.last_column, MAX_COLUMNS, _COLUMNS),
        (scan.last_row * scan.last_column, _MAX_CELLS, Text("celler", "cells")),
    ):
        if last > most:
            raise Refused(rep002_too_large.RULE, source.name, name, most=most, what=what)
    return scan


def _files_of_sheets(parts: dict[str, bytes]) -> dict[str, str]:
    """Give the sheet name of each worksheet part, where the workbook tells it."""
    ids = {
        i: n.decode("utf-8", errors="replace").replace("&amp;", "&")
        for n, i in re.findall(
            rb'<sheet [^>]*?name="([^"]*)"[^>]*?\br:id="([^"]*)"', parts["xl/workbook.xml"]
        )
    }
    found: dict[str, str] = {}
    for relation in re.findall(
        rb"<Relationship [^>]*>", parts.get("xl/_rels/workbook.xml.rels", b"")
    ):
        id_ = re.search(rb'\bId="([^"]*)"', relation)
        target = re.search(rb'\bTarget="([^"]*)"', relation)
        if id_ and target and id_[1] in ids:
            name = target[1].decode("utf-8", errors="replace").removeprefix("/xl/")
            found[f"xl/{name}"] = ids[id_[1]]
    return found
