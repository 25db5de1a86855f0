"""JSON that other programs write, and that somebody writes by hand: met by general rules."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest
from judging import as_bytes, base, judged

from est_framework.reports.tidy import tidied


def changed(old: bytes, new: bytes) -> bytes:
    """Give the good report with one piece of its text replaced."""
    good = as_bytes(base())
    assert old in good
    return good.replace(old, new, 1)


def event(**changes: Any) -> bytes:
    """Give the good report with its event changed; None takes a field away."""
    made = base()
    made["events"][0] |= changes
    made["events"][0] = {k: v for k, v in made["events"][0].items() if v is not None}
    return as_bytes(made)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (b"Infinity", "REP009"),
        (b"-Infinity", "REP009"),
        (b"-0", "REP109"),
        (b"-0.0", "REP109"),
        (b"0", "REP109"),
        (b"3.5", "REP103"),
        (b"03", "REP006"),
        (b"+3", "REP006"),
        (b".5", "REP006"),
        (b"3.", "REP006"),
        (b"0x10", "REP006"),
        (b"1_000", "REP006"),
        (b"1e309", "REP009"),
        (b"9" * 400, "REP009"),
        (b"9" * 5000, "REP009"),
        (b"true", "REP103"),
        (b"null", "REP103"),
        (b"[null]", "REP103"),
        (b" null ", "REP103"),
        (b"[3]", "REP103"),
        (b'{"n": 3}', "REP103"),
        (b'"tre"', "REP103"),
        (b"'3'", "REP006"),
        (b"100001", "REP009"),
    ],
)
def test_a_count_that_is_none_is_refused_where_it_stands(new: bytes, code: str) -> None:
    content = changed(b'"count": 3', b'"count": ' + new)
    result = judged("r.json", content)
    assert result.outcome == "rejected"
    assert code in result.codes
    assert result.places(code)[0].startswith("1:")


@pytest.mark.parametrize("written", [b"3.0", b"3e0", b"30e-1", b"0.3E1"])
def test_a_whole_number_in_another_dress_is_read_and_said(written: bytes) -> None:
    result = judged("r.json", changed(b'"count": 3', b'"count": ' + written))
    assert (result.outcome, result.codes) == ("accepted", {"REP010"})


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_other_encodings_are_told_and_never_guessed(encoding: str) -> None:
    text = json.dumps(base(), ensure_ascii=False)
    result = judged("r.json", text.encode(encoding))
    assert result.outcome == "rejected"
    assert result.codes & {"REP003", "REP004", "REP006", "REP012"}


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("\ud800 ensam", "REP004"),
        ("a\x7fb", "REP012"),
        ("a\u2066b", "REP012"),
        ("a\ufffeb", "REP012"),
        ("x" * 4001, "REP108"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused(note: str, code: str) -> None:
    result = judged("r.json", event(description=note))
    assert result.outcome == "rejected"
    assert code in result.codes


def test_a_lone_surrogate_written_as_an_escape_is_refused() -> None:
    result = judged("r.json", changed(b"Klotter p", b"\\ud83d Klotter p"))
    assert result.outcome == "rejected"
    assert result.codes & {"REP006", "REP012"}


@pytest.mark.parametrize(
    "note",
    ["😀 klotter 👍🏽", "Zürich ß ﬁ", "e\u0301n", "tab\toch\nrad", "𝟑 burkar", "Śródmieście"],
)
def test_a_text_that_can_be_kept_is_kept(note: str) -> None:
    assert judged("r.json", event(description=note)).outcome == "accepted"


@pytest.mark.parametrize(
    ("made", "code"),
    [
        ({"": 1}, "REP102"),
        ({"Period": "2026-W47"}, "REP102"),
        ({"period ": "2026-W47"}, "REP102"),
        ({"constructor": {}}, "REP102"),
        ({"x" * 10_000: 1}, "REP102"),
        ({"a/b~c": 1}, "REP102"),
        ({"period": None}, "REP103"),
        ({"period": 47}, "REP103"),
        ({"period": ["2026-W47"]}, "REP103"),
        ({"period": "2026-W00"}, "REP204"),
        ({"period": "2026-W54"}, "REP204"),
        ({"period": "2026W47"}, "REP107"),
        ({"period": " 2026-W47"}, "REP107"),
        ({"period": "2026-W47\n"}, "REP107"),
        ({"period": "-2026-W47"}, "REP107"),
        ({"period": "2026-11"}, "REP205"),
        ({"period": "2027-W01"}, "REP206"),
        ({"events": None}, "REP103"),
        ({"events": {}}, "REP103"),
        ({"events": [None]}, "REP103"),
        ({"events": [[]]}, "REP103"),
        ({"events": ["klotter"]}, "REP103"),
        ({"actor": ""}, "REP201"),
        ({"actor": "polis\u0435n"}, "REP121"),
        ({"actor": "ｐolisen"}, "REP121"),
        ({"actor": "polisen\u200b"}, "REP122"),
        ({"actor": "pol\u00adisen"}, "REP122"),
        ({"template": "Weekly"}, "REP106"),
        ({"template": None}, "REP101"),
        ({"template": 3}, "REP103"),
        ({"id": "1"}, "REP107"),
        ({"id": "7B0F6B0E-0000-4000-8000-000000000001"}, "REP107"),
        ({"id": 7}, "REP103"),
        ({"revision": 0}, "REP009"),
        ({"revision": "1"}, "REP103"),
        ({"method": "est 9.0.0"}, "REP115"),
        ({"setup": "orebro"}, "REP115"),
        ({"digest": "sha256:"}, "REP107"),
        ({"nothing_to_report": "nej"}, "REP103"),
        ({"nothing_to_report": 0}, "REP103"),
        ({"submitted": "2026-11-20"}, "REP107"),
        ({"submitted": "2026-11-20 14:05:00+01:00"}, "REP107"),
        ({"submitted": "2026-11-20T14:05:00"}, "REP107"),
        ({"submitted": "2026-11-20T24:00:00+01:00"}, "REP107"),
        ({"submitted": "2026-11-31T10:00:00+01:00"}, "REP107"),
        ({"submitted": "2026-11-20T14:05:00+25:00"}, "REP107"),
        ({"submitted": "2026-11-20T14:05:00 CET"}, "REP107"),
        ({"submitted": 1_795_000_000}, "REP103"),
        # No moment in universal time: a picture could never be made of such a report.
        ({"submitted": "0001-01-01T00:00:00+14:00"}, "REP107"),
        ({"submitted": "9999-12-31T23:59:59-14:00"}, "REP107"),
        ({"submitted": "1969-12-31T23:59:59Z"}, "REP107"),
        ({"submitted": "3000-01-01T00:00:00Z"}, "REP107"),
    ],
)
def test_a_header_that_is_wrong_is_refused(made: dict[str, Any], code: str) -> None:
    result = judged("r.json", as_bytes(base() | made))
    assert result.outcome == "rejected"
    assert code in result.codes


@pytest.mark.parametrize(
    ("moment", "period"),
    [
        ("2026-11-22T23:59:59+01:00", "2026-W47"),
        ("2026-11-23T00:00:00+01:00", "2026-W47"),
        ("2026-10-25T02:30:00+02:00", "2026-W43"),
        ("2026-10-25T02:30:00+01:00", "2026-W43"),
        ("2026-03-29T02:30:00+01:00", "2026-W13"),
        ("2026-11-20T14:05:00Z", "2026-W47"),
        ("2026-11-20T14:05:00.123456+14:00", "2026-W47"),
        ("2026-11-20T14:05-12:00", "2026-W47"),
        ("2026-01-04T23:59:59+01:00", "2026-W01"),
        ("1970-01-01T00:00:00+14:00", "2026-W01"),
    ],
)
def test_any_moment_with_its_offset_is_taken_as_it_stands(moment: str, period: str) -> None:
    made = base() | {"submitted": moment, "period": period}
    made["events"][0]["date"] = None
    made["events"] = []
    result = judged("r.json", as_bytes(made | {"nothing_to_report": True}))
    assert result.outcome == "accepted"


def test_week_53_of_a_year_that_has_it_is_a_week_that_has_not_been() -> None:
    result = judged("r.json", as_bytes(base() | {"period": "2026-W53"}))
    assert result.codes & {"REP206", "REP204"} == {"REP206"}
    assert "REP204" in judged("r.json", as_bytes(base() | {"period": "2025-W53"})).codes


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"area": "Atlantis"}, "REP104"),
        ({"area": "centr\u0430m"}, "REP121"),
        ({"area": "cen\u200dtrum"}, "REP122"),
        ({"area": "centrum\u00a0norr"}, "REP122"),
        ({"area": ""}, "REP104"),
        ({"area": None}, "REP101"),
        ({"area": ["centrum"]}, "REP103"),
        ({"indicator": "klottr"}, "REP105"),
        ({"indicator": "kl\u03bftter"}, "REP121"),
        ({"date": "2026-02-30"}, "REP107"),
        ({"date": "16/11 2026"}, "REP107"),
        ({"date": "2026-11-18T00:00:00Z"}, "REP107"),
        ({"part_of_day": "förmiddag"}, "REP106"),
        ({"part_of_day": "da\u200by"}, "REP122"),
        ({"place": "x" * 201}, "REP108"),
        ({"who": "någon"}, "REP102"),
        ({"telefon": "finns"}, "REP304"),
        ({"Kontaktperson": ""}, "REP304"),
        ({"position": {"lat": 59.33258, "lon": 18.06491}}, "REP303"),
        ({"position": [18.06491, 59.33258]}, "REP303"),
        ({"place": "59.33258, 18.06491"}, "REP303"),
        ({"place": "N 6580822, E 674032"}, "REP303"),
        ({"description": "vid 674032.5;6580822.1"}, "REP303"),
        ({"position": {"n": 6580822, "e": 674032}}, "REP303"),
        ({"position": [674032.25, 6580822.5]}, "REP303"),
        ({"place": "N 59,33258 E 18,06491"}, "REP303"),
        ({"place": "59°19'57\"N 18°3'53\"E"}, "REP303"),
    ],
)
def test_an_event_that_is_wrong_is_refused(changes: dict[str, Any], code: str) -> None:
    result = judged("r.json", event(**changes))
    assert result.outcome == ("held" if code in ("REP303", "REP304") else "rejected")
    assert code in result.codes


@pytest.mark.parametrize(
    "place",
    [
        "59.3, 18.0",
        "kvarter 59.33, rum 18.06",
        "version 59.33258",
        "tel 5,9",
        "6580822 besökare",
        "kod 667008cea7001743aac4",
        "674032 kr av 7999999",
    ],
)
def test_a_coarse_position_or_another_number_is_no_front_door(place: str) -> None:
    assert judged("r.json", event(place=place)).outcome == "accepted"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"part_of_day": "EVENING"}, "REP123"),
        ({"area": " Centrum "}, "REP123"),
        ({"indicator": "Klotter"}, "REP123"),
        ({"description": "=1+1"}, "REP124"),
        ({"description": " @SUM(A1)"}, "REP124"),
        ({"description": "\u202f=1"}, "REP124"),
        ({"place": "-1+1"}, "REP124"),
        ({"description": "1.98001E+11"}, "REP125"),
        ({"description": "…"}, "REP126"),
        ({"place": "?"}, "REP126"),
    ],
)
def test_what_may_be_a_slip_is_kept_and_said(changes: dict[str, Any], code: str) -> None:
    result = judged("r.json", event(**changes))
    assert result.outcome == "accepted"
    assert code in result.codes


@pytest.mark.parametrize("text", ["- lugnt", "-- lugnt", "+ fler", "A-1", "1E4", "3,5E1"])
def test_a_dash_in_a_list_and_a_short_number_are_no_slips(text: str) -> None:
    result = judged("r.json", event(description=text))
    assert (result.outcome, result.codes) == ("accepted", set())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b" \n\t ", "REP001"),
        (b"[]", "REP001"),
        (b"\xef\xbb\xbf", "REP001"),
        (b"\xef\xbb\xbf\r\n", "REP001"),
        (b"{}", "REP101"),
        (b"null", "REP103"),
        (b"42", "REP103"),
        (b"true", "REP103"),
        (b"[[]]", "REP103"),
        (b"{" * 50_000, "REP006"),
        (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, "REP011"),
        (b"[1, 2,]", "REP006"),
        (b"{'a': 1}", "REP006"),
        (b"{a: 1}", "REP006"),
        (b'{"a": 1} // slut', "REP006"),
        (b"/* a */ {}", "REP006"),
        (b'{"a": "b', "REP007"),
        (b'{"a": [1, ', "REP007"),
        (b"[" + b"{}," * 60_000 + b"{}]", "REP002"),
    ],
)
def test_a_document_that_is_no_report_is_refused(content: bytes, code: str) -> None:
    result = judged("r.json", content)
    assert result.outcome == "rejected"
    assert code in result.codes


def test_a_key_twice_deep_inside_is_found_where_it_stands_the_second_time() -> None:
    result = judged("r.json", changed(b'"count": 3', b'"count": 3, "count": 4'))
    assert result.outcome == "rejected"
    assert result.codes == {"REP008"}


def test_a_line_of_ndjson_that_is_null_is_told_and_stops_the_file() -> None:
    result = judged("r.ndjson", as_bytes(base()) + b"\nnull\n")
    assert (result.outcome, result.found) == ("rejected", (("REP103", "2:1"),))


def test_a_moment_that_has_not_come_is_kept_and_said() -> None:
    result = judged("r.json", as_bytes(base() | {"submitted": "2027-11-20T14:05:00+01:00"}))
    assert result.outcome == "accepted"
    assert "REP211" in result.codes


def test_a_word_of_a_foreign_alphabet_is_named_by_its_code_point() -> None:
    assert "U+0430" in judged("r.json", event(area="centr\u0430l")).words


def test_a_date_in_place_of_a_week_is_told_with_its_week() -> None:
    result = judged("r.json", as_bytes(base() | {"period": "2026-11-16"}))
    assert "2026-W47" in result.words


def test_a_week_alone_is_told_with_the_year_it_was_sent() -> None:
    assert "2026-W47" in judged("r.json", as_bytes(base() | {"period": "v. 47"})).words


def test_a_word_that_may_mean_two_choices_is_not_chosen_for() -> None:
    schema = jsonschema_rs.Draft202012Validator({"properties": {"a": {"enum": ["Norr", "norr"]}}})
    for seen, meant in (("NORR", "NORR"), (" norr", "norr"), (" Norr ", "Norr")):
        data = {"a": seen}
        assert tidied(data, list(schema.iter_errors(data)))[0] == {"a": meant}
        assert data == {"a": seen}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_number_of_a_person_is_found_in_a_file_that_cannot_be_read(encoding: str) -> None:
    made = base() | {"comment": "Nr 18900101-9802"}
    result = judged("r.json", as_bytes(made).decode().encode(encoding))
    assert result.outcome == "held"
    assert "9802" not in result.words


def test_a_report_over_several_lines_in_a_file_of_lines_is_told_once() -> None:
    one = json.dumps(base(), indent=2).encode()
    for content in (one, one + b"\n" + one):
        result = judged("r.ndjson", content)
        assert (result.outcome, result.found) == ("rejected", (("REP006", "1:1"),))
        assert ".json" in result.words


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("r.eml", b"From: skolan\r\nTo: kommunen\r\n\r\nSe bifogat.", "e-postmeddelande"),
        ("r.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "e-postmeddelande"),
        ("r.docx", b"PK\x03\x04" + bytes(26) + b"word/document.xml", "Word"),
        ("r.json", b"{\\rtf1 Lugnt}", "Word"),
        ("r.csv", b"PK\x03\x04\x14\x00\x06\x00" + bytes(40), "arbetsbok"),
    ],
)
def test_a_file_of_another_program_is_named_with_what_to_do(
    name: str, content: bytes, word: str
) -> None:
    result = judged(name, content)
    assert (result.outcome, result.codes) == ("rejected", {"REP003"})
    assert word in result.words
