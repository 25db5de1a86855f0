"""A municipality's list of areas in a file of its own: a table from Excel, or a map file."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineError, CalamineWorkbook

from est_framework.errors import SurroundingsError, UsageError, what_stopped
from est_framework.language import Text
from est_framework.setup.area_rows import MOST, areas_from_rows, column, no_twice, one_area
from est_framework.setup.ids import ids_from_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from est_framework.setup.answers import NewArea

MAP_FILES = frozenset([".geojson", ".json"])
TABLE_FILES = frozenset([".csv", ".tsv", ".txt"])
AREA_FILES = MAP_FILES | TABLE_FILES | {".xlsx"}
_LARGEST = 20_000_000
_LARGEST_UNPACKED = 100_000_000
_NAME_PROPERTIES = (
    "name", "namn", "omrade", "område", "regsonamn", "regso", "desonamn", "label", "deso",
)  # fmt: skip


@dataclass(frozen=True)
class AreaList:
    """
    The areas that a file holds.

    Attributes:
        areas: The areas, in the file's order.
        boundaries: Their boundaries as GeoJSON that knows them by id, where it was a map file.
    """

    areas: tuple[NewArea, ...]
    boundaries: bytes | None = None


def read_areas(file: Path) -> AreaList:
    """
    Read the areas of a `.geojson`, `.csv` or `.xlsx` file.

    Raises:
        UsageError: The file holds no list of areas; says what was seen and what is needed.
        SurroundingsError: It cannot be read.
    """
    kind = file.suffix.lower()
    if kind not in AREA_FILES:
        raise _refused(file, "en annan sorts fil", "another kind of file")
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
    except OSError as error:
        raise SurroundingsError(
            Text(
                sv=f"Filen med områden, {file}, går inte att läsa ({what_stopped(error).sv}).",
                en=f"The file with areas, {file}, cannot be read ({what_stopped(error).en}).",
            )
        ) from error
    if len(content) > _LARGEST:
        raise _refused(file, "mer än 20 MB", "more than 20 MB")
    if kind in MAP_FILES:
        return _from_map(content, file)
    rows = _workbook_rows(content, file) if kind == ".xlsx" else _text_rows(content, file)
    areas = areas_from_rows(rows)
    if not areas:
        raise _refused(file, "inga rader", "no rows")
    return AreaList(areas)


def _text_rows(content: bytes, file: Path) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.lstrip().partition("\n")[0]
    separator = max("\t;,", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise _refused(file, "en skadad tabell", "a damaged table") from error


def _workbook_rows(content: bytes, file: Path) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST_UNPACKED:
                raise _refused(file, "en för stor arbetsbok", "too large a workbook")
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        rows = book.get_sheet_by_index(0).to_python(nrows=MOST + 1)
    except (zipfile.BadZipFile, CalamineError, ValueError, IndexError) as error:
        if isinstance(error, UsageError):
            raise
        raise _refused(file, "en skadad arbetsbok", "a damaged workbook") from error
    return [[_cell(cell) for cell in row] for row in rows]


def _cell(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _from_map(content: bytes, file: Path) -> AreaList:
    try:
        document = json.loads(content.decode("utf-8-sig"))
        features = document["features"]
        bodies = [feature["properties"] or {} for feature in features]
        geometries = [feature["geometry"] for feature in features]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _refused(
            file, "ingen FeatureCollection i GeoJSON", "no FeatureCollection of GeoJSON"
        ) from None
    rows = [{str(key).casefold(): value for key, value in body.items()} for body in bodies]
    key = next((key for key in _NAME_PROPERTIES if rows and _names_all(key, rows)), "")
    if not key:
        seen = ", ".join(sorted(rows[0])[:8]) if rows else "–"
        raise _refused(
            file,
            f"ingen egenskap name för varje område (där finns {seen})",
            f"no property name for every area (there is {seen})",
        )
    ids = _ids(features, rows, [str(row[key]) for row in rows])
    areas = no_twice(
        tuple(
            one_area({"name": str(row[key]).strip(), "id": id_, **_municipality(row)})
            for row, id_ in zip(rows, ids, strict=True)
        )
    )
    return AreaList(areas, _boundaries(areas, geometries))


def _municipality(row: dict[str, Any]) -> dict[str, str]:
    said = next((row[key] for key in row if column(key) == "municipality"), "")
    return {"municipality": str(said).strip()} if _is_name(said) else {}


def _is_name(value: Any) -> bool:  # noqa: ANN401  # a property of any kind
    return isinstance(value, str) and bool(value.strip())


def _names_all(key: str, rows: list[dict[str, Any]]) -> bool:
    """Say whether every feature has the property, and no two the same."""
    names = [row.get(key) for row in rows]
    return all(_is_name(name) for name in names) and len(set(names)) == len(names)


def _ids(features: Sequence[Any], rows: list[dict[str, Any]], names: list[str]) -> list[str]:
    """Keep the file's ids where every feature has one of its own; else make them of the names."""
    coded = [next((r[key] for key in r if column(key) == "id"), None) for r in rows]
    own = [str(c or f.get("id") or "") for c, f in zip(coded, features, strict=True)]
    if all(own) and len(set(own)) == len(own):
        return own
    return ids_from_names(names, "omrade")


def _boundaries(areas: Sequence[NewArea], geometries: Sequence[Any]) -> bytes:
    features = [
        {"type": "Feature", "properties": {"id": a.id, "name": a.name}, "geometry": geometry}
        for a, geometry in zip(areas, geometries, strict=True)
    ]
    document = {"type": "FeatureCollection", "features": features}
    return (json.dumps(document, ensure_ascii=False) + "\n").encode()


def _refused(file: Path, sv: str, en: str) -> UsageError:
    return UsageError(
        Text(
            sv=f"{file.name} går inte att läsa som en lista med områden: {sv}. Lämna en .csv eller .xlsx med "
            "en kolumn name, eller en .geojson där varje område har egenskapen name.",
            en=f"{file.name} cannot be read as a list of areas: {en}. Give a .csv or .xlsx with a column "
            "name, or a .geojson where every area has the property name.",
        )
    )
