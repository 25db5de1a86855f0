"""What a sheet's XML tells before its cells are taken: how far it reaches, and its error values."""

import re
from functools import cache
from typing import Final
from xml.parsers import expat

from est_framework.language import Text
from est_framework.reports.formats.source import MAX_COLUMNS, MAX_ROWS, Source
from est_framework.reports.formats.xlsx_around import XML_ERRORS
from est_framework.reports.formats.xlsx_plain import PlainCells, plain_cells
from est_framework.reports.formats.xlsx_quick import reach
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.rules import rep002_too_large, rep031_damaged_workbook

_SHEET: Final = re.compile(r"^xl/worksheets/[^/]+\.xml$")
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_MAX_CELLS: Final = 3_000_000
_MAX_TEXT: Final = 300_000_000
_A: Final = ord("A") - 1
_ROWS: Final = Text("rader", "rows")
_COLUMNS: Final = Text("kolumner", "columns")


@cache
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


def damaged(source: Source, seen: Text, at: str = "") -> Refused:
    """Give what refuses a damaged workbook."""
    return Refused(rep031_damaged_workbook.RULE, source.name, at, seen=seen)


def scan_sheets(parts: dict[str, bytes], source: Source) -> dict[str, "SheetScan"]:
    """
    Go through the XML of every sheet, by part.

    Raises:
        Refused: A sheet is damaged, or the workbook holds more than is read.
    """
    scans = {n: _scanned(n, c, source) for n, c in parts.items() if _SHEET.match(n)}
    if text_within(parts, scans) > _MAX_TEXT:
        what = Text("tecken i cellerna", "characters in the cells")
        raise Refused(rep002_too_large.RULE, source.name, most=_MAX_TEXT, what=what)
    return scans


def text_within(parts: dict[str, bytes], scans: dict[str, "SheetScan"]) -> int:
    """Give how much text the cells may hold at most: each the longest of the shared ones."""
    longest = max(map(len, parts.get("xl/sharedStrings.xml", b"").split(b"</")))
    return longest * sum(s.cells for s in scans.values())


class SheetScan:
    """
    One sheet as its XML tells it.

    Where the cells are written in the usual way, they are here in `plain`, and the XML around them in
    `around`.
    """

    def __init__(self) -> None:
        self.cells = 0
        self.row = 0
        self.column = 0
        self.last_row = 0
        self.last_column = 0
        self.errors: dict[str, Text | str] = {}
        self.plain: PlainCells | None = None
        self.around = b""
        self._open: tuple[str, str] | None = None
        self._formula = self._value = self._inside = False
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Meet the beginning of an element."""
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
        """Meet its end."""
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
        """Meet a piece of text."""
        if self._inside and self._open:
            self._value = True
            if self._open[1] == "e":
                self._text.append(piece)


def _scanned(name: str, content: bytes, source: Source) -> SheetScan:
    scan = SheetScan()
    try:
        plain = plain_cells(content)
        if plain is not None:
            scan.plain, scan.around = plain
            scan.cells, scan.last_row, scan.last_column = scan.plain.reach
            expat.ParserCreate().Parse(scan.around, True)  # noqa: FBT003  # not ours to name
        else:
            _scan_unusual(name, content, source, scan)
    except XML_ERRORS:
        seen = Text("bladets XML är skadad", "the sheet's XML is damaged")
        raise damaged(source, seen, name) from None
    for last, most, what in (
        (scan.last_row, MAX_ROWS + 1, _ROWS),
        (scan.last_column, MAX_COLUMNS, _COLUMNS),
        (scan.last_row * scan.last_column, _MAX_CELLS, Text("celler", "cells")),
    ):
        if last > most:
            raise Refused(rep002_too_large.RULE, source.name, name, most=most, what=what)
    return scan


def _scan_unusual(name: str, content: bytes, source: Source, scan: SheetScan) -> None:
    if content.count(b"<row") > MAX_ROWS + 1:
        raise Refused(rep002_too_large.RULE, source.name, name, most=MAX_ROWS, what=_ROWS)
    if content.count(b"<c ") + content.count(b"<c>") > _MAX_CELLS:
        what = Text("celler", "cells")
        raise Refused(rep002_too_large.RULE, source.name, name, most=_MAX_CELLS, what=what)
    reached = reach(content)
    if reached is not None:
        scan.cells, scan.last_row, scan.last_column = reached
        expat.ParserCreate().Parse(content, True)  # noqa: FBT003  # not ours to name
    else:
        gone_through(content, scan)


def gone_through(content: bytes, scan: SheetScan) -> None:
    """
    Go through a sheet's XML, element by element.

    Raises:
        expat.ExpatError, LookupError, ValueError: The XML is damaged.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    parser.Parse(content, True)  # noqa: FBT003  # not ours to name


def files_of_sheets(parts: dict[str, bytes]) -> dict[str, str]:
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


def lost_text(parts: dict[str, bytes]) -> str:
    """Give the address of the first cell that points to a shared text that is not there, or nothing."""
    count = len(_SHARED.findall(parts.get("xl/sharedStrings.xml", b"")))
    names = files_of_sheets(parts)
    for name in filter(_SHEET.match, parts):
        for attributes, number in _NUMBERED.findall(parts[name]):
            address = _AT.search(attributes)
            if address and b't="s"' in attributes and int(number) >= count:
                return f"{names.get(name, name)}!{address[1].decode()}"
    return ""


_SHARED: Final = re.compile(rb"<(?:\w+:)?si\b")
_NUMBERED: Final = re.compile(rb"<c\b([^>]*)>\s*<v>([0-9]{1,15})</v>")
_AT: Final = re.compile(rb'\br="([A-Z]{1,3}[0-9]{1,7})"')
