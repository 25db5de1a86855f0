"""
The cells of a sheet, taken from its bytes where they are written as spreadsheets write them.

Most workbooks that arrive are forms of our own: small sheets of numbers, and of texts that stand in a
part of their own. One pattern says that every row and cell is written in the usual way, none of them
an error or a formula. Where it fits it has also said that this part of the XML is well formed, and the
XML parser needs to see only what stands around the cells. Anything unusual gives no answer, and
python-calamine takes the sheet.

The lists of choices are most of a form, and the same in all that an actor sends, so what cells
say is kept for the next workbook, by the bytes that say it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from est_framework.reports.formats.xlsx_quick import is_utf_8, number_of
from est_framework.reports.formats.xlsx_shared import Styles, day_of

_KEPT: Final = 128
_LONGEST: Final = 250_000
"""So many bytes may a sheet's cells take; they stay in memory for a while."""
_MOST: Final = 3_000
"""So many of them may hold something; the list of choices of a form has a good thousand."""
_LARGEST: Final = 20_000
"""So many may lie between A1 and the last."""

_BEGIN: Final = b"<sheetData>"
_END: Final = b"</sheetData>"
_ON: Final = rb'"(?:[01]|true|false)"'
_ROW: Final = (
    rb'<row r="[1-9][0-9]{0,6}"(?: spans="[0-9: ]*")?(?: s="[0-9]*")?(?: customFormat=%(on)s)?'
    rb'(?: ht="[0-9.]*")?(?: hidden=%(on)s)?(?: customHeight=%(on)s)?(?: outlineLevel="[0-9]")?'
    rb"(?: collapsed=%(on)s)?(?: thickTop=%(on)s)?(?: thickBot=%(on)s)?"
    rb'(?: x14ac:dyDescent="[0-9.]*")?'
) % {b"on": _ON}
_NUMBER: Final = rb"-?[0-9]{1,20}(?:\.[0-9]{1,20})?(?:E[+-]?[0-9]{1,3})?"
_CELL: Final = (
    rb'<c r="[A-Z]{1,3}[1-9][0-9]{0,6}"(?: s="[0-9]{1,6}")?(?: ?/>| t="s"><v>[0-9]{1,9}</v></c>'
    rb'|(?: t="n")?(?: ?/>|><v>%s</v></c>)| t="b"><v>[01]</v></c>)'
) % _NUMBER
_USUAL: Final = re.compile(rb"(?:%s(?: ?/>|>(?:%s)*+</row>))*+" % (_ROW, _CELL))
_AROUND: Final = re.compile(
    rb"<!|<(?:[^\s<>/]*:)?(?:(?:c|row)[\s/>]|sheetData"
    rb'|dimension(?! ref="[A-Z]{1,3}[1-9][0-9]{0,6}(?::[A-Z]{1,3}[1-9][0-9]{0,6})?" ?/>))'
)
"""What must not stand around the cells: more of them, or what python-calamine might refuse."""
_ROWS: Final = re.compile(rb'<row r="([0-9]+)')
_COLUMNS: Final = re.compile(rb'<c r="([A-Z]+)([0-9]+)')
_FILLED: Final = re.compile(
    rb'<c r="(([A-Z]+)([0-9]+))"(?: s="([0-9]+)")?(?: t="([snb])")?><v>([^<]+)<'
)

Place = tuple[int, int]
"""Row and column of a cell, from 0."""


@dataclass(frozen=True, slots=True)
class PlainCells:
    """
    What the cells of a sheet say, before they are told what the texts and styles are.

    Attributes:
        reach: How many cells there are, the last row and the last column, empty cells counted.
        grid: The cells from A1 to the last that holds something; empty texts where a text belongs.
        shared: The rows that have a text, with the columns where it belongs, and its number.
        styled: By the number of a style, where numbers have it.
        told: Address and place of every cell that holds a number or text, in order.
        uncounted: The same without numbers that are one more than the number above them.
    """

    reach: tuple[int, int, int]
    grid: tuple[tuple[Any, ...], ...]
    shared: Mapping[int, tuple[tuple[int, int], ...]]
    styled: Mapping[int, tuple[Place, ...]]
    told: tuple[tuple[str, Place], ...]
    uncounted: tuple[tuple[str, Place], ...]


