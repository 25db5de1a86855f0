"""Excel: our own workbook, flat tables, and everything that a workbook may hide."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from report_files import (
    NOW,
    as_csv,
    as_json,
    codes,
    flat_workbook,
    judged,
    places,
    report,
    saved,
)

from est_framework.forms.workbook.write import write_workbook
from est_framework.language import Language
from est_framework.periods import Period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup

SHEET = "xl/worksheets/sheet1.xml"


class Form:
    """A workbook as it is sent out, to be filled in."""

    def __init__(
        self,
        setup: ResolvedSetup,
        folder: Path,
        *,
        actor: str = "sundsviksbostader",
        language: Language = "sv",
        template: str = "weekly_status",
    ) -> None:
        file = folder / "formular.xlsx"
        write_workbook(setup, actor, Period.parse("2026-W47"), template, language, file)
        self.book = openpyxl.load_workbook(file)
        rows = self.book["_est"].iter_rows(max_col=2, values_only=True)
        self.says = {str(key): str(value or "") for key, value in rows if key}
        self.sheet = self.book.worksheets[0]

    def answer(self, item: str, value: Any, area: int = 0) -> str:
        """Fill in an answer and give the address of its cell."""
        row = int(self.says["answers_first_row"]) + self.says["item_ids"].split().index(item)
        cell = self.sheet.cell(row, int(self.says["answers_first_column"]) + area)
        cell.value = value
        return f"{self.sheet.title}!{cell.coordinate}"

    def line(self, sheet: str, *values: Any, row: int = 5) -> None:
        """Fill in a row of a table."""
        for column, value in enumerate(values, 1):
            self.book[sheet].cell(row, column).value = value

    def source(self) -> Source:
        """Give the file that comes back."""
        return saved(self.book)


@pytest.fixture
def form(made: ResolvedSetup, tmp_path: Path) -> Form:
    return Form(made, tmp_path)


def rewritten(source: Source, changes: dict[str, Any]) -> Source:
    """Give a workbook with parts changed (by a function), added (bytes) or taken out (None)."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source.content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in dict.fromkeys([*old.namelist(), *changes]):
            change = changes.get(name, b"") if name in changes else old.read(name)
            if change is not None:
                new.writestr(name, change(old.read(name)) if callable(change) else change)
    return Source(source.name, out.getvalue())


def test_a_filled_in_workbook_says_what_json_of_it_says(made: ResolvedSetup, form: Form) -> None:
    form.answer("klotter", 3)
    form.answer("nedskrapning", 0)
    form.answer("bristande_belysning", " vet EJ ")
    form.answer("inbrott", "Inget sett", area=1)
    form.line(
        "Händelser", "Klotter", "Centrum", date(2026, 11, 18), "Kväll", 2, "torget", "På bänk"
    )
    form.line("Kommande", "Norrängen", date(2026, 11, 28), "Loppis")
    form.line("Närvaro", "Centrum", date(2026, 11, 18), "Bovärd")
    form.sheet[form.says["comment_cell"]] = "Lugnt"
    form.sheet[form.says["date_cell"]] = date(2026, 11, 19)
    verdict = judged(made, form.source())
    assert verdict.findings == ()
    read = verdict.accepted[0][1]
    answers = read.areas[0].answers
    assert (answers["klotter"].state, answers["klotter"].value) == ("value", 3)
    assert answers["nedskrapning"].state == "none_seen"
    assert answers["bristande_belysning"].state == "unknown"
    assert answers["inbrott"].state == "not_answered"
    assert answers["stor_boende"].state == "not_asked"
    assert read.areas[1].answers["inbrott"].state == "none_seen"
    plain = read.model_dump(mode="json", exclude_none=True)
    again = judged(made, as_json(plain), as_csv(plain, name="b.csv")).accepted
    assert [r for _, r in again] == [read, read.model_copy(update={"reporter": ""})]


def test_an_english_workbook_is_read_alike(made: ResolvedSetup, tmp_path: Path) -> None:
    form = Form(made, tmp_path, language="en")
    form.answer("klotter", 3)
    form.answer("nedskrapning", "None seen")
    form.answer("bristande_belysning", "Don't know")
    answers = judged(made, form.source()).accepted[0][1].areas[0].answers
    assert [answers[i].state for i in ("klotter", "nedskrapning", "bristande_belysning")] == [
        "value",
        "none_seen",
        "unknown",
    ]


