"""
A table as CSV, as Excel in Sweden opens it with a double click.

UTF-8 with a byte order mark (without it Excel takes å for Ã¥), semicolons and decimal commas (Excel goes
by Windows, not by the file), CRLF, days as 2026-11-20. The same in both languages, so that a query in
Power BI keeps working.
"""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from est_framework.publish.picture.tables.columns import Table, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would run."""


def csv_bytes(table: Table) -> bytes:
    """
    Write a table as CSV.

    No text in it is one that a spreadsheet would run.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.name for column in table.form.columns)
    writer.writerows([_written(value) for value in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def never_run(text: str) -> str:
    """
    Write a text for a cell so that no spreadsheet runs it.

    One that begins as a formula gets an apostrophe before it, so that no report can make a spreadsheet
    run anything.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _written(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, (int, date)):
        return str(value)
    return never_run(value)
