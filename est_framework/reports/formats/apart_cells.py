"""Cells on their way from the process that reads apart: what JSON has no word for, as a pair."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final

from est_framework.reports.formats.xlsx_cells import Cell


def plain_cell(cell: Cell) -> str | float | bool | list[str | float]:
    """Give a cell as JSON knows it; moments as a pair of kind and text."""
    if isinstance(cell, str | int | float):
        return cell
    if isinstance(cell, datetime):
        return ["datetime", cell.isoformat()]
    if isinstance(cell, date):
        return ["date", cell.isoformat()]
    if isinstance(cell, time):
        return ["time", cell.isoformat()]
    return ["timedelta", cell.total_seconds()]


def cell_of(plain: str | float | list[Any]) -> Cell:
    """Give a cell back from JSON."""
    if not isinstance(plain, list):
        return plain
    kind, said = plain
    if kind == "timedelta":
        return timedelta(seconds=said)
    return _MOMENTS[kind].fromisoformat(said)


_MOMENTS: Final[dict[str, type[date] | type[time]]] = {
    "datetime": datetime,
    "date": date,
    "time": time,
}
