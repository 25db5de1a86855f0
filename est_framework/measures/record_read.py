"""Reads a meeting's record back: the filled workbook, or the same as JSON; nothing in it is believed yet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.measures.agenda_words import several
from est_framework.measures.layout import (
    FOLLOW_UP_COLUMNS,
    FOLLOW_UP_SHEET,
    FORMAT,
    HEADER_ROW,
    HELD_CELL,
    HIDDEN_SHEET,
    LEVEL_COLUMNS,
    LEVELS_SHEET,
    LISTS,
    MEASURES_SHEET,
    MEETING_COLUMNS,
    MEETING_SHEET,
    PRIORITIES_SHEET,
    PRIORITY_COLUMNS,
)
from est_framework.measures.rules.mea001_not_a_record import RULE as NOT_A_RECORD
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_BYTES, Source

Row = Sequence[Any]
_PAGE = Text("en webbsida, inte det som sparades ur den", "a web page, not what was saved from it")
_HEADER_KEYS = ("method", "setup", "digest", "period")
_NEEDED = frozenset(
    {*_HEADER_KEYS, "setup_revision", "record", "first_number"}
    | {"area_ids", "suggested_ids", "measure_ids", "given_ids"}
)
"""What the hidden sheet must say for the rest to be read."""


def read_record(source: Source) -> tuple[Draft | None, list[Finding]]:
    """
    Read a meeting's record as plain data with the place of each value.

    Args:
        source: The workbook that `est meeting` made, filled in, or the record as JSON.

    Returns:
        The draft, in the shape of a `MeetingRecord` without ids, or None and the finding that says why.
    """
    if len(source.content) > MAX_BYTES:
        return None, [NOT_A_RECORD.at(Place(source.name), why=f"> {MAX_BYTES // 10**6} MB")]
    if source.content.lstrip()[:1] == b"{":
        return _from_json(source)
    if source.content.lstrip()[:1] == b"<":
        return None, [NOT_A_RECORD.at(Place(source.name), why=_PAGE)]
    return _from_workbook(source)


def _from_json(source: Source) -> tuple[Draft | None, list[Finding]]:
    try:
        data = json.loads(source.content)
    except (ValueError, RecursionError) as error:
        return None, [NOT_A_RECORD.at(Place(source.name), why=str(error))]
    if not isinstance(data, dict) or data.pop("format", None) != FORMAT:
        return None, [NOT_A_RECORD.at(Place(source.name), why="format")]
    return Draft(data, source), []


def _from_workbook(source: Source) -> tuple[Draft | None, list[Finding]]:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(source.content)) as book:
            sheets: dict[str, list[Row]] = {
                name: list(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
                for name in book.sheet_names
            }
    except (CalamineError, ValueError, OSError) as error:
        return None, [NOT_A_RECORD.at(Place(source.name), why=str(error))]
    hidden = sheets.get(HIDDEN_SHEET, [])
    keys = {str(row[0]): str(row[1]) for row in hidden if len(row) > 1 and row[0]}
    if keys.get("format") != FORMAT or not keys.keys() >= _NEEDED:
        return None, [NOT_A_RECORD.at(Place(source.name), why=HIDDEN_SHEET)]
    return _Filled(source, sheets, keys, _words(hidden)).draft(), []


def _words(hidden: Sequence[Row]) -> dict[str, dict[str, str]]:
    header = [str(cell) for cell in hidden[0]]
    found: dict[str, dict[str, str]] = {}
    for name in (n for n in LISTS if n in header):
        column = header.index(name)
        pairs = ((str(r[column]), str(r[column + 1])) for r in hidden[1:] if len(r) > column + 1)
        found[name] = {word: id_ for word, id_ in pairs if word}
    return found


class _Filled:
    """The filled workbook, being turned into a draft."""

    def __init__(
        self,
        source: Source,
        sheets: dict[str, list[Row]],
        keys: dict[str, str],
        words: dict[str, dict[str, str]],
    ) -> None:
        self._source, self._sheets, self._keys, self._words = source, sheets, keys, words
        self._at: dict[str, str] = {}

    def draft(self) -> Draft:
        revision = self._keys["setup_revision"]
        data: dict[str, Any] = {key: self._keys[key] for key in _HEADER_KEYS}
        data["setup_revision"] = int(revision) if revision.isdecimal() else revision
        data["id"] = self._keys["record"]
        data["held"] = self._held()
        data["levels"] = list(self._levels())
        data["priorities"] = list(self._priorities())
        data["measures"] = list(self._measures())
        data["follow_ups"] = list(self._follow_ups())
        data["on_agenda"] = self._keys["measure_ids"].split()
        data.update(self._meeting())
        return Draft(data, self._source, self._at)

    def _first_number(self) -> int:
        first = self._keys["first_number"]
        return int(first) if first.isdecimal() else 1

    def _held(self) -> object:
        name, sheet = self._first_sheet()
        self._at["/held"] = f"{name}!{HELD_CELL}"
        row = int(HELD_CELL[1:]) - 1
        return _plain(sheet[row][1]) if len(sheet) > row and len(sheet[row]) > 1 else ""

    def _first_sheet(self) -> tuple[str, list[Row]]:
        return next(iter(self._sheets.items()))

    def _rows(
        self, sheet: str, columns: Sequence[str]
    ) -> Iterator[tuple[str, int, dict[str, Any]]]:
        name = next(n for n in self._sheets if n == sheet)
        for number, row in enumerate(self._sheets[name][HEADER_ROW:], start=HEADER_ROW + 1):
            yield name, number, dict(zip(columns, map(_plain, row), strict=False))

    def _sheet_name(self, sv: str, en: str) -> str:
        return sv if sv in self._sheets else en

    def _levels(self) -> Iterator[dict[str, Any]]:
        areas = self._keys["area_ids"].split()
        suggested = self._keys["suggested_ids"].split()
        sheet = self._sheet_name(LEVELS_SHEET.sv, LEVELS_SHEET.en)
        rows = self._rows(sheet, LEVEL_COLUMNS) if sheet in self._sheets else iter(())
        kept = 0
        for (name, number, row), area, level in zip(rows, areas, suggested, strict=False):
            if not any(row.get(c) for c in ("decided", "decided_by", "reason")):
                continue
            self._mark(f"/levels/{kept}", name, number, LEVEL_COLUMNS)
            kept += 1
            yield {
                "area": area,
                "suggested": None if level == "-" else level,
                "decided": self._id("level", row.get("decided")),
                "decided_by": self._id("role", row.get("decided_by")),
                "reason": row.get("reason") or "",
            }

    def _priorities(self) -> Iterator[dict[str, Any]]:
        sheet = self._sheet_name(PRIORITIES_SHEET.sv, PRIORITIES_SHEET.en)
        rows = self._rows(sheet, PRIORITY_COLUMNS) if sheet in self._sheets else iter(())
        kept = 0
        for name, number, row in rows:
            if not any(row.get(c) for c in PRIORITY_COLUMNS[1:]):
                continue
            self._mark(f"/priorities/{kept}", name, number, PRIORITY_COLUMNS)
            kept += 1
            yield {
                "rank": number - HEADER_ROW,
                "area": self._id("area", row.get("area")) or "",
                "indicator": self._id("indicator", row.get("indicator")),
                "place": row.get("place") or "",
                "reason": row.get("reason") or "",
            }

    def _measures(self) -> Iterator[dict[str, Any]]:
        sheet = self._sheet_name(MEASURES_SHEET.sv, MEASURES_SHEET.en)
        columns = self._keys.get("measure_columns", "").split()
        rows = self._rows(sheet, columns) if sheet in self._sheets else iter(())
        kept = 0
        for name, number, row in rows:
            if not any(row.values()):
                continue
            self._mark(f"/measures/{kept}", name, number, columns)
            kept += 1
            yield {
                "id": f"{self._keys['period']}-{number - HEADER_ROW - 1 + self._first_number()}",
                "type": self._id("type", row.get("type")),
                "description": row.get("description") or "",
                "problem": {
                    "indicator": self._id("indicator", row.get("indicator")),
                    "area": self._id("area", row.get("area")),
                    "period": self._keys["period"],
                },
                "place": row.get("place") or "",
                "owner": self._id("owner", row.get("owner")),
                "partners": several(row.get("partners") or "", self._words.get("owner", {})),
                "due": row.get("due") or None,
                "review": row.get("review") or None,
                "expected_effect": row.get("expected_effect") or "",
                "how_measured": row.get("how_measured") or "",
                "decided_by": self._id("role", row.get("decided_by")) or "",
                "tier": self._id("tier", row.get("tier")),
                "waits_for": self._id("tier", row.get("waits_for")),
            }

    def _follow_ups(self) -> Iterator[dict[str, Any]]:
        sheet = self._sheet_name(FOLLOW_UP_SHEET.sv, FOLLOW_UP_SHEET.en)
        rows = self._rows(sheet, FOLLOW_UP_COLUMNS) if sheet in self._sheets else iter(())
        ids, given = self._keys["measure_ids"].split(), self._keys["given_ids"].split()
        kept = 0
        for (name, number, row), id_, before in zip(rows, ids, given, strict=False):
            status = self._id("status", row.get("status"))
            outcome = self._id("outcome", row.get("outcome"))
            said = {k: row.get(k) or "" for k in ("note", "outcome_why", "next")}
            if f"{status}:{outcome or '-'}" == before and not any(said.values()):
                continue
            self._mark(f"/follow_ups/{kept}", name, number, FOLLOW_UP_COLUMNS)
            kept += 1
            said["why"] = said.pop("outcome_why")
            yield {"measure": id_, "status": status, "outcome": outcome, **said}

    def _meeting(self) -> dict[str, Any]:
        """Give what the sheet about the meeting says; workbooks of before have none."""
        sheet = self._sheet_name(MEETING_SHEET.sv, MEETING_SHEET.en)
        keys = self._keys.get("meeting_rows", "").split()
        if sheet not in self._sheets or not keys:
            return {}
        present: list[str] = []
        out: list[dict[str, Any]] = []
        referred = None
        for (name, number, row), key in zip(self._rows(sheet, MEETING_COLUMNS), keys, strict=False):
            said, message = row.get("meeting_said"), row.get("message") or ""
            kind, _, id_ = key.partition(":")
            if kind == "present" and self._id("yes_no", said) == "yes":
                self._at[f"/present/{len(present)}"] = f"{name}!B{number}"
                present.append(id_)
            elif kind == "out" and (said or message):
                self._mark(f"/feedback/{len(out)}", name, number, ("audience", "sent", "message"))
                out.append({"audience": id_, "sent": said or None, "message": message})
            elif kind == "referred":
                self._at["/referred"] = f"{name}!B{number}"
                referred = self._id("yes_no", said)
        return {"present": present, "feedback": out, "referred": referred}

    def _mark(self, pointer: str, sheet: str, number: int, columns: Sequence[str]) -> None:
        """Say where a row stands, and each of its values."""
        self._at[pointer] = f"{sheet}!A{number}"
        for column, name in enumerate(columns):
            self._at[f"{pointer}/{name}"] = f"{sheet}!{chr(ord('A') + column)}{number}"

    def _id(self, name: str, word: object) -> str | None:
        """Give the id that a chosen word stands for; an unknown word stays, for the rules to see."""
        return self._words.get(name, {}).get(str(word), str(word)) if word else None


def _plain(cell: object) -> Any:  # noqa: ANN401  # a cell holds whatever was written
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip() if cell is not None else ""
