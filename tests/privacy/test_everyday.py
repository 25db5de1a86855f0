"""A text of everyday words alone is one in which neither the gate nor a rule finds anything."""

from __future__ import annotations

import csv
import gzip
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_glance import EDGES, MORE, PLANTED, TEXT, WORDS, finds

from est_framework.method.load import load_release
from est_framework.privacy import name_cues as cues
from est_framework.privacy.everyday import EverydayWords
from est_framework.privacy.name_small import SHOWN_BY
from est_framework.privacy.neighbours import may_label_a_date, split_numbers
from est_framework.privacy.prose import CUES
from est_framework.reports.nothing_to_say import rules_say_nothing
from est_framework.reports.written_language import small_words_of_others

if TYPE_CHECKING:
    from pathlib import Path

EVERYDAY = EverydayWords(small_words_of_others("sv"))
CUE_WORDS = sorted(
    {*CUES, *SHOWN_BY, *cues.AFTER_A_NAME, *cues.IS_OR_HAS, *cues.RELATIONS, *cues.CIRCLE, *cues.TITLES}
    | {*cues.OWN, *cues.LABELS, *cues.HELLO, *cues.GREETINGS, *cues.GATHERED, *cues.POINTING, *cues.CALLED}
)  # fmt: skip
NAMES = (
    "Ella",
    "Karlsson",
    "Björn",
    "Sten",
    "Qwel",
    "Qwelsson",
    "Sex",
    "Man",
    "Personal",
    "Gångtunneln",
    "Torget",
)
DASHED = (
    "lördag–söndag",
    "(kvällen)",
    "16-åring",
    "Torget/Qwel",
    "E18",
    "E4:an",
    "ann-marie",
    "Qwel-bil",
    "boende-",
    "väg-arbete",
    "kalle–stina",
    "i-från",
    "A-traktor",
)
NUMBERS = (
    "7.45–8.10",
    "90.01-01.98",
    "12",
    "9",
    "22.30",
    "19–21",
    "90",
    "01",
    "98.02",
    "07",
    "112",
    "1206",
    "12,",
    "5.",
)
PIECE = st.sampled_from([*NAMES, *DASHED, *NUMBERS, *WORDS, *EDGES, *MORE, *PLANTED.values()])
OPENED = st.builds(
    "{} {} {}".format,
    st.sampled_from([*NAMES, *(word.capitalize() for word in CUE_WORDS)]),
    st.sampled_from(CUE_WORDS),
    st.sampled_from(
        ["", "torget", "här", "och stökig", "i 7B", "16, full", "vid torget, 16,", ", som bor här"]
    ),
)
WRITTEN = st.builds(
    lambda pieces, stop: "".join(gap + piece for gap, piece in pieces).strip() + stop,
    st.lists(
        st.tuples(
            st.sampled_from([" ", " ", "\n", ".\n"]), st.one_of(PIECE, st.sampled_from(CUE_WORDS))
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["", ".", ",", "!"]),
)


@given(st.one_of(OPENED, WRITTEN, TEXT, st.text(max_size=20)))
@example("Qwel är med.")
@example("Qwel med sin kompis")
@example("Vinkade Man 12, anhållen")
@example("Lane-Ryr) 01")
@example("lugnt på torget\nQwel")
@example("Qwel\nmed sin kompis")
@example("hälsningar\nqwel")
@example("Mörkt vid 90 01 01 98 02")
@example("Brand under Namnet qwel")
@example("Brand (16) hos A. B.")
@example("Hans, Brand och Man/Qwel")
@example("en 20-åring på våningen 3")
@example("boende på torget 3")
@example("-)")
@example("TIM på torget")
@example("torget–hemma")
@example("Qwel 16, på torget")
@example("Qwel är–kvar på torget")
@example("Qwel på torget, som bor där")
@example("Qwel på skolan har sett")
@example("Qwel sa att det var bra")
@example("en 90 01 01 98 02")
@example("det var 07 01 74 06")
@example("Sten 12, som bor här")
@example("there was and the they")
@example("kallar sig qwel")
def test_nothing_is_found_in_a_text_of_everyday_words(text: str) -> None:
    if EVERYDAY.are_all_of(text):
        assert not finds(text)
        assert not may_label_a_date(text)
        assert rules_say_nothing((text,), "sv")


@given(WRITTEN, st.sampled_from(["2026-11-18", "980", "7"]), WRITTEN)
def test_no_number_is_split_over_a_text_of_everyday_words_and_what_stands_beside_it(
    text: str, beside: str, after: str
) -> None:
    if EVERYDAY.are_all_of(text) and EVERYDAY.are_all_of(after):
        cells = (text, beside, text, after, text)
        assert list(split_numbers(("", cell) for cell in cells)) == []


@pytest.mark.parametrize(
    "text",
    [
        "En lugn vecka på det hela taget.",
        "Nytt klotter i gångtunneln, upptäckt måndag omkring klockan 7.",
        "En grupp vid torget, lugnt efter 22.30. Det var folk där.",
        "Gångtunneln",
        "23 lampor sönder längs vägen",
        "Personal på badhuset hotades vid stängning: fredag (kväll)!",
        "Skyddad från regn, ingen insyn, måndag",
        "Boende hör det på långt håll, fredag omkring klockan 22.",
        "En man i 20-årsåldern var på torget, 7.45–8.10 och 15.30-16.",
        "Många mopeder i Sörgärdet varje kväll",
        "Lugnt, 19–21, och mörkt vid lekplatsen.",
        "En lugn vecka.\nDet var mörkt på torget\noch vid lekplatsen.",
        "Återkommande klotter är kvar, upptäckt måndag omkring klockan 7.",
        "A-traktorer längs E4:an och E18, mot väg 40.",
    ],
)
def test_everyday_texts_are_known(text: str) -> None:
    assert EVERYDAY.are_all_of(text)


def test_the_gate_says_nothing_of_the_good_examples_of_the_method() -> None:
    good = [i.good.sv for i in load_release("est 1.0.0").indicators]
    assert [text for text in good if finds(text)] == []


def test_most_sentences_of_the_good_examples_are_of_everyday_words() -> None:
    good = [i.good.sv for i in load_release("est 1.0.0").indicators]
    sentences = [part.removesuffix(".") for text in good for part in text.split(". ")]
    assert sum(map(EVERYDAY.are_all_of, sentences)) > 0.8 * len(sentences)


def test_police_summaries_of_everyday_words_are_clean(shared_data: Path) -> None:
    content = (shared_data / "polisen-handelser" / "handelser_2023.csv.gz").read_bytes()
    table = io.StringIO(gzip.decompress(content).decode("utf-8"), newline="")
    texts = [row["summary"] for row in csv.DictReader(table)]
    passed = [text for text in texts if EVERYDAY.are_all_of(text)]
    assert len(passed) > 0.3 * len(texts)
    assert not any(map(finds, passed))
    assert all(rules_say_nothing((text,), "sv") for text in passed)


def test_what_was_met_is_forgotten_when_it_is_too_much() -> None:
    words = EverydayWords(frozenset())
    letters = "abcdefghij"
    for n in range(60_000):
        words.are_all_of("x" + "".join(letters[int(c)] for c in str(n)))
    assert len(words._weights) <= 50_000
    assert words.are_all_of("lugnt på torget")
