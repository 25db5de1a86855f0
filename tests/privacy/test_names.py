from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from held_sentences import held_sentences
from hypothesis import example, given
from hypothesis import strategies as st
from made_sentences import Sentence, made_sentences
from make_names import FAKER, MADE, made_list
from measured_names import measured
from second_held_sentences import second_held_sentences
from thing_sentences import thing_sentences
from varied_sentences import varied_sentences

from est_framework.privacy import name_cues as cues
from est_framework.privacy.gate import mask, scan
from est_framework.privacy.name_glance import may_hold_name
from est_framework.privacy.names import _WORD, _read
from est_framework.privacy.prose import is_silent

if TYPE_CHECKING:
    from collections.abc import Callable

MEASURED = {
    "developed against": (0.98, 0.97),
    "held out": (0.97, 0.95),
}
"""How much is found at least, and how much of what is found is right at least: as the manual states it."""
PLAIN = ("development", "held out")
"""Both halves of the first sentences have been looked at since, and so have `held_sentences`; only
`second_held_sentences` and `third_held_sentences` have not."""


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
        ("mamma till Sten", "Sten"),
        ("Kommunpolis Lindberg", "Lindberg"),
        ("A. Karlsson var på plats", "A. Karlsson"),
        ("Anna von Rosen äger huset", "Anna von Rosen"),
        ("DIAKON LARSSON ÖPPNAR KYRKAN", "LARSSON"),
        ("Våld mot Anna i korridoren", "Anna"),
        ("Niels Ö och hens kompis", "Niels Ö"),
        ("I Jonas ryggsäck låg tre", "Jonas"),
        ("Jenny: ”Jag såg allt”", "Jenny"),
        ("Klottret ”Anna är en golare” är borta", "Anna"),
        ("Nu är det Anna som säljer", "Anna"),
        ("Dan Andersson hotade vakten", "Dan Andersson"),
        ("Har Anna ringt?", "Anna"),
        ("Anna är avstängd från skolan", "Anna"),
        ("Huset Anna bor i brann", "Anna"),
        ("På fredagen Anna åter på platsen", "Anna"),
        ("Enligt protokollet Anna ansvarig", "Anna"),
        ("Det var en Anna som ringde", "Anna"),
        ("Anna 9 sprang mot bussen", "Anna"),
        ("Killen på skolan heter Anna", "Anna"),
        ("Får Anna vara kvar?", "Anna"),
        ("Cykeln Anna lånade är borta", "Anna"),
        ("Möte med Carl Larsson om hyran", "Carl Larsson"),
        ("Hyresvärden Einar Mattsson svarar inte", "Einar Mattsson"),
        ("Enligt anmälningen Anna inblandad", "Anna"),
        ("På torget Anna med hund", "Anna"),
        ("Film med Anna sprids", "Anna"),
        ("Sign. Joel Jakobsson 2/5", "Joel Jakobsson"),
    ],
)
def test_names_are_certain_alone_or_with_what_makes_them_a_person(text: str, name: str) -> None:
    assert found(text) == [(True, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Två grupper bråkade utanför Anna i fredags", "Anna"),
        ("En kille som heter Qwelmar", "Qwelmar"),
        ("såg Björn vid kiosken", "Björn"),
        ("mohammed och hans polare", "mohammed"),
        ("De kallar honom Qwel", "Qwel"),
        ("Vakten avvisade Qwel i går", "Qwel"),
        ("Gänget kring Qwel växer", "Qwel"),
        ("Det var mohammed igen", "mohammed"),
        ("samtal med rektor lindqvist", "lindqvist"),
        ("Ledaren för dem, Qwel, syns mer sällan", "Qwel"),
        ("K. Qwel var på plats", "K. Qwel"),
        ("Lise-Lott ringde från balkongen", "Lise-Lott"),
        ("Alla pekar på Qwela", "Qwela"),
        ("Sms från Qwelmir: bråk på torget", "Qwelmir"),
        ("Ordet gick till Qwelia, som visade bilder", "Qwelia"),
        ("Qwella i receptionen har hört dem", "Qwella"),
        ("Inbrott hos Qwelt på plan 3", "Qwelt"),
        ("- Qwelpe (åk 8), hotfull mot personalen", "Qwelpe"),
        ("Om Qwelle kommer igen ringer vi", "Qwelle"),
        ("Bakjour: Qwelri", "Qwelri"),
        ("Han går under namnet qwelan", "qwelan"),
        ("Anmälare: d. johansson", "johansson"),
        ("Vi följde eva till tåget", "eva"),
        ("Saga var här och skrev", "Saga"),
        ("Qwelle var nykter i dag", "Qwelle"),
        ("Qwelo i 7B har slutat komma", "Qwelo"),
        ("Qwelo blev bortkörd igen", "Qwelo"),
        ("Qwelo har slutat komma", "Qwelo"),
        ("Fick veta av Qwela att dörren var uppbruten", "Qwela"),
        ("Efter lunch gick Qwelo hem", "Qwelo"),
        ("Jag (Qwela) gick rundan", "Qwela"),
        ("De kallas för Qwela i gruppen", "Qwela"),
        ("Klara på Pizzeria Roma ringde oss", "Klara"),
        ("Vi såg Qwelo Lindberg på torget", "Qwelo Lindberg"),
        ("maria sprang och ropade på vakten", "maria"),
        ("Han stod inför Qwelo och hotade", "Qwelo"),
        ("Var hos Qwelo när det hände", "Qwelo"),
        ("Vi såg Gördis Lindberg på torget", "Gördis Lindberg"),
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
        "Zlatan-statyn är nedklottrad",
        "Blå Skoda Octavia med släckta lysen",
        "Mvh Trygghetsteamet",
        "restaurang maria och anna.karlsson-rapporten",
        "Larsson & Berglund bygger om",
        "Green 2, Yellow 1",
        "Nattklubben Olivia fick stängt",
        "Båten M/S Sigrid ligger kvar",
        "samverkan med tjänsten Tryggve",
        "Love is all vi behöver",
        "Kvällen på Roy's bar",
        "vid staketet intill Qwelmars koloniområde",
        "jämfört med i fjol är Qwelholm lugnare",
        "Möte med Nobina inställt",
        "En Qwelm från varuhuset står dumpad",
        "fram till tjugondag Knut",
        "VAKTEN VILLE INTE SÄGA MER",
        "Konserten med Hov1 gav trängsel",
        "Fotboll: Qwelna–Xhevö",
        "Qwelna IF och Andersson Rör",
        "Lös hund på gatan",
        "Ungdomar från Qwelna åker hit",
        "Lägesbild Qwelholm vecka 12",
        "Åhléns på Klara Östra",
        "Kvinnojouren Olivia har fullt",
        "porträtt av Vilhelm Moberg på väggen",
        "Mötesplatsen Anna öppnar",
        "Suads Kök fick fönster krossade",
        "En Golf kom i hög fart",
        "IFK Karlsson tränade i hallen",
        "Kv. Anna saknar belysning",
        "biljetter hos Anderssons Resor",
        "Kören sjöng Anna på skolavslutningen",
        "Biljetterna till Anna är slutsålda",
        "Barnen läser Emil i Lönneberga",
        "Muralen med Greta Thunberg är överklottrad",
        "Bysten av Hjalmar Branting har fått färg på sig",
        "Anna är nedklottrad",
        "Anna saknar belysning",
        "Vi rapporterar om Anna Lindhs plats",
        "Rum Anna och rum Elsa byter lås",
        "Kvarteren Tor, Balder och Anna städas i vår",
        "M/F Elvira tog ombord femtio",
        "E4 Salem är avstängd",
        "bråk utanför Hassans.",
        "en schäfer vid namn Anna",
        "Elever använder Wilma",
        "Ny Belysning Vid Anna Park",
        "Uppföljning Av Qwelm Under Våren",
        "Kareby vill ha fler patruller",
        "Traktor kör på gångbanan",
        "Anhörig ringde och Skåpbil kör fort",
        "Utanför Max stod två",
        "trasig lampa på per albin hanssons väg",
        "klotter på astrid lindgrens barnsjukhus",
        "klotter på s:t mikael",
        "SKADAD BÄNK VID OLOF PALMES PLATS",
        "BOENDE VARNAR VARANDRA I APPEN",
        "Ansvarig: Fritid. Kontakt: Växel",
        "Tack Kultur! Hej Elevhälsa!",
        "Rektor Norra och Chef Drift deltog",
        "Närvarande: polis, Socialtjänst och Bostadsbolag",
        "Hårmakeriet Anna har rea",
        "Polisstationen Pax och Trapphus Anna",
        "Langning av Anna vid parken",
        "Glombik svarar inte",
        "Det var stökigt efter Qwelmis",
        "många åkte till Vivalla, sedan Fittja",
        "Anna Game Center har stängt",
        "ANNA-PAVILJONGEN FRYSER",
        "Uppdrag åt kommunen",
        "Kalles Livs stängde tidigt",
        "Ericssons Elektriska kom",
        "Bokhandeln Lundgren och Gruppbostad Anna",
        "bråk vid Svartån och Vättern",
        "Skylten ägs av Glombik",
        "Forumgallerian jagar bort ungdomar",
        "Maskrosbarn ringde om klotter",
        "Björk har rasat över spåret",
        "Konsthallen visar Ernst Ek",
        "En Anna stod övergiven vid ån",
        "Fastigheten Sigrid 1 och Anna 2 är sålda",
        "Båten heter Anna",
        "Båten Anna som är trasig",
        "Magnus Åbergs har gemensam vakt",
        "Innovatum visade Anna för fullt hus",
        "de ropade aina och drack lean",
        "Förra kulturveckan Anna ordnades av kommunen",
        "vodka Absolut och en Jack Russell",
        "New graffiti in the foot tunnel, found Monday morning.",
        "Eleven bicycle thefts in October, seven in December.",
    ],
)
def test_streets_squares_shops_and_trees_are_no_persons(text: str) -> None:
    assert found(text) == []


