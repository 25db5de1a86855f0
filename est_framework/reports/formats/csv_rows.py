"""The rows of a CSV text, however its columns are told apart."""

from __future__ import annotations

import csv
import io
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.reports.formats.source import MAX_ROWS
from est_framework.reports.formats.table import Row
from est_framework.reports.formats.too_large import IN_ROWS
from est_framework.reports.rules import rep002_too_large, rep007_cut_off, rep036_unpaired_quote

if TYPE_CHECKING:
    import _csv
    from collections.abc import Iterable, Iterator

    from est_framework.findings import Rule

SEPARATORS: Final = {
    ";": Text("semikolon", "semicolon"),
    ",": Text("komma", "comma"),
    "\t": Text("tabb", "tab"),
}
_SEPARATOR_LINE: Final = re.compile(r"\"?sep=.\"?\r?\n", re.IGNORECASE)


class NoRows(Exception):  # noqa: N818  # no error: it says why a file is no table, and goes no further
    """
    A text is no table.

    Attributes:
        rule: What is wrong.
        line: In which line of the file.
        fields: What the rule's words ask for.
    """

    def __init__(self, rule: Rule, line: int, **fields: object) -> None:
        """Say what is wrong, and where."""
        super().__init__(rule.code)
        self.rule, self.line, self.fields = rule, line, fields


def csv_rows(text: str, separator: str, skipped: int = 0) -> list[Row]:
    """
    Give the rows in which anything stands, numbered by the line of the file that each begins on.

    Args:
        text: The text.
        separator: What stands between the cells.
        skipped: How many lines of the file stand before the text.

    Raises:
        NoRows: Its cells do not fit together, or it has too many rows.
    """
    rows: list[Row] = []
    begins = 1
    with csv_reader(text, separator) as reader:
        try:
            for cells in reader:
                if any(c.strip() for c in cells):
                    rows.append(Row(begins + skipped, cells))
                begins = reader.line_num + 1
                if len(rows) > MAX_ROWS + 1:
                    rule = rep002_too_large.RULE
                    raise NoRows(rule, begins + skipped, most=MAX_ROWS, what=IN_ROWS)
        except csv.Error as error:
            cut = "unexpected end" in str(error)
            rule = rep007_cut_off.RULE if cut else rep036_unpaired_quote.RULE
            raise NoRows(rule, reader.line_num + skipped) from error
    return rows


@contextmanager
def csv_reader(text: str | bytes, separator: str, *, strict: bool = True) -> Iterator[_csv.Reader]:
    """
    Give a reader of a text; how long a cell may be is told of the cell, not by Python's limit.

    Args:
        text: The text; or the same in UTF-8, all of whose lines end with a line feed.
        separator: What stands between the cells.
        strict: Whether quotation marks must be in their place.
    """
    limit = csv.field_size_limit(len(text))
    try:
        yield csv.reader(_lines(text), delimiter=separator, strict=strict)
    finally:
        csv.field_size_limit(limit)


def _lines(text: str | bytes) -> Iterable[str]:
    if isinstance(text, str):
        return io.StringIO(text, newline="")
    # A long text is decoded a line at a time: as a whole it takes four times as much room.
    return map(bytes.decode, io.BytesIO(text))


def without_separator_line(text: str) -> tuple[str, int]:
    """Take away Excel's `sep=;` line; the second value says how many lines that was."""
    said = _SEPARATOR_LINE.match(text)
    return (text[said.end() :], 1) if said else (text, 0)
