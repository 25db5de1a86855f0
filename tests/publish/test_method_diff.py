"""What differs between two releases, in words and as one object."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from est_framework.language import LANGUAGES, Language, Text
from est_framework.method.broken_series import BrokenSeries
from est_framework.method.compare import compare
from est_framework.method.load import load_release
from est_framework.publish.method_diff_text import method_diff_json, method_diff_text

FIRST, WHOLE = load_release("est 0.1.0"), load_release("est 1.0.0")
SPLIT = (Text("har delats", "was split"),)
SERIES = (
    BrokenSeries("actor", "polisen", "indicator", "misshandel", SPLIT),
    BrokenSeries("area", "centrum", "indicator", "misshandel", SPLIT),
    BrokenSeries("area", "hamnen", "indicator", "misshandel", SPLIT),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_difference_reads_as_it_should(
    language: Language, golden: Callable[[str, str], None]
) -> None:
    text = method_diff_text(compare(FIRST, WHOLE), language)
    golden(f"method_diff_{language}.txt", text + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_breaks_stands_before_anything_else(language: Language) -> None:
    text = method_diff_text(compare(FIRST, WHOLE), language, SERIES, "sundsvik")
    headings = [line for line in text.splitlines()[1:] if line and not line.startswith(" ")]
    assert headings[0].startswith(("BREAKS", "BRYTER"))
    assert "sundsvik" in headings[1]


def test_series_that_break_for_the_same_reason_are_told_together() -> None:
    text = method_diff_text(compare(FIRST, WHOLE), "sv", SERIES, "sundsvik")
    told = (
        "  misshandel (Misshandel): har delats\n    Aktörer: polisen\n    Områden: centrum, hamnen"
    )
    assert told in text


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", "Ingenting skiljer."), ("en", "Nothing differs.")],
)
def test_two_of_the_same_are_said_to_be_so(language: Language, words: str) -> None:
    text = method_diff_text(compare(WHOLE, WHOLE), language, (), "sundsvik")
    assert words in text
    assert ("Inga." if language == "sv" else "None.") in text


def test_no_line_is_wider_than_a_terminal_unless_a_word_is() -> None:
    for language in LANGUAGES:
        text = method_diff_text(compare(FIRST, WHOLE), language)
        assert max(len(line) for line in text.splitlines()) <= 110


@pytest.mark.parametrize(("old", "breaking"), [(FIRST, True), (WHOLE, False)])
def test_the_object_says_in_one_word_whether_anything_breaks(
    old: object, *, breaking: bool
) -> None:
    told = json.loads(method_diff_json(compare(FIRST if old is FIRST else WHOLE, WHOLE)))
    assert told["breaking"] is breaking
    assert "in_setup" not in told


def test_the_object_holds_everything_that_differs_in_both_languages() -> None:
    difference = compare(FIRST, WHOLE)
    told = json.loads(method_diff_json(difference, SERIES, "sundsvik"))
    assert (told["old"], told["new"]) == ("est 0.1.0", "est 1.0.0")
    assert [t["id"] for t in told["things"]] == [t.id for t in difference.changed]
    klotter = next(t for t in told["things"] if t["id"] == "klotter")
    assert klotter["became"] == "widened"
    assert set(klotter["breaks"][0]["reason"]) == {"sv", "en"}
    assert told["in_setup"]["series"][0]["of"] == "misshandel"