@cache
def developed_against(lists: Path) -> list[Sentence]:
    """Give all sentences that rules were made from."""
    first = [s for part in PLAIN for s in made_sentences(lists, part)]
    return varied_sentences(lists) + first + held_sentences(lists) + thing_sentences(lists)


def test_as_many_names_are_found_as_the_manual_says(shared_data: Path) -> None:
    recall, precision = measured(developed_against(shared_data))
    assert recall >= MEASURED["developed against"][0]
    assert precision >= MEASURED["developed against"][1]


def test_as_many_names_are_found_in_sentences_held_out(shared_data: Path) -> None:
    recall, precision = measured(second_held_sentences(shared_data))
    assert recall >= MEASURED["held out"][0]
    assert precision >= MEASURED["held out"][1]


@pytest.mark.parametrize("written", [str.lower, str.upper])
def test_few_things_are_taken_for_names_when_all_letters_are_small_or_large(
    written: Callable[[str], str], shared_data: Path
) -> None:
    clean = [s for s in held_sentences(shared_data) if not s.names]
    told = sum(hit.kind == "name" for s in clean for hit in scan(written(s.text)))
    assert told <= 0.02 * len(clean)


def test_what_is_passed_over_quickly_holds_no_name(shared_data: Path) -> None:
    for sentence in developed_against(shared_data):
        text = sentence.text
        found = [*_read(text, list(_WORD.finditer(text)))]
        assert may_hold_name(text, _WORD.findall(text)) or not found
        assert not found or not is_silent(text)


