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
from operator import lt
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
    rb'<row r="[1-9][0-9]{0,6}"(?: spans="[0-9: ]*")?(?:(?! ?/?>)'
    rb'(?: s="[0-9]*")?(?: customFormat=%(on)s)?'
    rb'(?: ht="[0-9.]*")?(?: hidden=%(on)s)?(?: customHeight=%(on)s)?(?: outlineLevel="[0-9]")?'
    rb"(?: collapsed=%(on)s)?(?: thickTop=%(on)s)?(?: thickBot=%(on)s)?"
    rb'(?: x14ac:dyDescent="[0-9.]*")?)?'
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
    return _said([*zip(*filled, strict=True)], (len(reached), last_row, last_column))


def _said(filled: Sequence[Sequence[bytes]], reach: tuple[int, int, int]) -> PlainCells | None:
    """Put in order what the cells say: an `int` is the number of a text, a `float` is a number."""
    at, letters, rows, styles, kinds, values = filled or ((),) * 6
    places = [(int(row) - 1, number_of(name) - 1) for row, name in zip(rows, letters, strict=True)]
    if not all(map(lt, places, places[1:])):
        return None
    said = [_READ[kind](value) for kind, value in zip(kinds, values, strict=True)]
    numbers = {place: it for place, it in zip(places, said, strict=True) if type(it) is float}
    styled: dict[int, list[Place]] = defaultdict(list)
    shared: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, it, style in zip(places, said, styles, strict=True):
        if type(it) is int:
            shared[place[0]].append((place[1], it))
        elif style and place in numbers:
            styled[int(style)].append(place)
    cells = zip(map(bytes.decode, at), places, said, strict=True)
    told = [(address, place) for address, place, it in cells if type(it) is not bool]
    return PlainCells(
        reach,
        _grid(places, said),
        shared={row: tuple(columns) for row, columns in shared.items()},
        styled={style: tuple(found) for style, found in styled.items()},
        told=tuple(told),
        uncounted=tuple(it for it in told if not _counts_on(it[1], numbers)),
    )


_READ: Final[Mapping[bytes, Callable[[bytes], float]]] = {
    b"s": int,
    b"b": lambda said: said == b"1",
    b"n": float,
    b"": float,
}


def _grid(places: list[Place], said: list[float]) -> tuple[tuple[Any, ...], ...]:
    height = places[-1][0] + 1 if places else 0
    width = max((column + 1 for _, column in places), default=0)
    rows: list[list[Any]] = [[""] * width for _ in range(height)]
    for (row, column), it in zip(places, said, strict=True):
        if type(it) is not int:
            rows[row][column] = it
    return tuple(map(tuple, rows))


def _counts_on(place: Place, numbers: Mapping[Place, float]) -> bool:
    """Say whether a number is one more than the number above it."""
    row, column = place
    return place in numbers and numbers[place] == numbers.get((row - 1, column), math.nan) + 1
