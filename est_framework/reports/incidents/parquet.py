"""A list kept as Parquet, read by DuckDB as a query engine that reaches nothing but that file."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.parquet_table import shut_base
from est_framework.reports.formats.source import MAX_COLUMNS
from est_framework.reports.formats.too_large import IN_COLUMNS, too_large
from est_framework.reports.formats.xlsx_cells import as_text
from est_framework.reports.incidents import rows as incident_rows
from est_framework.reports.incidents.list_table import ListTable
from est_framework.reports.rules import rep411_unreadable_event_list

if TYPE_CHECKING:
    from est_framework.reports.formats.source import Source

_DAMAGED = Text(sv="en skadad Parquetfil", en="a damaged Parquet file")


def parquet_table(source: Source) -> ListTable:
    """Read a Parquet file as a table of texts; the row's number counts from 1."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.parquet"
        file.write_bytes(source.content)
        try:
            with shut_base(file) as engine:
                asked = engine.read_parquet(str(file)).limit(incident_rows.MOST_ROWS + 1)
                headings = tuple(asked.columns)
                if len(headings) > MAX_COLUMNS:
                    return _refused(source, too_large(source.name, MAX_COLUMNS, IN_COLUMNS))
                found = asked.fetchall()
        except duckdb.Error:
            rule = rep411_unreadable_event_list.RULE
            return _refused(source, rule.at(Place(source.name), what=_DAMAGED))
    rows = [[_text(cell) for cell in cells] for cells in found]
    return ListTable(source.name, headings, rows, range(1, len(rows) + 1))


def _refused(source: Source, finding: Finding) -> ListTable:
    return ListTable(source.name, findings=[finding])


def _text(cell: Any) -> str:  # noqa: ANN401  # a Parquet file holds anything
    return "" if cell is None else as_text(cell)
