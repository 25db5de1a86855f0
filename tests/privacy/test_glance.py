"""A glance lets nothing pass in which the gate finds something."""

from __future__ import annotations

import csv
import gzip
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from est_framework.privacy.gate import KIND_WORDS, scan, scan_numbers
from est_framework.privacy.glance import not_passing, tell_nothing
from est_framework.privacy.neighbours import split_numbers
from est_framework.privacy.positions import has_exact_position

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PLANTED = {
    "protected": "hon har skyddad identitet",
    "personal_number": "900101-9802",
    "coordination_number": "900161-9801",
    "reserve_number": "22900101-AB12",
    "name": "Mamman Ella Karlsson ringde",
    "indirect": "en 17-åring på tredje våningen",
    "dwelling": "bråk på Storgatan 5, lgh 1203",
    "phone": "070-174 06 05",
    "email": "a@b.se",
    "handle": "snap: kalle_99",
    "plate": "ABC 12D",
    "organisation_number": "556016-0680",
    "long_number": "12345678901234567890",
    "shortened_number": "1,90001E+11",
    "opaque": "aGVqIHDDpSBkaWcgMTIzNA9xZ",
    "small_group": "den enda familjen",
    "sensitive": "en somalier",
}
MORE = (
    *(
        "199001019802",
        "9 0 0 1 0 1 9 8 0 2",
        "０７０１７４０６０５",
        "070 17\u200b4 06 05",
        "reg abc123",
    ),
    *(
        "pnr 850101-T123",
        "reg. abc 123",
        "pnr 9001019802",
        "00702045-AB12",
        "ANNA",
        "Anna²",
        "A.A., 17 år",
        "@kalle_99",
    ),
    *(
        "59.33258, 18.06490",
        "59,33258 18,06490",
        "59° 19' 45",
        "59º19’45",
        "Mvh Kalle",
        "Ellas mamma",
    ),
    *("instagram.com/kalle.k", "grannen är dömd", "SKYDDADE PERSONUPPGIFTER", "‘Johan’ sa"),
)
EDGES = (
    "900101-",
    "9802",
    "900101",
    "-9802",
    "ABC",
    "12D",
    "07017",
    "40605",
    "A.",
    "59.3325",
    "i",
    "På",
)
WORDS = (
    *(
        "lugnt",
        "bråk",
        "vid",
        "torget",
        "Kvällen",
        "Torget",
        "Stenen",
        "3",
        "22.30",
        "kl",
        "och",
        "en",
    ),
    *(
        "gäng",
        "år",
        "sa",
        "Hamnen",
        "Åsa",
        "den",
        "med",
        "ungdomar",
        "2026-11-18",
        "v. 47",
        "–",
        "…",
        "é",
    ),
)
PIECE = st.sampled_from([*PLANTED.values(), *MORE, *EDGES, *WORDS, *WORDS, *WORDS])
TEXT = st.builds(
    lambda pieces, between: between.join(pieces),
    st.lists(PIECE, max_size=6),
    st.sampled_from([" ", "\n", ", ", "", ";", ". "]),
)


def finds(text: str) -> bool:
    return bool(scan(text)) or has_exact_position(text)


@pytest.mark.parametrize("kind", KIND_WORDS)
def test_each_kind_keeps_the_glance_from_passing_wherever_it_stands(kind: str) -> None:
    planted = PLANTED[kind]
    assert kind in {hit.kind for hit in scan(planted)}
    for texts in ([planted], ["Lugnt.", planted], [planted, "Lugnt."], ["å", f"{planted} …", "3"]):
        assert not tell_nothing(texts)


@pytest.mark.parametrize("text", MORE)
def test_unusual_spellings_keep_the_glance_from_passing(text: str) -> None:
    assert finds(text)
    assert not tell_nothing(["Lugnt på torget.", text, "Två killar"])


@given(st.lists(TEXT, max_size=4))
@example(["en text", "Anna²"])
@example(["900101", "9802"])
def test_what_passes_at_a_glance_is_found_clean_text_by_text(texts: list[str]) -> None:
    if tell_nothing(texts):
        assert not any(map(finds, texts))


@given(st.lists(st.one_of(st.text(max_size=20), TEXT), max_size=4))
def test_what_passes_at_a_glance_is_clean_whatever_the_characters(texts: list[str]) -> None:
    if tell_nothing(texts):
        assert not any(map(finds, texts))


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["", ""],
        ["r12", "En lugn vecka på det hela taget.", "vid torget"],
        ["Högljutt bråk mellan två sällskap, lugnt efter en stund."],
        ["Ungefär 15 ungdomar kl 22.30."],
        ["900101", "9802"],
        ["De var på väg mot Hamnen"],
    ],
)
def test_everyday_texts_pass_at_a_glance(texts: list[str]) -> None:
    assert tell_nothing(texts)


LABELS = st.sampled_from(["pnr", "centrum", "gränden", "②", "④⑤", "född", "Ⅳ", "nr.", "sam②nr"])
NUMBERS = st.one_of(
    st.sampled_from(
        ["900101-9802", "9001019802", "199001019802", "2026-11-18", "00101-9802", "0101 9802"]
    ),
    st.from_regex(r"[0-9][0-9 +-]{8,12}", fullmatch=True),
)


@given(LABELS, NUMBERS)
@example("pnr", "9001019802")
@example("⑨", "001019802")
def test_a_label_beside_a_number_is_scanned_wherever_the_scan_may_find_one(
    label: str, number: str
) -> None:
    persons = {"personal_number", "coordination_number", "reserve_number"}
    whole = [hit.kind for hit in scan_numbers(f"{label} {number}") if hit.kind in persons]
    split = [hit.kind for _, hit in split_numbers([("A1", label), ("B1", number)])]
    assert split == whole


def test_police_summaries_that_pass_at_a_glance_are_clean(shared_data: Path) -> None:
    content = (shared_data / "polisen-handelser" / "handelser_2024.csv.gz").read_bytes()
    table = io.StringIO(gzip.decompress(content).decode("utf-8"), newline="")
    texts = [row["summary"] for row in csv.DictReader(table)][:6_000]
    passed = [text for text in texts if tell_nothing([text])]
    assert len(passed) > 0.2 * len(texts)
    assert not any(map(finds, passed))
    threes = [texts[n : n + 3] for n in range(0, len(texts), 3)]
    assert not any(map(finds, (text for three in threes if tell_nothing(three) for text in three)))


@given(st.lists(st.integers(0, 3), max_size=40), st.integers(1, 9))
def test_who_is_looked_at_together_or_alone_the_same_ones_do_not_pass(
    numbers: list[int], at_once: int
) -> None:
    looks = []

    def passes(some: Sequence[int]) -> bool:
        looks.append(some)
        return 0 not in some

    assert list(not_passing(numbers, passes, at_once)) == [n for n in numbers if n == 0]
    if 0 not in numbers:
        assert len(looks) == -(-len(numbers) // at_once)


@given(TEXT, st.sampled_from(["", ".json", " 59.3325 och 18.0649.json", "rapport-2026-W47.json"]))
def test_which_digits_a_text_has_only_matters_to_positions(text: str, rest: str) -> None:
    word = text + rest
    noughts = word.translate(str.maketrans("123456789", "000000000"))
    assert tell_nothing([noughts]) or not tell_nothing([word])
    if tell_nothing([noughts]) and not has_exact_position(word):
        assert not finds(word)
