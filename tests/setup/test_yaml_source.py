"""The strict YAML reader: what it takes, what it refuses, and that it never falls over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from est_framework.findings import Place
from est_framework.setup import yaml_source
from est_framework.setup.yaml_quick import read_plain
from est_framework.setup.yaml_source import DEEPEST, LARGEST, YamlSource, read_yaml


def read(text: str) -> YamlSource:
    source, findings = read_yaml(text.encode(), "est.yaml")
    assert findings == []
    assert source is not None
    return source


def codes(content: bytes) -> list[tuple[str, str]]:
    source, findings = read_yaml(content, "est.yaml")
    assert source is None
    return [(f.code, f.place.at) for f in findings]


def test_times_dates_and_no_stay_text_and_only_true_and_false_are_claims() -> None:
    source = read("a: 22:30\nb: 2026-01-01\nc: no\nd: on\ne: true\nf: ~\ng: 12\nh: '12'\ni:\n")
    assert source.data == {
        "a": "22:30",
        "b": "2026-01-01",
        "c": "no",
        "d": "on",
        "e": True,
        "f": None,
        "g": 12,
        "h": "12",
        "i": None,
    }


@pytest.mark.parametrize("number", ["0x10", "0o17", "1_000", "1.5", ".inf", "1e999", "9" * 5000])
def test_a_number_of_another_form_is_no_whole_number_but_is_kept_as_written(number: str) -> None:
    source = read(f"a: {number}\n")
    assert isinstance(source.data["a"], float)
    assert source.raw["a",] == number


def test_every_value_knows_its_line_and_column() -> None:
    source = read("a:\n  - b: 1\n    c: 2\nd:\n")
    assert source.place("a", 0, "c") == Place("est.yaml", "3:8", "/a/0/c")
    assert source.key_place("a", 0, "c") == Place("est.yaml", "3:5", "/a/0/c")
    assert source.place("d").at == "4:1"
    assert source.place("a", 0, "missing").at == "2:5"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x [*x]\n", [("SET105", "1:4"), ("SET105", "1:8")]),
        ("a: &b {c: 0}\nd:\n  <<: *b\n", [("SET105", "1:4"), ("SET105", "3:7")]),
        ("a: {<<: {b: 1}}\n", [("SET105", "1:5")]),
        ("a: !include /etc/passwd\n", [("SET105", "1:4")]),
        ("a: !!python/object/apply:os.system [ls]\n", [("SET105", "1:4")]),
        ("a: !!str 1\n", [("SET105", "1:4")]),
        ("%YAML 1.1\n---\na: no\n", [("SET105", "2:1")]),
        ("? [1, 2]\n: 3\n", [("SET105", "1:3")]),
        ("a: 1\nb: 2\na: 3\n", [("SET106", "3:1")]),
        ("a: {b: 1, b: 2}\n", [("SET106", "1:11")]),
        ("a: 1\n---\nb: 2\n", [("SET107", "2:1")]),
        ("", [("SET107", "1:1")]),
        ("# only words\n", [("SET107", "1:1")]),
        ("- a\n", [("SET107", "1:1")]),
        ("a: [" * 50 + "\n", [("SET103", "1:25")]),
        ("a:\n\t- b\n", [("SET104", "2:1")]),
        ("a: 'b\n", [("SET104", "2:1")]),
        ("a: @b\n", [("SET104", "1:4")]),
        ("a: [1\n", [("SET104", "2:1")]),
        ("a: b\n c: d\n", [("SET104", "2:3")]),
    ],
)
def test_what_surprises_or_hurts_is_refused(text: str, found: list[tuple[str, str]]) -> None:
    assert codes(text.encode()) == found


def test_a_control_character_is_refused() -> None:
    assert codes(b"a: \x07\n") == [("SET104", "")]
    assert codes(b"a: b\x00\n") == [("SET104", "")]


def test_utf16_from_an_old_editor_is_told_as_encoding() -> None:
    assert codes("a: å\n".encode("utf-16"))[0][0] == "SET101"


def test_a_byte_order_mark_is_told_but_does_no_harm() -> None:
    source, findings = read_yaml(b"\xef\xbb\xbfa: 1\n", "est.yaml")
    assert source is not None
    assert source.data == {"a": 1}
    assert [f.code for f in findings] == ["SET102"]


def test_windows_line_ends_change_nothing() -> None:
    assert read("a: 1\r\nb:\r\n  - c\r\n").data == {"a": 1, "b": ["c"]}


def test_a_huge_file_is_not_parsed() -> None:
    assert codes(b"a: 1\n" * LARGEST) == [("SET103", "")]


@given(st.text(max_size=80))
@example("a: {b: [")
@example("? \n: ")
@example("a: \ud7ff\ufffe")
def test_any_text_gives_a_document_or_findings(text: str) -> None:
    source, findings = read_yaml(text.encode("utf-8", "replace"), "est.yaml")
    assert source is not None or findings


@given(st.binary(max_size=80))
def test_any_bytes_give_a_document_or_findings(content: bytes) -> None:
    source, findings = read_yaml(content, "est.yaml")
    assert source is not None or findings


@pytest.fixture
def strictly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the strict reader read what the quick one would have taken."""
    monkeypatch.setattr(yaml_source, "read_plain", lambda *_: None)


def test_a_folded_text_is_one_line_and_a_block_keeps_its_lines() -> None:
    text = "a: >-\n  folded\n  here\nb: |\n  two\n  lines\n"
    assert read(text).data == {"a": "folded here", "b": "two\nlines\n"}


@pytest.mark.usefixtures("strictly")
def test_the_strict_reader_folds_a_text_too() -> None:
    assert read("a: >-\n  folded\n  here\n").data == {"a": "folded here"}


MADE = (
    "a: 1\nb:\n  - c: 'x y'\n    d: \"q\\n\"\n  - e\nf: {g: [1, 2], h: ~}\n",
    "i: |\n  text\n  more\nj: >-\n  fold\n  ed\nk:\n- l\n- m\n",
    "a: [b, c: d, \"e\": f]\n'x y': z # com\n? q\n: r\n",
)
ODD = (*"ab1:,-?{}[]'\"#|> \n&*!%@`<~.=+0x\\é😀/_", "\n  ", "\n- ", ": ", "---\n", "...\n")
ODD = (*ODD, "<<", "null", "true", "1.5", "\r\n", "\r", " #", "\t", "\u2028", "12:30", "|1")


@pytest.mark.usefixtures("strictly")
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(MADE),
    st.lists(st.tuples(st.integers(0, 90), st.sampled_from(ODD), st.booleans()), max_size=4),
)
@example(MADE[1], [])
@example('a: ["b":c]\n', [])
@example("a: |#\n", [])
@example("a: 1\n...\n...\n", [])
@example("a: >-\n \n  b\n", [])
def test_what_the_quick_reader_takes_is_what_the_strict_one_gives(
    text: str, changes: list[tuple[int, str, bool]]
) -> None:
    for at, odd, instead in changes:
        text = text[:at] + odd + text[at + instead :]
    plain = read_plain(text, DEEPEST)
    if plain is not None:
        strict = read(text)
        assert repr(plain.data) == repr(strict.data)  # no number of another form equals itself
        assert plain.values == strict.values
        assert plain.keys == strict.keys
        assert plain.raw == strict.raw


def test_the_quick_reader_takes_what_people_write(made_folder: Path) -> None:
    text = (made_folder / "est.yaml").read_text(encoding="utf-8")
    assert read_plain(text, DEEPEST) is not None
