"""Zeros that a workbook draws before a number, and keeps only in the format of its cell."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

_FORMAT: Final = re.compile(rb"<numFmt\b([^>]*)>")
_CODE: Final = re.compile(rb'\bformatCode="(0{2,20})"')
_ID: Final = re.compile(rb'\bnumFmtId="([0-9]{1,9})"')
_STYLES: Final = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.DOTALL)
_STYLE: Final = re.compile(rb"<xf\b([^>]*)>")
_CELL: Final = re.compile(rb"<c\b([^>]*)>\s*<v>([0-9]{1,15})(?:\.0+)?</v>")
_ADDRESS: Final = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_STYLE_OF: Final = re.compile(rb'\bs="([0-9]{1,9})"')


def drawn_zeros(
    parts: Mapping[str, bytes], sheets: Mapping[str, str]
) -> Iterator[tuple[str, str, int, str]]:
    """
    Yield the cells whose number is shown with more zeros than it has.

    Args:
        parts: The workbook's parts.
        sheets: The name of each sheet by the name of its part.

    Yields:
        Sheet name, column letters, row from 1, and the number as the cell shows it.
    """
    drawn = widths(parts.get("xl/styles.xml", b"")) if sheets else {}
    for name, sheet in sheets.items() if drawn else ():
        for attributes, number in _CELL.findall(parts.get(name, b"")):
            style, address = _STYLE_OF.search(attributes), _ADDRESS.search(attributes)
            width = drawn.get(int(style[1]), 0) if style else 0
            is_number = b't="' not in attributes or b't="n"' in attributes
            if address and is_number and len(number) < width:
                yield sheet, address[1].decode(), int(address[2]), number.decode().zfill(width)


def widths(styles: bytes) -> Mapping[int, int]:
    """Give, by the number of a cell style, how many digits its format draws."""
    formats: dict[bytes, int] = {}
    for attributes in _FORMAT.findall(styles):
        id_, code = _ID.search(attributes), _CODE.search(attributes)
        if id_ and code:
            formats[id_[1]] = len(code[1])
    found: dict[int, int] = {}
    for n, attributes in enumerate(listed_styles(styles) if formats else ()):
        id_ = _ID.search(attributes)
        if id_ and id_[1] in formats:
            found[n] = formats[id_[1]]
    return found


def listed_styles(styles: bytes) -> list[bytes]:
    """Give the attributes of the cell styles, in the order of their numbers."""
    listed = _STYLES.search(styles)
    return _STYLE.findall(listed[0]) if listed else []
