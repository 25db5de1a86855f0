"""Marks of persons put in every position: none is seen in what is said, logged, written or left behind."""

from __future__ import annotations

import copy
import io
import json
import logging
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from canaries import Canaries
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from program_within import est
from report_header import header

from est_framework.setup.load import open_local

KEPT = ("data/inkorg/", "data/liggare.sqlite", "data/uppsattningar/")
"""The bytes as they came in, the record, and setups: where what is held is kept for whoever may see it."""


@pytest.fixture
def town(made_folder: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "town"
    shutil.copytree(made_folder, folder)
    return folder


@pytest.fixture
def canaries() -> Canaries:
    return Canaries()


Run = Callable[..., str]


@pytest.fixture
def run(
    town: Path,
    tmp_path: Path,
    canaries: Canaries,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> Iterator[Run]:
    """Run commands in the town; at the end nothing of any mark may be anywhere but where it is kept."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    caplog.set_level(logging.DEBUG)
    ended: list[int] = []

    def within(*words: str | Path) -> str:
        told = []
        for lang in ("sv", "en"):
            out, err = est(*words, cwd=town, code=None, lang=lang)
            told += [out, err]
            leaked = canaries.in_text(out + err)
            assert not leaked, (
                leaked,
                [w for w in words if not canaries.in_text(str(w))],
                out,
                err,
            )
        ended.append(len(told))
        return "".join(told)

    yield within
    assert ended
    assert canaries.placed
    assert canaries.in_text(caplog.text) == set()
    assert list(temporary.iterdir()) == []
    assert canaries.in_files(town, but=KEPT) == {}


def whole(town: Path) -> dict[str, Any]:
    setup = open_local(town).setup
    return header(setup) | {
        "reporter": "r1",
        "nothing_to_report": False,
        "areas": [{"area": "centrum", "answers": {"ran": {"state": "value", "value": 3}}}],
        "events": [
            {
                "indicator": "ran",
                "area": "centrum",
                "date": "2026-11-18",
                "part_of_day": "evening",
                "place": "vid torget",
                "count": 2,
                "description": "Bråk på torget",
            }
        ],
        "upcoming": [{"area": "hamnen", "date": "2026-11-28", "description": "Julmarknad"}],
        "presence": [{"area": "centrum", "date": "2026-11-18", "resource": "Fältgruppen"}],
        "comment": "En lugn vecka.",
    }


def strings(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every text, number and truth value in a document."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, (*path, name))
    elif isinstance(value, list):
        for n, part in enumerate(value):
            yield from strings(part, (*path, n))
    else:
        yield path


def put(document: Any, path: tuple[str | int, ...], value: Any) -> None:
    for step in path[:-1]:
        document = document[step]
    document[path[-1]] = value


def every_json(town: Path, canaries: Canaries) -> dict[str, str]:
    """Give a document for each place of a report, with a mark there: values, field names, broken ends."""
    good = whole(town)
    made = {"clean": json.dumps(good)}
    for path in strings(good):
        broken = copy.deepcopy(good)
        name = "/".join(map(str, path))
        put(broken, path, canaries.at(name))
        made[name] = json.dumps(broken, ensure_ascii=False)
        if isinstance(path[-1], str):
            renamed = copy.deepcopy(good)
            put(renamed, (*path[:-1], canaries.at(f"name at {name}")), 1)
            made[f"name at {name}"] = json.dumps(renamed, ensure_ascii=False)
    text = json.dumps(good, ensure_ascii=False)
    made["cut off"] = text[:-20] + canaries.at("cut off")
    made["after the end"] = text + canaries.at("after the end")
    made["no report"] = json.dumps([canaries.at("no report")])
    twice = canaries.at("twice")
    made["twice"] = text[:-1] + f', "{twice}": 1, "{twice}": 2}}'
    return made


def sent(tmp_path: Path, made: dict[str, str], suffix: str) -> Path:
    folder = tmp_path / "sent"
    folder.mkdir()
    for n, text in enumerate(made.values()):
        (folder / f"{n}{suffix}").write_text(text, encoding="utf-8")
    return folder


def test_marks_in_every_place_of_a_report(
    town: Path, tmp_path: Path, canaries: Canaries, run: Run
) -> None:
    folder = sent(tmp_path, every_json(town, canaries), ".json")
    assert canaries.placed >= 60
    run("validate", folder, "--all")
    run("validate", folder, "--format", "json")
    run("scan", folder)
    run("receive", folder, "--all", "--receipts", town / "kvitton")
    run("review", "list")
    run("review", "list", "--format", "json", "2026-W47")
    run("review", "accept", "--all")
    run("picture", "2026-W47")
    assert list(town.rglob("*.html")), "the clean report is in a picture"
    run("meeting", "2026-W47")
    run("ledger", "parquet")
    run("ledger", "verify")
    run("ledger", "purge", "--dry-run")
    run("project", folder / "0.json")


def test_marks_in_every_cell_and_heading_of_a_table(
    town: Path, tmp_path: Path, canaries: Canaries, run: Run
) -> None:
    good = header(open_local(town).setup)
    names = [
        *("report_id" if n == "id" else n for n in good),
        "row",
        "area",
        "indicator",
        "state",
        "value",
    ]
    names += ["date", "description"]
    values = [*good.values(), "answer", "centrum", "ran", "value", 3, "", ""]
    made = {}
    for n, name in enumerate(names):
        cells = [*map(str, values)]
        cells[n] = canaries.at(f"cell {name}")
        made[f"cell {name}"] = ",".join(names) + "\n" + ",".join(cells) + "\n"
        titles = [*names]
        titles[n] = canaries.at(f"heading {name}")
        made[f"heading {name}"] = ",".join(titles) + "\n" + ",".join(map(str, values)) + "\n"
    line = ",".join(map(str, values))
    made["ragged"] = ",".join(names) + f"\n{line},{canaries.at('ragged')}\n"
    made["quote"] = ",".join(names) + f'\n{line}\n{line[:-1]},"{canaries.at("quote")}\n'
    made["no table"] = canaries.at("no table")
    folder = sent(tmp_path, made, ".csv")
    run("validate", folder, "--all")
    run("receive", folder, "--all", "--receipts", town / "kvitton", "--format", "json")
    run("scan", folder, "--format", "json")
    run("review", "list")
    run("picture", "2026-W47")


def marked_workbook(town: Path, canaries: Canaries) -> bytes:
    good = header(open_local(town).setup)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = canaries.at("sheet name", "telephone")
    sheet.append([*good, "row", "description"])
    sheet.append([*good.values(), "comment", canaries.at("cell")])
    sheet["A2"].comment = Comment(canaries.at("comment"), canaries.at("comment's author"))
    sheet.oddHeader.center.text = canaries.at("page header")
    sheet.oddFooter.left.text = canaries.at("page footer")
    hidden = book.create_sheet("Lista")
    hidden.sheet_state = "hidden"
    hidden["C3"] = canaries.at("hidden sheet")
    book.properties.creator = canaries.at("author")
    book.properties.title = canaries.at("title")
    book.properties.description = canaries.at("description")
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_marks_in_a_workbook_a_zip_file_and_a_parquet_file(
    town: Path, tmp_path: Path, canaries: Canaries, run: Run
) -> None:
    folder = tmp_path / "sent"
    folder.mkdir()
    book = marked_workbook(town, canaries)
    (folder / "bok.xlsx").write_bytes(book)
    (folder / "halv.xlsx").write_bytes(book[:-400])
    (folder / f"{canaries.at('file name', 'number')}.json").write_text(json.dumps(whole(town)))
    (folder / f"{canaries.at('name of an unknown file', 'telephone')}.bin").write_bytes(b"\x00\x01")
    with zipfile.ZipFile(folder / "allt.zip", "w") as packed:
        packed.writestr(f"{canaries.at('member name', 'mail')}.json", json.dumps(whole(town)))
        packed.writestr(f"{canaries.at('refused member', 'number')}.exe", b"MZ")
        packed.writestr("inne.csv", canaries.at("inside a zip file"))
        packed.comment = canaries.at("comment of a zip file", "number").encode()
    table = pa.table(
        {"report_id": [canaries.at("parquet value")], canaries.at("parquet column"): [1]}
    )
    pq.write_table(table, folder / "tabell.parquet")
    run("validate", folder, "--all")
    run("receive", folder, "--all", "--receipts", town / "kvitton")
    for file in folder.iterdir():
        run("scan", file)
        run("validate", file, "--format", "json")
    run("review", "list")
    run("validate", folder / f"{canaries.at('missing file', 'number')}.json")
    run("picture", "2026-W47")


def test_marks_in_what_a_reviewer_types(
    town: Path, tmp_path: Path, canaries: Canaries, run: Run
) -> None:
    file = tmp_path / "polisen.json"
    file.write_text(json.dumps(whole(town)), encoding="utf-8")
    run("receive", file)
    run("review", "return", "1", "--comment", canaries.at("comment", "number"))
    run("review", "return", "1", "--comment", "Ta bort.", "--role", canaries.at("role", "mail"))
    run("review", "set-aside", "1", "--reason", canaries.at("reason", "telephone"))
    run("review", "accept", canaries.at("a report that is none", "number"))
    run("review", "show", canaries.at("a number that is none", "number"))
    run("ledger", "find", canaries.at("a receipt that is none", "number"))
    run("ledger", "purge", "--item", "1", "--reason", canaries.at("reason to purge", "mail"))
    run("ledger", "purge", "--decision", canaries.at("decision", "number"))
    run("picture", canaries.at("period", "number"))
    run("meeting", canaries.at("period of a meeting", "mail"))
    run("forms", "2026-W48", "--actor", canaries.at("actor", "number"))
    run("schema", canaries.at("template", "mail"))
    run("explain", canaries.at("code", "number"))
    run("receive", file, "--replaces", canaries.at("replaced", "number"))


def test_marks_in_an_imported_list_and_its_mapping(
    town: Path, tmp_path: Path, canaries: Canaries, run: Run
) -> None:
    rows = ["Ärendenr;Datum;Typ;Plats;E-post;Text"]
    for n in range(6):
        mark = canaries.at(f"row {n}")
        cells = [str(n), "2026-11-16 08:10", "Klotter", "Centrum", "", ""]
        cells[n] = mark
        rows.append(";".join(cells))
    senders = {n: canaries.at(f"sender {n}", "mail") for n in range(10, 16)}
    rows += [f"{n};2026-11-17 09:10;Klotter;Centrum;{mail};" for n, mail in senders.items()]
    rows[0] += f";{canaries.at('heading')}"
    file = tmp_path / "lista.csv"
    file.write_text("\n".join(f"{r};" if r is not rows[0] else r for r in rows), encoding="utf-8")
    run("import", "map", file, "--actor", "polisen")
    run("import", "map", file, "--actor", "polisen", "-o", "karta.yaml", "--force")
    run("import", "incidents", file, "--map", "karta.yaml")
    karta = town / "karta.yaml"
    karta.write_text(karta.read_text().replace("TODO", "centrum"), encoding="utf-8")
    taking = (
        "import",
        "incidents",
        file,
        "--map",
        "karta.yaml",
        "--unplaced",
        "kvar.csv",
        "--force",
    )
    run(*taking, "--dry-run")
    run(*taking)
    run("review", "list")
    run("picture", "2026-W47")
    for n, line in enumerate(
        ("actor: {}", "columns: {{{}: x}}", "{}: 1", "types: {{a: {}}}", "- {}", "actor: [{}")
    ):
        broken = tmp_path / f"trasig{n}.yaml"
        broken.write_text(line.format(f'"{canaries.at(line)}"'), encoding="utf-8")
        run("import", "incidents", file, "--map", broken)


def test_marks_in_a_meeting_record(
    town: Path, tmp_path: Path, canaries: Canaries, run: Run
) -> None:
    run("meeting", "2026-W47", "--force")
    agendas = sorted(town.rglob("*.xlsx"))
    book = openpyxl.load_workbook(agendas[0])
    file = tmp_path / "protokoll.xlsx"
    for sheet in book.worksheets:
        for row in sheet.iter_rows(min_row=1, max_row=14):
            for cell in row:
                if cell.value is None and not isinstance(cell, MergedCell):
                    cell.value = canaries.at(f"{sheet.title}!{cell.coordinate}")
    book.properties.creator = canaries.at("author of a record")
    book.save(file)
    for agenda in agendas:
        agenda.unlink()
    run("meeting", "2026-W47", "--read", file)
    run("meeting", "2026-W47", "--read", file, "--format", "json")
    run("measures")
    run("meeting", "2026-W48")
    run("picture", "2026-W47")


def test_marks_in_the_setup(town: Path, canaries: Canaries, run: Run) -> None:
    text = (town / "est.yaml").read_text(encoding="utf-8")
    kept = text
    changes = [
        ("name: Centrum", "name: {}"),
        ("id: norrskolan", "id: {}"),
        ("type: skola", "type: {}"),
        ("areas: [norrangen]", "areas: [{}]"),
        ("decision: KS 2026/123", "decision: {}"),
        ("language: sv", "language: sv\n{}: 1"),
        ("method: est 0.1.0", "method: {}"),
        ('code: "9999"', "code: {}"),
        ("period: week", "period: {}"),
        ("first: 2026-W01", "first: {}"),
        ("weekday: friday", "weekday: {}"),
        ("reports_months: 24", "reports_months: {}"),
        ("setup: sundsvik", "setup: {}"),
        ("cycle:", "cycle: {}"),
    ]
    for n, (old, new) in enumerate(changes):
        assert old in text, old
        mark = canaries.at(new, ("number", "mail", "telephone")[n % 3])
        (town / "est.yaml").write_text(text.replace(old, new.format(f'"{mark}"')), encoding="utf-8")
        run("check")
        run("check", "--format", "json")
        run("picture", "2026-W99")
    (town / "est.yaml").write_text(kept, encoding="utf-8")
    run("check")


def test_a_mark_is_found_wherever_it_gets_out(tmp_path: Path) -> None:
    canaries = Canaries()
    mark = canaries.at("somewhere", "number")
    assert canaries.in_text(f"x {mark} y") == {"somewhere"}
    assert canaries.in_text(mark[2:].replace("-", "")) == {"somewhere"}
    (tmp_path / mark).write_text("")
    (tmp_path / "b").write_text(mark)
    assert canaries.in_files(tmp_path).keys() == {mark, "b"}
