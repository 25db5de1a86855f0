"""Our own workbook read back; where everything stands is said in `forms.workbook.layout`."""

import re
import uuid
from collections import Counter
from datetime import datetime
from typing import Any, Final

from est_framework.findings import Finding, Place, Rule, did_you_mean
from est_framework.forms.workbook.layout import (
    ANSWER_WORDS,
    EVENT_COLUMNS,
    EVENTS_SHEET,
    FORMAT,
    LISTS_FIRST_COLUMN,
    NOTHING_WORDS,
    PRESENCE_COLUMNS,
    PRESENCE_SHEET,
    REPORT_SHEET,
    TABLE_HEADER_ROW,
    UPCOMING_COLUMNS,
    UPCOMING_SHEET,
)
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.conditions import conditions, mark_not_asked
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_COLUMNS, Source
from est_framework.reports.formats.workbook_day import moment_of
from est_framework.reports.formats.workbook_moved import moved_cells
from est_framework.reports.formats.workbook_stray import stray_cells
from est_framework.reports.formats.xlsx_cells import Cell, Sheet, Workbook, as_text, column_number
from est_framework.reports.rules import (
    rep029_not_a_count,
    rep034_unknown_word,
    rep035_unknown_workbook,
    rep107_wrong_form,
)
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import Setups

_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "urn:est:workbook")
_WORKBOOK_SAYS: Final = ("method", "setup", "digest", "template", "actor", "period")
_NEEDED: Final = ("format", *_WORKBOOK_SAYS, "setup_revision", "item_ids", "area_ids")
_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SECTIONS: Final = (
    ("events", EVENTS_SHEET, EVENT_COLUMNS),
    ("upcoming", UPCOMING_SHEET, UPCOMING_COLUMNS),
    ("presence", PRESENCE_SHEET, PRESENCE_COLUMNS),
)
_CHOSEN: Final = ("indicator", "area", "part_of_day")
_A_DAY: Final = Text("ett datum, som 2026-11-20", "a date, like 2026-11-20")
_ANSWERS_BEGIN: Final = ("answers_first_row", "answers_first_column")
_COUNTS: Final = Text(
    "ett heltal, ”Inget sett” eller ”Vet ej”", "a whole number, “None seen” or “Don't know”"
)
_ANSWERS: Final = Text(
    "ett heltal, ”Inget sett”, ”Vet ej”, ”Ja” eller ”Nej”",
    "a whole number, “None seen”, “Don't know”, “Yes” or “No”",
)


def read_workbook(
    book: Workbook, hidden: Sheet, source: Source, setups: Setups, received: datetime
) -> tuple[list[Draft], list[Finding]]:
    """
    Read the report that was filled in.

    Args:
        book: The workbook.
        hidden: Its sheet `_est`.
        source: The file.
        setups: The resolved setups: the one that it was made from has the conditions of its questions.
        received: What the report was submitted, where no date is filled in.
    """
    pairs = [
        (as_text(r[0]), as_text(r[1]).strip()) for r in hidden.rows if r[0] != "" and len(r) > 1
    ]
    says, times = dict(pairs), Counter(key for key, _ in pairs)
    sheet = book.sheet(REPORT_SHEET.sv, REPORT_SHEET.en)
    missing = [key for key in _NEEDED if key not in says]
    missing += [key for key in says if times[key] > 1]
    if sheet is not None and says.get("item_ids"):
        missing += [key for key in _ANSWERS_BEGIN if not _is_within(says.get(key, ""), sheet)]
    if says.get("format") != FORMAT or missing or sheet is None:
        lack = ", ".join(missing) or (REPORT_SHEET.sv if sheet is None else says["format"])
        finding = rep035_unknown_workbook.RULE.at(
            Place(source.name, hidden.name),
            seen=gate.mask(lack),
            expected=Text(f"formatet {FORMAT}", f"the format {FORMAT}"),
        )
        return [], [finding]
    setup = setups.of(says["digest"])
    filled = _Filled(book, hidden, sheet, source, says)
    filled.header(received, setup)
    filled.answers(conditions(setup, says["actor"], says["template"]), _counted(setup))
    for section, name, columns in _SECTIONS:
        lines = book.sheet(name.sv, name.en)
        if lines is not None:
            filled.lines(section, lines, columns)
    filled.findings += stray_cells(book, hidden, sheet, says, source)
    return [Draft(filled.data, source, filled.places)], filled.findings


