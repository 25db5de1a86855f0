"""Workbooks as Excel, its rivals and ill will make them: every cell is read, told or refused."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from judging import Judged, judged, table
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink

SHEET = "xl/worksheets/sheet1.xml"
Change = Callable[[openpyxl.Workbook], None]


def saved(change: Change | None = None) -> bytes:
    """Give the good workbook, changed."""
    book = table().book()
    if change:
        change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(name: str, new: Callable[[bytes], bytes] | bytes, content: bytes = b"") -> bytes:
    """Give a workbook with a part of it replaced, or one more."""
    old = zipfile.ZipFile(io.BytesIO(content or saved()))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for part in old.namelist():
            inner = old.read(part)
            if part == name:
                inner = new(inner) if callable(new) else new
            file.writestr(part, inner)
        if name not in old.namelist():
            assert isinstance(new, bytes)
            file.writestr(name, new)
    return made.getvalue()


def cell(address: str, value: object, form: str = "") -> Judged:
    """Judge the workbook with one cell changed."""

    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet[address] = value
        if form:
            sheet[address].number_format = form

    return judged("r.xlsx", saved(change))


def test_the_good_workbook_is_good() -> None:
    result = judged("r.xlsx", saved())
    # Two actors tell of the same event, which is worth a note.
    assert (result.outcome, result.codes) == ("accepted", {"REP050", "REP214"})


@pytest.mark.parametrize("value", ["#SAKNAS!", "#VÄRDEFEL!", "#REF!", "#N/A", "#DIV/0!", "#NAME?"])
@pytest.mark.parametrize("address", ["H2", "D2", "I2"])
def test_an_error_value_is_told_at_its_cell(value: str, address: str) -> None:
    result = cell(address, value)
    assert result.outcome == "rejected"
    assert result.places("REP033") == [f"Sheet!{address}"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("=1+1", "REP033"),
        (2.5, "REP029"),
        (-1, "REP029"),
        (0, "REP109"),
        (1e300, "REP029"),
        (True, "REP029"),
        ("3 st", "REP029"),
        ("1 000", "REP029"),
        (dt.date(2026, 3, 1), "REP029"),
        (dt.time(3, 0), "REP029"),
    ],
)
def test_a_count_that_is_none_is_told_at_its_cell(value: object, code: str) -> None:
    result = cell("H2", value)
    assert result.outcome == "rejected"
    assert "Sheet!H2" in result.places(code)


@pytest.mark.parametrize("value", ["3", 3.0, " 3 ", "3,0", "03"])
def test_a_count_with_one_meaning_is_read(value: object) -> None:
    assert cell("H2", value).outcome == "accepted"


@pytest.mark.parametrize(
    ("value", "form", "meant"),
    [
        (dt.date(2026, 11, 16), "yyyy-mm-dd", "2026-W47"),
        (dt.datetime(2026, 11, 16, 8, 0), "yyyy-mm-dd hh:mm", "2026-W47"),  # noqa: DTZ001
        (47, "", "2026-W47"),
        (60, "yyyy-mm-dd", ""),
        (-1, "yyyy-mm-dd", ""),
        (3_000_000, "yyyy-mm-dd", ""),
    ],
)
def test_a_week_that_is_a_date_or_number_is_told_with_its_week(
    value: object, form: str, meant: str
) -> None:
    result = cell("E2", value, form)
    assert result.outcome == "rejected"
    assert result.places("REP107") == ["Sheet!E2"]
    assert meant in result.words


def test_dates_count_from_1904_where_the_workbook_says_so() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        sheet = book.worksheets[0]
        column = [c.value for c in sheet[1]].index("datum") + 1
        sheet.cell(2, column, dt.date(2026, 11, 18))

    assert judged("r.xlsx", saved(change)).outcome == "accepted"


def _hidden_sheet(book: openpyxl.Workbook) -> None:
    sheet = book.create_sheet("Dold")
    sheet.append(["Ring", "070-1740605"])
    sheet.sheet_state = "hidden"


def _hidden_row(book: openpyxl.Workbook) -> None:
    sheet = book.worksheets[0]
    sheet["I3"] = "Ring 070-1740605"
    sheet.row_dimensions[3].hidden = True


def _hidden_column(book: openpyxl.Workbook) -> None:
    sheet = book.worksheets[0]
    sheet["Z50"] = "Ring 070-1740605"
    sheet.column_dimensions["Z"].hidden = True


def _comment(book: openpyxl.Workbook) -> None:
    book.worksheets[0]["D2"].comment = Comment("Ring 070-174 06 05", "a")


def _sheet_name(book: openpyxl.Workbook) -> None:
    book.create_sheet("070-1740605")


def _defined_name(book: openpyxl.Workbook) -> None:
    book.defined_names["lista"] = DefinedName("lista", attr_text='"070-1740605"')


def _author(book: openpyxl.Workbook) -> None:
    book.properties.creator = "070-1740605"


def _description(book: openpyxl.Workbook) -> None:
    book.properties.description = "nås på 070-1740605"


def _header(book: openpyxl.Workbook) -> None:
    book.worksheets[0].oddHeader.center.text = "Ring 070-1740605"


def _link(book: openpyxl.Workbook) -> None:
    link = Hyperlink(ref="D2", target="mailto:anmalare@sundsvik.example")
    book.worksheets[0]["D2"].hyperlink = link


def _help_over_a_cell(book: openpyxl.Workbook) -> None:
    help_ = DataValidation("list", formula1="$A$1:$A$3", sqref="D2", prompt="Ring 070-1740605")
    book.worksheets[0].add_data_validation(help_)


def _list_of_a_cell(book: openpyxl.Workbook) -> None:
    choices = DataValidation("list", formula1='"Torget,Ring 070-1740605"', sqref="D2")
    book.worksheets[0].add_data_validation(choices)


def _choice_of_rows(book: openpyxl.Workbook) -> None:
    chosen = book.worksheets[0].auto_filter
    chosen.ref = "A1:I4"
    chosen.add_filter_column(8, ["Ring 070-1740605"])


def _colour_by_rule(book: openpyxl.Workbook) -> None:
    rule = FormulaRule(formula=['I2="Ring 070-1740605"'])
    book.worksheets[0].conditional_formatting.add("I2:I4", rule)


def _form_of_a_number(book: openpyxl.Workbook) -> None:
    book.worksheets[0]["H2"].number_format = '0 "(ring 070-1740605)"'


def _name_of_a_range(book: openpyxl.Workbook) -> None:
    name = "ring_0701740605"
    book.defined_names[name] = DefinedName(name, attr_text="Sheet!$A$1")


def _beside(book: openpyxl.Workbook) -> None:
    book.worksheets[0]["AB99"] = "070-1740605"


@pytest.mark.parametrize(
    "change",
    [
        _hidden_sheet, _hidden_row, _hidden_column, _comment, _sheet_name, _defined_name, _author,
        _description, _header, _link, _beside, _help_over_a_cell, _list_of_a_cell,
        _choice_of_rows, _colour_by_rule, _form_of_a_number, _name_of_a_range,
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_wherever_a_workbook_hides_it(change: Change) -> None:
    result = judged("r.xlsx", saved(change))
    assert result.outcome == "held"
    assert "1740605" not in result.words
    assert "anmalare@" not in result.words


def test_a_telephone_number_is_found_in_what_a_pivot_table_remembers() -> None:
    remembered = b'<pivotCacheRecords><r><s v="Ring 070-1740605"/></r></pivotCacheRecords>'
    content = with_part("xl/pivotCache/pivotCacheRecords1.xml", remembered)
    result = judged("r.xlsx", content)
    assert (result.outcome, "1740605" in result.words) == ("held", False)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("xl/vbaProject.bin", b"\xcc\x61", "REP032"),
        ("xl/media/image1.jpeg", b"\xff\xd8\xff", "REP032"),
        ("xl/embeddings/oleObject1.bin", b"\xd0\xcf", "REP032"),
        ("xl/activeX/activeX1.xml", b"<a/>", "REP032"),
        ("xl/externalLinks/externalLink1.xml", b"<a/>", "REP032"),
        ("xl/connections.xml", b"<a/>", "REP032"),
        ("xl/macrosheets/sheet1.xml", b"<a/>", "REP032"),
        ("/etc/passwd", b"x", "REP032"),
        ("..\\..\\evil.txt", b"x", "REP032"),
        ("C:evil.txt", b"x", "REP032"),
        ("xl/a/../../../evil", b"x", "REP032"),
        (SHEET, b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><worksheet/>", "REP032"),
        (SHEET, "<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"), "REP032"),
        (SHEET, b"<worksheet", "REP031"),
        (SHEET, b"", "REP031"),
        ("xl/workbook.xml", b"<workbook/>", "REP031"),
        ("[Content_Types].xml", b"", ""),
    ],
)
def test_a_workbook_with_what_is_never_opened_is_refused(
    name: str, content: bytes, code: str
) -> None:
    result = judged("r.xlsx", with_part(name, content))
    if code:
        assert result.outcome == "rejected"
        assert code in result.codes
    else:
        assert result.outcome in ("accepted", "rejected")


def test_the_same_part_twice_is_refused() -> None:
    content = io.BytesIO(saved())
    with zipfile.ZipFile(content, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr(SHEET, b"<a/>")
    assert judged("r.xlsx", content.getvalue()).codes == {"REP031"}


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="9"><c r="XFD9"><v>1</v></c></row>',
        b'<row r="60000"><c r="A60000"><v>1</v></c></row>',
    ],
)
def test_a_cell_far_out_is_refused_before_the_room_for_it_is_taken(row: bytes) -> None:
    content = with_part(SHEET, lambda xml: xml.replace(b"</sheetData>", row + b"</sheetData>"))
    assert judged("r.xlsx", content).codes == {"REP002"}


def test_merged_cells_leave_the_rows_they_cover_short_and_are_told() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.worksheets[0].merge_cells("A2:A4")

    result = judged("r.xlsx", saved(change))
    assert result.outcome == "rejected"
    assert {"Sheet!A3", "Sheet!A4"} & set(result.places("REP027"))


def test_inline_strings_and_rich_text_are_read_as_their_letters() -> None:
    rich = b"<is><r><rPr><b/></rPr><t>cen</t></r><r><t>trum</t></r></is>"

    def change(xml: bytes) -> bytes:
        start = xml.index(b'<c r="D2"')
        end = xml.index(b"</c>", start) + 4
        return xml[:start] + b'<c r="D2" t="inlineStr">' + rich + b"</c>" + xml[end:]

    assert judged("r.xlsx", with_part(SHEET, change)).outcome == "accepted"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("r.xlsx", b"", "REP001"),
        ("r.xlsx", b"PK\x03\x04", "REP031"),
        ("r.xlsx", b"PK\x05\x06" + bytes(18), "REP003"),
        ("r.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096), "REP003"),
        ("r.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096), "REP003"),
        ("r.xlsx", b"<html></html>", "REP003"),
        ("r.xlsx", b"a;b\r\n", "REP031"),
        # The figures in a PDF's table of places are no numbers of persons.
        ("r.xlsx", b"%PDF-1.7\nxref\n0000018900101-9802 00000 n\n18900101-9802\n", "REP003"),
        ("r.pdf", b"%PDF-1.7\nxref\n0000018900101-9802 00000 n\n18900101-9802\n", "REP003"),
        ("r.png", b"\x89PNG\r\n\x1a\n 18900101-9802", "REP003"),
    ],
)
def test_what_is_no_workbook_is_named(name: str, content: bytes, code: str) -> None:
    result = judged(name, content)
    assert (result.outcome, result.codes) == ("rejected", {code})


@pytest.mark.parametrize(("form", "shown"), [("0000", "0180"), ("00000", "00180"), ("00", "")])
def test_the_zeros_that_a_cell_draws_belong_to_its_key(form: str, shown: str) -> None:
    result = cell("B2", 180, form)
    assert result.outcome == "accepted"
    assert result.places("REP052") == (["Sheet!B2"] if shown else [])
    assert shown in result.words


def test_tables_on_two_sheets_are_both_read_and_a_cover_is_told_of() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.create_sheet("Omslag", 0)["A1"] = "Veckorapport"
        book.create_sheet("Tomt")
        more = book.create_sheet("Mer")
        more.append(table().head.split(";"))
        more.append(table().row("9", area="atlantis").split(";"))

    result = judged("r.xlsx", saved(change))
    assert result.places("REP104") == ["Mer!D2"]
    assert result.places("REP053") == ["Omslag"]


def test_strict_open_xml_is_told_and_never_read_as_no_rows() -> None:
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    usual = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    content = with_part("xl/workbook.xml", lambda xml: xml.replace(usual, strict))
    assert judged("r.xlsx", content).codes == {"REP003"}


def test_a_column_of_names_holds_the_workbook() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.cell(1, sheet.max_column + 1, "Namn på den som ringde")

    assert judged("r.xlsx", saved(change)).codes >= {"REP304"}
    assert judged("r.xlsx", saved(change)).outcome == "held"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/model/item.data", b"\x00\x01\x02"),
        ("xl/inre.zip", b"PK\x03\x04"),
        ("xl/inre.bin", b"MZ\x90"),
        ("kopia.pdf", b"%PDF-1.7"),
        ("xl/foto.dat", b"\xff\xd8\xff\xe0"),
    ],
)
def test_a_file_within_the_workbook_is_refused_wherever_it_lies(name: str, content: bytes) -> None:
    result = judged("r.xlsx", with_part(name, content))
    assert (result.outcome, result.places("REP032")) == ("rejected", [name])


@pytest.mark.parametrize("name", ["docProps/thumbnail.jpeg", "xl/printerSettings/p1.bin"])
def test_what_excel_puts_beside_by_itself_does_no_harm(name: str) -> None:
    assert judged("r.xlsx", with_part(name, b"\xff\xd8\xff\xe0")).outcome == "accepted"


@pytest.mark.parametrize("told", ["Ring 070-1740605", "lugnt"])
def test_a_text_that_only_stands_in_the_zip_file_is_read_by_the_gate(told: str) -> None:
    with_comment = io.BytesIO(saved())
    with zipfile.ZipFile(with_comment, "a") as file:
        file.comment = told.encode()
    wanted = "held" if told.startswith("Ring") else "accepted"
    for content in (
        with_comment.getvalue(),
        saved() + told.encode(),
        with_part("xl/lapp.txt", told.encode()),
    ):
        assert judged("r.xlsx", content).outcome == wanted


def test_two_workbooks_in_one_file_are_refused() -> None:
    result = judged("r.xlsx", saved() + saved())
    assert (result.outcome, result.codes) == ("rejected", {"REP031"})
