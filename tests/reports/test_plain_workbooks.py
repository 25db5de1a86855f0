"""Cells taken from a sheet's bytes are those that python-calamine gives; parts too are unpacked alike."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from copy import copy
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from office import Converted
from report_files import NOW, flat_workbook, report, saved

from est_framework.forms.asked import form_of
from est_framework.forms.workbook.write import workbook_bytes
from est_framework.language import Language
from est_framework.periods import Period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_cells import open_here
from est_framework.reports.formats.xlsx_scan import SheetScan, scan_sheets
from est_framework.reports.formats.xlsx_sheet import Workbook
from est_framework.reports.formats.xlsx_zip import DAMAGED, Refused, unpacked
from est_framework.reports.formats.zip_member import quickly_unpacked
from est_framework.setup.resolved import ResolvedSetup

POLICE, HOMES = "polisen", "sundsviksbostader"
SHEET = "xl/worksheets/sheet1.xml"
ASIDE = b"<!-- --><sheetData"
"""A comment before the cells says nothing, and leaves the sheet to python-calamine."""


def packed(parts: dict[str, bytes], name: str = "bok.xlsx") -> Source:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for part, content in parts.items():
            file.writestr(part, content)
    return Source(name, out.getvalue())


def told(source: Source) -> Any:
    """Give all that a workbook tells, or why it is not opened."""
    try:
        book = open_here(source)
    except Refused as refused:
        return refused.finding
    sheets = [
        (
            s.name,
            s.visible,
            repr([[*row] for row in s.rows]),
            [*s.texts()],
            [*s.texts(counted=False)],
        )
        for s in book.sheets
    ]
    return sheets, book.beside, book.findings


def reach(scan: SheetScan) -> tuple[int, int, int]:
    return scan.cells, scan.last_row, scan.last_column


def read_alike(source: Source) -> Workbook | None:
    """Hold a workbook against the same one whose sheets are all left to python-calamine."""
    parts = unpacked(source)
    aside = {
        name: content.replace(b"<sheetData", ASIDE) if "worksheets/" in name else content
        for name, content in parts.items()
    }
    assert told(source) == told(packed(aside, source.name))
    with suppress(Refused):
        scans, slow = scan_sheets(parts, source), scan_sheets(aside, source)
        assert not any(scan.plain for scan in slow.values())
        assert [*map(reach, scans.values())] == [*map(reach, slow.values())]
    try:
        return open_here(source)
    except Refused:
        return None


def filled_in(setup: ResolvedSetup, language: Language = "sv", actor: str = POLICE) -> Source:
    """Give a form that was filled in, byte by byte."""
    week = Period.parse("2026-W47")
    form = workbook_bytes(form_of(setup, actor, week, "weekly_status", language))
    parts = unpacked(Source("form.xlsx", form))
    sheet, events = (f"xl/worksheets/sheet{n}.xml" for n in (1, 2))
    for address, said in ((b"C11", b"3"), (b"D12", b"0"), (b"C13", b"2.5")):
        parts[sheet] = with_value(parts[sheet], address, said)
    parts[events] = with_value(parts[events], b"C5", b"46344")
    return packed(parts)


def with_value(sheet: bytes, address: bytes, said: bytes) -> bytes:
    start = sheet.index(b'<c r="%s"' % address)
    end = sheet.index(b"/>", start)
    return b"%s><v>%s</v></c>%s" % (sheet[:end], said, sheet[end + 2 :])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_our_own_forms_are_taken_from_their_bytes(made: ResolvedSetup, language: Language) -> None:
    source = filled_in(made, language)
    book = read_alike(source)
    assert book is not None
    # Of the sheet with a day only the order of cells is not told beforehand.
    assert [sheet.plain is not None for sheet in book.sheets] == [True, False, True, True, True]
    assert repr(book.sheets[1].cell(5, 3)) == "datetime.date(2026, 11, 18)"
    (draft,) = read_files([source], made, received=NOW).drafts
    assert draft.data["events"][0]["date"] == "2026-11-18"


@pytest.mark.slow
def test_a_form_that_was_saved_by_libreoffice_is_taken_from_its_bytes(
    made: ResolvedSetup, office: Converted
) -> None:
    sent = {f"{actor}.xlsx": filled_in(made, actor=actor).content for actor in (POLICE, HOMES)}
    for name, content in office(sent, "xlsx").items():
        book = read_alike(Source(name, content))
        assert book is not None
        assert [sheet.plain is not None for sheet in book.sheets] == [True, False, True, True, True]


def test_a_flat_table_of_another_program_is_read_alike(made: ResolvedSetup) -> None:
    assert read_alike(saved(flat_workbook(report(made))))
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Blad & 1")
        sheet.write_row(0, 0, ["a", 1, 2.5, True, "", "b & c < d", " e ", "=1+1", -1e-7])
        sheet.write_rich_string("B9", "en ", book.add_format({"bold": True}), "röd", " tråd")
        sheet.write_number("C20", 7, book.add_format({"num_format": "0000"}))
        sheet.write_number("D20", 46344, book.add_format({"num_format": "d mmm yyyy"}))
    assert read_alike(Source("tabell.xlsx", out.getvalue()))


STYLES = b"""<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>
<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0000"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>
<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="18"/><xf numFmtId="166"/><xf numFmtId="2"/>
</cellXfs></styleSheet>"""
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = b'<Relationships><Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>'
HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet>'
DIMENSION = b'<dimension ref="A1:C9"/>'

ADDRESSES = st.sampled_from(
    [b"A1", b"B1", b"C1", b"A2", b"B2", b"D3", b"AA3", b"B7", b"XFE1", b"A0"]
)
ROWS = st.sampled_from([b"1", b"2", b"3", b"4", b"9", b"0", b"1048577"])
ROW_SAYS = st.sampled_from(
    [b"", b"", b' spans="1:3"', b' ht="15" customHeight="1"', b' hidden="1"', b' r="2"', b' x="1"']
)
STYLES_ASKED = [b"", b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7"]
STYLE = st.sampled_from(STYLES_ASKED)
VALUES_ASKED = [
    b"0", b"1", b"2", b"4", b"9", b"007", b"-1", b"2.5", b"1E3", b"1.5E-7", b"1E400", b"45000", b"45000.5",
    b"60", b"61", b"2958465", b"2958466", b"12345678901234567890", b"abc", b"", b" 1", b"true", b"1&amp;2",
]  # fmt: skip
VALUES = st.sampled_from(VALUES_ASKED)
KINDS = st.sampled_from([b"", b"", b"n", b"s", b"s", b"b", b"str", b"e", b"d"])
CELLS = st.one_of(
    st.builds(
        lambda at, style, kind, value: (
            b'<c r="%s"%s%s><v>%s</v></c>'
            % (at, style and b' s="%s"' % style, kind and b' t="%s"' % kind, value)
        ),
        ADDRESSES, STYLE, KINDS, VALUES,
    ),
    st.builds(lambda at, style: b'<c r="%s"%s/>' % (at, style and b' s="%s"' % style), ADDRESSES, STYLE),
    st.sampled_from(
        [
            b'<c r="B1"><f>1+1</f><v>2</v></c>', b'<c r="B1"><v>1</v>', b"<c><v>4</v></c>", b"&lt;",
            b'<c r="B2" t="inlineStr"><is><t>x</t></is></c>', b'<c r="B2" t="s"></c>', b'<c r="C1" />',
            b"\xff", b"<c r='B1'><v>1</v></c>", b'<c r="B1" ><v>1</v></c>',
        ]
    ),
)  # fmt: skip
SHEETS = st.lists(
    st.builds(
        lambda row, says, cells: (
            b'<row r="%s"%s>%s</row>' % (row, says, b"".join(cells)) if cells
            else b'<row r="%s"%s/>' % (row, says)
        ),
        ROWS, ROW_SAYS, st.lists(CELLS, max_size=3),
    ),
    max_size=3,
).map(b"".join)  # fmt: skip


def written(kind: bytes, value: bytes) -> bytes:
    return b"%s><v>%s</v></c>" % (kind and b' t="%s"' % kind, value)


WRITTEN = st.one_of(
    st.just(b"/>"),
    st.builds(written, st.sampled_from([b"", b"n", b"s", b"b"]), st.sampled_from([b"0", b"1"])),
    st.builds(written, st.just(b""), VALUES.filter(bytes.isdigit)),
)
USUAL = st.dictionaries(
    st.tuples(st.integers(1, 9), st.integers(0, 3)), st.tuples(STYLE, WRITTEN), max_size=8
)


def in_order(cells: dict[tuple[int, int], tuple[bytes, bytes]]) -> bytes:
    """Write cells row by row, as spreadsheets do."""
    rows: dict[int, bytes] = {}
    for (row, column), (style, said) in sorted(cells.items()):
        at = b'<c r="%c%d"%s%s' % (65 + column, row, style and b' s="%s"' % style, said)
        rows[row] = rows.get(row, b"") + at
    return b"".join(b'<row r="%d">%s</row>' % line for line in rows.items())


TEXTS = [
    b"", b"<si><t> b</t></si>", b"<si/>", b"<si></si>", b"<si><t>&#9;k</t></si>", b"<si><t>h_x000D_</t></si>",
    b"<si><r><t>i </t></r></si>", b"<si><t>j&#10;</t></si>", b"<si><t>l\r\nm\nn</t></si>",
    b'<si><t>o</t><phoneticPr fontId="1"/></si>', b"<si><t>\xc2\xa0p</t></si>",
    b"<si><t>&q;</t></si>", b"<si><t>\xff</t></si>", b"<si><t>r<b/></t></si>",
    b"<!-- <si><t>s</t></si> -->", b"<si><t>\x01</t></si>", b"<si><t>t</t></si></sst><sst>",
]  # fmt: skip
USUAL_TEXTS = (
    b'<si><t>a</t></si><si><t/></si><si><t xml:space="preserve"> c\n</t></si>'
    b'<si><t xml:space="preserve">d &amp;lt; &lt;e&gt; &quot;&apos;&#10;&amp;#10;</t></si>'
    b"<si><r><rPr><b/></rPr><t>f</t></r><r><t>g</t></r></si>"
)
BEFORE = [
    b"", DIMENSION, b'<dimension ref="A1" />', b'<dimension ref="x"/>', b"<dimension/>",
    b"<cols><col min='1' max='2'/></cols>", b"<sheetPr", b"<x:sheetData/>", b'<c r="Z9"><v>1</v></c>',
]  # fmt: skip
AFTER = [
    b"", b"<oddFooter>&amp;Lhej</oddFooter>", b'<x prompt="Skriv"/>', b"<sheetData></sheetData>",
    b"<x14:formula1><xm:f>_est!$K$2</xm:f></x14:formula1>", b"</worksheet>", b"&nbsp;", b"<row/>",
]  # fmt: skip
LISTED = [
    b'<x:sheet name="a" sheetId="2" r:id="rId1"/>', b'<sheet name="b" sheetId="2"/>',
    b"", b'<workbookPr date1904="false"/>', b'<workbookPr date1904="1"/>',
    b'<sheet name="b" sheetId="2" r:id="rId1"/>', b'<!-- <sheet name="b" r:id="rId2"/> -->',
]  # fmt: skip


ODD = [
    *(("texts", said) for said in TEXTS),
    *(("before", said) for said in BEFORE),
    *(("after", said) for said in AFTER),
    *(("listed", said) for said in LISTED),
]


def made_book(sheet: bytes, odd: tuple[str, bytes] | None = None) -> Source:
    """Write a workbook of one sheet, with one thing in it that is written in another way."""
    said = {"texts": b"", "before": b"", "after": b"", "listed": b""} | dict([odd] if odd else [])
    cells = b"<sheetData>%s</sheetData>" % sheet
    listed = said["listed"] + b'<sheet name="a" sheetId="1" r:id="rId1"/>'
    return packed(
        {
            "_rels/.rels": RELATION % (OFFICE, b"officeDocument", b"xl/workbook.xml"),
            "xl/workbook.xml": b"<workbook><sheets>%s</sheets></workbook>" % listed,
            "xl/_rels/workbook.xml.rels": RELATION
            % (OFFICE, b"worksheet", b"worksheets/sheet1.xml"),
            "xl/styles.xml": STYLES,
            "xl/sharedStrings.xml": b'<sst count="9">%s%s</sst>' % (USUAL_TEXTS, said["texts"]),
            SHEET: HEAD
            + said["before"] + cells + said["after"] + b"</worksheet>",
        }
    )  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
def test_a_workbook_with_one_odd_thing_is_read_as_python_calamine_reads_it(
    odd: tuple[str, bytes],
) -> None:
    cells = b'<c r="A1" t="s"><v>3</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1"><v>7</v></c>'
    also = b'<row r="2"><c r="A2" t="s"><v>5</v></c></row>' if odd[0] == "texts" else b""
    read_alike(made_book(b'<row r="1">%s</row>%s' % (cells, also), odd))


@pytest.mark.parametrize(
    "addresses",
    [
        ("A1", "A1"),
        ("B1", "A1"),
        ("A3", "A2"),
        ("A2", "B1"),
        ("A1", "D9"),
        ("AA1", "Z1"),
        ("A0", "A1"),
    ],
)
def test_cells_out_of_order_are_read_as_python_calamine_reads_them(
    addresses: tuple[str, str],
) -> None:
    first, second = (a.encode() for a in addresses)
    row = b'<row r="1"><c r="%s"><v>1</v></c><c r="%s"><v>2</v></c></row>' % (first, second)
    read_alike(made_book(row))


def test_two_sheets_of_one_name_are_read_as_python_calamine_reads_them() -> None:
    """Which part is which is not plain then, nor where a part is named twice or a list is broken."""
    parts = unpacked(made_book(in_order({(1, 0): (b"", written(b"", b"1"))})))
    parts["xl/worksheets/sheet2.xml"] = parts[SHEET].replace(b"<v>1", b"<v>2")
    rels, sheet = (
        "xl/_rels/workbook.xml.rels",
        b'<sheet name="a" sheetId="2" r:id="rId2"/></sheets>',
    )
    second = RELATION % (OFFICE, b"worksheet", b"worksheets/sheet2.xml")
    for id_ in (b"rId1", b"rId2"):
        also = second.removeprefix(b"<Relationships>").replace(b"rId1", id_)
        listed = parts[rels].replace(b"</Relationships>", also)
        read_alike(packed(parts | {rels: listed}))
        two = parts["xl/workbook.xml"].replace(b"</sheets>", sheet)
        for said in (
            two,
            two.replace(b"/><sheet", b"/0heet"),
            two.replace(b"/><sheet", b"/<sheet"),
        ):
            read_alike(packed(parts | {rels: listed, "xl/workbook.xml": said}))
            other = said.replace(b'name="a" sheetId="2"', b'name="b" sheetId="2"')
            read_alike(packed(parts | {rels: listed, "xl/workbook.xml": other}))
        broken = listed.replace(b"/><Rel", b"/0Rel")
        read_alike(packed(parts | {rels: broken, "xl/workbook.xml": two}))


@pytest.mark.parametrize("kind", [b"", b"s", b"b", b"n"])
@pytest.mark.parametrize("style", STYLES_ASKED)
def test_a_value_in_a_style_is_read_as_python_calamine_reads_it(style: bytes, kind: bytes) -> None:
    for value in VALUES_ASKED:
        read_alike(made_book(in_order({(1, 0): (style, written(kind, value))})))


@given(SHEETS, st.sampled_from(ODD))
def test_any_sheet_is_read_as_python_calamine_reads_it(
    sheet: bytes, odd: tuple[str, bytes]
) -> None:
    read_alike(made_book(sheet, odd))


@given(USUAL)
def test_a_sheet_in_order_is_read_as_python_calamine_reads_it(
    cells: dict[tuple[int, int], tuple[bytes, bytes]],
) -> None:
    read_alike(made_book(in_order(cells)))


PARTS = {"a.xml": b"<a/>" * 200, "b/c.xml": bytes(range(256)), "tom": b"", "\u00e5.xml": b"<b/>"}


@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2), st.binary(max_size=2)), max_size=2),
    st.sampled_from([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2]),
    st.integers(0, 1_000),
)
def test_a_part_is_unpacked_as_the_standard_library_does(
    changes: list[tuple[float, int, bytes]], method: int, most: int
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, said in PARTS.items():
            file.writestr(name, said)
    content = out.getvalue()
    for where, taken, put in changes:
        at = int(where * len(content))
        content = content[:at] + put + content[at + taken :]
    try:
        damaged = zipfile.ZipFile(io.BytesIO(content))
    except DAMAGED:
        return
    with damaged:
        for member in damaged.infolist():
            quick = quickly_unpacked(content, member, most)
            assert quick is None or (quick == damaged.read(member) and len(quick) <= most)


def test_a_part_that_is_not_what_the_directory_says_is_left_to_the_standard_library() -> None:
    said = b"<a/>" * 200
    content = packed({"a.xml": said}).content
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        (right,) = file.infolist()
    assert quickly_unpacked(content, right, 800) == said
    for name, wrong in (
        ("CRC", right.CRC + 1),
        ("file_size", 799),
        ("file_size", 801),
        ("compress_size", right.compress_size - 1),
        ("compress_type", zipfile.ZIP_STORED),
        ("flag_bits", 1),
        ("filename", "b.xml"),
        ("header_offset", -1),
        ("header_offset", len(content)),
    ):
        member = copy(right)
        setattr(member, name, wrong)
        assert quickly_unpacked(content, member, 800) is None, name


def test_the_parts_of_a_form_are_unpacked_straight_from_its_bytes(made: ResolvedSetup) -> None:
    content = filled_in(made).content
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for member in file.infolist():
            assert quickly_unpacked(content, member, 1_000_000) == file.read(member)
            assert quickly_unpacked(content, member, member.file_size - 1) is None
