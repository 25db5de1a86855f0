"""
How far a sheet reaches, told from its bytes where they are written as spreadsheets write them.

Going through the XML cell by cell costs more than all the rest of reading a workbook. Where every cell
is written in the usual way, and none is an error or a formula, patterns over the bytes tell the same,
and the XML parser only has to say that the whole is well formed. Anything unusual gives no answer,
and the sheet is gone through.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_USUAL_CELL: Final = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="[0-9]{1,6}")?(?: t="(?:s|n|b|str|inlineStr)")?/?>'
)
_USUAL_ROW: Final = re.compile(rb'<row r="([0-9]{1,7})"[ />]')
_ALSO: Final = {
    b"<c": (b"<col", b"<cf", b"<conditional"),
    b"<f": (b"<formula",),
    b"<row": (b"<rowBreaks",),
}
"""What else begins as a cell, a formula and a row do."""
_HEAD: Final = 200
_UTF_8: Final = re.compile(
    rb'<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?(?: standalone="yes")?\?>|<worksheet '
)


def reach(content: bytes) -> tuple[int, int, int] | None:
    """
    Give how many cells a sheet's XML holds, its last row and its last column; None where it is unusual.

    Args:
        content: The XML of the sheet, which is well formed; else the answer says nothing.
    """
    if not is_utf_8(content) or b"<!" in content:
        return None
    if _times(content, b"<f") or any(sign in content for sign in (b":c", b":f", b":row")):
        return None
    found = _USUAL_CELL.findall(content)
    rows = _USUAL_ROW.findall(content)
    if _times(content, b"<c") != len(found) or _times(content, b"<row") != len(rows):
        return None
    columns, cells = {letters for letters, _ in found}, {row for _, row in found}
    last = max(map(int, cells.union(rows)), default=0)
    return len(found), last, max(map(number_of, columns), default=0)


def is_utf_8(content: bytes) -> bool:
    """Say whether a sheet's XML begins as one does that is in UTF-8."""
    return _UTF_8.match(content[:_HEAD]) is not None


def _times(content: bytes, name: bytes) -> int:
    """Count elements; what else may begin so, and is not known, counts too, and makes the sheet unusual."""
    return content.count(name) - sum(content.count(other) for other in _ALSO[name])


@cache
def number_of(letters: bytes) -> int:
    """Give the number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
