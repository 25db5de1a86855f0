from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import est_framework.method
from est_framework.findings import Finding
from est_framework.method.fences import (
    body_of,
    broken_fences,
    empty_fence,
    outside,
    read_fences,
    refill,
)
from est_framework.method.rules import met301_edited_fence, met302_broken_fence

EXAMPLES = Path(est_framework.method.__file__).parent / "examples"
WANTED = {"klotter": "Färg eller ristning som någon satt på en yta utan lov."}
IDS = ("a", "glossary", "level-criteria")
LINE = st.text(st.sampled_from("aå <!-:estbgind#`~|{}\t\r\u2028"), max_size=25)
HUMAN = st.lists(LINE, max_size=5).map("\n".join)
CONTENTS = st.fixed_dictionaries(dict.fromkeys(IDS, HUMAN))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page as people may leave it: any text, its fences in any order, any line end, a BOM or none."""
    end = draw(st.sampled_from(["\n", "\r\n"]))
    parts = [draw(st.sampled_from(["", "\ufeff"])), draw(HUMAN)]
    for id_ in draw(st.permutations(IDS))[: draw(st.integers(0, len(IDS)))]:
        parts += ["\n", empty_fence(id_), draw(HUMAN)]
    page = "".join(parts).replace("\r\n", "\n").replace("\n", end)
    assume(not broken_fences(page))
    return page


def changed(text: str, places: list[tuple[float, str]]) -> str:
    """Write each of some words at a place outside the fences."""
    for where, words in places:
        lines = re.findall(r"[^\n]*\n|[^\n]+", text)
        spans = [range(f.line - 1, text[: f.inside[1]].count("\n") + 1) for f in read_fences(text)]
        free = [n for n in range(len(lines) + 1) if not any(n - 1 in s and n in s for s in spans)]
        at = free[int(where * (len(free) - 1))]
        if at and not lines[at - 1].endswith("\n"):
            lines[at - 1] += "\n"
        text = "".join([*lines[:at], words, "\n", *lines[at:]])
    return text


@given(
    pages(), st.lists(st.tuples(CONTENTS, st.lists(st.tuples(st.floats(0, 1), LINE), max_size=3)))
)
def test_no_sign_that_people_wrote_is_ever_changed(
    page: str, history: list[tuple[dict[str, str], list[tuple[float, str]]]]
) -> None:
    for contents, edits in history:
        page = changed(page, edits)
        assume(not broken_fences(page))
        done = refill(page, contents)
        assert done.edited == ()
        assert outside(done.text) == outside(page)
        assert [f.id for f in read_fences(done.text)] == [f.id for f in read_fences(page)]
        page = done.text


@given(pages(), CONTENTS)
def test_filling_twice_changes_nothing_more(page: str, contents: dict[str, str]) -> None:
    once = refill(page, contents)
    assert refill(once.text, contents) == once
    for fence in read_fences(once.text):
        assert fence.body.replace("\r\n", "\n") == body_of(contents[fence.id]).replace("\r\n", "\n")


@given(pages(), CONTENTS, CONTENTS, st.data())
def test_an_edit_in_a_fence_is_refused_and_left_alone(
    page: str, contents: dict[str, str], newer: dict[str, str], data: st.DataObject
) -> None:
    full = refill(page, contents).text
    assume(read_fences(full))
    fence = data.draw(st.sampled_from(read_fences(full)))
    start, stop = sorted(data.draw(st.tuples(*[st.integers(*fence.inside)] * 2)))
    words = data.draw(LINE)
    edited = full[:start] + words + full[stop:]
    assume(not broken_fences(edited) and len(read_fences(edited)) == len(read_fences(full)))
    now = next(f for f in read_fences(edited) if f.id == fence.id)
    assume(now.body.replace("\r\n", "\n") != fence.body.replace("\r\n", "\n"))
    done = refill(edited, newer)
    assert [e.id for e in done.edited] == [fence.id]
    assert done.edited[0].stands == now.body
    assert next(f for f in read_fences(done.text) if f.id == fence.id).body == now.body


@given(pages(), CONTENTS, st.data())
def test_a_lost_line_of_a_fence_stops_the_whole_page(
    page: str, contents: dict[str, str], data: st.DataObject
) -> None:
    full = refill(page, contents).text
    marks = [n for n, line in enumerate(full.split("\n")) if re.match(r"<!-- est:", line)]
    assume(marks)
    lines = full.split("\n")
    del lines[data.draw(st.sampled_from(marks))]
    left = "\n".join(lines)
    done = refill(left, dict.fromkeys(IDS, "annat"))
    assert done.broken
    assert done.text == left


def test_a_checkout_with_other_line_ends_is_not_an_edit() -> None:
    full = refill(empty_fence("a"), {"a": "ett\ntvå"}).text
    there = full.replace("\n", "\r\n")
    assert refill(there, {"a": "ett\ntvå"}).text == there
    assert refill(there, {"a": "tre"}).edited == ()


def test_a_page_keeps_its_own_line_ends() -> None:
    page = f"# Klotter\n{empty_fence('a')}".replace("\n", "\r\n")
    full = refill(page, {"a": "ett\ntvå"}).text
    assert full.count("\n") == full.count("\r\n")


def test_a_text_that_looks_like_a_fence_stays_an_example() -> None:
    full = refill(empty_fence("a"), {"a": f"```text\n{empty_fence('a')}```"})
    assert broken_fences(full.text) == ()
    assert len(read_fences(full.text)) == 1


def test_words_in_an_empty_fence_are_nobodys_to_overwrite() -> None:
    (edited,) = refill("<!-- est:begin a -->\nmitt\n<!-- est:end a -->\n", {"a": "x"}).edited
    assert (edited.stands, edited.wanted, edited.line) == ("mitt\n", "\nx\n\n", 1)


def test_a_fence_in_front_matter_is_a_comment_there() -> None:
    page = "---\n# <!-- est:begin title -->\n# <!-- est:end title -->\n---\n"
    text = refill(page, {"title": 'title: "Polisen"'}).text
    assert re.fullmatch(
        r'---\n# <!-- est:begin title sha256=\w{64} -->\n\ntitle: "Polisen"\n\n'
        r"# <!-- est:end title -->\n---\n",
        text,
    )


@pytest.mark.parametrize(
    ("page", "faults"),
    [
        ("<!-- est:begin a -->\n", [("a", "unended", 1)]),
        ("x\n<!-- est:end a -->\n", [("a", "unbegun", 2)]),
        (empty_fence("a") + empty_fence("a"), [("a", "twice", 3)]),
        ("<!-- est:begin A -->\n", [("", "unreadable", 1)]),
        ("<!--est:begin a-->\n<!-- est:end a -->\n", [("", "unreadable", 1), ("a", "unbegun", 2)]),
        (
            "<!-- est:begin a -->\n<!-- est:begin b -->\n<!-- est:end a -->\n",
            [("b", "nested", 2)],
        ),
    ],
)
def test_broken_fences_are_told_with_their_line(
    page: str, faults: list[tuple[str, str, int]]
) -> None:
    assert [(b.id, b.fault, b.line) for b in broken_fences(page)] == faults


def said(code: str, which: str) -> list[Finding]:
    folder = EXAMPLES / code / which
    findings: list[Finding] = []
    for file in folder.rglob("*.md"):
        filled = refill(file.read_bytes().decode(), WANTED)
        name = file.relative_to(folder).as_posix()
        findings += met301_edited_fence.look(name, filled)
        findings += met302_broken_fence.look(name, filled, tuple(WANTED))
    return findings


@pytest.mark.parametrize("code", ["MET301", "MET302"])
def test_the_examples_of_fences_give_their_code_where_it_is(code: str) -> None:
    (finding,) = said(code, "bad")
    assert (finding.code, str(finding.place)) == (code, "manual/sv/klotter.md: 5:1")
    assert said(code, "good") == []
    for text in (finding.seen, finding.expected, finding.remedy):
        assert "{" not in text.sv + text.en


def test_a_finding_of_an_edited_fence_shows_what_differs_of_both_texts() -> None:
    (finding,) = said("MET301", "bad")
    assert finding.seen.sv.endswith("satt på en yta utan att fråga.")
    assert finding.expected.sv.endswith("satt på en yta utan lov.")


def test_an_unknown_fence_is_told_with_the_one_that_was_meant() -> None:
    filled = refill(empty_fence("kloter"), WANTED)
    first, second = met302_broken_fence.look("x.md", filled, tuple(WANTED))
    assert "kloter" in first.seen.sv
    assert "Menade du klotter?" in first.remedy.sv
    assert second.seen.en == "klotter is missing from the page"
