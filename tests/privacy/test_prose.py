from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_framework.privacy.gate import FOR_THE_REVIEWER, mask, scan
from est_framework.privacy.neighbours import split_numbers
from est_framework.privacy.prose import _PARTS


def found(text: str) -> list[tuple[str, bool, str]]:
    return [(hit.kind, hit.certain, text[hit.start : hit.end]) for hit in scan(text)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("hon har skyddad identitet och bor i kv. Eken", "skyddad identitet"),
        ("Familjen är sekretessmarkerad.", "sekretessmarkerad"),
        ("SKYDDADE PERSONUPPGIFTER på nummer 4", "SKYDDADE PERSONUPPGIFTER"),
        ("de lever på ett skyddat boende", "skyddat boende"),
    ],
)
def test_that_somebody_is_protected_is_certain(text: str, what: str) -> None:
    assert ("protected", True, what) in found(text)


def test_a_routine_about_protected_persons_is_only_possible() -> None:
    assert found("Vi följer rutinen för skyddade personuppgifter.") == [
        ("protected", False, "skyddade personuppgifter")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A.A., 17 år, bor på 3 tr Storgatan 5",
        "en 17-åring på tredje våningen",
        "17-åringen, vån 3, spelar musik",
        "B. C. (19) säljer vid kiosken",
        "åttaåringen i lägenhet 1203 var ute ensam",
    ],
)
def test_an_age_with_a_door_or_initials_singles_out_a_person(text: str) -> None:
    assert ("indirect", True) in [hit[:2] for hit in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "En 17-åring greps på Storgatan.",
        "Ungdomar, 15 till 17 år, samlas på tredje våningen i parkeringshuset. Det luktar.",
        "Skadegörelse på tredje våningen. En 17-åring såg det.",
        "Storgatan 5 har klottrats ned",
        "Buller vid Nygatan 12–14 i 3 timmar",
    ],
)
def test_an_age_or_a_door_alone_is_not_certain(text: str) -> None:
    assert not any(hit.certain for hit in scan(text))


def test_a_street_number_with_a_flat_is_a_home() -> None:
    assert found("bråk på Storgatan 5, lgh 1203") == [("dwelling", True, "Storgatan 5, lgh 1203")]
    assert found("någon som bor på Nygatan 7 B") == [("dwelling", False, "bor på Nygatan 7 B")]


@pytest.mark.parametrize(
    "text",
    [
        "den enda familjen från landet X på gården",
        "Butiksägarens son är med varje kväll",
        "pojken i åttan som precis har flyttat hit",
    ],
)
def test_a_group_of_few_is_for_the_reviewer(text: str) -> None:
    assert [hit[:2] for hit in found(text)] == [("small_group", False)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("snap: kevve_08 filmade", [("handle", True, "snap: kevve_08")]),
        ("insta @kevve delade", [("handle", True, "insta @kevve")]),
        ("filmat av @kevve_08", [("handle", True, "@kevve_08")]),
        ("se instagram.com/kevve.08", [("handle", True, "instagram.com/kevve.08")]),
        ("snapchat: kevve", [("handle", False, "snapchat: kevve")]),
        ("Det spreds på snap igår", []),
        ("se @orebrokommun", []),
        ("insta: @polisen_orebro", []),
    ],
)
def test_accounts_in_social_media(text: str, hits: list[tuple[str, bool, str]]) -> None:
    assert found(text) == hits


@pytest.mark.parametrize(
    "text", ["somaliska ungdomar vid torget", "En av dem har ADHD", "grannen misstänks för det"]
)
def test_sensitive_words_are_for_the_reviewer(text: str) -> None:
    assert [hit[:2] for hit in found(text)] == [("sensitive", False)]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 2_000 + "x",
        "MTg5MDAxMDEtOTgwMg==",
        "värdet 1,90001E+11 i kolumnen",
        "9.00101981E+09",
    ],
)
def test_what_may_hide_a_number_is_possible(text: str) -> None:
    assert [hit.certain for hit in scan(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "sha256:" + "0a1b" * 16,
        "Lagesrapport2026W47Polisen.xlsx",
        "https://exempel.se/sida/Artikel2026/Klotter",
        "trygghetsvandringsprotokollet",
        "1,5E+3",
    ],
)
def test_codes_that_hide_nothing_are_clean(text: str) -> None:
    assert scan(text) == ()


def test_nr_before_a_right_number_is_certain_but_not_where_it_numbers_something_else() -> None:
    assert found("nr 9001019802 enligt vakten") == [("personal_number", True, "9001019802")]
    assert found("ärende nr 9001019802") == [("personal_number", False, "9001019802")]


