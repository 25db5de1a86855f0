"""What the catalogue proposes, and what stands for it here; every difference with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

CODES: dict[str, tuple[str, ...]] = {
    "E_EMPTY_FILE": ("REP001",),
    "W_BOM": ("REP005",),
    "E_ENCODING": ("REP004",),
    "E_ENCODING_MIXED": ("REP004",),
    "E_JSON_DUPKEY": ("REP008",),
    "E_JSON_NONFINITE": ("REP009",),
    "E_JSON_DEPTH": ("REP011",),
    "E_JSON_SYNTAX": ("REP006",),
    "E_JSON_TRUNCATED": ("REP007",),
    "E_NUM_RANGE": ("REP009", "REP109"),
    "E_NUM_AMBIGUOUS": ("REP029",),
    "W_NUM_NORMALISED": ("REP010",),
    "E_TYPE": ("REP103", "REP009", "REP029"),
    "E_REQUIRED": ("REP101", "REP027"),
    "E_CONTROL_CHAR": ("REP012",),
    "E_TEXT_TOO_LONG": ("REP108",),
    "E_ENUM": ("REP106",),
    "W_ENUM_NORMALISED": ("REP123",),
    "E_UNKNOWN_FIELD": ("REP102", "REP024", "REP002"),
    "E_WEEK": ("REP107", "REP204"),
    "W_WEEK_FAR": ("REP120",),
    "E_WEEK_FUTURE": ("REP206", "REP204"),
    "E_TIME_NO_OFFSET": ("REP107",),
    "E_TIME": ("REP107",),
    "E_DATE_AMBIGUOUS": ("REP107",),
    "E_AREA": ("REP104", "SET143"),
    "E_UNICODE_CONFUSABLE": ("REP121",),
    "E_UNICODE_INVISIBLE": ("REP122",),
    "E_UNICODE_BIDI": ("REP012",),
    "W_DOUBLE_REPORT": ("REP119",),
    "E_SCHEMA_VERSION": ("REP115",),
    "E_NOT_TEXT": ("REP003",),
    "E_FORMAT_MISMATCH": ("REP003", "REP031"),
    "I_DIALECT": ("REP021",),
    "W_CSV_QUOTE": ("REP026",),
    "E_CSV_RAGGED": ("REP023",),
    "W_HEADER": ("REP050",),
    "E_HEADER": ("REP025",),
    "E_DIALECT": ("REP025",),
    "W_FORMULA": ("REP124",),
    "W_SCIENTIFIC": ("REP125",),
    "W_TEXT_EMPTY": ("REP126",),
    "E_COUNT_MISMATCH": ("REP051",),
    "W_SHEET": ("REP053",),
    "W_LEADING_ZERO": ("REP052",),
    "E_XLS_OLD": ("REP003",),
    "E_XLSX_MACRO": ("REP032",),
    "E_XLSX_MEDIA": ("REP032",),
    "E_XML_DTD": ("REP032",),
    "E_ZIP_PATH": ("REP032",),
    # A part that says it is smaller than it is is read no further than it says, and is damaged there.
    "E_ZIP_RATIO": ("REP002", "REP031"),
    "E_ZIP_MEMBERS": ("REP002",),
    "E_TOO_MANY_ROWS": ("REP002",),
    "E_XLSX_DAMAGED": ("REP031",),
    "E_EXCEL_ERROR": ("REP033",),
    "E_PII_COLUMN": ("REP304",),
    "E_PII_EXACT_POSITION": ("REP303",),
    "E_PII_PROTECTED": ("REP310",),
    "W_ORGNR": ("REP302",),
    "E_GEO_SWAPPED": ("SET147",),
    "E_GEO_INVALID": ("SET149", "SET146"),
    "E_GEO_EMPTY": ("SET145",),
    "E_GEO_TOO_MANY_POINTS": ("SET103",),
    "E_GEO_CRS": ("SET142",),
    "E_CFG_TYPE": ("SET112", "SET113"),
    "E_CFG_DUPKEY": ("SET106",),
    "E_CFG_ALIAS": ("SET105",),
    "E_CFG_TAG": ("SET105",),
    "E_CFG_SYNTAX": ("SET104", "SET107"),
    "E_CFG_EMPTY": ("SET107",),
    "E_CFG_UNKNOWN_KEY": ("SET110",),
    "E_CFG_CYCLE": ("SET127",),
    "E_CFG_RANGE": ("SET115",),
    "E_CFG_TZ": ("SET113",),
    "W_CFG_SECRET": ("SET220",),
}
"""The proposed codes, and the findings that say the same thing here."""

NO_FINDING = ("-", "I_DUPLICATE")
"""Said without a finding: nothing at all, or by the count of reports that were there already."""


def ours(code: str) -> tuple[str, ...]:
    """Give our codes for a proposed one; what is told of personal data is one finding or the other."""
    if code.startswith("E_PII_"):
        return CODES.get(code, ("REP301",))
    return ("REP302",) if code.startswith("W_PII_") else CODES.get(code, ())


_POINTERS = {
    "/items/0/answer": "/events/0/part_of_day",
    "/items/0/note": "/events/0/description",
    "/items/0/count": "/events/0/count",
    "/items/0/q": "/events/0/indicator",
    "/items": "/events",
    "/area": "/events/0/area",
    "/week": "/period",
    "/report_id": "/id",
    "/municipality": "/reporter",
    "/reporter": "/actor",
    "/schema": "/method",
    "/submitted_at": "/submitted",
}
_COLUMNS = {
    "kommun": "rapportor",
    "rapportor": "aktor",
    "fraga": "indikator",
    "svar": "del_av_dygn",
}


def stands(at: str, found: Iterable[dict[str, Any]]) -> bool:
    """
    Say whether one of the findings stands where the catalogue wants it.

    Args:
        at: As the catalogue writes places: "row 2, column antal", "sheet 1, H2", "/items/0/note", "line 2".
        found: The findings of the right code.
    """
    return any(_is_there(at, f["at"], f["pointer"]) for f in found)


def _is_there(at: str, seen: str, pointer: str) -> bool:
    if match := re.search(r"(?:^|\s)(/[\w/]+)", at):
        wanted = _POINTERS.get(match[1], match[1])
        # A field that is missing is told at the document that lacks it.
        is_within = pointer.startswith(f"{wanted}/")
        if not (is_within or pointer in (wanted, wanted.rpartition("/")[0], "")):
            return False
    if match := re.search(r"(?:row|line)s? ([0-9]+)", at):
        cell = re.match(r"(?:[^!]*![A-Z]*)?([0-9]+)", seen)
        if cell is None or cell[1] != match[1]:
            return False
    if match := re.search(r"column (\w+)", at):
        name = _COLUMNS.get(match[1], match[1])
        if name not in seen.casefold() and name != "namn":
            return False
    if match := re.search(r"sheet 1, ([A-Z]+[0-9]+)", at):
        return seen.endswith(f"{match[1]}") or match[1] in seen
    if match := re.fullmatch(r"feature ([0-9]+).*", at):
        return pointer.startswith(f"/features/{match[1]}")
    return match is not None or bool(seen or pointer) or "/" not in at


NOT_YET: dict[str, str] = {}
"""Cases that are not met, with what is missing; each must fail, and so leaves the list when it is met."""

DIFFERENCES: dict[str, dict[str, Any]] = {
    # YAML 1.2, which we read, has no numbers to base 60: 22:30 is the text that was meant.
    "YAML-003": {"outcome": "accept", "exit": 0, "code": "-"},
    # The sheet with the table is found by its headings; the cover is told of, so that nothing is missed.
    "XLSX-035": {"outcome": "accept_warn", "exit": 0, "code": "W_SHEET"},
    # The file is twice as large as a map may be, and so is refused before anything in it is looked at.
    "GEO-010": {"at": "file"},
    # Map programs write small crossings; the map can be drawn, and a warning says where to mend it.
    "GEO-004": {"outcome": "accept_warn", "exit": 0},
    # A file that is in the way is a matter of the surroundings, as a full disk is; nothing is done.
    "CLI-015": {"outcome": "env_error", "exit": 4},
    # A link in the template that we ship is a damaged installation, not a wrong answer.
    "TPL-019": {"outcome": "env_error", "exit": 4},
}
"""Where we decide otherwise than the catalogue proposes, on purpose; the reason beside each."""

OTHERS_KEPT = {"XLSX-027": 2, "XLSX-029": 2}
"""
How many whole reports of a rejected file are kept. A report that is read whole and holds does not wait for
another one in the same file; a file that is not read whole is kept out with all its reports.
"""
