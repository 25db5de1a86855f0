from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from est_framework.cli import main
from est_framework.findings import Finding
from est_framework.reports.formats.source import Source
from est_framework.reports.scan_files import scan_files

PERSON = "19121212-1212"


def said(name: str, content: bytes | str) -> list[tuple[str, str, str]]:
    data = content.encode() if isinstance(content, str) else content
    findings: tuple[Finding, ...] = scan_files([Source(name, data)])
    assert PERSON not in repr(findings)
    return [(f.code, f.place.at, f.place.pointer) for f in findings]


def test_a_text_is_told_by_line() -> None:
    assert said("a.md", f"Lugnt.\n\nDet var {PERSON} igen.\n") == [("REP301", "3", "")]


def test_a_table_is_told_also_where_a_number_is_split() -> None:
    assert said("a.csv", "datum;nr\n900101;9802\n") == [("REP301", "2", "")]


def test_json_is_told_by_pointer() -> None:
    assert said("a.json", json.dumps({"a": [{"b": f"nr {PERSON}"}]})) == [("REP301", "", "/a/0/b")]


def test_broken_json_is_looked_through_as_text() -> None:
    assert said("a.json", '{"a": "' + PERSON) == [("REP301", "1", "")]


def test_hidden_sheets_and_comments_are_looked_through() -> None:
    book = openpyxl.Workbook()
    book.active["B2"].comment = Comment(f"se {PERSON}", "a")
    hidden = book.create_sheet("Lista")
    hidden["C4"] = "Anna Karlsson"
    hidden.sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    codes = said("a.xlsx", file.getvalue())
    assert ("REP301", "Lista!C4", "") in codes
    assert sum(code == "REP301" for code, _, _ in codes) == 2


def test_who_saved_a_workbook_is_no_finding() -> None:
    book = openpyxl.Workbook()
    book.properties.creator = "Anna Karlsson"
    file = io.BytesIO()
    book.save(file)
    assert said("a.xlsx", file.getvalue()) == []


def test_a_name_in_the_files_name_is_only_a_warning() -> None:
    assert [code for code, _, _ in said("Rapport Anna Karlsson.md", "Lugnt.")] == ["REP302"]


def test_a_page_is_read_without_its_tags() -> None:
    assert said("a.html", f"<html>\n<p>Det&nbsp;var {PERSON}</p>") == [("REP301", "2", "")]


def test_what_cannot_be_read_is_said() -> None:
    assert [code for code, _, _ in said("a.pdf", b"%PDF-1.7")] == ["REP003"]


def test_a_clean_text_gives_nothing() -> None:
    assert said("a.txt", "Klotter vid Gustav Adolfs torg, sanerat.") == []


def test_the_command_says_category_and_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Det var {PERSON}.", encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["scan", str(file), "--lang", "sv"])
    out = capsys.readouterr().out
    assert left.value.code == 3
    assert "personnummer" in out
    assert PERSON not in out
    file.write_text("Lugnt i veckan.", encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["scan", str(file)])
    assert left.value.code == 0


def test_a_zip_file_is_looked_through_with_its_comment_and_what_follows_it() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("a.md", f"Det var {PERSON} igen.")
        file.writestr("b.pdf", b"%PDF-1.7")
        file.comment = f"nr {PERSON}".encode()
    told = said("export.zip", content.getvalue())
    assert told == [("REP003", "", ""), ("REP301", "zip", ""), ("REP301", "1", "")]
