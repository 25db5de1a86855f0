"""
What the sheets of a workbook share: the texts that cells point to, and the styles that make a number a day.

Nothing is known here of how python-calamine reads a style: it is asked, once for each set of styles,
by a sheet that has the same number in every one of them.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

import python_calamine

from est_framework.reports.formats.xlsx_zeros import listed_styles, widths

TEXTS: Final = "xl/sharedStrings.xml"
STYLES: Final = "xl/styles.xml"

_TEXT: Final = r'<t(?: xml:space="(preserve)")?(?:/>|>([^<]*)</t>)'
_RUN: Final = rf"<r>(?:<rPr>(?:<[^<>]*/>)*+</rPr>)?{_TEXT}</r>"
_ITEM: Final = rf"<si>(?:{_TEXT}|(?:{_RUN})++)</si>"
_USUAL: Final = re.compile(rf"(?:<\?xml [^<>]*\?>\s*)?<sst [^<>]*(?:/>|>(?:{_ITEM})*+</sst>)\s*")
_EACH: Final = re.compile(rf"<si>(?:{_TEXT}|(.*?))</si>", re.DOTALL)
_PIECE: Final = re.compile(_TEXT)
_ODD: Final = re.compile(r"\r|&#(?!10;)|_x")
"""What python-calamine turns into something else."""
_SIGNS: Final = (
    *(("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&#10;", "\n")),
    ("&amp;", "&"),  # last: what it gives is not read again
)


def shared_texts(content: bytes) -> list[str] | None:
    """
    Give the texts that cells point to, in order; None where they are not written as spreadsheets do.

    Args:
        content: The part with the texts, which python-calamine has opened already.
    """
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    if _ODD.search(text) or not _USUAL.fullmatch(text):
        return None
    found: list[str] = []
    for kept, said, runs in _EACH.findall(text):
        pieces = _PIECE.findall(runs) if runs else ((kept, said),)
        for is_kept, piece in pieces:
            if not is_kept and (piece != piece.strip() or "&#" in piece):
                return None
        whole = "".join([piece for _, piece in pieces]) if runs else said
        found.append(_plain(whole) if "&" in whole else whole)
    return found


def _plain(said: str) -> str:
    for written, sign in _SIGNS:
        said = said.replace(written, sign)
    return said


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles, by their numbers, in which a number is a number, and in which it is a day."""

    numbers: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()


_FIRST: Final = 61
_LAST: Final = 2_958_465
_DAY_0: Final = date(1899, 12, 30).toordinal()
_ASKED: Final = 45_000.0
_KEPT: Final = 64
_LONGEST: Final = 100_000


def day_of(number: float) -> date | None:
    """Give the day that a number stands for in a style of days; None where that is not so simple."""
    if not number.is_integer() or not _FIRST <= number <= _LAST:
        return None
    return date.fromordinal(_DAY_0 + int(number))


def styles_of(content: bytes) -> Styles:
    """
    Say what python-calamine takes a number for, in each style.

    Args:
        content: The part with the styles, which python-calamine has opened already.
    """
    return _asked(content) if len(content) <= _LONGEST else Styles()


@lru_cache(_KEPT)
def _asked(content: bytes) -> Styles:
    styles = range(len(listed_styles(content)))
    cells = "".join(f'<c r="A{n + 1}" s="{n}"><v>{_ASKED}</v></c>' for n in styles)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(STYLES, content)
        for name, said in {**_AROUND, _SHEET: _CELLS.format(cells)}.items():
            packed.writestr(name, said)
    file.seek(0)
    sheet = python_calamine.CalamineWorkbook.from_filelike(file).get_sheet_by_index(0)
    taken = [row[0] for row in sheet.to_python()]
    zeros = widths(content)
    return Styles(
        frozenset(n for n, it in enumerate(taken) if type(it) is float and n not in zeros),
        frozenset(n for n, it in enumerate(taken) if it == day_of(_ASKED)),
    )


_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION: Final = '<Relationships><Relationship Id="a" Type="{}/{}" Target="{}"/></Relationships>'
_SHEET: Final = "xl/worksheets/sheet1.xml"
_CELLS: Final = "<worksheet><sheetData><row>{}</row></sheetData></worksheet>"
_AROUND: Final = {
    "_rels/.rels": _RELATION.format(_OFFICE, "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": _RELATION.format(_OFFICE, "worksheet", "worksheets/sheet1.xml"),
}
