"""
Submissions as CSV: one file, or the files of one export with the lines of each repeat in a file.

The separator is the one that gives the most names of the form. Places are written `7:est_period`, the
line of the file where the row begins and the column's heading, and in another file of the export
`FILE!7:event_date`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.reports.formats.csv_rows import NoRows, csv_reader, csv_rows
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_COLUMNS, Source
from est_framework.reports.formats.submission import is_of_our_form, kind_of, section_of
from est_framework.reports.formats.submission_report import Reports
from est_framework.reports.formats.submission_tables import PARENT, Export, Grid, with_texts
from est_framework.reports.formats.survey123 import PARENT_GLOBAL_ID
from est_framework.reports.formats.table import Row
from est_framework.reports.formats.text_format import BYTE_ORDER_MARK, wrong_encoding
from est_framework.reports.formats.too_large import IN_COLUMNS
from est_framework.reports.rules import rep002_too_large, rep064_line_of_nobody
from est_framework.setup.revisions import Setups

_SEPARATORS: Final = (",", ";", "\t")
_HEAD: Final = 100_000
"""How much of a file is looked at to know what it is."""
_FIRST_ROWS: Final = 20


def is_main_file(source: Source) -> bool:
    """Say whether a CSV file has a row for each submission of our form."""
    return is_of_our_form(_headings(source))


def is_lines_file(source: Source) -> bool:
    """Say whether a CSV file has the lines of a repeat of our form, and not the submissions."""
    return may_be_lines_file(source) and section_of(_headings(source)) != ""


def may_be_lines_file(source: Source) -> bool:
    """Say whether a CSV file may have the lines of a repeat, under the names or words of our questions."""
    headings = _headings(source)
    by_name = "PARENT_KEY" in headings and section_of(headings) != ""
    by_words = any(h in headings for h in PARENT_GLOBAL_ID)
    return (by_name or by_words) and not is_of_our_form(headings)


def ties_of(source: Source) -> set[bytes]:
    """Give what the first rows of a file of lines say that they belong to."""
    head = source.content[:_HEAD].removeprefix(BYTE_ORDER_MARK).decode("utf-8", errors="replace")
    separator, headings = _split(head)
    with csv_reader(head, separator, strict=False) as reader:
        rows = [row for row in islice(reader, _FIRST_ROWS) if len(row) == len(headings)][1:]
    ties = [n for n, heading in enumerate(headings) if heading in PARENT]
    return {row[n].strip("{}").encode() for row in rows for n in ties if row[n]}


def read_csv_submissions(
    sources: Sequence[Source], setups: Setups, received: datetime
) -> tuple[list[Draft], list[Finding]]:
    """
    Read an export.

    Args:
        sources: The file with the submissions first, then those with their lines, if any. Drafts and
            findings name the first one.
        setups: The resolved setups.
        received: What a submission without a date was submitted.
    """
    main = sources[0]
    export = Export()
    for source in sources:
        grid, wrong = _grid(source, main)
        if grid is None:
            return [], [*export.findings, *wrong]
        if source is main:
            export.read_main(grid, setups)
        else:
            export.read_lines(grid)
    reports = Reports(main, setups, received, export.names, is_table=True)
    drafts = with_texts(reports.drafts(export.submissions), export.texts, main)
    return drafts, export.all_findings(reports.findings)


def read_lines_alone(source: Source) -> tuple[list[Draft], list[Finding]]:
    """Say of a file with lines alone that the submissions they belong to are missing."""
    return [], [rep064_line_of_nobody.RULE.at(Place(source.name))]


def _headings(source: Source) -> list[str]:
    head = source.content[:_HEAD].removeprefix(BYTE_ORDER_MARK).decode("utf-8", errors="replace")
    return _split(head)[1]


def _split(text: str) -> tuple[str, list[str]]:
    """Give the separator that turns the first line into the most names of the form, and the headings."""
    line = text.lstrip("\ufeff\r\n").partition("\n")[0].rstrip("\r")
    found = []
    for separator in _SEPARATORS:
        with csv_reader(line, separator, strict=False) as reader:
            cells = next(reader, [])
        found.append((sum(1 for c in cells if kind_of(c)), separator, cells))
    _, separator, cells = max(found, key=lambda f: f[0])
    return separator, [c.strip() for c in cells]


def _grid(source: Source, main: Source) -> tuple[Grid | None, list[Finding]]:
    content = source.content.removeprefix(BYTE_ORDER_MARK)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [wrong_encoding(source, error, len(source.content) - len(content))]
    try:
        rows = _rows(text)
    except NoRows as wrong:
        at = str(wrong.line) if source is main else f"{_short(source)}!{wrong.line}"
        return None, [wrong.rule.at(Place(main.name, at), **wrong.fields)]
    prefix = "" if source is main else f"{_short(source)}!"
    return Grid(main.name, rows[0], rows[1:], partial(_place, prefix), is_whole=True), []


def _rows(text: str) -> list[Row]:
    rows = csv_rows(text, _split(text)[0])
    if rows and len(rows[0].cells) > MAX_COLUMNS * 10:
        raise NoRows(rep002_too_large.RULE, 1, most=MAX_COLUMNS * 10, what=IN_COLUMNS)
    return rows


def _place(prefix: str, number: int, index: int | None, heading: str) -> str:
    return f"{prefix}{number}" if index is None else f"{prefix}{number}:{heading}"


def _short(source: Source) -> str:
    return source.name.replace("\\", "/").rpartition("/")[2]
