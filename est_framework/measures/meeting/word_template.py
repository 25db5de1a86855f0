"""
A Word document that is being written: on a template of the municipality's own, or a plain one.

A template says where to write by a bookmark named `est_protokoll` or a paragraph `{{protokoll}}`; without
either, it is written last. `{{titel}}`, `{{period}}` and `{{datum}}` are filled in wherever they stand,
headers and footers too. Its fonts, headers and logotypes are left as they are.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.measures.meeting.word_layout import BOOKMARK, PLACEHOLDERS

if TYPE_CHECKING:
    from docx.document import Document

_SHADE = "E6F0F2"
_POINTS = 9
_SMALL, _MANY = 8, 9
"""The size of type in a table with more columns than so."""
_NARROWEST, _WIDEST = 22, 50
"""How wide columns are at least and at most beside each other, so that a date and a heading have room."""


def open_paper(template: bytes | None, fields: Mapping[str, str]) -> Paper:
    """
    Open a template and fill its fields, or begin a plain document.

    Raises:
        UsageError: Word is not installed with the tool, or the template is no Word document.
    """
    try:
        import docx  # noqa: PLC0415  # an extra, loaded only when a document is written
    except ImportError as problem:
        raise cannot_word() from problem
    if template is None:
        return Paper(_plain(docx.Document(), fields), None)
    try:
        document = docx.Document(BytesIO(template))
    except (ValueError, KeyError, OSError, zipfile.BadZipFile) as problem:
        raise UsageError(
            Text(
                sv="Mallen är inget Word-dokument (.docx). Spara om den i Word, eller ta bort den.",
                en="The template is no Word document (.docx). Save it again in Word, or remove it.",
            )
        ) from problem
    for paragraph in _paragraphs(document):
        _fill(paragraph, fields)
    return Paper(document, _here(document))


def cannot_word() -> UsageError:
    """Say that the part of the tool that writes and reads Word is not installed."""
    return UsageError(
        Text(
            sv='Word är inte installerat med verktyget. Kör: pip install "est-framework[word]"',
            en='Word is not installed with the tool. Run: pip install "est-framework[word]"',
        )
    )


class Paper:
    """A document, and where in it the next thing is written."""

    def __init__(self, document: Document, here: Any) -> None:  # noqa: ANN401  # an lxml element
        self.document = document
        self._here = here

    def heading(self, text: str) -> None:
        """Write a heading."""
        self._put(self._styled(text, "Heading 2"))

    def line(self, text: str) -> None:
        """Write a line of a list; one that begins with a dash belongs to the one before."""
        under = text.removeprefix("– ")
        self._put(self._styled(under, "List Bullet" if under == text else "List Bullet 2"))

    def small(self, text: str) -> None:
        """Write a line in small type: what may be chosen."""
        from docx.shared import Pt  # noqa: PLC0415

        paragraph = self.document.add_paragraph()
        paragraph.add_run(text).font.size = Pt(_POINTS)
        self._put(paragraph)

    def table(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        shaded: int = 0,
        widths: Sequence[int] = (),
    ) -> None:
        """
        Write a table with its headings on every page; so many of the first columns are only to read.

        Columns are as wide beside each other as `widths` says, within limits; without it all are alike.
        """
        from docx.oxml import OxmlElement  # noqa: PLC0415

        table = self.document.add_table(rows=0, cols=len(headings))
        if "Table Grid" in self._styles:
            table.style = "Table Grid"
        for n, row in enumerate([headings, *rows]):
            made = table.add_row()
            self._cells(made.cells, row, bold=n == 0, shaded=len(row) if n == 0 else shaded)
            kept = OxmlElement("w:tblHeader" if n == 0 else "w:cantSplit")
            made._tr.get_or_add_trPr().append(kept)  # noqa: SLF001  # python-docx has no word for it
        if widths:
            self._set_widths(table, [min(max(w, _NARROWEST), _WIDEST) for w in widths])
        self._put(table)
        self._put(self.document.add_paragraph())

    def _set_widths(self, table: Any, widths: Sequence[int]) -> None:  # noqa: ANN401
        page = self.document.sections[-1]
        room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = int(room * width / sum(widths))
            for cell in column.cells:
                cell.width = column.width

    def _cells(self, cells: Any, row: Sequence[str], *, bold: bool, shaded: int) -> None:  # noqa: ANN401
        from docx.oxml import OxmlElement  # noqa: PLC0415
        from docx.oxml.ns import qn  # noqa: PLC0415
        from docx.shared import Pt  # noqa: PLC0415

        for at, (cell, text) in enumerate(zip(cells, row, strict=True)):
            run = cell.paragraphs[0].add_run(text)
            run.bold = bold
            run.font.size = Pt(_POINTS if len(row) <= _MANY else _SMALL)
            if at < shaded:
                shade = OxmlElement("w:shd")
                shade.set(qn("w:val"), "clear")
                shade.set(qn("w:fill"), _SHADE)
                cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001

    def _styled(self, text: str, style: str) -> Any:  # noqa: ANN401
        made = self.document.add_paragraph(text)
        if style in self._styles:
            made._p.style = self._styles[style]  # noqa: SLF001  # by name it is looked for each time
        return made

    @cached_property
    def _styles(self) -> dict[str | None, str]:
        """The ids of the document's styles by their names."""
        return {style.name: style.style_id for style in self.document.styles}

    def _put(self, made: Any) -> None:  # noqa: ANN401
        """Move what was just written at the end to where it belongs."""
        if self._here is not None:
            self._here.addprevious(made._element)  # noqa: SLF001


def _plain(document: Document, fields: Mapping[str, str]) -> Document:
    """Make the plain document: A4 lying down, so that the tables have room, with the title first."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(15)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(fields["title"], level=1)
    document.add_paragraph(fields["period"])
    return document


def _paragraphs(document: Document) -> Iterator[Any]:
    """Give every paragraph that a template may say a field in: body, tables, headers and footers."""
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs
    for section in document.sections:
        yield from section.header.paragraphs
        yield from section.footer.paragraphs


def _fill(paragraph: Any, fields: Mapping[str, str]) -> None:  # noqa: ANN401
    text = filled = paragraph.text
    for name, value in fields.items():
        for placeholder in PLACEHOLDERS[name]:
            filled = filled.replace(placeholder, value)
    if filled != text:
        first, *rest = paragraph.runs
        first.text = filled
        for run in rest:
            run.text = ""


def _here(document: Document) -> Any:  # noqa: ANN401
    """Give the paragraph before which everything is written, emptied of its placeholder; None is the end."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for paragraph in document.paragraphs:
        marks = paragraph._p.iter(qn("w:bookmarkStart"))  # noqa: SLF001
        if any(mark.get(qn("w:name")) == BOOKMARK for mark in marks):
            return paragraph._p  # noqa: SLF001
        if paragraph.text.strip() in PLACEHOLDERS["content"]:
            for run in paragraph.runs:
                run.text = ""
            return paragraph._p  # noqa: SLF001
    return None
