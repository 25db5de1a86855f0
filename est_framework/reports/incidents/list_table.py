"""A list as a table of texts, with the place of each row."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place
from est_framework.privacy.gate import mask
from est_framework.reports.formats.xlsx_cells import letters
from est_framework.reports.rules import rep023_ragged_row, rep431_no_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.language import Text

_FIRST_CELLS: Final = 1_000
_FEW: Final = 500


@dataclass(frozen=True)
class ListTable:
    """
    A list as a table of texts.

    Attributes:
        file: The file's name.
        headings: The headings, without spaces around them.
        rows: The rows, each as wide as the header; a ragged one is empty.
        numbers: The row of the file that each stands on; for a CSV cell over several lines, the last.
        sheet: The Excel sheet, empty for a text.
        findings: What there is to say about file and rows; of severity error where it must not be used,
            other than for single rows.
    """

    file: str
    headings: tuple[str, ...] = ()
    rows: Sequence[Sequence[str]] = ()
    numbers: Sequence[int] = ()
    sheet: str = ""
    findings: list[Finding] = field(default_factory=list)

    def place(self, index: int, heading: str = "") -> Place:
        """Give the place of a row, or of a cell in it, as the program of the file shows it."""
        number = self.numbers[index]
        if not self.sheet:
            return Place(self.file, f"rad {number}")
        column = letters(self.headings.index(heading) + 1) if heading in self.headings else ""
        return Place(self.file, f"{mask(self.sheet)}!{column}{number}")

    def header_place(self) -> Place:
        """Give the place of the header."""
        return Place(self.file, mask(self.sheet) if self.sheet else "rad 1")

    def column(self, heading: str) -> Sequence[str]:
        """Give a column's cells; empty for a ragged row."""
        at = self.headings.index(heading)
        if at not in self._asked_for:
            self._asked_for[at] = _one_of_each(self._cells[at :: len(self.headings)])
        return self._asked_for[at]

    @cached_property
    def _asked_for(self) -> dict[int, Sequence[str]]:
        return {}

    @cached_property
    def _cells(self) -> Sequence[str]:
        """All cells, row by row: a column is every so many of them."""
        blank = [""] * len(self.headings)
        whole = self.rows if all(self.rows) else [row or blank for row in self.rows]
        return list(chain.from_iterable(whole))

    def is_usable(self) -> bool:
        """Say whether nothing was found that stands in the way of using the table."""
        ragged = rep023_ragged_row.RULE.code
        return not any(f.severity.rank == 0 and f.code != ragged for f in self.findings)


def no_table(file: str, seen: Text) -> ListTable:
    """Give what is to be said of a file that holds no table."""
    return ListTable(file, findings=[rep431_no_table.RULE.at(Place(file), seen=seen)])


def _one_of_each(cells: Sequence[str]) -> Sequence[str]:
    """Make all cells that say the same one text, where few are said: it is looked at again and again."""
    if len(set(cells[:_FIRST_CELLS])) > _FEW:
        return cells
    known: dict[str, str] = {}
    return list(map(known.setdefault, cells, cells))
