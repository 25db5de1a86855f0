"""A workbook as it was read: its sheets of plain values, with Excel's own addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from est_framework.findings import Finding
from est_framework.reports.formats.xlsx_plain import PlainCells
from est_framework.reports.formats.xlsx_scan import letters

Cell = str | int | float | bool | date | datetime | time | timedelta


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, whether people see it, and its rows from A1 on."""

    name: str
    visible: bool
    rows: list[Sequence[Cell]]
    plain: PlainCells | None = field(default=None, compare=False, repr=False)
    """Where the cells stand, if that is known and all its numbers are numbers."""

    def cell(self, row: int, column: int) -> Cell:
        """Give a cell by row and column from 1; an empty text beyond the edge."""
        if 1 <= row <= len(self.rows) and 1 <= column <= len(self.rows[row - 1]):
            return self.rows[row - 1][column - 1]
        return ""

    def at(self, row: int, column: int) -> str:
        """Give the address of a cell: `Rapport!C14`."""
        return f"{self.name}!{letters(column)}{row}"

    def texts(self, *, counted: bool = True) -> Iterator[tuple[str, str]]:
        """
        Yield every cell that holds something, as text, with its address.

        Args:
            counted: Whether whole numbers that are one more than the number above them are given too. A
                list to choose a number from says no more than its first; our own has a thousand.
        """
        if self.plain is not None:
            for address, (r, c) in self.plain.told if counted else self.plain.uncounted:
                if (cell := self.rows[r][c]) != "":
                    yield f"{self.name}!{address}", as_text(cell)
            return
        above: Sequence[Cell] = ()
        for r, row in enumerate(self.rows, 1):
            for c, cell in [(c, cell) for c, cell in enumerate(row, 1) if cell != ""]:
                kind = type(cell)
                if kind is bool or (kind is float and not counted and _counts_on(cell, above, c)):
                    continue
                yield self.at(r, c), as_text(cell)
            above = row


def _counts_on(cell: Cell, above: Sequence[Cell], column: int) -> bool:
    before = above[column - 1] if column <= len(above) else ""
    return type(before) is float and cell == before + 1


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook, what stands beside its cells, and error values that were found."""

    sheets: list[Sheet]
    beside: dict[str, str]
    findings: list[Finding]

    def sheet(self, *names: str) -> Sheet | None:
        """Give the first sheet with one of the names."""
        return next((s for s in self.sheets if s.name in names), None)


def as_text(cell: Cell) -> str:
    """Give a cell as a person would write it: whole numbers without decimals, dates as ISO 8601."""
    if type(cell) is str:  # nearly all are
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
