from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sentences import Sentence, made_sentences

from est_framework.privacy.gate import mask, scan

MEASURED = {"development": (0.99, 0.98), "held out": (0.93, 0.98)}
"""How much is found at least, and how much of what is found is right at least: as the manual states it."""


def found(text: str) -> list[tuple[bool, str]]:
    return [(h.certain, text[h.start : h.end]) for h in scan(text) if h.kind == "name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mohammed och hans polare satt i trappan", "Mohammed"),
        ("Anna Karlsson ringde", "Anna Karlsson"),
        ("Samtal med Fatima Hassan om saken", "Fatima Hassan"),
        ("hans bror Sten hotade personalen", "Sten"),
        ("Sten, 17 år, sågs vid kiosken", "Sten"),
        ("enligt rektor Lindqvist", "Lindqvist"),
        ("Mohammeds lägenhet", "Mohammeds"),
        ("mvh Lisa", "Lisa"),
        ("Emma (15) filmade", "Emma"),
    ],
)
def test_names_are_certain_alone_or_with_what_makes_them_a_person(text: str, name: str) -> None:
    assert found(text) == [(True, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("En kille som heter Qwelmar", "Qwelmar"),
        ("såg Björn vid kiosken", "Björn"),
        ("mohammed och hans polare", "mohammed"),
        ("De kallar honom Qwel", "Qwel"),
        ("Vakten avvisade Qwel i går", "Qwel"),
    ],
)
def test_names_that_are_words_or_on_no_list_are_possible(text: str, name: str) -> None:
    assert found(text) == [(False, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Björk och lind behöver beskaras vid gångvägen",
        "Sten kastades mot bussen",
        "vid Olof Palmes plats och Gustav Adolfs torg",
        "Carl Larsson-gården och Karlssons gränd",
        "Torget heter Stortorget",
        "kvarteret Linnea och restaurang Maria",
        "Ica Maxi, Willys och Clas Ohlson",
        "trafikplats Salem",
        "Per vecka är det tre händelser",
        "S:t Olofs kyrka och Karl IX:s gata",
        "Polisen ringde, Vakten ringde",
        "Rosa huset",
        "Klotter i höjd med Sofiehem",
    ],
)
def test_streets_squares_shops_and_trees_are_no_persons(text: str) -> None:
    assert found(text) == []


def measured(sentences: list[Sentence]) -> tuple[float, float]:
    """Give how much of the names was found, and how much of what was found is names."""
    names = hit = right = told = 0
    for sentence in sentences:
        hits = [h for h in scan(sentence.text) if h.kind == "name"]
        told += len(hits)
        right += sum(any(h.start < e and h.end > s for s, e in sentence.names) for h in hits)
        names += len(sentence.names)
        hit += sum(any(h.start < e and h.end > s for h in hits) for s, e in sentence.names)
    return hit / names, right / told


@pytest.mark.parametrize(
    ("part", "recall", "precision"), [(part, *figures) for part, figures in MEASURED.items()]
)
def test_as_many_names_are_found_as_the_manual_says(
    shared_data: Path, part: str, recall: float, precision: float
) -> None:
    hit, right = measured(made_sentences(shared_data, part))
    assert hit >= recall
    assert right >= precision


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_manual_says_what_is_measured_here(language: str) -> None:
    page = Path(__file__).parents[2] / "manual" / language / "privacy" / "index.md"
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if "%" in line]
    said = [[int(n) / 100 for n in re.findall(r"(\d+) ?%", row)] for row in rows]
    assert said == [list(MEASURED[part]) for part in ("development", "held out")]


def test_the_list_is_small_and_says_where_it_comes_from() -> None:
    file = Path(__file__).parents[2] / "est_framework" / "privacy" / "names.txt"
    text = file.read_text(encoding="utf-8")
    assert len(text.encode()) < 500_000
    assert "MIT" in text[:300]


PIECES = st.lists(
    st.sampled_from(
        ["Anna ", "Karlsson ", "anna", "Sten ", "och ", "hans ", "polare ", "heter ", "A. ", "-", ", ",
         "17 år ", "vid ", "torg ", "Xhev ", "ANNA ", "“", "(15)", ". ", "Mvh ", "\n", "ß", "Ǆ", "ŉ"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(PIECES)
def test_mask_leaves_no_certain_name(text: str) -> None:
    masked = mask(text)
    assert not any(hit.certain for hit in scan(masked))


@pytest.mark.parametrize(
    "piece", ["Anna ", "Anna, ", "och hans ", "Anna och ", "A. ", "Xhev-", "heter "]
)
def test_many_names_take_no_time(piece: str) -> None:
    assert len(scan(piece * 20_000)) <= 20_000
