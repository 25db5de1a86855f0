"""
Submissions as ArcGIS Survey123 and the layers behind it export them: a table each, and one per repeat.

Headings are names or the labels of a language; moments are in universal time, as an export of CSV writes
them and as moments in a workbook. Source: see `est_framework/reports/formats/survey123.py`.
"""

from __future__ import annotations

import csv
import io
import uuid
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from xform_submissions import Submitted, _name

from est_framework.reports.formats.source import Source

SENT = datetime(2026, 11, 20, 9, 5, 0, tzinfo=UTC)
WHO = "070-1740605"
"""Who sent it, as the layer notes; a number of somebody shows wherever it would get further."""
AROUND = ("CreationDate", "Creator", "EditDate", "Editor")
Cell = str | datetime


@dataclass(frozen=True)
class Way:
    """How a layer is exported: under which words, when it was edited, at which hour a day begins."""

    language: str = ""
    edited: timedelta = timedelta()
    hour: int = 0
    braces: bool = False
    notes: bool = True

    def key(self, text: str) -> str:
        """A GlobalID, as one kind of database writes it or another."""
        return f"{{{text.upper()}}}" if self.braces else text


def survey123_tables(*all_: Submitted, way: Way = Way()) -> dict[str, list[list[Cell]]]:
    """The tables by the name of their layer."""
    first = all_[0]
    paths = [p for p in first.paths if p[0] != "meta" and (way.notes or "note_" not in p[-1])]
    moments: list[Cell] = [SENT, WHO, SENT + way.edited, WHO]
    main: list[list[Cell]] = [
        ["ObjectID", "GlobalID", *(_word(first, p, way) for p in paths), *AROUND, "x", "y"]
    ]
    tables = {"survey_0": main}
    for number, one in enumerate(all_, 1):
        known, key = one.fields(), one.instance.removeprefix("uuid:")
        cells = [known.get(p, "") for p in paths]
        main.append([str(number), way.key(key), *cells, *moments, "17.306", "62.391"])
    for place, (section, pattern) in enumerate(first.patterns.items(), 1):
        if pattern is None:
            continue
        names = [_name(e) for e in pattern]
        words = [_word(first, (section, n), way) for n in names]
        table: list[list[Cell]] = [["ObjectID", "GlobalID", *words, "ParentGlobalID", *AROUND]]
        for one in all_:
            key = one.instance.removeprefix("uuid:")
            for line in one.lines(section):
                values = [_value(n, line.get(n, ""), way) for n in names]
                own = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{key}{section}{len(table)}"))
                row: list[Cell] = [str(len(table)), way.key(own), *values, way.key(key), *moments]
                table.append(row)
        tables[f"{section}_{place}"] = table
    return tables


def _word(one: Submitted, path: tuple[str, ...], way: Way) -> str:
    if not way.language:
        return path[-1]
    return one.labels[way.language].get(f"/data/{'/'.join(path)}:label", path[-1])


def _value(name: str, text: str, way: Way) -> Cell:
    if not name.endswith("_date") or not text:
        return text
    begins = datetime.fromisoformat(text).replace(
        hour=way.hour, tzinfo=ZoneInfo("Europe/Stockholm")
    )
    return begins.astimezone(UTC)


def american(moment: datetime) -> str:
    """A moment as the exports of CSV write it."""
    half = "AM" if moment.hour < 12 else "PM"
    day = f"{moment.month}/{moment.day}/{moment.year}"
    return f"{day} {moment.hour % 12 or 12}:{moment:%M:%S} {half}"


def survey123_files(*all_: Submitted, way: Way = Way()) -> dict[str, bytes]:
    """The files of an export as CSV."""
    files = {}
    for name, rows in survey123_tables(*all_, way=way).items():
        text = io.StringIO()
        csv.writer(text).writerows(
            [american(c) if isinstance(c, datetime) else c for c in row] for row in rows
        )
        files[f"{name}.csv"] = b"\xef\xbb\xbf" + text.getvalue().encode()
    return files


def survey123_zip(*all_: Submitted, **how: Any) -> Source:
    """The export as CSV, as it is downloaded."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in survey123_files(*all_, way=Way(**how)).items():
            file.writestr(name, text)
    return Source("S123_veckan_CSV.zip", content.getvalue())


def survey123_csv(*all_: Submitted, **how: Any) -> Source:
    """The file with the submissions alone."""
    return Source("survey_0.csv", survey123_files(*all_, way=Way(**how))["survey_0.csv"])


def survey123_xlsx(*all_: Submitted, **how: Any) -> Source:
    """The export as a workbook: a sheet per table, moments as moments and whole numbers as numbers."""
    book = Workbook()
    del book["Sheet"]
    for name, rows in survey123_tables(*all_, way=Way(**how)).items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value != "":
                    plain = value.replace(tzinfo=None) if isinstance(value, datetime) else value
                    is_whole = isinstance(plain, str) and plain.isdecimal()
                    sheet.cell(number, column, int(plain) if is_whole else plain)  # type: ignore[arg-type]
                    if isinstance(plain, str) and not is_whole:
                        sheet.cell(number, column).data_type = "s"
    content = io.BytesIO()
    book.save(content)
    return Source("S123_veckan_EXCEL.xlsx", content.getvalue())