def _counted(setup: ResolvedSetup) -> frozenset[str]:
    return frozenset(id_ for id_, one in setup.indicators.items() if one.answer == "count")


def _is_within(number: str, sheet: Sheet) -> bool:
    return bool(_WHOLE.fullmatch(number)) and 0 < int(number) <= max(len(sheet.rows), MAX_COLUMNS)


class _Filled:
    """A workbook on its way to become a report."""

    def __init__(
        self, book: Workbook, hidden: Sheet, sheet: Sheet, source: Source, says: dict[str, str]
    ) -> None:
        self._book, self._sheet, self._source, self._says = book, sheet, source, says
        self._lists = _lists(hidden)
        self.findings: list[Finding] = []
        self.places: dict[str, str] = {"": sheet.name}
        self.data: dict[str, Any] = {}

    def say(self, rule: Rule, at: str, **fields: object) -> None:
        self.findings.append(rule.at(Place(self._source.name, at), **fields))

    def header(self, received: datetime, setup: ResolvedSetup) -> None:
        revision = self._says["setup_revision"]
        self.data = {
            "id": str(uuid.uuid5(_NAMESPACE, self._source.sha256)),
            "revision": 1,
            **{key: self._says[key] for key in _WORKBOOK_SAYS},
            "setup_revision": int(revision) if _WHOLE.fullmatch(revision) else revision,
            "submitted": received.astimezone(setup.zone).isoformat(timespec="seconds"),
            "nothing_to_report": False,
        }
        day, at = self._named("date_cell")
        if day not in ("", None):
            self.places["/submitted"] = at
            moment = moment_of(day, received, setup)
            if moment is None:
                seen = gate.mask(as_text(day or "").strip())
                self.say(rep107_wrong_form.RULE, at, seen=seen, expected=_A_DAY)
            else:
                self.data["submitted"] = moment
        word, at = self._named("nothing_cell")
        if word not in ("", None):
            self.places["/nothing_to_report"] = at
            self._nothing(word, at)
        text, at = self._named("comment_cell")
        if text not in ("", None):
            self.places["/comment"] = at
            self.data["comment"] = as_text(text or "").strip()

    def _nothing(self, word: Cell | None, at: str) -> None:
        said = as_text(word or "").strip()
        meaning = word if isinstance(word, bool) else NOTHING_WORDS.get(said.casefold())
        if meaning is None:
            expected = Text("Ja eller Nej", "Yes or No")
            self.say(
                rep034_unknown_word.RULE,
                at,
                seen=gate.mask(said),
                near=Text(" ", " "),
                expected=expected,
            )
        self.data["nothing_to_report"] = bool(meaning)

    def _named(self, key: str) -> tuple[Cell | None, str]:
        """Give the cell that a key of `_est` points to, and its address; None where it points nowhere."""
        match = _ADDRESS.fullmatch(self._says.get(key, ""))
        if match is None:
            return None, self._sheet.name
        row, column = int(match[2]), column_number(match[1])
        return self._sheet.cell(row, column), self._sheet.at(row, column)

    def answers(self, on_condition: dict[str, str], counted: frozenset[str]) -> None:
        items, areas = self._says["item_ids"].split(), self._says["area_ids"].split()
        row = self._says.get("answers_first_row", "")
        column = self._says.get("answers_first_column", "")
        if not items or not _WHOLE.fullmatch(row) or not _WHOLE.fullmatch(column):
            return
        first = (int(row), int(column))
        self.findings += moved_cells(self._sheet, self._lists, self._source, first, (items, areas))
        self.data["areas"] = []
        for k, area in enumerate(areas):
            answers: dict[str, dict[str, Any]] = {}
            self.places[f"/areas/{k}"] = self._sheet.at(int(row) - 1, int(column) + k)
            for i, item in enumerate(items):
                at = self._sheet.at(int(row) + i, int(column) + k)
                self.places[f"/areas/{k}/answers/{item}"] = at
                cell = self._sheet.cell(int(row) + i, int(column) + k)
                answers[item] = self._answer(cell, at, counts=item in counted)
            mark_not_asked(answers, on_condition)
            self.data["areas"].append({"area": area, "answers": answers})

    def _answer(self, cell: Cell, at: str, *, counts: bool) -> dict[str, Any]:
        said = as_text(cell).strip()
        if not said:
            return {"state": "not_answered"}
        is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
        if is_number or _WHOLE.fullmatch(said):
            number = self._count(cell, at)
            return {"state": "value", "value": number} if number else {"state": "none_seen"}
        word = {True: "ja", False: "nej"}[cell] if isinstance(cell, bool) else said.casefold()
        meaning = ANSWER_WORDS.get(word)
        if meaning is None or (counts and meaning[1] is not None):
            # How many it was is not said by yes.
            near = Text(" ", " ") if meaning else did_you_mean(said, ANSWER_WORDS)
            seen, expected = gate.mask(said), _COUNTS if counts else _ANSWERS
            self.say(rep034_unknown_word.RULE, at, seen=seen, near=near, expected=expected)
            return {"state": "not_answered"}
        state, value = meaning
        return {"state": state} if value is None else {"state": state, "value": value}

    def _count(self, cell: Cell, at: str) -> int:
        said = as_text(cell).strip()
        if isinstance(cell, float) and not cell.is_integer():
            self.say(rep029_not_a_count.RULE, at, seen=said)
            return 0
        if _WHOLE.fullmatch(said):
            return int(said)
        self.say(rep029_not_a_count.RULE, at, seen=gate.mask(said))
        return 0

    def lines(self, section: str, sheet: Sheet, columns: tuple[str, ...]) -> None:
        found: list[dict[str, Any]] = []
        for row in range(TABLE_HEADER_ROW + 1, len(sheet.rows) + 1):
            cells = [sheet.cell(row, n) for n in range(1, len(columns) + 1)]
            if not any(as_text(c).strip() for c in cells):
                continue
            pointer = f"/{section}/{len(found)}"
            self.places[pointer] = sheet.at(row, 1)
            line: dict[str, Any] = {}
            for n, (column, cell) in enumerate(zip(columns, cells, strict=True), 1):
                if as_text(cell).strip():
                    at = self.places[f"{pointer}/{column}"] = sheet.at(row, n)
                    line[column] = self._value(column, cell, at)
            found.append(line)
        if found:
            self.data[section] = found

    def _value(self, column: str, cell: Cell, at: str) -> str | int:
        if column == "count":
            return self._count(cell, at)
        if column == "date" and isinstance(cell, datetime):
            return cell.date().isoformat()
        said = as_text(cell).strip()
        if column not in _CHOSEN:
            return said
        choices = self._lists.get(column, {})
        if said.casefold() in choices:
            return choices[said.casefold()]
        if said in choices.values():
            return said
        expected = Text("ett av valen i cellens lista", "one of the choices in the cell's list")
        near = did_you_mean(said, choices)
        self.say(rep034_unknown_word.RULE, at, seen=gate.mask(said), near=near, expected=expected)
        # The file is rejected for that; any choice will do to say nothing more of the same cell.
        return next(iter(choices.values()), said)


def _lists(hidden: Sheet) -> dict[str, dict[str, str]]:
    """Give the pairs of lists of `_est`: for each kind of choice, the id behind a label, casefolded."""
    first = LISTS_FIRST_COLUMN - 1
    columns = {as_text(name): n for n, name in enumerate(hidden.rows[0][first:], first)}
    found: dict[str, dict[str, str]] = {}
    for kind in _CHOSEN:
        label, id_ = columns.get(f"{kind}_label"), columns.get(f"{kind}_id")
        if label is not None and id_ is not None:
            found[kind] = {
                as_text(row[label]).strip().casefold(): as_text(row[id_])
                for row in hidden.rows[1:]
                if row[label] != "" and row[id_] != ""
            }
    return found