CUES = sorted(
    {*cues.TOWARDS, *cues.BETWEEN, *cues.LARGE, *cues.GATHERED, *cues.QUARRELS, *cues.TO_A_PERSON, "det"}
    | {*cues.CALLED, *cues.AS_CALLED, *cues.RELATIONS, *cues.CIRCLE, *cues.HELLO, *cues.POINTING, "min"}
    | {*cues.AFTER_A_NAME, *cues.IS_OR_HAS, *cues.STATES, *cues.SEEN, *cues.LABELS, *cues.TITLES, "som"}
)  # fmt: skip
SAID = st.one_of(
    st.sampled_from([*CUES, *(word.capitalize() for word in CUES)]),
    st.sampled_from(["Qwel", "Qwels", "Ursvik", "Tezz", "SOS", "B", "Oro", "Eller", "7B", "17", "från"]),
    st.sampled_from(["Brand", "Man", "Torget", "Malmö", "Södra", "vid", "mot", "i höjd med", "har sett"]),
)  # fmt: skip
GAPS = st.sampled_from(
    [*" " * 12, ", ", ". ", ": ", "  ", "-", "\n", "! ", "? ", " (", " ”", " – ", "/"]
)
ENDS = st.sampled_from(
    ["", " 17 år", ", 17,", " 17-åring", ", som bor", " f. 1990", " och hans bror", ","]
)


