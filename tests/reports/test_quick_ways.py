"""The quick ways of reading say what the slow ones say, or leave it to them."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from report_files import report, saved

from est_framework.errors import UsageError
from est_framework.forms.workbook.write import write_workbook
from est_framework.periods import Period
from est_framework.reports import rules
from est_framework.reports.at_a_glance import passes_at_a_glance
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.json_format import read_json
from est_framework.reports.formats.json_offset import offset_in
from est_framework.reports.formats.json_scanner import scan_json
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.xlsx_around import _AROUND_CELLS, XML_ERRORS, around_cells
from est_framework.reports.formats.xlsx_quick import reach
from est_framework.reports.formats.xlsx_scan import SheetScan, gone_through
from est_framework.reports.formats.xlsx_zip import unpacked
from est_framework.reports.made import made_report
from est_framework.reports.models import Report
from est_framework.reports.screening import Screen
from est_framework.setup.resolved import ResolvedSetup

HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet><sheetData>'
TAIL = b"</sheetData></worksheet>"
EXAMPLES = Path(rules.__file__).parents[1] / "examples"


def slowly(content: bytes) -> tuple[tuple[int, int, int], bool]:
    """Go through a sheet: what it reaches, and whether it holds errors."""
    scan = SheetScan()
    gone_through(content, scan)
    return (scan.cells, scan.last_row, scan.last_column), bool(scan.errors)


def agrees(content: bytes) -> bool:
    """Hold the quick way against the slow one; says whether the quick one gave an answer."""
    quick = reach(content)
    if quick is None:
        return False
    with suppress(XML_ERRORS):  # damaged: the parser says so before the answer is used
        assert (quick, False) == slowly(content)
    return True


def sheets(source: Source) -> list[bytes]:
    return [c for n, c in unpacked(source).items() if n.startswith("xl/worksheets/sheet")]


def test_our_own_workbooks_go_the_quick_way(made: ResolvedSetup, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    write_workbook(made, "polisen", Period.parse("2026-W47"), "weekly_status", "sv", file)
    assert all(agrees(sheet) for sheet in sheets(Source(file.name, file.read_bytes())))


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>',
        b'<row r="1"><c r="A1" t=\'e\'><v>#REF!</v></c></row>',
        b'<row r="1"><c r="A1" t="&#101;"><v>#REF!</v></c></row>',
        b'<row r="1"><c r="A1"><f>1+1</f></c></row>',
        b'<row r="1"><c r="A1"><f/></c></row>',
        b'<row r="1"><c r="A1" t="e"\n><v>#REF!</v></c></row>',
        b'<row r="1"><c\tr="XFD1048576"><v>1</v></c></row>',
        b"<row><c><v>1</v></c></row>",
        b'<row r="1"><x:c xmlns:x="a" r="A1" t="e"><x:v>#N/A</x:v></x:c></row>',
        b'<row r="1"><!-- <c r="A1"> --><c t="e" r="A1"><v>#N/A</v></c></row>',
    ],
)
def test_what_is_written_unusually_is_left_to_the_slow_way(cells: bytes) -> None:
    assert reach(HEAD + cells + TAIL) is None


def test_another_encoding_is_left_to_the_slow_way() -> None:
    content = HEAD.replace(b"UTF-8", b"cp037") + TAIL
    assert reach(content) is None


PIECES = st.sampled_from(
    [
        b'<row r="3">', b"</row>", b'<c r="B3"><v>1</v></c>', b'<c r="AA3" s="4" t="s"><v>0</v></c>',
        b'<c r="C3"/>', b'<c r="D3" t="e"><v>#N/A</v></c>', b'<c r="E3"><f>A1</f></c>', b"<row>",
        b"<cols><col/></cols>", b"<c><v>2</v></c>", b'<c r="F9" t="inlineStr"><is><t>x</t></is></c>',
        b"<c\n/>", b'<row r="12"/>', b"<conditionalFormatting/>", b":c ", b"<f />",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12))
def test_the_quick_way_agrees_with_the_slow_way(pieces: list[bytes]) -> None:
    agrees(HEAD + b"".join(pieces) + TAIL)


def test_a_flat_table_saved_by_another_program_agrees() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["a", 1, 2.5, True, None, "b"])
    sheet["H20"] = "långt bort"
    for content in sheets(saved(book)):
        agrees(content)


DAYS = st.sampled_from(["2026-11-18", "2026-02-29", "2026-02-30", "0000-01-01", "2024-02-29"])
MOMENTS = st.sampled_from(
    [
        "2026-11-20T11:00:00+01:00", "2026-11-20T11:00Z", "2026-11-20T11:00:00.5+00:00",
        "2026-11-20T11:00:00.123456-23:59", "2026-02-30T11:00:00Z", "0000-11-20T11:00:00Z",
    ]
)  # fmt: skip
PERIODS = st.sampled_from(["2026-W47", "2026-W53", "2025-W53"])


@given(DAYS, MOMENTS, PERIODS, st.sets(st.sampled_from(
    ["areas", "events", "upcoming", "presence", "comment", "reporter", "nothing_to_report"]
)))  # fmt: skip
def test_a_report_made_quickly_is_the_one_that_the_model_makes(
    made: ResolvedSetup, day: str, moment: str, period: str, left_out: set[str]
) -> None:
    data = report(made, submitted=moment, period=period, **dict.fromkeys(left_out))
    for line in data.get("events", []):
        line["date"] = day
    slow = outcome(lambda: Report.model_validate(data | {"period": Period.parse(period)}))
    quick = outcome(lambda: made_report(data))
    assert quick == slow


def outcome(make: Any) -> Any:
    """Give all that can be told of a report that is made, or why it is not."""
    try:
        one: Report = make()
    except (ValidationError, UsageError) as error:
        return type(error), str(error)
    return one, one.model_dump(), one.model_dump_json(), one.model_fields_set


MUTATIONS = st.sampled_from(
    [
        b'"id": 1, ', b'"a": {"b": 1, "b": 2}, ', b'"\\u0061": 1, ', b'"\\"": 1, ', b'"x": "\\\\u0041", ',
        b"3.0", b"1e3", b"-0.0", b"NaN", b"Infinity", b"1e400", b"9007199254740993",
        b"1234567890123456789012", b"[" * 41 + b"]" * 41, b'{"a":' * 41 + b"1" + b"}" * 41,
        "\u200e".encode(), "\u202e".encode(), b"\x00", b"\x7f", b"\xc2\x85", b"\xff",
        b"\xef\xbf\xbe", b'"', b",", b"}", b"]", b"\\", b"\n", b"//",
        b"\xef\xbb\xbf",
    ]
)  # fmt: skip


@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), MUTATIONS), max_size=3), st.booleans()
)
def test_json_that_the_fast_reader_lets_pass_is_read_alike_by_the_strict_scanner(
    made: ResolvedSetup,
    changes: list[tuple[float, int, bytes]],
    escaped: bool,  # noqa: FBT001
) -> None:
    content = json.dumps(report(made), ensure_ascii=escaped).encode()
    for where, taken, put in changes:
        at = int(where * len(content))
        content = content[:at] + put + content[at + taken :]
    assert_read_alike(content)


@pytest.mark.parametrize("sign", ["\x7f", "\x85", "\u200e", "\u202e", "\u2066", "\ufff9", "\ufffe"])
def test_signs_that_nobody_sees_are_left_to_the_strict_scanner(
    made: ResolvedSetup, sign: str
) -> None:
    content = json.dumps(report(made, comment=f"a{sign}b"), ensure_ascii=False).encode()
    assert_read_alike(content)
    assert [finding.code for finding in read_json(Source("a.json", content))[1]] == ["REP012"]


@pytest.mark.parametrize(
    "file", sorted(EXAMPLES.rglob("*.json")), ids=lambda f: f.relative_to(EXAMPLES).as_posix()
)
def test_every_example_is_read_alike(file: Path) -> None:
    assert_read_alike(file.read_bytes())


def assert_read_alike(content: bytes) -> None:
    """Hold the fast reader's word against the strict scanner's, where it had no doubt."""
    drafts, findings = read_json(Source("a.json", content))
    if findings:
        return
    scan = scan_json(content.decode())
    # A number that no report holds needs no search: the schema refuses it.
    assert {remark.rule.code for remark in scan.remarks} <= {"REP009"}
    assert not scan.broken
    if not scan.remarks:
        read = [draft.data for draft in drafts]
        assert repr(read) == repr(scan.value if isinstance(scan.value, list) else [scan.value])


@given(st.data())
def test_a_value_is_found_where_the_whole_scan_finds_it(
    made: ResolvedSetup, data: st.DataObject
) -> None:
    text = json.dumps(
        report(made) | {"a/b~c": {"~1": [1, [2]]}},
        ensure_ascii=False,
        indent=data.draw(st.sampled_from([None, 1])),
    )
    offsets = scan_json(text).offsets
    pointer = data.draw(st.sampled_from([*offsets, "/areas/9", "/nobody", "/comment/0"]))
    assert offset_in(text, pointer) == offsets.get(pointer)


def test_places_are_the_same_whether_few_or_many_are_asked_for(made: ResolvedSetup) -> None:
    content = json.dumps([report(made), report(made)], ensure_ascii=False, indent=1).encode()
    for n in (0, 1):
        all_at_once = dict(read_json(Source("a.json", content))[0][n].at)
        few = read_json(Source("a.json", content))[0][n].at
        assert {pointer: few[pointer] for pointer in reversed(all_at_once)} == all_at_once
        assert "/nobody" not in few


SAID = st.sampled_from(
    [
        "Lugnt på torget", "900101-9802", "900101", "900101-", "9802", "-9802 var där", " 9001019802",
        "pnr", "19", "0701740605", "Mamman Ella Karlsson", "skyddad identitet", "ABC", "12D", "A.A.",
        "59.33258, 18.06490", "3 ungdomar", "a@b.se", "②", "Björn", "2026-11-18", "20261118", "",
    ]
)  # fmt: skip
LINES = st.fixed_dictionaries(
    {"indicator": st.just("brak"), "area": st.just("centrum"), "date": st.just("2026-11-18")},
    optional={
        "place": SAID,
        "count": st.sampled_from([1, 12, 9802, 900_101, 9001019802]),
        "description": SAID,
    },
).flatmap(lambda line: st.permutations(list(line.items())).map(dict))


@given(SAID, SAID, SAID, st.lists(LINES, max_size=2))
def test_a_report_that_passes_at_a_glance_holds_nothing_field_by_field(
    made: ResolvedSetup, reporter: str, comment: str, said: str, lines: list[dict[str, Any]]
) -> None:
    data = report(made, reporter=reporter, comment=comment, events=lines)
    data["upcoming"][0]["description"] = data["presence"][0]["resource"] = said
    draft = Draft(data, Source("rapport.json", b""))
    found = Screen().field_by_field(draft, passed_schema=True)
    assert Screen().findings(draft, data, passed_schema=True) == found
    assert not (found and passes_at_a_glance(data))


def test_a_good_report_passes_at_a_glance(made: ResolvedSetup) -> None:
    assert passes_at_a_glance(report(made, id="0193a1b2-7c3d-7000-8000-0f00c0ffee01"))
    assert not passes_at_a_glance(report(made, id="19900101-9802"))


MEASURE = """
import resource, sys, tempfile
from pathlib import Path
sys.path[:0] = [{root!r}, {benchmarks!r}]
from receive import NOW, files, local_est, made_setup, receive
setup = made_setup()
with tempfile.TemporaryDirectory() as folder:
    receipt = receive(local_est(setup, Path(folder)), files(setup, {count}, 2_000), now=NOW)
