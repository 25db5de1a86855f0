"""Forms filled in by program with a report, as a person would: our workbook, and the web form's page."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from playwright.sync_api import Page

from est_framework.forms.workbook.layout import (
    EVENT_COLUMNS,
    EVENTS_SHEET,
    HIDDEN_SHEET,
    KEYS,
    LISTS,
    LISTS_FIRST_COLUMN,
    NONE_SEEN,
    PRESENCE_COLUMNS,
    PRESENCE_SHEET,
    REPORT_SHEET,
    TABLE_HEADER_ROW,
    UNKNOWN,
    UPCOMING_COLUMNS,
    UPCOMING_SHEET,
    YES,
)
from est_framework.language import Language

_TABLES = {
    "events": (EVENTS_SHEET, EVENT_COLUMNS),
    "upcoming": (UPCOMING_SHEET, UPCOMING_COLUMNS),
    "presence": (PRESENCE_SHEET, PRESENCE_COLUMNS),
}
_CHOSEN = ("indicator", "area", "part_of_day")
_SET_FIELD = """([id, value]) => {
  const field = document.getElementById(id);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return field.value;
}"""
_CHOOSE = "id => document.getElementById(id).click()"


def filled_workbook(content: bytes, body: dict[str, Any]) -> bytes:
    """Write a report into our workbook, the very bytes that are sent out, and save it as Excel does."""
    book = load_workbook(BytesIO(content))
    known = _known(book)
    language: Language = "sv" if known["language"] == "sv" else "en"
    sheet = book[REPORT_SHEET.said(language)]
    if body["nothing_to_report"]:
        sheet[known["nothing_cell"]] = YES.said(language)
    if body.get("comment"):
        _write(sheet[known["comment_cell"]], body["comment"])
    for k, about in enumerate(body.get("areas", ())):
        assert about["area"] == known["area_ids"].split()[k]
        for i, item in enumerate(known["item_ids"].split()):
            row, column = (int(known[f"answers_first_{n}"]) for n in ("row", "column"))
            sheet.cell(row + i, column + k).value = _word(about["answers"][item], language)
    for section, (name, columns) in _TABLES.items():
        for n, line in enumerate(body.get(section, ()), TABLE_HEADER_ROW + 1):
            for column, value in line.items():
                cell = book[name.said(language)].cell(n, columns.index(column) + 1)
                _write(cell, _shown(book, column, value))
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def _known(book: Workbook) -> dict[str, str]:
    sheet = book[HIDDEN_SHEET]
    return {key: str(sheet.cell(n, 2).value or "") for n, key in enumerate(KEYS, 1)}


def _listed(book: Workbook, name: str) -> list[Any]:
    column = LISTS_FIRST_COLUMN + LISTS.index(name)
    rows = book[HIDDEN_SHEET].iter_rows(min_row=2, min_col=column, max_col=column)
    return [row[0].value for row in rows]


def _word(answer: dict[str, Any], language: Language) -> str | int | None:
    words = {"none_seen": NONE_SEEN.said(language), "unknown": UNKNOWN.said(language)}
    return answer["value"] if answer["state"] == "value" else words.get(answer["state"])


def _shown(book: Workbook, column: str, value: Any) -> Any:
    if column in _CHOSEN:
        ids = _listed(book, f"{column}_id")
        return _listed(book, f"{column}_label")[ids.index(value)]
    return date.fromisoformat(value) if column == "date" else value


def _write(cell: Cell, value: Any) -> None:
    """Write into a cell; a text stays one, as it does in a cell that Excel holds for text."""
    cell.value = value or None
    if isinstance(value, str) and value:
        cell.data_type = "s"


def saved_by_page(page: Page, body: dict[str, Any]) -> bytes:
    """Fill in an open web form with a report, press save, and give the file that the browser saves."""
    for k, about in enumerate(body.get("areas", ())):
        for i, answer in enumerate(about["answers"].values()):
            _answer(page, f"q-{k}-{i}", answer)
    for section in _TABLES:
        for n, line in enumerate(body.get(section, ()), 1):
            if page.locator(f"#{section}-{n}-area").count() == 0:
                page.evaluate(_CHOOSE, f"{section}-add")
            for name, value in line.items():
                _fill(page, f"{section}-{n}-{name}", str(value))
    if body.get("comment"):
        _fill(page, "comment", body["comment"])
    alone = page.locator("#nothing").count() == 0
    with page.expect_download() as caught:
        page.evaluate(_CHOOSE, "nothing" if body["nothing_to_report"] and not alone else "save")
        assert page.locator("#errors li").all_inner_texts() == []
    return Path(caught.value.path()).read_bytes()


def _answer(page: Page, key: str, answer: dict[str, Any]) -> None:
    state = answer["state"]
    if state in ("none_seen", "unknown"):
        page.evaluate(_CHOOSE, f"{key}-{state}")
    elif state == "value" and page.locator(f"#{key}-times").count():
        _fill(page, f"{key}-times", str(answer["value"]))
    elif state == "value":
        page.evaluate(_CHOOSE, f"{key}-value")


def _fill(page: Page, id_: str, value: str) -> None:
    assert page.evaluate(_SET_FIELD, [id_, value]) == value
