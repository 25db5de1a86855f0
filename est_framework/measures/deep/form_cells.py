"""The filled form of a deep analysis as cells with their places, from the workbook or from JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from est_framework.findings import Finding, Place
from est_framework.measures.deep.form import COLUMNS, HEAD, HEADER_ROW
from est_framework.measures.rules.mea006_not_a_form import RULE as NOT_A_FORM
from est_framework.reports.formats.source import MAX_BYTES, Source

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Cells = Mapping[tuple[str, str], tuple[Any, Place]]
"""Row (an area, or "" for the head) and name of the column to value and place."""


def form_cells(source: Source, setup: ResolvedSetup) -> tuple[Cells, list[Finding]]:
    """Give the cells of a form, or the finding that says why there are none."""
    if len(source.content) > MAX_BYTES:
        return {}, [NOT_A_FORM.at(Place(source.name), why=f"> {MAX_BYTES // 10**6} MB")]
    try:
        if source.content.lstrip()[:1] == b"{":
            return _from_json(source), []
        return _from_workbook(source, setup), []
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        return {}, [NOT_A_FORM.at(Place(source.name), why=type(error).__name__)]


def _from_json(source: Source) -> Cells:
    """Read `{"span": …, "held": …, "rows": [{"area": …, "rank": 1, …}]}`."""
    data = json.loads(source.content)
    cells: dict[tuple[str, str], tuple[Any, Place]] = {}
    for name in HEAD:
        cells["", name] = data.get(name), Place(source.name, pointer=f"/{name}")
    for n, row in enumerate(data.get("rows", [])):
        for name, value in row.items():
            place = Place(source.name, pointer=f"/rows/{n}/{name}")
            cells[str(row["area"]), name] = value, place
    return cells


def _from_workbook(source: Source, setup: ResolvedSetup) -> Cells:
    """Read the first sheet by its rows and columns; a row whose area was written over keeps its words."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # only for forms

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(source.content))
        name = book.sheet_names[0]
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, IndexError) as error:
        raise ValueError(str(error)) from error
    if len(rows) <= HEADER_ROW:
        raise ValueError(name)
    ids = {a.name: a.id for a in setup.setup.areas}
    cells: dict[tuple[str, str], tuple[Any, Place]] = {}
    for n, head in enumerate(HEAD):
        cells["", head] = rows[n][1], Place(source.name, at=f"{name}!B{n + 1}")
    for n, row in enumerate(rows[HEADER_ROW:], start=HEADER_ROW + 1):
        area = str(row[0]).strip()
        for at, (column, value) in enumerate(zip(COLUMNS, row, strict=False)):
            place = Place(source.name, at=f"{name}!{_LETTERS[at]}{n}")
            cells[ids.get(area, area), column] = value, place
    return cells
