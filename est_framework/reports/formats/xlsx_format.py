"""
Reports in Excel: our own workbook, known by its hidden sheet `_est`, or a flat table on a visible sheet.

A workbook carries no report id, so it gets one made from its bytes: the same file is the same report. Places
are written `Rapport!C14`. Everything in it that is no part of the report (other cells, hidden sheets,
comments, document properties) goes with the draft to the personal-data gate.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from est_framework.findings import Finding, Place
from est_framework.forms.workbook.layout import HIDDEN_SHEET
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission_xlsx import (
    read_xlsx_submissions,
    submission_sheet,
)
from est_framework.reports.formats.table import Row, Table
from est_framework.reports.formats.table_columns import COLUMNS, column_of, is_header
from est_framework.reports.formats.workbook import read_workbook
from est_framework.reports.formats.xlsx_cells import (
    Cell,
    Sheet,
    Workbook,
    as_text,
    letters,
)
from est_framework.reports.formats.xlsx_open import open_workbook
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.rules import (
    rep001_empty_file,
    rep025_no_header,
    rep053_sheet_not_read,
)
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import Setups

_HEADER_WITHIN: Final = 20
"""How far down the header of a flat table may stand."""


def read_xlsx(
    source: Source, setups: Setups, received: datetime
) -> tuple[list[Draft], list[Finding]]:
    """
    Read a workbook.

    Args:
        source: The file.
        setups: The resolved setups: the one that the workbook was made from has the conditions of its
            questions.
        received: What a workbook without a date was submitted.
    """
    try:
        book = open_workbook(source)
    except Refused as refused:
        return [], [refused.finding]
    hidden = book.sheet(HIDDEN_SHEET)
    exported = submission_sheet(book) if hidden is None else None
    if exported is not None:
        drafts, findings = read_xlsx_submissions(book, exported, source, setups, received)
        return drafts, [*book.findings, *findings]
    if hidden is not None:
        drafts, findings = read_workbook(book, hidden, source, setups, received)
    else:
        drafts, findings = _read_tables(book, source, setups.current)
    texts = _texts(book)
    drafts = [replace(draft, texts=texts) for draft in drafts]
    if not drafts:
        drafts = [Draft(None, source, texts=texts)]
    return drafts, [*book.findings, *findings]


def _texts(book: Workbook) -> dict[str, str]:
    texts = dict(book.beside)
    for sheet in book.sheets:
        texts[f"{sheet.name}!"] = sheet.name
        is_ours = sheet.name == HIDDEN_SHEET
        texts |= {
            at: text
            for at, text in sheet.texts(counted=not is_ours)
            if not (is_ours and text.startswith("sha256:"))
        }
    return texts


def _read_tables(
    book: Workbook, source: Source, setup: ResolvedSetup
) -> tuple[list[Draft], list[Finding]]:
    """Read the table of every visible sheet that has one; a sheet with something else is told of."""
    drafts: list[Draft] = []
    findings: list[Finding] = []
    passed_by: list[str] = []
    tables = 0
    for sheet in book.sheets:
        if not sheet.visible:
            continue
        rows = [_row(n, cells, setup) for n, cells in enumerate(sheet.rows, 1)]
        begins = _header_at(rows)
        if begins is None:
            passed_by += [sheet.name] if any(any(row.cells) for row in rows) else []
            continue
        tables += 1
        made, said = _read_table(sheet, rows[begins:], source)
        drafts += made
        findings += said
    if tables:
        file = Place(source.name)
        rule = rep053_sheet_not_read.RULE
        told = [rule.at(replace(file, at=gate.mask(n)), seen=gate.mask(n)) for n in passed_by]
        return drafts, [*findings, *told]
    seen = Text("inget synligt blad med rapportens kolumner", "no visible sheet with the columns")
    names = ", ".join(list(COLUMNS)[:4])
    return [], [rep025_no_header.RULE.at(Place(source.name), seen=seen, missing=names)]


def _header_at(rows: list[Row]) -> int | None:
    """Give the place in the list of the row with the headings, where there is one."""
    for n, row in enumerate(rows[:_HEADER_WITHIN]):
        known = sum(1 for c in row.cells if column_of(c))
        if is_header(row.cells) or known > len(COLUMNS) // 2:
            return n
    return None


def _row(number: int, cells: Sequence[Cell], setup: ResolvedSetup) -> Row:
    zoned = (c.replace(tzinfo=setup.zone) if isinstance(c, datetime) else c for c in cells)
    return Row(number, [as_text(c) for c in zoned])


def _read_table(sheet: Sheet, rows: list[Row], source: Source) -> tuple[list[Draft], list[Finding]]:
    table = Table(source, rows[0], partial(_place, sheet))
    for row in rows[1:]:
        table.read(row)
    if table.is_empty:
        return [], [*table.findings, rep001_empty_file.RULE.at(Place(source.name))]
    return table.drafts, table.findings


def _place(sheet: Sheet, number: int, index: int | None, heading: str) -> str:
    del heading  # Excel shows letters
    return f"{sheet.name}!{letters(index + 1) if index is not None else ''}{number}"
