"""The rows of a list that is a text: CSV with any of the usual separators and encodings."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.csv_rows import csv_reader, without_separator_line
from est_framework.reports.formats.source import MAX_COLUMNS, Source
from est_framework.reports.formats.text_format import BYTE_ORDER_MARK
from est_framework.reports.formats.too_large import IN_COLUMNS, too_large
from est_framework.reports.incidents.list_table import ListTable, no_table
from est_framework.reports.incidents.opened import Opened, decoded, first_line, separator_of
from est_framework.reports.rules import (
    rep022_no_last_line_end,
    rep023_ragged_row,
    rep411_unreadable_event_list,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_HEADER: Final = 50_000
_NO_CSV = Text(
    sv="citattecken eller celler som inte går ihop, efter rad {line}",
    en="quotation marks or cells that do not fit together, after line {line}",
)


def table_of_text(found: Opened) -> ListTable:
    """Give the table of a list that is a text."""
    table = _from_utf_8(found.source)
    is_ended = found.source.content.endswith(b"\n")
    if table is None:
        text, findings = decoded(found.source)
        if text is None:
            return ListTable(found.source.name, findings=findings[:1])
        table = _from_text(text, found.source.name)
        table.findings[:0] = findings
        is_ended = text.endswith(("\n", "\r"))
    if table.rows and not found.is_packed and not is_ended:
        table.findings.append(rep022_no_last_line_end.RULE.at(Place(table.file)))
    return table


def _from_utf_8(source: Source) -> ListTable | None:
    """Give the table of a text in UTF-8, decoded a line at a time; None where it is to be seen whole."""
    whole = source.content.removeprefix(BYTE_ORDER_MARK)
    rows: list[list[str]] = []
    try:
        begin = whole[: whole.find(b"\n") + 1].decode()
        is_usual = 0 < len(begin.strip()) < _LONGEST_HEADER and not without_separator_line(begin)[1]
        if not is_usual or whole.count(b"\r") != whole.count(b"\r\n"):
            return None
        with csv_reader(whole, separator_of(begin)) as reader:
            rows.extend(reader)
            if reader.line_num != len(rows):
                return None
    except (csv.Error, UnicodeDecodeError):
        return None
    return _tabled(source.name, rows, range(1, len(rows) + 1))


def _from_text(text: str, file: str) -> ListTable:
    text, skipped = without_separator_line(text)
    if len(first_line(text)) >= _LONGEST_HEADER:
        return ListTable(file, findings=[_broken(file, 0)])
    rows: list[list[str]] = []
    numbers: Sequence[int]
    with csv_reader(text, separator_of(text)) as reader:
        try:
            rows.extend(reader)
        except csv.Error:
            return ListTable(file, findings=[_broken(file, reader.line_num - 1 + skipped)])
        numbers = range(1 + skipped, len(rows) + 1 + skipped)
        if reader.line_num != len(rows):
            numbers = _last_lines(text, skipped)
    return _tabled(file, rows, numbers)


def _tabled(file: str, rows: list[list[str]], numbers: Sequence[int]) -> ListTable:
    """Give the rows in which anything stands as a table, the first one as its header."""
    if [] in rows[1:]:
        kept = [n for n, cells in enumerate(rows) if cells or not n]
        rows, numbers = [rows[n] for n in kept], [numbers[n] for n in kept]
    header = [name.strip() for name in rows[0]] if rows else []
    return _framed(file, header, rows[1:], numbers[1:])


def _last_lines(text: str, skipped: int) -> list[int]:
    """Give the line of the file on which each row ends, where cells go over several."""
    with csv_reader(text, separator_of(text)) as reader:
        return [reader.line_num + skipped for _ in reader]


def _broken(file: str, line: int) -> Finding:
    place = Place(file, f"rad {line + 1}" if line else "")
    return rep411_unreadable_event_list.RULE.at(place, what=_NO_CSV.filled({"line": line}))


def _framed(
    file: str, header: list[str], rows: list[list[str]], numbers: Sequence[int]
) -> ListTable:
    while header and not header[-1]:
        header.pop()
    if not header:
        return no_table(file, Text(sv="ingen rubrikrad", en="no header row"))
    if len(header) > MAX_COLUMNS:
        return ListTable(file, findings=[too_large(file, MAX_COLUMNS, IN_COLUMNS)])
    table = ListTable(file, tuple(header), rows, numbers)
    width = len(header)
    for index, cells in enumerate(rows if set(map(len, rows)) - {width} else ()):
        if len(cells) == width:
            continue
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if len(cells) != width:
            place = table.place(index)
            rule = rep023_ragged_row.RULE
            table.findings.append(rule.at(place, seen=len(cells), expected=width))
            cells.clear()
    return table
