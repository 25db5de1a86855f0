"""
A report filled in by program in the XForm that pyxform made, and what each system then exports.

The form itself decides: constants are those of its binds, a question whose `relevant` does not hold is
taken away as apps do, and a required one without an answer is an error of the test. The exports are
written as ODK Central (CSV and OData) and KoboToolbox (XLSX, CSV and JSON) write them.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from est_framework.forms.xlsform.layout import REPEATS, answer_name, has, number_name
from est_framework.reports.formats.source import Source

XF = "{http://www.w3.org/2002/xforms}"
JR = "{http://openrosa.org/javarosa}"
_RELEVANT = re.compile(r"\s*(/\S+)\s*=\s*'([^']*)'\s*")
SENT = "2026-11-20T09:05:00.123Z"


class Submitted:
    """One submission as its XML, and the names of the questions of the form it was filled in in."""

    def __init__(self, xform: str, body: dict[str, Any], instance: str) -> None:
        model = ET.fromstring(xform).find(f".//{XF}model")  # noqa: S314  # our own form
        assert model is not None
        data = model.find(f"{XF}instance")[0]  # type: ignore[index]
        self.form_id, self.version = data.attrib["id"], data.attrib["version"]
        self.instance = f"uuid:{instance}"
        self.binds = {b.attrib["nodeset"]: b.attrib for b in model.iter(f"{XF}bind")}
        self.patterns = {r: _pattern(data, r) for r in REPEATS}
        self.paths = list(_paths(data, ()))
        self.root = data
        self.labels = {
            str(t.get("lang"))[-3:-1]: {
                str(text.get("id")): "".join(v.text or "" for v in text.findall(f"{XF}value"))
                for text in t.findall(f"{XF}text")
            }
            for t in model.iter(f"{XF}translation")
        }
        self._fill(body)
        self._take_away_what_is_not_relevant()

    def _fill(self, body: dict[str, Any]) -> None:
        for path, bind in self.binds.items():
            if "calculate" in bind:
                self._set(path, bind["calculate"].strip("'"))
        said = _said(body)
        names = {p[-1] for p in self.paths}
        # Only a question that counts has a number; of any other the form knows only that it is so.
        said = {n: t for n, t in said.items() if not n.startswith("n_") or n in names}
        for path in self.paths:
            if path[-1] in said:
                self._set("/data/" + "/".join(path), said.pop(path[-1]))
        for section, names in REPEATS.items():
            first = self.patterns[section]
            if first is None:
                assert not body.get(section)
                continue
            for line in body.get(section, ()):
                one = deepcopy(first)
                for name, field in names.items():
                    one.find(f"{XF}{name}").text = str(line.get(field, ""))  # type: ignore[union-attr]
                self.root.insert(list(self.root).index(self._mark(section)), one)
            self.root.remove(self._mark(section))
        unasked = {n for n in said if not n.startswith("has_")} - {"nothing_to_report"}
        assert unasked == set(), "the form has no question for this"
        assert not (body["nothing_to_report"] and "nothing_to_report" in said)
        self._set("/data/meta/instanceID", self.instance)

    def _mark(self, section: str) -> ET.Element:
        return next(e for e in self.root if e.tag == section)

    def _set(self, path: str, text: str) -> None:
        node = self.root.find("/".join(f"{XF}{p}" for p in path.split("/")[2:]))
        assert node is not None, path
        node.text = text

    def _take_away_what_is_not_relevant(self) -> None:
        taken = True
        while taken:
            taken = False
            for path, bind in self.binds.items():
                if "relevant" in bind and not self._holds(bind["relevant"]):
                    taken |= self._take(path)
        for path, bind in self.binds.items():
            if bind.get("required") == "true()":
                for node in self._nodes(path):
                    assert node.text, f"{path} is required"

    def _holds(self, expression: str) -> bool:
        match = _RELEVANT.fullmatch(expression)
        assert match is not None, expression
        nodes = self._nodes(match[1])
        return bool(nodes) and (nodes[0].text or "") == match[2]

    def _nodes(self, path: str) -> list[ET.Element]:
        return self.root.findall("/".join(f"{XF}{p}" for p in path.split("/")[2:]))

    def _take(self, path: str) -> bool:
        *above, name = path.split("/")[2:]
        parent = self.root.find("/".join(f"{XF}{p}" for p in above)) if above else self.root
        gone = parent.findall(f"{XF}{name}") if parent is not None else []
        for node in gone:
            assert not [n for n in node.iter() if (n.text or "").strip()], f"{path} was answered"
            parent.remove(node)  # type: ignore[union-attr]
        return bool(gone)

    # ------------------------------------------------------------------ what it holds

    def fields(self) -> dict[tuple[str, ...], str]:
        """The text of each question by its path, repeats left out."""
        return {p: t for p, t in _texts(self.root, ()) if p[0] not in REPEATS}

    def lines(self, section: str) -> list[dict[str, str]]:
        """The lines of a repeat."""
        return [
            {_name(e): e.text or "" for e in line} for line in self.root.findall(f"{XF}{section}")
        ]


def _said(body: dict[str, Any]) -> dict[str, str]:
    """What is chosen and written under each name, repeats left out."""
    said = {"est_period": body["period"]}
    nothing = body["nothing_to_report"]
    for about in body.get("areas", ()):
        for indicator, answer in about["answers"].items():
            if answer["state"] not in ("not_answered", "not_asked"):
                said[answer_name(about["area"], indicator)] = answer["state"]
            if answer.get("value"):
                said[number_name(about["area"], indicator)] = str(answer["value"])
    if body.get("comment"):
        said["comment"] = body["comment"]
    said |= {"nothing_to_report": "nothing" if nothing else "something"}
    for section in REPEATS:
        if section in body:
            said[has(section)] = "yes" if body[section] else "no"
    return said


def _pattern(data: ET.Element, section: str) -> ET.Element | None:
    """Take the repeat's instances away, leave a mark where they stood and give one without answers."""
    found = data.findall(f"{XF}{section}")
    if not found:
        return None
    data.insert(list(data).index(found[0]), ET.Element(section))
    for node in found:
        data.remove(node)
        node.attrib.pop(f"{JR}template", None)
    return found[0]


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _paths(element: ET.Element, above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for child in element:
        path = (*above, _name(child))
        if len(child):
            yield from _paths(child, path)
        elif path[0] not in REPEATS:
            yield path


def _texts(element: ET.Element, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for child in element:
        path = (*above, _name(child))
        if len(child):
            yield from _texts(child, path)
        else:
            yield path, child.text or ""


# ---------------------------------------------------------------------------- what systems export


def as_xml(one: Submitted) -> Source:
    """The submission as the app sends it."""
    return Source("submission.xml", ET.tostring(one.root, encoding="utf-8", xml_declaration=True))


_TAIL = ("KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected")
_TAIL_2 = ("Status", "ReviewState", "DeviceID", "Edits", "FormVersion")


def central_files(
    *all_: Submitted, group_paths: bool = True, edits: int = 0, review: str = ""
) -> dict[str, str]:
    """The files of ODK Central's export: the submissions, and the lines of each repeat."""
    first = all_[0]
    heads = [("-".join(p) if group_paths else p[-1]) for p in first.paths]
    rows: list[list[str]] = [["SubmissionDate", *heads, *_TAIL, *_TAIL_2]]
    lines: dict[str, list[list[str]]] = {}
    for section, pattern in first.patterns.items():
        if pattern is not None:
            lines[section] = [[*map(_name, pattern), "PARENT_KEY", "KEY"]]
    for one in all_:
        known = one.fields()
        cells = [known.get(p, "") for p in first.paths]
        key = one.instance
        tail = [key, "17", "Fältets telefon", "0", "0", "", review, "collect:xYz", str(edits)]
        rows.append([SENT, *cells, *tail, one.version])
        for section, table in lines.items():
            for n, line in enumerate(one.lines(section), 1):
                values = [line.get(h, "") for h in table[0][:-2]]
                table.append([*values, key, f"{key}/{section}[{n}]"])
    name = first.form_id
    files = {f"{name}.csv": _csv(rows)}
    return files | {f"{name}-{section}.csv": _csv(table) for section, table in lines.items()}


def _csv(rows: list[list[str]], separator: str = ",", *, all_quoted: bool = False) -> str:
    file = io.StringIO()
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(rows)
    return file.getvalue()


def central_zip(*all_: Submitted, **options: Any) -> Source:
    """ODK Central's export as it is downloaded."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in central_files(*all_, **options).items():
            file.writestr(name, text)
    return Source(f"{all_[0].form_id}.csv.zip", content.getvalue())


def central_csv(*all_: Submitted, **options: Any) -> Source:
    """The file with the submissions alone."""
    name, text = next(iter(central_files(*all_, **options).items()))
    return Source(name, text.encode())


def central_odata(*all_: Submitted, expanded: bool = True, edits: int = 0) -> Source:
    """ODK Central's OData document."""
    records = []
    for one in all_:
        record: dict[str, Any] = {
            "__id": one.instance,
            "__system": {
                "submissionDate": SENT,
                "updatedAt": None,
                "submitterId": "17",
                "submitterName": "Fältets telefon",
                "attachmentsPresent": 0,
                "attachmentsExpected": 0,
                "status": None,
                "reviewState": None,
                "deviceId": "collect:xYz",
                "edits": edits,
                "formVersion": one.version,
            },
        }
        known = one.fields()
        for path in one.paths:
            inside = record
            for group in path[:-1]:
                inside = inside.setdefault(group, {})
            text = known.get(path) or None
            whole = one.binds.get("/data/" + "/".join(path), {}).get("type") == "int"
            inside[path[-1]] = int(text) if text and whole else text
        for section, pattern in one.patterns.items():
            if pattern is not None:
                record[f"{section}@odata.navigationLink"] = (
                    f"Submissions('{one.instance}')/{section}"
                )
            if pattern is not None and expanded:
                del record[f"{section}@odata.navigationLink"]
                record[section] = [
                    {**line, "event_count": int(line["event_count"]), "__id": f"{n:040x}"}
                    if "event_count" in line
                    else {**line, "__id": f"{n:040x}"}
                    for n, line in enumerate(one.lines(section))
                ]
        records.append(record)
    document = {"value": records, "@odata.context": "https://central.example/v1/x.svc/$metadata"}
    return Source("Submissions.json", json.dumps(document, ensure_ascii=False).encode())


def kobo_records(*all_: Submitted) -> list[dict[str, Any]]:
    """KoboToolbox's records: groups in the names, nothing for what was not answered."""
    records = []
    for n, one in enumerate(all_, 1):
        record: dict[str, Any] = {"_id": n, "formhub/uuid": "4c6ee3bb9b2d4d5e", "__version__": "vX"}
        record |= {"/".join(p): t for p, t in one.fields().items() if t}
        record |= {
            "meta/rootUuid": one.instance,
            "_xform_id_string": "aUid",
            "_uuid": one.instance.removeprefix("uuid:"),
            "_attachments": [],
            "_status": "submitted_via_web",
            "_geolocation": [None, None],
            "_submission_time": "2026-11-20T09:05:00",
            "_tags": [],
            "_notes": [],
            "_validation_status": {},
            "_submitted_by": None,
        }
        for section in REPEATS:
            lines = one.lines(section)
            if lines:
                record[section] = [
                    {f"{section}/{k}": v for k, v in line.items() if v} for line in lines
                ]
        records.append(record)
    return records


def kobo_json(*all_: Submitted) -> Source:
    """KoboToolbox's data document."""
    document = {"count": len(all_), "next": None, "previous": None, "results": kobo_records(*all_)}
    return Source("data.json", json.dumps(document, ensure_ascii=False).encode())


_KOBO_TAIL = ("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status")
_KOBO_TAIL_2 = ("_submitted_by", "__version__", "_tags", "_index")


def kobo_rows(*all_: Submitted, grouped: bool = False) -> list[list[Any]]:
    """The rows of KoboToolbox's table, XML values and headers."""
    first = all_[0]
    paths = [p for p in first.paths if p[0] not in ("meta", "note_112", "note_persons")]
    rows: list[list[Any]] = [
        [*("/".join(p) if grouped else p[-1] for p in paths), *_KOBO_TAIL, *_KOBO_TAIL_2]
    ]
    for n, one in enumerate(all_, 1):
        known = one.fields()
        key = one.instance.removeprefix("uuid:")
        tail = [n, key, "2026-11-20T09:05:00", "", "", "submitted_via_web", "", "vX", "", n]
        rows.append([*(known.get(p, "") for p in paths), *tail])
    return rows


def kobo_csv(*all_: Submitted, separator: str = ";", grouped: bool = False) -> Source:
    """KoboToolbox's CSV, which never has the lines of a repeat."""
    rows = kobo_rows(*all_, grouped=grouped)
    return Source("kobo.csv", ("\ufeff" + _csv(rows, separator, all_quoted=True)).encode())


def kobo_xlsx(
    *all_: Submitted, grouped: bool = False, change: Callable[[Workbook], None] | None = None
) -> Source:
    """KoboToolbox's workbook: a sheet with the submissions and one for each repeat."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = all_[0].form_id[:31]
    for row in kobo_rows(*all_, grouped=grouped):
        _append(sheet, row)
    for section, pattern in all_[0].patterns.items():
        if pattern is None:
            continue
        table = book.create_sheet(section)
        names = [_name(e) for e in pattern]
        tie = ["_index", "_parent_table_name", "_parent_index", "_submission__id"]
        _append(table, [*(f"{section}/{n}" if grouped else n for n in names), *tie])
        count = 0
        for parent, one in enumerate(all_, 1):
            for line in one.lines(section):
                count += 1
                values = [line.get(n, "") for n in names]
                _append(table, [*values, count, sheet.title, parent, parent])
    if change:
        change(book)
    content = io.BytesIO()
    book.save(content)
    return Source("kobo.xlsx", content.getvalue())


def _append(sheet: Worksheet, row: list[Any]) -> None:
    """Write whole numbers as numbers and all else as text, also what looks like a formula."""
    number = sheet.max_row + 1 if sheet.max_row > 1 or sheet["A1"].value is not None else 1
    for column, value in enumerate(row, 1):
        if value not in ("", None):
            whole = isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,8}", value)
            cell = sheet.cell(number, column, int(value) if whole else value)
            cell.data_type = "s" if isinstance(cell.value, str) else "n"
