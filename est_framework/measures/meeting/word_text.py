"""
The texts of a Word document, wherever Word keeps them: tables as rows of cells, and all that stands beside.

Text that somebody inserted while changes were tracked counts, and text in form fields; what was struck out
does not. Merged cells stand in every column that they cover.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from est_framework.measures.meeting.word_template import cannot_word
from est_framework.reports.formats.source import MAX_MEMBERS, MAX_UNPACKED
from est_framework.reports.formats.xlsx_zip import DAMAGED

Tables = list[list[list[str]]]
_BROKEN = (*DAMAGED, SyntaxError, AttributeError, TypeError)
"""What a damaged document raises: as a zip file, as XML, or for a part that is not there."""
_BESIDE = re.compile(r"word/(header|footer|comments|footnotes|endnotes)\d*\.xml|docProps/\w+\.xml")
_TEXT = re.compile(r"<(?:w:t|dc:\w+|cp:\w+|\w+)(?: [^>]*)?>([^<]+)<")


def is_word(content: bytes) -> bool:
    """Say whether a file is a Word document, as its parts say."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            return "word/document.xml" in parts.namelist()
    except DAMAGED:
        return False


def word_texts(content: bytes) -> tuple[Tables, dict[str, str]] | str:
    """
    Give the tables of a document and its other texts by their place, or why it cannot be read.

    Raises:
        UsageError: Word is not installed with the tool.
    """
    try:
        import docx  # noqa: PLC0415  # an extra, loaded only when a document is read
    except ImportError as problem:
        raise cannot_word() from problem
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            sizes = [part.file_size for part in parts.infolist()]
            if len(sizes) > MAX_MEMBERS or sum(sizes) > MAX_UNPACKED:
                return f"> {MAX_UNPACKED // 10**6} MB"
            beside = dict(_beside(parts))
        body = docx.Document(BytesIO(content)).element.body
        return [_rows(t) for t in body.iter(_w("tbl"))], {**_paragraphs(body), **beside}
    except _BROKEN as problem:
        return str(problem) or type(problem).__name__


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def _rows(table: Any) -> list[list[str]]:  # noqa: ANN401  # an lxml element
    own = (row for row in table.iter(_w("tr")) if next(row.iterancestors(_w("tbl"))) is table)
    return [list(_cells(row)) for row in own]


def _cells(row: Any) -> Iterator[str]:  # noqa: ANN401
    for cell in row.iter(_w("tc")):
        if next(cell.iterancestors(_w("tr"))) is not row:
            continue
        spans = [int(s.get(_w("val"), "1")) for s in cell.iter(_w("gridSpan"))]
        text = "\n".join(_said(p) for p in cell.iter(_w("p"))).strip()
        yield from [text] * max(1, *spans[:1], 1)


def _said(paragraph: Any) -> str:  # noqa: ANN401
    """Give the text of a paragraph; `w:delText`, what was struck out, is no `w:t`."""
    signs = {
        _w("t"): None,
        _w("br"): "\n",
        _w("cr"): "\n",
        _w("tab"): "\t",
        _w("noBreakHyphen"): "-",
    }
    return "".join(
        (part.text or "") if signs[part.tag] is None else str(signs[part.tag])
        for part in paragraph.iter(*signs)
        if next(part.iterancestors(_w("p"))) is paragraph
    )


def _paragraphs(body: Any) -> dict[str, str]:  # noqa: ANN401
    outside = (p for p in body.iter(_w("p")) if next(p.iterancestors(_w("tbl")), None) is None)
    return {f"p{n}": text for n, p in enumerate(outside, start=1) if (text := _said(p))}


def _beside(parts: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Give what stands in headers, footers, notes, comments and what the file says of itself."""
    for name in parts.namelist():
        if _BESIDE.fullmatch(name):
            text = parts.read(name).decode("utf-8", "replace")
            yield name, html.unescape(" ".join(_TEXT.findall(text)))
