"""
Reports as Parquet: the flat table, with the types of its columns held to.

A number is a number and a text is a text: nothing is turned into what it might have meant, and NULL is
an empty cell. Places are written `7:period`: the row of the table from 1, and the column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.privacy import gate
from est_framework.reports.formats.apart import read_apart
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import MAX_COLUMNS, MAX_ROWS, Source
from est_framework.reports.formats.table import Row, Table
from est_framework.reports.formats.table_columns import COLUMNS, COUNTS, column_of
from est_framework.reports.formats.too_large import IN_COLUMNS, IN_ROWS, too_large
from est_framework.reports.formats.xlsx_zip import Refused
from est_framework.reports.rules import (
    rep001_empty_file,
    rep025_no_header,
    rep042_damaged_file,
    rep103_wrong_type,
)

MAGIC: Final = b"PAR1"
"""How a Parquet file begins."""

_NUMBERS: Final = re.compile(r"U?(TINY|SMALL|BIG)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL.*")
_TEXTS: Final = re.compile(r"VARCHAR|ENUM.*")
_DATES: Final = re.compile(r"VARCHAR|DATE|TIMESTAMP(_S|_MS|_NS)?")
_MOMENTS: Final = re.compile(r"VARCHAR|TIMESTAMP WITH TIME ZONE")
_A_NUMBER: Final = Text("en kolumn med heltal", "a column of whole numbers")
_A_TEXT: Final = Text("en kolumn med text", "a column of text")
_A_DATE: Final = Text("en kolumn med datum", "a column of dates")
_A_MOMENT: Final = Text(
    "en kolumn med tidpunkter som har tidszon", "a column of moments with time zones"
)
_BESIDE: Final = "metadata"
"""Where what programs noted about the file stands, as findings name it."""
_MIDNIGHT: Final = " 00:00:00"


def read_parquet(source: Source) -> tuple[list[Draft], list[Finding]]:
    """Read a file that holds a flat table."""
    try:
        said = read_apart(source, "parquet")
    except Refused as refused:
        return [], [refused.finding]
    if "not_read" in said:
        return [], [_not_read(said["not_read"], source)]
    unfit = list(_unfit(said["columns"], source))
    drafts, findings = ([], unfit) if unfit else _read_rows(said, source)
    if not drafts and not findings:
        findings = [rep001_empty_file.RULE.at(Place(source.name))]
    texts = {_BESIDE: "\n".join(map(str, said["beside"]))} if said["beside"] else {}
    texts |= _texts(said) if findings else {}
    if not texts:
        return drafts, findings
    first, *others = drafts or [Draft(None, source)]
    return [replace(first, texts=texts), *others], findings


def _read_rows(said: dict[str, Any], source: Source) -> tuple[list[Draft], list[Finding]]:
    names = [name for name, _ in said["columns"]]
    table = Table(source, Row(0, names), _place)
    days = [column_of(name) == "date" for name in names]
    for number, row in enumerate(said["rows"], 1):
        table.read(Row(number, [_cell(v, is_day=d) for v, d in zip(row, days, strict=True)]))
    return table.drafts, table.findings


def _unfit(columns: list[tuple[str, str]], source: Source) -> Iterator[Finding]:
    """Yield what makes it no table of ours: no column that is known, or one of another kind."""
    if not any(column_of(name) for name, _ in columns):
        seen = Text("inga kända kolumnnamn", "no known column names")
        names = ", ".join(list(COLUMNS)[:4])
        yield rep025_no_header.RULE.at(Place(source.name), seen=seen, missing=names)
    for name, kind in columns:
        yield from _wrong(source, name, kind)


def _not_read(why: str, source: Source) -> Finding:
    if why == "rows":
        return too_large(source.name, MAX_ROWS, IN_ROWS)
    if why == "columns":
        return too_large(source.name, MAX_COLUMNS, IN_COLUMNS)
    seen = Text("filen är skadad eller avklippt", "the file is damaged or cut off")
    what = Text("Parquet-fil", "Parquet file")
    return rep042_damaged_file.RULE.at(Place(source.name), seen=seen, what=what)


def _place(number: int, index: int | None, heading: str) -> str:
    row = str(number or "")
    return row if index is None else f"{row}:{heading}".removeprefix(":")


def _cell(value: str | None, *, is_day: bool) -> str:
    if value is None:
        return ""
    return value.removesuffix(_MIDNIGHT) if is_day else value


def _wrong(source: Source, name: str, kind: str) -> Iterator[Finding]:
    """Yield a finding where a known column is of another kind than it must be."""
    column = column_of(name)
    expected, may_be = _A_TEXT, _TEXTS
    if column in COUNTS:
        expected, may_be = _A_NUMBER, _NUMBERS
    elif column == "date":
        expected, may_be = _A_DATE, _DATES
    elif column == "submitted":
        expected, may_be = _A_MOMENT, _MOMENTS
    if not column or may_be.fullmatch(kind):
        return
    seen = Text(f"kolumntypen {kind[:40]}", f"the column type {kind[:40]}")
    at = Place(source.name, gate.mask(name))
    yield rep103_wrong_type.RULE.at(at, seen=seen, expected=expected)


def _texts(said: dict[str, Any]) -> dict[str, str]:
    """Give everything in the file, for the personal-data gate."""
    names = [str(name) for name, _ in said["columns"]]
    texts = {name: name for name in names}
    for number, row in enumerate(said["rows"], 1):
        texts |= {f"{number}:{n}": v for n, v in zip(names, row, strict=True) if v}
    return texts