@given(st.lists(st.tuples(SAID, GAPS), min_size=1, max_size=6), SAID, ENDS)
@example([("Vi bad mot", " ")], "Qwel", " 17-åring")
@example([("skrämd", ", ")], "Qwel", ", ung")
@example([("Eller", " ")], "Qwelsson", "")
@example([("vid Qwel", "-")], "Brand", ", 17, sa")
@example([("vid Qwel", " "), ("von", " ")], "Brand", ", 17, sa")
@example([("lugnt", ", "), ("smeknamnet", " ")], "qwel", "")
@example([("vid", " "), ("Qwels", " ")], "mamma", "")
@example([("lugnt. Det var", ", "), ("Qwel", " ")], "som", "")
@example([("lugnt, ordf", ". ")], "Qwel", "")
@example([("Skickat från min surfplatta", ", ")], "Qwel", "")
@example([("bråk med henne", ", ")], "Qwel", "")
def test_what_is_passed_over_quickly_holds_no_name_whatever_stands_around(
    said: list[tuple[str, str]], last: str, end: str
) -> None:
    text = "".join(word + gap for word, gap in said) + last + end
    if not may_hold_name(text, _WORD.findall(text)):
        assert [*_read(text, list(_WORD.finditer(text)))] == []


def test_a_letter_that_was_read_wrongly_begins_no_name() -> None:
    text = "Ã Andersson"
    assert [text[hit.start : hit.end] for hit in scan(text)] == ["Andersson"]
    initial = "B Andersson"
    assert [initial[hit.start : hit.end] for hit in scan(initial)] == [initial]


def test_the_list_is_what_its_two_sources_make() -> None:
    faker = pytest.importorskip("faker", reason="the names of Faker are not installed")
    if faker.VERSION != FAKER:
        pytest.skip(f"made from Faker {FAKER}, not from {faker.VERSION}")
    assert MADE.read_bytes() == made_list().encode()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_manual_says_what_is_measured_here(language: str) -> None:
    page = Path(__file__).parents[2] / "manual" / language / "privacy" / "index.md"
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if "%" in line]
    said = [[int(n) / 100 for n in re.findall(r"(\d+) ?%", row)] for row in rows]
    assert said == [list(figures) for figures in MEASURED.values()]


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
    "piece",
    [
        "Anna ",
        "Anna, ",
        "och hans ",
        "Anna och ",
        "A. ",
        "Xhev-",
        "heter ",
        "A, ",
        "Qwel, ",
        "von ",
    ],
)
def test_many_names_take_no_time(piece: str) -> None:
    assert len(scan(piece * 20_000)) <= 20_000
