"""What a word is by itself settles only what nothing around it can change."""

from __future__ import annotations

import csv
import gzip
import io
from typing import TYPE_CHECKING

import pytest

from est_framework.privacy.gate import scan
from est_framework.privacy.name_bare import BARE
from est_framework.privacy.name_cues import FOLK
from est_framework.privacy.name_group import Group
from est_framework.privacy.name_list import name_list
from est_framework.privacy.name_things import THINGS
from est_framework.privacy.name_words import LETTER, NOUN, PASSED, kind_of
from est_framework.privacy.names import _WORD, names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AROUND = (
    "X",
    "Han heter X och ringde",
    "X, 17 år, sågs",
    "hans bror X slog personalen",
    "X och hans polare",
    "hej X!",
    "mellan Anna, X och Sara",
    "X ringde igår",
    "bilder på X",
    "Det var X som sprang",
    "av X:",
    "rektor X",
    "X mamma",
    "sa ”X” och gick / X",
)
PLACES = (
    *("Polisen", "Polisens", "Malmö", "Malmös", "Varberg", "Kommunen", "Storgatan", "Kyrkskolan"),
    *("POLISEN", "Fritidsgården", "Trafikverket", "Räddningstjänsten", "Centrum", "Sveavägen"),
)


def groups(text: str, word: str) -> Iterator[Group]:
    words = list(_WORD.finditer(text))
    for n, found in enumerate(words):
        if found.group() == word:
            yield Group(text, words, n, n + 1, name_list(), shouting=text.isupper())


def is_ever_a_name(word: str, around: tuple[str, ...] = AROUND) -> bool:
    return any(
        [*group.hits()] or group.may_be_a_person()
        for text in around
        for group in groups(text.replace("X", word), word)
    )


@pytest.mark.parametrize("word", PLACES)
def test_words_for_places_and_authorities_are_passed_over(word: str) -> None:
    assert kind_of(word) == PASSED
    assert not is_ever_a_name(word)


@pytest.mark.parametrize("word", ["Anna", "Sten", "Qwel", "Varbergs", "Lindqvist", "Xhevdets"])
def test_what_may_be_a_name_is_not_passed_over(word: str) -> None:
    assert kind_of(word) not in (PASSED, LETTER)
    assert is_ever_a_name(word)


def test_what_is_passed_over_is_no_name_whatever_stands_around_it(shared_data: Path) -> None:
    content = (shared_data / "polisen-handelser" / "handelser_2024.csv.gz").read_bytes()
    table = io.StringIO(gzip.decompress(content).decode("utf-8"), newline="")
    words = {w for row in csv.DictReader(table) for w in _WORD.findall(row["summary"])}
    words |= name_list().places | {f"{place}s" for place in name_list().places}
    passed = sorted(word for word in words if kind_of(word) in (PASSED, LETTER))
    assert len(passed) > 2_000
    for n, word in enumerate(passed):
        text = AROUND[n % len(AROUND)], AROUND[1]
        assert not is_ever_a_name(word, text), word


def test_a_noun_with_a_capital_is_no_name_whatever_stands_around_it() -> None:
    nouns = sorted(w for small in FOLK | BARE | THINGS if kind_of(w := small.capitalize()) == NOUN)
    assert len(nouns) > 1_000
    assert {"Man", "Brand", "Personal"} <= set(nouns)
    for n, word in enumerate(nouns):
        for text in (AROUND[n % len(AROUND)], AROUND[1]):
            assert not any([*group.hits()] for group in groups(text.replace("X", word), word)), word
        text = f"{word} och Torget, 17 år: {word} sa att mamma {word} har sin moped"
        assert list(names(text)) == [], word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brand hos bror Qwel.", ["Qwel"]),
        ("Brand och Anna slog Man.", ["Brand", "Anna"]),
        ("Man under Namnet qwel.", ["qwel"]),
    ],
)
def test_a_noun_is_no_name_but_what_stands_with_it_may_be(text: str, found: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in scan(text)] == found


def test_a_letter_alone_is_passed_over_but_an_initial_is_not() -> None:
    assert scan("bråk vid port A, B och C") == ()
    text = "Rapport av B. Lindqvist och C. D."
    assert [text[hit.start : hit.end] for hit in scan(text)] == ["B. Lindqvist", "C. D"]


def test_small_words_within_surnames_may_go_on_for_ever() -> None:
    assert len(scan("Anna " + "von " * 5_000)) == 1
