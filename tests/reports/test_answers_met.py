"""Answers that are added up instead of being read: what they say is what a reader would have found."""

from __future__ import annotations

import itertools
import weakref
from typing import Any

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from report_files import as_ndjson, judged, report
from report_strategy import VARIANTS, variant
from test_quick_ways import MUTATIONS

from est_framework.reports.answered import Answered
from est_framework.reports.answers_met import AnswersMet, without_answers
from est_framework.reports.compared import NO_NUMBER, Key, compared, compared_by
from est_framework.reports.formats.json_scanner import scan_json
from est_framework.reports.formats.source import Source
from est_framework.reports.made import body_of, written_body
from est_framework.reports.no_pause import no_collection
from est_framework.reports.schema import report_schema
from est_framework.reports.schema_compiled import about_compiled, compiled
from est_framework.setup.resolved import ResolvedSetup

INDICATORS = ("brak", "ran", "stold", "klotter", "unknown")
ANSWERS = st.sampled_from(
    [
        '{"state":"none_seen"}', '{"state":"value","value":3}', '{"state":"value","value":12}',
        '{"state":"not_answered"}', '{"state":"not_asked"}', '{"value":7,"state":"value"}', "3",
        '{"state":"none_seen","value":3}', '{"state":"value"}', '{"state":"value","value":3.0}', "{}",
        '{"state":"none_seen","state":"unknown"}', '{"state":"seen"}', '{ "state" : "unknown" }',
        '{"state":"value","value":100001}', '{"state":"value","value":[1]}', '{"state":{"area":"centrum"}}',
    ]
)  # fmt: skip
SPACES = st.sampled_from(["", "", "", " ", "\n\t", "\x0b", "\x0c", "\u00a0"])
AREAS = st.lists(
    st.tuples(
        st.sampled_from(["centrum", "hamnen", "norrangen", "nowhere"]),
        st.lists(st.tuples(st.sampled_from(INDICATORS), ANSWERS), max_size=4),
    ),
    max_size=3,
)
PUT = st.one_of(
    MUTATIONS, st.sampled_from([b"{", b'"area"', b'"areas":[', b'"answers":{', b":", b" ", b""])
)
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), PUT), max_size=2)


@pytest.fixture(scope="module")
def met(made: ResolvedSetup) -> AnswersMet:
    """Whoever knows the answers of all examples so far, as of all reports of a delivery."""
    return AnswersMet(about_compiled(made, "weekly_status"), "centrum")


def written(areas: list[tuple[str, list[tuple[str, str]]]], spaces: list[str]) -> bytes:
    """Write a list of areas as JSON, with spaces where there may be some."""
    space = itertools.cycle(spaces).__next__
    abouts = []
    for area, answers in areas:
        each = f",{space()}".join(
            f'"{name}"{space()}:{space()}{answer}' for name, answer in answers
        )
        answered = f'"answers":{space()}{{{space()}{each}{space()}}}'
        abouts.append(f'{{{space()}"area":{space()}"{area}"{space()},{answered}{space()}}}')
    return f"{space()},{space()}".join(abouts).encode()


def numbers(answered: Answered) -> dict[Key, int]:
    """Give the number of each answer."""
    said = compared_by(answered.order.keys, answered.numbers, {})
    return {key: said.number(key) for key in answered.order.keys if key is not None}


