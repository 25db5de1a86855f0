"""The catalogue of bad input, and its constructs run with our own documents in place of its placeholders."""

from __future__ import annotations

import copy
import csv
import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import yaml
from report_header import header

from est_framework.setup.resolved import ResolvedSetup

SHARED = Path(__file__).parents[3] / "shared"
FILE = SHARED / "bad_inputs.yaml"
HELPERS = SHARED / "bad_inputs_helpers.py"
MISSING = f"the catalogue is not beside this checkout ({FILE})"

NAMES = {
    "report_id": "id",
    "schema": "method",
    "municipality": "reporter",
    "reporter": "actor",
    "week": "period",
    "submitted_at": "submitted",
}
"""The catalogue's fields, and ours that stand for them."""
IN_EVENT = {"q": "indicator", "answer": "part_of_day", "count": "count", "note": "description"}
WORDS = {"ja": "day", "nej": "night", " JA ": " DAY ", "est/1": None, "narkotika": "narkotikabruk"}
"""Values of the catalogue that mean something there, and what means the same to us; None: as in BASE."""
ID = "7b0f6b0e-0000-4000-8000-000000000001"
ITEM = {"q": "klotter", "answer": "ja", "count": 3, "note": "Klotter på busshållplatsen."}
"""The event that the catalogue's report tells of."""
SUFFIXES = {
    "json": ".json",
    "ndjson": ".ndjson",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "yaml-setup": ".yaml",
    "geojson": ".geojson",
}


@dataclass
class Made:
    """What a construct made."""

    file: Path
    folder: Path
    argv: list[str] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    env: dict[str, str] = field(default_factory=dict)
    shell: str = ""
    text: str = ""


class Document(dict[str, Any]):
    """A report that lets a construct take away a field by the catalogue's name for it."""

    def __delitem__(self, name: str) -> None:
        super().__delitem__(NAMES.get(name, name))


def cases() -> list[dict[str, Any]]:
    """Give the cases of the catalogue; none where it is not beside this checkout."""
    if not FILE.is_file():
        return []
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: list[dict[str, Any]] = yaml.load(FILE.read_text(encoding="utf-8"), loader)["cases"]  # noqa: S506
    return found


def made(case: dict[str, Any], construct: str, setup: ResolvedSetup, out: Path) -> Made:
    """Run a construct: it writes its file and may say how the program is called."""
    names = helpers(setup)
    file = out.parent / ("input" + SUFFIXES.get(case["format"], ".json"))
    names |= {"p": file, "out": out, "json": json, "Path": Path}
    exec(compile(construct, case["id"], "exec"), names)  # noqa: S102  # that is what a construct is
    return Made(
        file=file,
        folder=out,
        argv=names.get("argv", []),
        answers=names.get("vars", {}),
        env=names.get("env", {}),
        shell=names.get("shell", ""),
        text=names.get("text", ""),
    )


def helpers(setup: ResolvedSetup) -> dict[str, Any]:
    """Give the names that constructs use, bound to documents of a setup of ours."""
    names: dict[str, Any] = {}
    exec(compile(HELPERS.read_text(encoding="utf-8"), str(HELPERS), "exec"), names)  # noqa: S102
    base = base_report(setup)
    tables = Tables(base)
    return names | {
        "BASE": base,
        "J": lambda **changes: _changed(base, changes),
        "B2": _changed(base, {"report_id": names["uid"](2), "area": "norr"}),
        "HEAD": tables.head,
        "ROW": tables.row(),
        "ROW2": tables.row("2", actor="polisen", area="norr", indicator="narkotikabruk"),
        "ROW3": tables.row("3", actor="skolan", area="oster", indicator="brak"),
        "csvb": tables.file,
        "book": tables.book,
        "xlsx": lambda: names["save"](tables.book()),
    }


def base_report(setup: ResolvedSetup) -> Document:
    """Give a good report that stands for the catalogue's."""
    head = header(setup, id=ID, actor="bostadsbolaget-norr", submitted="2026-11-20T14:05:00+01:00")
    return Document(head, reporter="0180", events=[_event(ITEM, "centrum")])


def _event(item: dict[str, Any], area: str) -> dict[str, Any]:
    said = {
        IN_EVENT.get(k, k): WORDS.get(v, v) if isinstance(v, str) else v for k, v in item.items()
    }
    return {"area": area, "date": "2026-11-18", **said}


def _changed(base: Document, changes: dict[str, Any]) -> Document:
    """Give the base with the catalogue's changes, under our names."""
    document = copy.deepcopy(base)
    area = changes.get("area", "centrum")
    items = changes.get("items")
    if items is not None:
        document["events"] = [_event(i, area) if isinstance(i, dict) else i for i in items]
    elif "area" in changes:
        document["events"][0]["area"] = area
    for name, value in changes.items():
        if name not in ("area", "items"):
            document[NAMES.get(name, name)] = value
    return document


class Tables:
    """Our flat table with its columns in the catalogue's order, so that its cells stand where it says."""

    def __init__(self, base: Document) -> None:
        event = base["events"][0]
        self.cells = {
            "rapport_id": base["id"],
            "rapportor": base["reporter"],
            "aktor": base["actor"],
            "omrade": event["area"],
            "vecka": base["period"],
            "indikator": event["indicator"],
            "del_av_dygn": event["part_of_day"],
            "antal": event["count"],
            "anteckning": "Klotter vid torget",
            "rad": "event",
            "datum": event["date"],
            "revision": base["revision"],
            "metod": base["method"],
            "uppsattning": base["setup"],
            "uppsattning_revision": base["setup_revision"],
            "digest": base["digest"],
            "rapportmall": base["template"],
            "inskickad": base["submitted"],
        }
        self.head = ";".join(self.cells)

    def row(self, last: str = "", **changes: str) -> str:
        """Give a row; another report where its id ends in something else."""
        names = {"actor": "aktor", "area": "omrade", "indicator": "indikator"}
        cells = self.cells | {names[name]: value for name, value in changes.items()}
        if last:
            cells["rapport_id"] = cells["rapport_id"][:-1] + last
            cells["anteckning"] = "Lugnt vid torget"
        return ";".join(str(cell) for cell in cells.values())

    def file(
        self,
        *rows: str,
        head: str = "",
        enc: str = "cp1252",
        nl: str = "\r\n",
        sep: str = ";",
    ) -> bytes:
        """Give the bytes of a CSV file."""
        lines = [(head or self.head).replace(";", sep), *(r.replace(";", sep) for r in rows)]
        return (nl.join(lines) + nl).encode(enc)

    def book(self) -> openpyxl.Workbook:
        """Give a workbook with three reports."""
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        rows = (
            self.row(),
            self.row("2", actor="polisen", area="norr"),
            self.row("3", actor="skolan"),
        )
        sheet.append(self.head.split(";"))
        for row in csv.reader(io.StringIO("\n".join(rows)), delimiter=";"):
            cells: list[Any] = list(row)
            cells[7] = int(cells[7])
            sheet.append(cells)
        return book
