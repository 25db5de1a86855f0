"""All tables as one Excel workbook: a sheet for each, and the data dictionary first."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from est_framework.publish.picture.tables.made import dictionary, made_tables

if TYPE_CHECKING:
    from est_framework.publish.picture.tables.columns import Kind, Table, Value
    from est_framework.publish.picture.tables.made import Told

_LONGEST = 32_767
"""How many characters an Excel cell holds."""
_WIDTHS: dict[Kind, int] = {"text": 24, "date": 12, "moment": 18}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_bytes(told: Told) -> bytes:
    """
    Write all tables of a picture as a workbook; the same picture gives the same bytes.

    Each sheet is one Excel table with the name of the table, so that Power BI and Power Query find it.
    Days and moments are Excel's own. No text is ever read as a formula or a link.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        picture = told.picture
        book.set_properties(
            {
                "title": f"{told.words.municipalities()}, {picture.period.name(told.language)}",
                "created": picture.as_of.replace(tzinfo=None),
            }
        )
        formats: dict[Kind, Any] = {
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
            "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
        }
        for table in (dictionary(told.language), *made_tables(told)):
            _write(book.add_worksheet(table.form.name), table, formats)
    return content.getvalue()


def _write(sheet: Any, table: Table, formats: dict[Kind, Any]) -> None:  # noqa: ANN401  # xlsxwriter has no types
    columns = table.form.columns
    sheet.freeze_panes(1, 0)
    for n, column in enumerate(columns):
        sheet.set_column(n, n, _WIDTHS.get(column.kind, 10))
        for row, values in enumerate(table.rows, start=1):
            _put(sheet, (row, n), values[n], formats.get(column.kind))
    headers = [{"header": column.name} for column in columns]
    last = max(len(table.rows), 1)
    sheet.add_table(
        0, 0, last, len(columns) - 1, {"name": f"t_{table.form.name}", "columns": headers}
    )


def _put(sheet: Any, at: tuple[int, int], value: Value, look: Any) -> None:  # noqa: ANN401
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(*at, value.replace(tzinfo=None), look)
    elif isinstance(value, date):
        sheet.write_datetime(*at, datetime(value.year, value.month, value.day), look)  # noqa: DTZ001  # Excel has no zones
    elif isinstance(value, (int, float)):
        sheet.write_number(*at, value)
    else:
        sheet.write_string(*at, value[:_LONGEST])
