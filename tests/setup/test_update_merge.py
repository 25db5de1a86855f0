"""Two changed versions of a file put together: no more and no less than what each side changed."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from est_framework.setup.update.merge_file import Became, is_same, merge_file
from est_framework.setup.update.merge_text import ending_of, lines_of, merge_text, with_ending
from est_framework.setup.update.merge_values import changes_between, merge_values
from est_framework.setup.update.merge_yaml import merge_yaml, values_of, with_value

BASE = """\
# Uppsättningen.
method: est 0.1.0
setup: stad
revision: 1
actors:
  - id: polisen
    name: "Polisen"
    type: polis
  - id: skolan
    name: Skolan
    type: skola
cycle:
  first: 2027-W01
  meet: {weekday: tuesday, time: "09:00", weeks_after: 1}
scale: four_colours
"""
LOCAL = """\
# Uppsättningen.
method: est 0.1.0   # vår kommentar
setup: stad
revision: 3
actors:
# egen kommentar
- id: polisen
  name: "Polisen i stan"
  type: polis
- id: lag
  name: Laget  # nattvandrare
  type: ideell
cycle:
  first: 2027-W01
  meet: {weekday: friday, time: "09:00", weeks_after: 1}
scale: none
"""
NEW = """\
# Uppsättningen.
# Läs mer i handboken.
method: est 1.0.0
setup: stad
revision: 1
actors:
  - id: polisen
    name: "Polisen"
    type: polis
    # hur de når oss
    channel: workbook
  - id: skolan
    name: Skolan
    type: skola
    channel: workbook
  - id: fastigheter
    name: Fastigheter
    type: kommunalt_bostadsbolag
cycle:
  first: 2027-W01
  meet: {weekday: tuesday, time: "10:00", weeks_after: 1}
scale: four_colours

# Vem som leder.
meeting:
  chair: samordnaren
"""
MERGED = """\
# Uppsättningen.
method: est 1.0.0   # vår kommentar
setup: stad
revision: 3
actors:
# egen kommentar
- id: polisen
  name: "Polisen i stan"
  type: polis
  # hur de når oss
  channel: workbook
- id: fastigheter
  name: Fastigheter
  type: kommunalt_bostadsbolag
- id: lag
  name: Laget  # nattvandrare
  type: ideell
cycle:
  first: 2027-W01
  meet: {weekday: friday, time: "10:00", weeks_after: 1}
scale: none
# Vem som leder.
meeting:
  chair: samordnaren