def test_a_yes_no_question_takes_yes_and_no(made: ResolvedSetup, form: Form) -> None:
    form.answer("upplevd_otrygghet", "Ja")
    form.answer("upplevd_otrygghet", "nej", area=1)
    areas = judged(made, form.source()).accepted[0][1].areas
    assert areas[0].answers["upplevd_otrygghet"].value == 1
    assert areas[1].answers["upplevd_otrygghet"].state == "none_seen"


def test_nothing_to_report_is_an_act_and_blank_is_empty(made: ResolvedSetup, form: Form) -> None:
    assert "REP111" in codes(judged(made, form.source()))
    form.sheet[form.says["nothing_cell"]] = "Ja"
    verdict = judged(made, form.source())
    assert "REP111" not in codes(verdict)
    assert verdict.accepted[0][1].nothing_to_report


@pytest.mark.parametrize(
    ("change", "at"),
    [
        (lambda sheet, row: sheet.delete_rows(row), "Rapport!A11"),
        (lambda sheet, row: sheet.insert_rows(row + 1), "Rapport!A13"),
        (lambda sheet, _: sheet.insert_cols(3), "Rapport!D10"),
        (lambda sheet, _: sheet.delete_cols(3), "Rapport!C10"),
    ],
)
def test_a_form_whose_cells_were_moved_is_refused_at_the_first_that_stands_wrong(
    made: ResolvedSetup, form: Form, change: Any, at: str
) -> None:
    form.answer("klotter", 3)
    change(form.sheet, int(form.says["answers_first_row"]))
    verdict = judged(made, form.source())
    assert places(verdict, "REP037") == [at]
    assert not verdict.accepted


def test_a_heading_in_somebodys_own_words_is_no_moved_cell(made: ResolvedSetup, form: Form) -> None:
    form.answer("klotter", 3)
    form.sheet["A11"], form.sheet["C10"] = "Klotter på väggar", "Centrum (inkl. torget)"
    assert codes(judged(made, form.source())) == ["REP208"]


@pytest.mark.parametrize("day", ["2026-11-19", "2026-11-19T10:00:00+01:00"])
def test_the_day_of_a_form_may_be_typed_as_text(made: ResolvedSetup, form: Form, day: str) -> None:
    form.answer("klotter", 3)
    form.sheet[form.says["date_cell"]] = day
    verdict = judged(made, form.source())
    assert verdict.accepted[0][1].submitted.date() == date(2026, 11, 19)
    form.sheet[form.says["date_cell"]] = "i går"
    said = judged(made, form.source()).findings[0]
    assert (said.code, said.expected.sv) == ("REP107", "ett datum, som 2026-11-20")


def test_an_event_workbook_without_questions_is_read(made: ResolvedSetup, tmp_path: Path) -> None:
    form = Form(made, tmp_path, actor="polisen", template="event")
    form.line("Händelser", "Bråk", "Centrum", date(2026, 11, 18), "Natt", None, "torget")
    label = form.book["_est"].cell(2, 4).value
    form.line("Händelser", label)
    verdict = judged(made, form.source())
    assert verdict.accepted, verdict.findings
    assert verdict.accepted[0][1].events[0].count == 1


def test_the_same_file_is_the_same_report(made: ResolvedSetup, form: Form) -> None:
    source = form.source()
    ids = {judged(made, source).accepted[0][1].id for _ in range(2)}
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("value", "code"), [("kanske", "REP034"), (2.5, "REP029"), ("=1+1", "REP033"), (-1, "REP029")]
)
def test_a_cell_that_cannot_be_an_answer_is_pointed_out(
    made: ResolvedSetup, form: Form, value: object, code: str
) -> None:
    at = form.answer("klotter", value)
    verdict = judged(made, form.source())
    assert places(verdict, code) == [at]
    assert not verdict.accepted