def changed(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, taken, put in changes:
        at = int(where * len(content))
        content = content[:at] + put + content[at + taken :]
    return content


@settings(max_examples=400)
@given(areas=AREAS, spaces=st.lists(SPACES, min_size=1, max_size=5), changes=CHANGES)
@example(areas=[("centrum", [("brak", '{"state":"none_seen"}')] * 2)], spaces=[""], changes=[])
@example(areas=[("centrum", [("brak", '{"state":"none_seen"}')])] * 2, spaces=[""], changes=[])
def test_answers_that_are_known_say_what_a_reader_finds_in_them(
    made: ResolvedSetup,
    met: AnswersMet,
    areas: list[tuple[str, list[tuple[str, str]]]],
    spaces: list[str],
    changes: list[tuple[float, int, bytes]],
) -> None:
    text = changed(written(areas, spaces), changes)
    answered = met.answered(text)
    if answered is None or b"]" in text:
        return
    scanned = scan_json(f"[{text.decode()}]")
    assert not scanned.remarks
    data = report(made, areas=scanned.value)
    assert compiled(made, "weekly_status").is_valid(data)
    assert [about["area"] for about in data["areas"]] == list(answered.order.areas)
    assert {i for about in data["areas"] for i in about["answers"]} == answered.order.indicators
    said = compared(data)
    assert numbers(answered) == {key: said.number(key) for key in said.keys if key}
    assert b'{"areas":%b}' % answered.written() == written_body({"areas": body_of(data)["areas"]})
    says = {a["state"] for about in data["areas"] for a in about["answers"].values()}
    assert answered.says_something() == bool(says - {"not_answered", "not_asked"})


GOOD = (
    b'{"area":"centrum","answers":{"brak":{"state":"none_seen"},"ran":{"state":"unknown"}}},'
    b'{"area":"hamnen","answers":{"brak":{"state":"none_seen"}}}'
)


@pytest.mark.parametrize(
    ("taken", "put"),
    [
        (b"}}},{", b"}},{"), (b"}}},{", b"}}}},{"), (b"}}},{", b"}}}{"), (b"}}},{", b"}}},,{"),
        (b"}}},{", b"}}x},{"), (b"}}},{", b"}x}},{"), (b"}}},{", b"}}},[{"), (b'{"area":"c', b'"area":"c'),
        (b'{"area":"c', b'{{"area":"c'), (b'{"area":"c', b'{"x":1,"area":"c'),
        (b'},"ran"', b'}x"ran"'), (b'},"ran"', b'},,"ran"'),
        (b'},"ran"', b'}},"ran"'), (b'},"ran"', b'},"brak"'), (b':"hamnen","answers":{', b","),
        (b'{"state":"unknown"', b'{"state":"value","state":"unknown"'), (b'"unknown"', b'"unkn\\u202ewn"'),
        (b'"unknown"', b'"value","value":3.0'), (b'"unknown"', b'"value"'), (b'"ran"', b'"run"'),
        (b"hamnen", b"hallen"),
        (b'"hamnen","answers":{"brak"', b'"centrum","answers":{"stold"'),
        (b'},"ran":{"state":"unknown"}}},{', b'}},"ran":{"state":"unknown"},{'),
        (b'"unknown"', b'"unknown",'), (b'"unknown"', b'"unknown"\x0b'), (b'"unknown"', b'["unknown"'),
    ],
)  # fmt: skip
def test_answers_are_not_known_where_anything_is_not_as_it_should_be(
    met: AnswersMet, taken: bytes, put: bytes
) -> None:
    assert met.answered(GOOD) is not None
    assert GOOD.count(taken) == 1 or put == b"hallen"
    assert met.answered(GOOD.replace(taken, put)) is None


def test_an_answer_written_with_escapes_is_what_they_stand_for(met: AnswersMet) -> None:
    plain = met.answered(GOOD)
    escaped = met.answered(
        GOOD.replace(b'"unknown"', b'"unkn\\u006fwn"').replace(b"hamnen", b"h\\u0061mnen")
    )
    assert plain is not None
    assert escaped is not None
    assert (escaped.order.areas, escaped.written()) == (plain.order.areas, plain.written())


@pytest.mark.parametrize(
    ("state", "says"), [("not_answered", False), ("not_asked", False), ("none_seen", True)]
)
def test_what_nobody_answered_says_nothing(met: AnswersMet, state: str, says: bool) -> None:  # noqa: FBT001
    text = b'{"area":"centrum","answers":{"ran":{"state":"%b"}}}' % state.encode()
    answered = met.answered(text)
    assert answered is not None
    assert answered.says_something() is says


@pytest.mark.parametrize("more", [b",", b"}", b"x", b",{}", b' "area"'])
def test_nothing_may_follow_the_last_area(met: AnswersMet, more: bytes) -> None:
    assert met.answered(GOOD + more) is None


@given(spaces=st.lists(st.sampled_from(["", " ", "\n  "]), min_size=1, max_size=4))
def test_answers_are_known_however_a_program_spaces_them(
    met: AnswersMet, spaces: list[str]
) -> None:
    answers = [("brak", '{"state":"value","value":3}'), ("ran", '{"state":"none_seen"}')]
    text = written([("centrum", answers), ("hamnen", answers[:1])], spaces)
    answered = met.answered(text)
    assert answered is not None
    assert numbers(answered) == {
        ("centrum", "brak"): 3,
        ("centrum", "ran"): 0,
        ("hamnen", "brak"): 3,
    }


def test_the_same_order_of_answers_is_found_out_once(met: AnswersMet) -> None:
    one = met.answered(GOOD)
    other = met.answered(GOOD.replace(b'"unknown"', b'"value","value":7'))
    shorter = met.answered(GOOD.replace(b',"ran":{"state":"unknown"}', b""))
    assert one is not None
    assert other is not None
    assert shorter is not None
    assert one.order is other.order is not shorter.order
    quiet = {("centrum", "brak"): 0, ("centrum", "ran"): NO_NUMBER, ("hamnen", "brak"): 0}
    assert (numbers(one), numbers(other)) == (quiet, quiet | {("centrum", "ran"): 7})


def test_what_was_met_is_freed_though_nobody_looks_for_garbage(made: ResolvedSetup) -> None:
    met = AnswersMet(about_compiled(made, "weekly_status"), "centrum")
    kept = weakref.ref(met)
    with no_collection():
        assert met.answered(GOOD) is not None
        del met
        assert kept() is None


@settings(max_examples=300)
@given(
    head=st.sampled_from(["r1", 'r"areas":[', "areas", "r\\", 'r"areas":[]', "\u00e5 ]"]),
    comment=st.sampled_from(["Lugnt", 'Det "areas":[', "rad ett\nrad två", "]", "\\"]),
    changes=CHANGES,
    wide=st.booleans(),
)
def test_a_report_without_its_answers_and_they_are_together_the_report(
    made: ResolvedSetup,
    head: str,
    comment: str,
    changes: list[tuple[float, int, bytes]],
    wide: bool,  # noqa: FBT001
) -> None:
    option = orjson.OPT_INDENT_2 if wide else 0
    content = changed(
        orjson.dumps(report(made, reporter=head, comment=comment), option=option), changes
    )
    rest, answers = without_answers(content)
    brackets = (n for n, sign in enumerate(rest, 1) if sign == ord("["))
    assert rest == content or any(rest[:n] + answers + rest[n:] == content for n in brackets)
    judged(made, Source("a.json", content), Source("b.ndjson", content.replace(b"\n", b"") + b"\n"))


@pytest.mark.parametrize("name", VARIANTS)
def test_the_schema_asks_nothing_of_answers_together(name: str) -> None:
    setup = variant(name)
    for template in setup.templates:
        assert report_schema(setup, template)["additionalProperties"] is False
        areas = report_schema(setup, template)["properties"].get("areas")
        if areas is not None:
            assert set(areas) == {"type", "maxItems", "items"}
            assert areas["maxItems"] >= len(setup.areas)
            about = areas["items"]
            assert set(about) == {"type", "additionalProperties", "required", "properties"}
            assert set(about["properties"]) == {"area", "answers"}
            answers = about["properties"]["answers"]
            assert set(answers) == {"type", "additionalProperties", "properties"}


def test_a_report_among_many_is_judged_by_its_own_answers(made: ResolvedSetup) -> None:
    lines: list[dict[str, Any]] = []
    for n in range(150):
        one = report(
            made, id=f"0193a1b2-7c3d-7000-8000-0f00c0ff{n:04}", reporter=f"r{n}", events=None
        )
        one["areas"][0]["answers"]["brak"]["value"] = n + 1
        lines.append(one)
    lines[70]["areas"][0]["answers"]["brak"]["state"] = "none_seen"
    lines[71]["areas"][1]["area"] = "centrum"
    verdict = judged(made, as_ndjson(*lines))
    assert {f.place.at.partition(":")[0] for f in verdict.findings} >= {"71", "72"}
    counted = [one.areas[0].answers["brak"].value for _, one in verdict.accepted]
    assert counted == [n + 1 for n in range(150) if n not in (70, 71)]
