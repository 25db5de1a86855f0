"""JSON and NDJSON: strict, with places, and never a guess."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from report_files import ID, as_json, as_ndjson, codes, judged, places, report

from est_framework.reports.formats.json_format import read_json, read_ndjson
from est_framework.reports.formats.json_scanner import scan_json
from est_framework.reports.formats.source import Source
from est_framework.setup.resolved import ResolvedSetup


def changed(setup: ResolvedSetup, old: str, new: str | bytes, name: str = "rapport.json") -> Source:
    """Give the good report's bytes with one piece replaced."""
    content = as_json(report(setup)).content
    assert old.encode() in content
    piece = new.encode() if isinstance(new, str) else new
    return Source(name, content.replace(old.encode(), piece, 1))


def test_a_good_report_is_accepted_without_a_word(made: ResolvedSetup) -> None:
    verdict = judged(made, as_json(report(made)))
    assert verdict.findings == ()
    assert verdict.exit_code == 0
    (kept,) = verdict.accepted
    assert kept[1].areas[0].answers["brak"].value == 3


def test_a_file_may_hold_a_list_of_reports(made: ResolvedSetup) -> None:
    other = report(made, id=ID[:-1] + "2", actor="faltgruppen")
    assert len(judged(made, as_json(report(made), other)).accepted) == 2


def test_places_in_a_list_are_those_of_the_file(made: ResolvedSetup) -> None:
    source = as_json(report(made), report(made, id=ID[:-1] + "2", actor="polis"))
    (at,) = places(judged(made, source), "REP201")
    line, column = map(int, at.split(":"))
    assert source.content.decode().splitlines()[line - 1][column - 1 :].startswith('"polis"')


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"brak"', '"br\\ud800k"', "REP012"),
        ('"value": 3', '"value": 1e400', "REP009"),
        ('"value": 3', '"value": -Infinity', "REP009"),
        ('"value": 3', '"value": 9007199254740993', "REP009"),
        ('"value": 3', '"value": 1e-999999999', "REP009"),
        ('"value": 3', '"value": "3"', "REP103"),
        ('"value": 3', '"value": true', "REP103"),
        ('"value": 3', '"value": 2.5', "REP103"),
        ('"value": 3', '"value": -1', "REP109"),
        ('"value": 3', '"value": 0', "REP109"),
        ("En lugn", "En \u202elugn", "REP012"),
        ("En lugn", "En \u0085lugn", "REP012"),
        ("En lugn", "En \tlugn", "REP012"),
        ("En lugn", "En \\blugn", "REP012"),
        ("En lugn", "En \\flugn", "REP012"),
        ("En lugn", "En \\u202elugn", "REP012"),
        ("2026-W47", "\uff12026-W47", "REP107"),
        ("2026-W47", "2026-W47\\n", "REP107"),
        ("2026-W47", "9999-W52", "REP204"),
        ("centrum", "centr\u0430m", "REP121"),
        ('"comment"', '"__proto__"', "REP102"),
        ("11:00:00+01:00", "11:00:00", "REP107"),
        ("11:00:00+01:00", "23:59:60Z", "REP107"),
        ("2026-11-18", "2026-02-30", "REP107"),
    ],
)
def test_what_must_not_pass_is_found(made: ResolvedSetup, old: str, new: str, code: str) -> None:
    verdict = judged(made, changed(made, old, new))
    assert code in codes(verdict)
    assert not verdict.accepted
    assert verdict.exit_code == 1


def test_a_whole_number_with_decimals_is_kept_whole_and_said(made: ResolvedSetup) -> None:
    verdict = judged(made, changed(made, '"value": 3', '"value": 3.0'))
    assert codes(verdict) == ["REP010"]
    assert verdict.accepted[0][1] == judged(made, as_json(report(made))).accepted[0][1]


def test_a_byte_order_mark_is_skipped_and_said(made: ResolvedSetup) -> None:
    source = as_json(report(made))
    verdict = judged(made, Source("a.json", b"\xef\xbb\xbf" + source.content))
    assert codes(verdict) == ["REP005"]
    assert verdict.accepted[0][1] == judged(made, source).accepted[0][1]


def test_a_truncated_file_is_said_to_be_cut_off(made: ResolvedSetup) -> None:
    content = as_json(report(made)).content
    verdict = judged(made, Source("a.json", content[:-40]))
    assert codes(verdict) == ["REP007"]
    assert [d.data for d in verdict.rejected] == [None]


def test_two_documents_in_one_file_are_pointed_to_ndjson(made: ResolvedSetup) -> None:
    content = as_json(report(made)).content
    (finding,) = judged(made, Source("a.json", content + content)).findings
    assert finding.code == "REP006"
    assert "NDJSON" in finding.expected.sv


