"""Texts read many at once say what each of them says alone, or nothing."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from est_framework.reports.formats.json_scanner import scan_json
from est_framework.reports.formats.json_surely import read_surely

PARTS = (
    b'{"a":[{}',
    b"{}]}",
    b'{"a":"',
    b'"}',
    b"{},{}",
    b'{},"\\\\",{}',
    b'{"a":["\\\\',
    b'\\\\"]}',
    b"",
    b"null",
    b"{}",
    b' {"a": 1}',
    b'{"a":1,"a":2}',
    b'{"a":1,"a":2,"b":1e-4}',
    b'{"a":1.0}',
    b'{"a":[1.0]}',
    b'{"a":1e3}',
    b'{"a":-0}',
    b'{"a":"\x7f"}',
    '{"a":"7–8"}'.encode(),
    '{"a":"\u202e"}'.encode(),
    b'{"a":"\xff"}',
    b'{"a":"\\u00e5"}',
    b'{"a":"\\n"}',
    b'{"a":"\\b"}',
    b'{"a":"\\f"}',
    b'{"a":"\\u0001"}',
    b'{"a":"\\\\b"}',
    b'{"a":"\\u202e"}',
    b'{"a":"\\ud83d\\ude00"}',
    b'{"a":"\\ud83d"}',
    b'{"a":"\\u0022","a":""}',
    b'{"a":"\\"","\\u0061":"\\""}',
    b'{"a":"\\\\","\\u0061":"\\u0022"}',
    b"{" * 2000,
    b'{"a":' + b"[" * 300 + b"]" * 300 + b"}",
)
VALUES = st.recursive(
    st.one_of(st.integers(-5, 5), st.text(st.sampled_from('aå{}[],:"\\ \n'), max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("ab"), inner)
    ),
    max_leaves=5,
)
TEXTS = st.lists(st.one_of(st.sampled_from(PARTS), VALUES.map(orjson.dumps)), max_size=6)


@given(TEXTS)
@example([b"{}", b'{"a":[{}', b"{}]}"])
@example([b"{}", b'{"a":[{}', b"{}]}", b"{},{},{}"])
@example([b"{}", b'{"a":[{}', b"{}]}", b'{},"\\\\",{}'])
@example([b"{}", b'{"a":1,"a":2}', b'{"b":1e-4}'])
def test_texts_read_together_say_what_each_says_alone(texts: list[bytes]) -> None:
    assert read_surely(texts) == [read_surely([text])[0] for text in texts]


@given(TEXTS)
def test_what_is_certain_is_what_the_strict_scanner_reads(texts: list[bytes]) -> None:
    for text, value in zip(texts, read_surely(texts), strict=True):
        if value is not None:
            scan = scan_json(text.decode())
            assert scan.value == value
            assert not scan.remarks


def test_most_texts_are_read_whatever_stands_beside_them() -> None:
    plain = [b'{"a":%d}' % n for n in range(5)]
    assert read_surely(plain) == [{"a": n} for n in range(5)]
    assert read_surely([*plain, b'{"a":"\\n"}', b"{"]) == [
        *({"a": n} for n in range(5)),
        {"a": "\n"},
        None,
    ]


@pytest.mark.parametrize("text", [b'{"a":1,"a":2}', b'{"a":1.0}', b'{"a":"\x7f"}', b"{},{}"])
def test_one_that_is_not_certain_takes_nothing_from_the_others(text: bytes) -> None:
    assert read_surely([b"{}", text, b'{"a":1}']) == [{}, None, {"a": 1}]