def plain_cells(content: bytes) -> tuple[PlainCells, bytes] | None:
    """
    Give the cells of a sheet, and the XML around them, which nobody has looked at; None where it is unusual.

    Args:
        content: The XML of the sheet.
    """
    start, end = content.find(_BEGIN) + len(_BEGIN), content.rfind(_END)
    if start < len(_BEGIN) or not 0 <= end - start <= _LONGEST or not is_utf_8(content):
        return None
    around = content[: start - 1] + b"/>" + content[end + len(_END) :]
    if len(_AROUND.findall(around)) != 1:
        return None
    cells = _cells(content[start:end])
    return None if cells is None else (cells, around)


def rows_of(cells: PlainCells, texts: Sequence[str], styles: Styles) -> list[Sequence[Any]] | None:
    """
    Give the rows as python-calamine gives them; None where only it can tell.

    Args:
        cells: What the cells say.
        texts: The texts that they point to.
        styles: What their styles make of numbers.
    """
    rows: list[Sequence[Any]] = list(cells.grid)
    for row, columns in cells.shared.items():
        rows[row] = changed = list(rows[row])
        for column, number in columns:
            if number >= len(texts):
                return None
            changed[column] = texts[number]
    for style, places in cells.styled.items():
        if style in styles.numbers:
            continue
        for row, column in places:
            day = day_of(cells.grid[row][column]) if style in styles.days else None
            if day is None:
                return None
            rows[row] = [*rows[row][:column], day, *rows[row][column + 1 :]]
    return rows


@lru_cache(_KEPT)
def _cells(data: bytes) -> PlainCells | None:
    if not _USUAL.fullmatch(data):
        return None
    reached = _COLUMNS.findall(data)
    rows = {row for _, row in reached}.union(_ROWS.findall(data))
    last_row = max(map(int, rows), default=0)
    last_column = max(map(number_of, {letters for letters, _ in reached}), default=0)
    filled = _FILLED.findall(data)
    if last_row * last_column > _LARGEST or len(filled) > _MOST:
        return None
    found = [_Filled(*said) for said in filled]
    if any(a.place >= b.place for a, b in pairwise(found)):
        return None
    return _in_order(found, (len(reached), last_row, last_column))


class _Filled:
    """A cell that holds something: an `int` is the number of a text, a `float` is a number."""

    __slots__ = ("address", "place", "style", "value")

    def __init__(self, at: bytes, column: bytes, row: bytes, *said: bytes) -> None:
        self.style, kind, value = said
        self.address = at.decode()
        self.place = (int(row) - 1, number_of(column) - 1)
        self.value = _READ[kind](value)


def _in_order(found: list[_Filled], reach: tuple[int, int, int]) -> PlainCells:
    numbers = {f.place: f.value for f in found if type(f.value) is float}
    told = [f for f in found if type(f.value) is not bool]
    shared: dict[int, list[tuple[int, int]]] = defaultdict(list)
    styled: dict[int, list[Place]] = defaultdict(list)
    for f in found:
        if type(f.value) is int:
            shared[f.place[0]].append((f.place[1], f.value))
        elif f.style and f.place in numbers:
            styled[int(f.style)].append(f.place)
    return PlainCells(
        reach,
        _grid(found),
        shared={row: tuple(columns) for row, columns in shared.items()},
        styled={style: tuple(places) for style, places in styled.items()},
        told=tuple((f.address, f.place) for f in told),
        uncounted=tuple((f.address, f.place) for f in told if not _counts_on(f.place, numbers)),
    )


_READ: Final[Mapping[bytes, Callable[[bytes], float]]] = {
    b"s": int,
    b"b": lambda said: said == b"1",
    b"n": float,
    b"": float,
}


def _grid(found: list[_Filled]) -> tuple[tuple[str | float, ...], ...]:
    height = max((f.place[0] + 1 for f in found), default=0)
    width = max((f.place[1] + 1 for f in found), default=0)
    rows: list[list[str | float]] = [[""] * width for _ in range(height)]
    for f in found:
        if type(f.value) is not int:
            rows[f.place[0]][f.place[1]] = f.value
    return tuple(map(tuple, rows))


def _counts_on(place: Place, numbers: Mapping[Place, float]) -> bool:
    """Say whether a number is one more than the number above it."""
    row, column = place
    return place in numbers and numbers[place] == numbers.get((row - 1, column), math.nan) + 1