assert receipt.stored + receipt.held == {count}, receipt
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the measure of memory is of Unix")
def test_memory_does_not_grow_with_the_number_of_reports() -> None:
    """All at once, the larger delivery would take half a gigabyte more."""
    root = Path(__file__).parents[2]
    peaks = []
    for count in (4_000, 30_000):
        code = MEASURE.format(root=str(root), benchmarks=str(root / "benchmarks"), count=count)
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=False, timeout=600
        )
        assert done.returncode == 0, done.stderr.decode()
        peaks.append(int(done.stdout))
    assert peaks[1] - peaks[0] < 60, peaks


AROUND = st.sampled_from(
    [
        b"<oddHeader>&amp;Lhej</oddHeader>", b"<evenFooter>x<", b"<firstHeader></firstHeader>", b"Header>",
        b' tooltip="till 2"', b'display="x"', b"<c/>", b"<oddHeader >y<", b"display=", b'dis"play="',
        b'<formula>A1="x"</formula>', b"<formula1>$A$1</formula1>", b'<filter val="x"/>',
        b'<customFilter val="x"/>', b'<numFmt formatCode="0&quot; kr&quot;"/>', b"<scenario>",
    ]
)  # fmt: skip


@given(st.lists(AROUND, max_size=4))
def test_a_sheet_that_is_not_searched_says_nothing_beside_its_cells(pieces: list[bytes]) -> None:
    content = b"".join(pieces)
    assert around_cells(content) == b"\n".join(_AROUND_CELLS.findall(content))