def test_an_error_value_is_not_taken_for_blank(made: ResolvedSetup, form: Form) -> None:
    at = form.answer("klotter", "#REF!")
    verdict = judged(made, form.source())
    assert places(verdict, "REP033") == [at]


def test_a_count_a_hair_under_three_is_not_three(made: ResolvedSetup, form: Form) -> None:
    at = form.answer("klotter", 765)
    hair = b"<v>2.9999999999999996</v>"
    source = rewritten(form.source(), {SHEET: lambda xml: xml.replace(b"<v>765</v>", hair)})
    assert places(judged(made, source), "REP029") == [at]


def test_another_format_of_form_is_told_to_be_sent_out_again(
    made: ResolvedSetup, form: Form
) -> None:
    form.book["_est"]["B1"] = "est-workbook 9"
    assert codes(judged(made, form.source())) == ["REP035"]


def test_a_flat_table_and_json_of_the_same_report_are_the_same(made: ResolvedSetup) -> None:
    verdict = judged(made, saved(flat_workbook(report(made))))
    assert verdict.findings == ()
    assert verdict.accepted[0][1] == judged(made, as_json(report(made))).accepted[0][1]


def test_a_table_behind_a_cover_sheet_is_found_and_places_are_excels(made: ResolvedSetup) -> None:
    book = flat_workbook(report(made, actor="polis"))
    book.create_sheet("Omslag", 0)["A1"] = "Veckorapport"
    assert places(judged(made, saved(book)), "REP201") == ["Rapport!H2"]


@pytest.mark.parametrize("where", ["hidden sheet", "comment", "property", "beside", "sheet name"])
def test_what_a_workbook_hides_is_screened_and_never_shown(
    made: ResolvedSetup, form: Form, where: str
) -> None:
    number = "19121212-1212"
    form.answer("klotter", 3)
    if where == "hidden sheet":
        sheet = form.book.create_sheet("Dold")
        sheet.sheet_state = "veryHidden"
        sheet["B3"] = number
    elif where == "comment":
        form.sheet["D2"].comment = Comment(f"Ring {number}", "a")
    elif where == "property":
        form.book.properties.creator = number
    elif where == "beside":
        form.sheet["Z40"] = number
    else:
        form.book.create_sheet(number)
    verdict = judged(made, form.source())
    assert verdict.exit_code == 3
    assert len(verdict.held) == 1
    assert number not in repr(verdict.findings)
    assert "REP301" in codes(verdict)


def bomb(size: int) -> bytes:
    return b'<worksheet><sheetData><row r="1"><c r="A1"><v>' + b"1" * size + b"</v></c></row>"


def far_cell(_: bytes) -> bytes:
    return (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"xl/vbaProject.bin": b"x"}, "REP032"),
        ({"xl/media/image1.png": b"x"}, "REP032"),
        ({"xl/externalLinks/externalLink1.xml": b"<a/>"}, "REP032"),
        ({"../../evil.txt": b"x"}, "REP032"),
        ({SHEET: lambda xml: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + xml}, "REP032"),
        ({SHEET: bomb(30_000_000)}, "REP002"),
        ({SHEET: far_cell}, "REP002"),
        ({SHEET: None}, "REP031"),
        ({SHEET: b"<worksheet><sheetData>"}, "REP031"),
        ({"xl/workbook.xml": None}, "REP003"),
        (dict.fromkeys((f"xl/{n}" for n in range(2_100)), b""), "REP002"),
    ],
)
def test_a_workbook_that_is_made_to_harm_is_not_opened(
    made: ResolvedSetup, changes: dict[str, Any], code: str
) -> None:
    source = rewritten(saved(flat_workbook(report(made))), changes)
    assert codes(judged(made, source)) == [code]


def test_a_size_that_lies_is_not_believed(made: ResolvedSetup) -> None:
    source = rewritten(saved(flat_workbook(report(made))), {SHEET: bomb(30_000_000)})
    content = bytearray(source.content)
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(SHEET.encode()))
    content[at + 24 : at + 28] = struct.pack("<I", 1024)
    assert codes(judged(made, Source("a.xlsx", bytes(content)))) in (["REP031"], ["REP002"])


