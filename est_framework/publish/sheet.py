"""A plain page of headings, texts and tables: what the documents of the slow rhythm are written on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from est_framework.publish.page import style_sheet, whole_page

if TYPE_CHECKING:
    from est_framework.language import Language


class Part(BaseModel):
    """Anything on a sheet: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Table(Part):
    """Rows under heads; the first cell of each row is its name. Columns of numbers stand to the right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


class Section(Part):
    """A heading, and what stands under it: texts, then a list, then a table, then a last word."""

    heading: str
    texts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    table: Table | None = None
    note: str = ""


class Sheet(Part):
    """
    One document.

    Attributes:
        kind: What sort of document it is, in a word or two.
        title: Its title.
        lead: Who it is for and about what.
        sections: What it says.
        foot: What holds for it: who may see it, what it was made from.
    """

    kind: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    foot: str

    def strings(self) -> Iterator[str]:
        """Yield every text that stands on the sheet."""
        yield from (self.kind, self.title, self.lead, self.foot)
        for section in self.sections:
            yield from (section.heading, *section.texts, *section.lines, section.note)
            if section.table is not None:
                yield from section.table.heads
                for row in section.table.rows:
                    yield from row


def sheet_html(sheet: Sheet, language: Language) -> str:
    """Make the page: self-contained, fetches nothing, runs nothing, prints well."""
    return whole_page(
        "sheet.html",
        language=language,
        style="".join(map(style_sheet, ("page.css", "conformance.css", "sheet.css"))),
        fields={"sheet": sheet},
    )
