"""
The cells of every sheet: of the plain ones from their bytes, of all others by python-calamine.

Plain is a sheet that `xlsx_plain` has an answer for, in a workbook whose shared texts and styles are
known, and whose list of sheets leaves no doubt about which part is which. What is given is what
python-calamine would give: it takes most of the time that a workbook takes.
"""

import io
import re
from collections.abc import Mapping
from typing import Final

import python_calamine

from est_framework.language import Text
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_plain import PlainCells, rows_of
from est_framework.reports.formats.xlsx_scan import SheetScan, damaged, lost_text
from est_framework.reports.formats.xlsx_shared import (
    STYLES,
    TEXTS,
    Styles,
    shared_texts,
    styles_of,
)
from est_framework.reports.formats.xlsx_sheet import Sheet

_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_TEXT: Final = rb'="[^<>"]*"'
_SHEETS: Final = re.compile(
    rb"<sheets>(?:<sheet name%(t)s sheetId%(t)s(?: state%(t)s)? r:id%(t)s ?/>)++</sheets>"
    % {b"t": _TEXT}
)
_RELATED: Final = re.compile(
    rb"(?:<\?xml [^<>]*\?>\s*)?<Relationships[^<>]*>(?:<Relationship "
    rb"(?:Id%(t)s Type%(t)s Target%(t)s|Type%(t)s Target%(t)s Id%(t)s)(?: TargetMode%(t)s)? ?/>\s*)++"
    rb"</Relationships>\s*" % {b"t": _TEXT}
)
"""As sheets are listed; in a list that is broken, python-calamine finds others than a pattern does."""
_OTHER_DAYS: Final = re.compile(rb"date1904(?!=\"(?:0|false)\")|<!")


def sheets_of(
    source: Source,
    parts: dict[str, bytes],
    files: Mapping[str, str],
    scans: Mapping[str, SheetScan],
) -> list[Sheet]:
    """
    Give the sheets, in order.

    Args:
        source: The file.
        parts: Its parts.
        files: The name of each sheet by the name of its part.
        scans: What the XML of each sheet tells, by part.

    Raises:
        Refused: They cannot be read after all.
    """
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(source.content))
        is_plain = len(book.sheets_metadata) == len(files)
        return _taken(book, parts, _plain(parts, files, scans) if is_plain else {})
    except (python_calamine.CalamineError, ValueError, OSError, OverflowError):
        seen = Text("bladen går inte att läsa", "the sheets cannot be read")
        raise damaged(source, seen, lost_text(parts)) from None


def _taken(
    book: python_calamine.CalamineWorkbook,
    parts: Mapping[str, bytes],
    plain: Mapping[str, PlainCells],
) -> list[Sheet]:
    texts = shared_texts(parts.get(TEXTS, b"")) if plain else None
    styles = styles_of(parts.get(STYLES, b"")) if texts is not None else Styles()
    sheets: list[Sheet] = []
    for about in book.sheets_metadata:
        if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
            continue
        visible = about.visible is python_calamine.SheetVisibleEnum.Visible
        cells = plain.get(about.name)
        rows = rows_of(cells, texts, styles) if cells and texts is not None else None
        if cells is None or rows is None:
            taken = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
            sheets.append(Sheet(about.name, visible, [*taken]))
        else:
            all_numbers = styles.numbers.issuperset(cells.styled)
            sheets.append(Sheet(about.name, visible, rows, cells if all_numbers else None))
    return sheets


def _plain(
    parts: Mapping[str, bytes], files: Mapping[str, str], scans: Mapping[str, SheetScan]
) -> dict[str, PlainCells]:
    """Give what plain sheets say, by name; nothing where it is not plain which sheet is which."""
    workbook, related = parts[_WORKBOOK], parts.get(_RELATIONS, b"")
    names = set(files.values())
    if (
        not (_SHEETS.search(workbook) and _RELATED.fullmatch(related))
        or not len(names) == len(files) == workbook.count(b"<sheet ")
        or _OTHER_DAYS.search(workbook)
        or len({part.lower() for part in parts}) != len(parts)
    ):
        return {}
    found = {name: scans[part].plain for part, name in files.items() if part in scans}
    return {name: cells for name, cells in found.items() if cells is not None}