"""

FRESH = [f"ny {i}" for i in range(4)]


@st.composite
def edited(draw: st.DrawFn, base: list[str]) -> list[str]:
    """Lines with some taken away, replaced or put in; what is put in may be the same on both sides."""
    lines: list[str] = []
    for line in [*base, None]:
        lines += draw(st.lists(st.sampled_from(FRESH), max_size=1))
        if line is not None and draw(st.integers(0, 3)):
            lines.append(line)
    return list(dict.fromkeys(lines))


@st.composite
def triples(draw: st.DrawFn) -> tuple[str, str, str]:
    base = [f"rad {i}" for i in range(draw(st.integers(0, 8)))]
    sides = (base, draw(edited(base)), draw(edited(base)))
    return tuple("".join(f"{line}\n" for line in side) for side in sides)  # type: ignore[return-value]


def git_merge(base: str, local: str, new: str) -> str | None:
    """What `git merge-file` makes of it; None where it sees a conflict."""
    with TemporaryDirectory() as folder:
        files = []
        for name, text in (("local", local), ("base", base), ("new", new)):
            file = Path(folder, name)
            file.write_text(text, "utf-8", newline="")
            files.append(str(file))
        done = subprocess.run(["git", "merge-file", "-p", *files], capture_output=True, check=False)
    assert done.returncode >= 0
    return done.stdout.decode() if done.returncode == 0 else None


@pytest.mark.skipif(not shutil.which("git"), reason="git is the oracle")
@settings(max_examples=150)
@given(triples())
def test_texts_are_merged_as_git_merges_them(texts: tuple[str, str, str]) -> None:
    ours = merge_text(*texts)
    assert (ours.text if ours.is_clean else None) == git_merge(*texts)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("git"), reason="git is the oracle")
@settings(max_examples=1500)
@given(triples())
def test_thousands_of_texts_are_merged_as_git_merges_them(texts: tuple[str, str, str]) -> None:
    ours = merge_text(*texts)
    assert (ours.text if ours.is_clean else None) == git_merge(*texts)


any_text = st.lists(
    st.tuples(st.sampled_from("ab "), st.sampled_from(["\n", "\r\n", "\r"])), max_size=8
).map(lambda lines: "".join(letter + ending for letter, ending in lines))


@given(any_text, any_text)
def test_where_one_side_changed_nothing_the_other_is_taken(one: str, other: str) -> None:
    assert merge_text(one, one, other).is_clean
    plain = with_ending(other, "\n")
    assert with_ending(merge_text(one, one, other).text, "\n") == plain
    assert merge_text(one, other, one).text == other
    assert merge_text(one, other, other).text == other


def dropped_by(new: str, base: str) -> Counter[str]:
    """The lines of the base that the template no longer has, as difflib pairs the two."""
    before, after = ([line.strip("\r\n") for line in lines_of(text)] for text in (base, new))
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = {block.a + i for block in blocks for i in range(block.size)}
    return Counter(line for number, line in enumerate(before) if number not in kept)


@given(any_text, any_text, any_text)
@example("a\nb\nb\na\nb\n", "a\na\nb\nb\na\nb\n", "a\na\nb\n")
def test_no_local_line_is_lost_unless_the_template_dropped_it(
    base: str, local: str, new: str
) -> None:
    merged = merge_text(base, local, new).text
    had, has = (Counter(line.strip("\r\n") for line in lines_of(text)) for text in (local, merged))
    assert had - has <= dropped_by(new, base)


@given(any_text)
def test_lines_are_split_at_every_ending_and_nothing_is_lost(text: str) -> None:
    assert "".join(lines_of(text)) == text


def test_endings_that_are_no_line_ends_stay_within_their_line() -> None:
    text = "ett\x0b två\x85 tre\u2028 fyra\n"
    assert lines_of(text) == [text]


def test_a_text_keeps_its_windows_endings_when_lines_come_from_the_template() -> None:
    merged = merge_text("a\nb\nc\n", "a\r\nb\r\nc\r\nvår\r\n", "A\nb\nc\n")
    assert merged.text == "A\r\nb\r\nc\r\nvår\r\n"
    assert ending_of(merged.text) == "\r\n"


def test_a_last_line_without_ending_gets_one_when_something_follows() -> None:
    assert merge_text("a\nb", "a\nb", "a\nb\nc").text == "a\nb\nc\n"
    assert merge_text("a\nb\n", "A\nb", "a\nb\nc\n").text == "A\nb\nc\n"


def test_a_setup_is_merged_by_meaning_and_every_word_of_ours_stays() -> None:
    assert merge_yaml(BASE, LOCAL, NEW).text == MERGED


def test_a_setup_saved_in_windows_keeps_its_endings() -> None:
    merged = merge_yaml(BASE, with_ending(LOCAL, "\r\n"), NEW)
    assert merged.text == with_ending(MERGED, "\r\n")


def test_the_same_value_changed_in_two_ways_is_a_conflict_that_names_it() -> None:
    new = BASE.replace("scale: four_colours", "scale: words")
    merged = merge_yaml(BASE, LOCAL, new)
    assert merged.text is None
    assert merged.conflicts == (("scale",),)
    beside = merge_yaml(BASE, LOCAL, new, prefer_new=True).text
    assert beside == LOCAL.replace("scale: none", "scale: words")


def test_what_the_template_dropped_but_we_changed_is_a_conflict() -> None:
    merged = merge_yaml(BASE, LOCAL, BASE.replace("scale: four_colours\n", ""))
    assert merged.conflicts == (("scale",),)


@pytest.mark.parametrize(
    ("local", "new", "expected"),
    [
        ("a: 1\nx: 5\n", "a: 2\n", "a: 2\nx: 5\n"),
        ("a: 1 # varför\nb: [x, z]\n", "a: 2\nb: [x]\n", "a: 2 # varför\nb: [x, z]\n"),
        ("b: [x]\na: 1\n", "a: 1\nb: [x]\nc: {d: 1}\n", "b: [x]\nc: {d: 1}\na: 1\n"),
        ("a: 1\nb: [x]", "a: 1\nb: [x]\nc: d\n", "a: 1\nb: [x]\nc: d\n"),
        ("a: 7\nb: [x]\n", "b: [x]\n", None),
        ("a: 1\n", "a: 1\nb: [y]\n", "a: 1\n"),
        ("a: 7\nb: [x]\n", "a: 1\n", "a: 7\n"),
        ("a: 1\nb:\n- x\n# nu\n- z\n", "a: 3\nb: [x]\n", "a: 3\nb:\n- x\n# nu\n- z\n"),
        ("{a: 1, b: [x], c: 4}\n", "a: 2\nb: [x]\n", "{a: 2, b: [x], c: 4}\n"),
        ("a: >\n  lång\nb: [x]\n", "a: 2\nb: [x]\n", None),
        ("c: 1\na: 1\nb: [x]\n", "a: |\n  hej\nb: [x]\n", None),
    ],
)
def test_small_setups_are_merged_or_left_alone(local: str, new: str, expected: str | None) -> None:
    assert merge_yaml("a: 1\nb: [x]\n", local, new).text == expected


def test_a_new_key_deep_in_a_list_is_moved_to_our_own_indentation() -> None:
    base = "l:\n  - id: a\n    n: 1\n"
    new = "l:\n  - id: a\n    n: 1\n    # om m\n    m:\n      - x\n      - y\n"
    local = "# först\nl:\n      - id: b\n        n: 2\n      - id: a\n        n: 9   # vår\n"
    merged = merge_yaml(base, local, new).text
    assert merged == local + "        # om m\n        m:\n          - x\n          - y\n"


def test_what_cannot_be_read_is_never_merged() -> None:
    assert merge_yaml("a: 1\n", "a: [\n", "a: 2\n").text is None
    assert with_value("a: [\n", "a", "2") is None
    assert with_value("a: 1  # ett\n", "a", "2") == "a: 2  # ett\n"


scalars = st.one_of(st.integers(0, 3), st.sampled_from(["x", "y", "0180", "12:30", "nej"]))
things = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("abc")}, optional={"n": scalars, "m": scalars}),
    max_size=3,
    unique_by=lambda thing: thing["id"],
)
values = st.dictionaries(
    st.sampled_from("klmn"),
    st.one_of(scalars, things, st.dictionaries(st.sampled_from("op"), scalars)),
)


@given(values, values, values)
def test_values_are_merged_without_guessing(base: dict, local: dict, new: dict) -> None:  # type: ignore[type-arg]
    assert merge_values(base, base, new).value == new
    assert merge_values(base, local, base).value == local
    assert merge_values(base, local, local).value == local
    for one in (merge_values(base, local, new), merge_values(base, local, new, prefer_new=True)):
        if not one.conflicts:
            both = {*local} & {*new}
            assert both <= {*one.value}
            assert {*one.value} <= {*local} | {*new}


def written(value: dict, *, indent: str, note: str) -> str:  # type: ignore[type-arg]
    """Write a mapping as a person might, with comments and an indentation of their own."""

    def scalar(one: object) -> str:
        return str(one) if isinstance(one, int) else f'"{one}"'

    lines = [f"# {note}", "alltid: 1"]
    for key, one in value.items():
        if isinstance(one, list) and one:
            lines.append(f"{key}:  # {note}")
            for thing in one:
                head, *rest = thing.items()
                lines.append(f"{indent}- {head[0]}: {scalar(head[1])}   # {note}")
                lines += [f"{indent}  {k}: {scalar(v)}" for k, v in rest]
        elif isinstance(one, dict) and one:
            lines.append(f"{key}:")
            lines += [f"{indent}{k}: {scalar(v)}  # {note}" for k, v in one.items()]
        else:
            lines.append(f"{key}: {one if isinstance(one, dict | list) else scalar(one)}")
    return "\n".join(lines) + "\n"


@settings(max_examples=200)
@given(values, values, values)
def test_the_merged_text_means_what_the_merged_values_mean(
    base: dict, local: dict, new: dict
) -> None:  # type: ignore[type-arg]
    texts = (
        written(base, indent="  ", note="mallens"),
        written(local, indent="   ", note="vår"),
        written(new, indent="  ", note="mallens nya"),
    )
    merged = merge_yaml(*texts)
    wanted = merge_values(*(values_of(text) for text in texts))
    if merged.text is None:
        return
    assert not wanted.conflicts
    assert values_of(merged.text) == wanted.value
    gone = {c.steps[0] for c in changes_between(values_of(texts[1]), wanted.value)}
    if not gone:
        assert {*lines_of(texts[1])} <= {*lines_of(merged.text)}


def test_every_pair_of_changes_to_a_file_has_its_outcome() -> None:
    a, b, c = b"a\n", b"b\n", b"c\n"
    outcomes = {
        (a, a, a): Became.SAME,
        (a, a, b): Became.TAKEN,
        (a, b, a): Became.KEPT,
        (a, b, b): Became.SAME,
        (a, b, c): Became.CONFLICT,
        (None, None, a): Became.ADDED,
        (None, a, a): Became.SAME,
        (None, a, b): Became.CONFLICT,
        (a, None, b): Became.DELETED,
        (a, None, None): Became.DELETED,
        (a, a, None): Became.REMOVED,
        (a, b, None): Became.LEFT,
    }
    for sides, expected in outcomes.items():
        assert merge_file("README.md", *sides).became is expected, sides


def test_a_file_that_differs_only_in_line_endings_or_byte_order_mark_is_not_changed() -> None:
    local = "\ufeffett\r\ntvå\r\n".encode()
    assert is_same(local, "ett\ntvå\n".encode())
    taken = merge_file("README.md", "ett\ntvå\n".encode(), local, b"ett\ntre\n")
    assert taken.became is Became.TAKEN
    assert taken.content == "\ufeffett\r\ntre\r\n".encode()
    assert merge_file("a", b"\xff\n", b"\xff\r\n", b"b").became is Became.CONFLICT


def test_json_that_would_no_longer_read_is_a_conflict() -> None:
    base = b'{"a": [\n1,\n2,\n3\n]}\n'
    local, new = b'{"a": [\n1,\n2,\n3,\n4\n]}\n', b'{"a": [\n1,\n2\n]}\n'
    assert merge_file("a.json", base, local, new).became is Became.CONFLICT
    clean = merge_file("a.json", base, b'{"b": [\n1,\n2,\n3\n]}\n', base.replace(b"3", b"5"))
    assert clean.content == b'{"b": [\n1,\n2,\n5\n]}\n'


def test_the_setup_beside_holds_our_work_with_the_new_values_in_it() -> None:
    new = NEW.replace("scale: four_colours", "scale: words")
    merged = merge_file("est.yaml", BASE.encode(), b"\xef\xbb\xbf" + LOCAL.encode(), new.encode())
    assert merged.became is Became.CONFLICT
    assert merged.where == ("scale",)
    assert (
        merged.content == b"\xef\xbb\xbf" + MERGED.replace("scale: none", "scale: words").encode()
    )