@pytest.mark.parametrize(
    ("cells", "hits"),
    [
        (["900101", "9802"], [("1", "personal_number", True)]),
        (["mannen 19900101", "-9802", "3"], [("1", "personal_number", True)]),
        (["pnr", "9001019802"], [("1", "personal_number", True)]),
        (["2026-11-18", "2230"], []),
        (["900101", "98021"], []),
        (["12", "3", "4567"], []),
        ([], []),
    ],
)
def test_a_number_split_over_two_cells_is_found(
    cells: list[str], hits: list[tuple[str, str, bool]]
) -> None:
    places = [(str(n), text) for n, text in enumerate(cells)]
    said = [(place, hit.kind, hit.certain) for place, hit in split_numbers(places)]
    assert said == hits


HOSTILE = st.lists(
    st.sampled_from(
        ["skyddad ", "identitet", "3 tr ", "17-åring ", "Storgatan 5", "bor ", "snap: ", "@a_1", "A.",
         "den enda familjen ", "adhd", "MTg5MDAxMDEt", "1,9E+11", "‹", "›", "åå", "ſ", "K", "\n", "?"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(HOSTILE)
def test_mask_leaves_nothing_certain(text: str) -> None:
    masked = mask(text)
    assert not any(hit.certain for hit in scan(masked))
    assert mask(masked) == masked


@given(st.text())
def test_any_text_is_scanned_without_fault(text: str) -> None:
    end = 0
    for hit in scan(text):
        assert end <= hit.start < hit.end <= len(text)
        assert not (hit.certain and hit.kind in FOR_THE_REVIEWER)
        end = hit.end


BESIDE = "I lokalen bor ingen. Det hände 17 gånger vid hållplatsen. " * 20


@pytest.mark.parametrize(
    "text",
    [
        "en 17-åring, som enligt uppgift har setts där många gånger, är på tredje våningen",
        "bråk på Norra Östermalmsstrandgatan 112 B, och så vidare hela den kvällen, i lgh 1203",
        "någon som bor sedan länge, tillsammans med många andra, på Nygatan 7 B",
        "koden aGVqIHDDpSBkaWcgMTIzNA9xZaGVqIHDDpSBkaWcgMTIzNA9xZaGVqIHDDpSBkaWcgMTIzNA9xZ==",
        "numret 1,90001E+11",
        "nr 123456789012345678901234567890",
        "pnr 850101-T123",
        "registreringsnummer abc 12d",
        "numret 22900101-AB12",
    ],
)
def test_what_stands_in_a_long_text_is_found_as_if_it_stood_alone(text: str) -> None:
    alone = found(text)
    assert alone
    start, end = len(BESIDE), len(BESIDE) + len(text) + 1
    whole = f"{BESIDE}{text}. {BESIDE}"
    within = [hit for hit in scan(whole) if hit.end > start and hit.start < end]
    assert [(h.kind, h.certain, whole[h.start : h.end]) for h in within] == alone


TOLD = st.sampled_from(
    sorted(
        {word for cues, others, _ in _PARTS for word in (*cues, *others) if len(word) < 15}
        | {
            "Storgatan 5",
            "Ekvägen 12 B",
            "lgh 12",
            "3 tr",
            "vån. 4",
            "17-åring",
            "(17 år",
            "grannen",
        }
        | {
            "en trappa upp",
            "andra",
            "åk 7",
            "den",
            "familjen",
            "id-uppgifter",
            "personal data",
            "är",
        }
        | {
            "av polisen",
            "droger",
            "säljer",
            "_kalle99",
            "@kalle.k",
            "lugnt på torget",
            "Det var så",
        }
    )
)


@given(st.lists(TOLD, min_size=1, max_size=5), st.sampled_from([" ", ", ", ". Det ", "\n"]))
def test_each_part_is_asked_wherever_it_finds_something(told: list[str], between: str) -> None:
    text = between.join(told)
    hits = scan(text)
    for _, _, find in _PARTS:
        for part in find(text):
            assert any(hit.start <= part.start and part.end <= hit.end for hit in hits)


KEPT = (
    "identitet identiteter id id-uppgifter personuppgift personuppgifter folkbokföring boende adress"
    " bostad uppgifter identity address personal\ndata"
)
PERSONS = "grannen sonen dottern brodern pappan mamman eleven ägaren hyresgästen familjen han hon"


def test_whatever_is_kept_secret_is_certain() -> None:
    for cue in (
        "skyddad",
        "skyddade",
        "Skyddat",
        "hemlig",
        "DOLD",
        "dolda",
        "fingerade",
        "protected",
    ):
        for kept in KEPT.split(" "):
            text = f"{cue} {kept}"
            assert ("protected", True) in [hit[:2] for hit in found(text)], text


def test_whoever_is_suspected_is_for_the_reviewer() -> None:
    for person in PERSONS.split():
        for what in ("är misstänkt", "dömdes", "känd av polisen", "säljer droger", "langar"):
            text = f"{person} {what}"
            assert "sensitive" in [hit[0] for hit in found(text)], text