def test_wrong_encoding_is_told_by_line_and_byte_and_never_guessed(made: ResolvedSetup) -> None:
    source = changed(made, "En lugn vecka på", "En lugn vecka p\xe5".encode("cp1252"))
    (finding,) = judged(made, source).findings
    assert finding.code == "REP004"
    line, offset = map(int, finding.place.at.split(":"))
    assert source.content.split(b"\n")[line - 1][offset - 1] == 0xE5


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_wrong_encoding_in_a_line_is_told_whatever_the_line_ends(end: bytes) -> None:
    content = b'{"a": 1}' + (end or b"\n") + b'\xef\xbb\xbf{"b": "\xe5"}' + end
    said = read_ndjson(Source("a.ndjson", content))[1]
    assert [(f.code, f.place.at) for f in said] == [("REP005", "2:1"), ("REP004", "2:11")]
    assert "0xE5" in said[1].seen.sv


def test_utf_16_is_named(made: ResolvedSetup) -> None:
    content = as_json(report(made)).content.decode().encode("utf-16")
    (finding,) = judged(made, Source("a.json", content)).findings
    assert "UTF-16" in finding.seen.sv or finding.code == "REP003"


def test_a_field_that_stands_twice_is_found_even_with_the_same_value(made: ResolvedSetup) -> None:
    twice = '"actor": "polisen", "actor": "polisen"'
    verdict = judged(made, changed(made, '"actor": "polisen"', twice))
    assert codes(verdict) == ["REP008"]
    assert verdict.findings[0].place.pointer == "/actor"


def test_deep_nesting_is_refused_quickly_whatever_its_depth(made: ResolvedSetup) -> None:
    for depth in (41, 1_000, 100_000):
        content = b"[" * depth + b"]" * depth
        assert codes(judged(made, Source("a.json", content))) == ["REP011"]


def test_a_packed_file_is_named_and_not_unpacked(made: ResolvedSetup) -> None:
    content = gzip.compress(as_json(report(made)).content)
    (finding,) = judged(made, Source("a.ndjson", content)).findings
    assert finding.code == "REP003"
    assert "gzip" in finding.seen.en


def test_ten_thousand_faults_are_told_in_a_moment(made: ResolvedSetup) -> None:
    answers = {f"maybe{n}": {"state": "maybe", "value": -n} for n in range(3_000)}
    verdict = judged(made, as_json(report(made, areas=[{"area": "centrum", "answers": answers}])))
    assert len(verdict.findings) >= 3_000


def test_ndjson_skips_blank_lines_and_counts_them(made: ResolvedSetup) -> None:
    first = as_ndjson(report(made)).content
    second = as_ndjson(report(made, id=ID[:-1] + "2", actor="polis")).content
    verdict = judged(made, Source("a.ndjson", first + b"\n\n" + second))
    assert places(verdict, "REP201")[0].startswith("4:")
    assert len(verdict.accepted) == 1


def test_a_broken_line_is_told_and_nothing_of_the_file_is_used(made: ResolvedSetup) -> None:
    good = as_ndjson(report(made)).content
    verdict = judged(made, Source("a.ndjson", good + good[:-40] + b"\n"))
    assert codes(verdict) == ["REP007"]
    assert verdict.findings[0].place.at.startswith("2:")
    assert not verdict.accepted


def test_a_mark_before_a_later_line_is_said(made: ResolvedSetup) -> None:
    other = as_ndjson(report(made, id=ID[:-1] + "2", actor="faltgruppen")).content
    content = as_ndjson(report(made)).content + b"\xef\xbb\xbf" + other
    verdict = judged(made, Source("a.ndjson", content))
    assert places(verdict, "REP005") == ["2:1"]
    assert len(verdict.accepted) == 2


@pytest.mark.parametrize("end", [b"\r", b"\n"])
def test_what_only_looks_like_ndjson_is_told_once(made: ResolvedSetup, end: bytes) -> None:
    one = json.dumps(report(made)).encode()
    content = one + b"\r" + one if end == b"\r" else json.dumps([report(made)], indent=1).encode()
    assert codes(judged(made, Source("a.ndjson", content))) == ["REP006"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(json_values, st.sampled_from([None, 1]), st.booleans())
def test_both_readers_read_the_same(value: Any, indent: int | None, ascii_only: bool) -> None:  # noqa: FBT001
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    scan = scan_json(text)
    if not scan.remarks:
        assert scan.value == value
    drafts, findings = read_json(Source("a.json", text.encode("utf-8", "surrogatepass")))
    if not findings and not isinstance(value, list):
        assert drafts[0].data == value


@given(json_values)
def test_every_value_has_a_place_where_it_stands(value: Any) -> None:
    text = json.dumps(value, indent=1)
    scan = scan_json(text)
    assume(not scan.remarks)
    for pointer, offset in scan.offsets.items():
        found = value
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            found = found[int(key)] if isinstance(found, list) else found[key]
        start = json.dumps(found, indent=1)[:1]
        assert text[offset] == start
