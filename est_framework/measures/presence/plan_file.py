"""Reads the plan of who is to be out: a small table, `narvaro.csv` or `narvaro.xlsx`, with a row a shift."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from est_framework.findings import Finding, Place
from est_framework.measures.personal import told_of
from est_framework.measures.presence.models import Shift
from est_framework.measures.rules.mea005_not_a_plan import RULE as NOT_A_PLAN
from est_framework.measures.rules.mea100_wrong_form import RULE as WRONG_FORM
from est_framework.privacy.gate import mask, scan
from est_framework.reports.formats.source import MAX_BYTES, Source

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

NAMES: Final = ("narvaro.csv", "narvaro.xlsx", "presence.csv", "presence.xlsx")
"""What the plan may be called, in the folder of the local EST."""
_HEADINGS: Final = {
    "resource": ("resource", "resurs"),
    "area": ("area", "område"),
    "date": ("date", "datum", "dag"),
    "begins": ("from", "från"),
    "ends": ("to", "till"),
}
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Row = Sequence[Any]


def read_plan(source: Source, setup: ResolvedSetup) -> tuple[tuple[Shift, ...], list[Finding]]:
    """
    Read the shifts of a plan; a row with a fault is told of, and the others are used.

    Args:
        source: The file.
        setup: The resolved setup, for its areas.

    Returns:
        The shifts in the file's order, and the findings with every personal match masked.
    """
    try:
        sheet, rows = _rows(source)
        columns = _columns(rows[0])
    except (ValueError, IndexError) as error:
        return (), [NOT_A_PLAN.at(Place(mask(source.name)), why=str(error))]
    shifts, findings = [], []
    for n, row in enumerate(rows[1:], start=2):
        if any(str(cell).strip() for cell in row):
            found = list(_faults(row, columns, setup, partial(_place, source, sheet, n)))
            findings += found
            if not found:
                shifts.append(_shift(row, columns, setup))
    return tuple(shifts), [f.masked(mask) for f in findings]


def _rows(source: Source) -> tuple[str, Sequence[Row]]:
    if len(source.content) > MAX_BYTES:
        raise ValueError(f"> {MAX_BYTES // 10**6} MB")
    if source.content[:2] == b"PK":
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # only for workbooks

        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(source.content))
            name = book.sheet_names[0]
            return name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except (CalamineError, IndexError) as error:
            raise ValueError(str(error)) from error
    try:
        text = source.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = source.content.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    mark = ";" if head.count(";") >= head.count(",") else ","
    try:
        return "", list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _columns(heading: Row) -> dict[str, int]:
    words = [str(cell).strip().lower() for cell in heading]
    found = {
        name: next(n for n, word in enumerate(words) if word in known)
        for name, known in _HEADINGS.items()
        if any(word in known for word in words)
    }
    lacking = [_HEADINGS[name][1] for name in ("resource", "area", "date") if name not in found]
    if lacking:
        raise ValueError(", ".join(lacking))
    return found


def _place(source: Source, sheet: str, row: int, column: int) -> Place:
    at = f"{sheet}!{_LETTERS[column]}{row}" if sheet else f"{row}:{column + 1}"
    return Place(source.name, at=at)


def _faults(
    row: Row, columns: dict[str, int], setup: ResolvedSetup, place: Callable[[int], Place]
) -> Iterator[Finding]:
    resource = _cell(row, columns, "resource")
    for hit in scan(str(resource)):
        if hit.certain or hit.kind == "name":
            yield told_of(hit, place(columns["resource"]))
            return
    wrong = {
        "resource": not str(resource).strip(),
        "area": _area(_cell(row, columns, "area"), setup) is None,
        "date": _day(_cell(row, columns, "date")) is None,
    }
    for name in ("begins", "ends"):
        cell = _cell(row, columns, name)
        wrong[name] = cell not in ("", None) and _clock(cell) is None
    for name, is_wrong in wrong.items():
        if is_wrong:
            yield WRONG_FORM.at(place(columns[name]), value=_cell(row, columns, name))


def _shift(row: Row, columns: dict[str, int], setup: ResolvedSetup) -> Shift:
    area, day = _area(_cell(row, columns, "area"), setup), _day(_cell(row, columns, "date"))
    assert area is not None  # noqa: S101  # a row with faults is no shift
    assert day is not None  # noqa: S101
    return Shift(
        resource=str(_cell(row, columns, "resource")).strip(),
        area=area,
        date=day,
        begins=_clock(_cell(row, columns, "begins")),
        ends=_clock(_cell(row, columns, "ends")),
    )


def _cell(row: Row, columns: dict[str, int], name: str) -> Any:  # noqa: ANN401  # whatever a cell holds
    at = columns.get(name)
    return row[at] if at is not None and at < len(row) else ""


def _area(value: object, setup: ResolvedSetup) -> str | None:
    word = str(value).strip()
    names = {a.name.lower(): a.id for a in setup.setup.areas}
    return word if word in setup.areas else names.get(word.lower())


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        return None


def _clock(value: object) -> time | None:
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    word = str(value).strip().replace(".", ":")
    if word in ("24", "24:00"):
        return time(0)
    try:
        return time(int(word)) if word.isdecimal() else time.fromisoformat(word.zfill(5))
    except ValueError:
        return None