def test_a_cut_or_damaged_workbook_is_told(made: ResolvedSetup) -> None:
    content = saved(flat_workbook(report(made))).content
    for damaged in (content[:-30], content[: len(content) // 2], b"PK\x03\x04" + content[9:]):
        assert codes(judged(made, Source("a.xlsx", damaged))) == ["REP031"]
    flipped = bytearray(content)
    flipped[content.index(SHEET.encode()) + 60] ^= 0xFF
    assert codes(judged(made, Source("a.xlsx", bytes(flipped)))) == ["REP031"]


def test_other_formats_named_xlsx_are_named(made: ResolvedSetup) -> None:
    old = Source("a.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    text = Source("a.xlsx", as_csv(report(made)).content)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    found = [codes(judged(made, s)) for s in (old, text, Source("a.xlsx", out.getvalue()))]
    assert found == [["REP003"], ["REP031"], ["REP003"]]


def test_workbooks_of_other_programs_are_read_or_told(
    made: ResolvedSetup, shared_data: Path
) -> None:
    files = sorted((shared_data / "xlsx-edge-frictionless").rglob("*.xls*"))
    assert files
    for file in files:
        verdict = judged(made, Source(file.name, file.read_bytes()))
        assert verdict.findings, file.name


def test_a_part_in_an_encoding_that_nobody_knows_is_still_screened(made: ResolvedSetup) -> None:
    part = b'<?xml version="1.0" encoding="UT-1-8"?><a>Ring 19121212-1212</a>'
    source = rewritten(saved(flat_workbook(report(made))), {"docProps/core.xml": part})
    assert judged(made, source).exit_code == 3
    damaged = rewritten(saved(flat_workbook(report(made))), {SHEET: part})
    assert codes(judged(made, damaged)) == ["REP031"]


def test_a_list_of_numbers_to_choose_from_is_told_by_its_first(
    made: ResolvedSetup, form: Form
) -> None:
    hidden = form.book["_est"]
    (column,) = (c.column_letter for c in hidden[1] if c.value == "count_word")
    (draft,) = read_files([form.source()], made, received=NOW).drafts
    assert draft.texts[f"_est!{column}4"] == "1"
    assert f"_est!{column}500" not in draft.texts
    hidden[f"{column}500"] = 9001019802
    verdict = judged(made, form.source())
    assert ("REP302", f"_est!{column}500") in [(f.code, f.place.at) for f in verdict.findings]


@pytest.mark.parametrize("word", ["Ja", "yes", True])
def test_yes_says_not_how_many(made: ResolvedSetup, form: Form, word: object) -> None:
    at = form.answer("klotter", word)
    verdict = judged(made, saved(form.book))
    assert places(verdict, "REP034") == [at]
    assert not verdict.accepted


def test_what_stands_outside_of_the_form_is_told_and_the_report_is_kept(
    made: ResolvedSetup, form: Form
) -> None:
    form.answer("klotter", 3)
    form.sheet["G12"] = "Vi hann inte med Norrängen"
    form.sheet["A30"] = "Mer i nästa vecka"
    form.book["Händelser"]["H5"] = "Anmält"
    form.book.copy_worksheet(form.sheet)
    form.book.create_sheet("Tom")
    verdict = judged(made, saved(form.book))
    outside = {"Händelser!H5", "Rapport Copy", "Rapport!A30", "Rapport!G12"}
    assert set(places(verdict, "REP054")) == outside
    assert len(verdict.accepted) == 1
    assert "Norrängen" not in str(verdict.findings)


def test_a_form_that_does_not_say_where_its_answers_are_is_refused(
    made: ResolvedSetup, tmp_path: Path
) -> None:
    for key, value in (
        ("answers_first_row", "99999999"),
        ("answers_first_row", "-4"),
        ("answers_first_column", "x"),
        ("period", None),
    ):
        form = Form(made, tmp_path)
        form.answer("klotter", 3)
        hidden = form.book["_est"]
        if value is None:
            hidden.cell(hidden.max_row + 1, 1, key)
            hidden.cell(hidden.max_row, 2, "2026-W40")
        for row in hidden.iter_rows(max_col=2):
            if value is not None and row[0].value == key:
                row[1].value = value
        assert codes(judged(made, saved(form.book))) == ["REP035"], key
