from __future__ import annotations

import csv
import gc
import gzip
import io
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from phonenumbers import NumberParseException
from stdnum import luhn

from est_framework.privacy.gate import KIND_WORDS, mask, scan, scan_numbers
from est_framework.privacy.positions import has_exact_position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from est_framework.privacy.hits import Hit

WELL_KNOWN = "191212121212"
PERSONS = {"personal_number", "coordination_number"}


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "ten, dash": lambda n: f"{n[2:8]}-{n[8:]}",
    "ten, plus": lambda n: f"{n[2:8]}+{n[8:]}",
    "ten, dot": lambda n: f"{n[2:8]}.{n[8:]}",
    "ten, no-break space": lambda n: f"{n[2:8]}\u00a0{n[8:]}",
    "ten, en dash with spaces": lambda n: f"{n[2:8]} – {n[8:]}",
    "twelve": lambda n: n,
    "twelve, dash": lambda n: f"{n[:8]}-{n[8:]}",
    "twelve, every part apart": lambda n: f"{n[:4]} {n[4:6]} {n[6:8]} {n[8:]}",
    "twelve, ISO date": lambda n: f"{n[:4]}-{n[4:6]}-{n[6:8]}-{n[8:]}",
    "twelve, full width": lambda n: full_width(f"{n[:8]}-{n[8:]}"),
    "twelve, soft hyphen and zero width": lambda n: f"{n[:4]}\u200b{n[4:8]}\u00ad{n[8:]}",
}


def found(text: str) -> list[tuple[str, bool, str]]:
    return [(hit.kind, hit.certain, text[hit.start : hit.end]) for hit in scan(text)]


def load(shared_data: Path, name: str) -> list[dict[str, Any]]:
    file = shared_data / "personnummer-test" / name
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return rows


def spellings_of(row: dict[str, Any]) -> Iterator[str]:
    return (v for k, v in row.items() if k.endswith("_format") or k == "separated_long")


def test_every_valid_test_number_is_found_in_every_spelling_of_the_list(shared_data: Path) -> None:
    rows = [r for r in load(shared_data, "list.json") if r["valid"] and r["type"] != "org"]
    assert rows
    for row in rows:
        for spelling in spellings_of(row):
            hits = found(f"i parken {spelling} vid bänken")
            assert [h[2] for h in hits] == [spelling]
            assert hits[0][0] in PERSONS
            assert hits[0][1] is not (len(spelling) == 10)


@pytest.mark.parametrize("name", SPELLINGS)
def test_every_valid_test_number_is_certain_in_eleven_spellings(
    shared_data: Path, name: str
) -> None:
    rows = [r for r in load(shared_data, "list.json") if r["valid"] and r["type"] != "org"]
    for row in rows:
        spelling = SPELLINGS[name](row["long_format"])
        hits = found(f"x {spelling}, y")
        assert [(h[1], h[2]) for h in hits] == [(True, spelling)], name
        assert hits[0][0] in PERSONS


def test_the_structured_list_of_strings_is_found(shared_data: Path) -> None:
    file = shared_data / "personnummer-test" / "structured.json"
    structured = json.loads(file.read_text(encoding="utf-8"))
    for part, kind in (("ssn", "personal_number"), ("con", "coordination_number")):
        for text in structured[part]["string"]["valid"]:
            assert [(h[0], h[2]) for h in found(text)] == [(kind, text)]


def test_invalid_test_numbers_are_never_certain(shared_data: Path) -> None:
    # The list calls a real number with a space invalid; to us a space is one more spelling.
    rows = [r for r in load(shared_data, "list.json") if not r["valid"] and r["type"] != "org"]
    spellings = [s for row in rows for s in spellings_of(row) if " " not in s]
    assert spellings
    assert not any(hit.certain for spelling in spellings for hit in scan(spelling))


def test_reserve_numbers_with_a_letter_are_certain(shared_data: Path) -> None:
    for row in load(shared_data, "interim.json"):
        for spelling in spellings_of(row):
            hits = found(f"se {spelling}.")
            expected = [("reserve_number", True, spelling)] if row["valid"] else []
            assert hits == expected


@pytest.mark.parametrize(
    "number", ["22900101AB15", "22900101-AB15", "23050203XYZ4", "00902050CD11"]
)
def test_national_reserve_ids_are_certain(number: str) -> None:
    assert found(f"NRID {number}") == [("reserve_number", True, number)]


def test_organisation_numbers_are_only_a_warning(shared_data: Path) -> None:
    for row in load(shared_data, "orgnumber.json"):
        hits = found(f"faktura från {row['separated_format']}")
        assert not any(h[1] and h[0] in PERSONS for h in hits if row["separated_format"][2] > "1")
    assert found("faktura från 857209-0606") == [("organisation_number", False, "857209-0606")]


@pytest.mark.parametrize("nine", ["730060238", "730075239", "731260980"])
def test_coordination_numbers_may_lack_month_and_day(nine: str) -> None:
    number = nine + luhn.calc_check_digit(nine)
    for text in (f"{number[:6]}-{number[6:]}", f"19{number}"):
        assert found(text) == [("coordination_number", True, text)]


def test_a_label_makes_ten_digits_and_even_a_slip_certain() -> None:
    assert found("pnr 1212121212") == [("personal_number", True, "1212121212")]
    assert found("Personnummer: 121212-1213") == [("personal_number", True, "121212-1213")]
    assert found("kod 121212-1213") == [("personal_number", False, "121212-1213")]
    assert found("kod 1212121213") == []


def test_the_words_of_the_mask_are_no_label() -> None:
    assert found("‹personnummer› 121212-1213") == [("personal_number", False, "121212-1213")]


def test_a_day_and_time_of_an_event_is_not_certain() -> None:
    texts = [
        f"{day} {hour:02}{minute:02}"
        for day in ("2026-11-18", "20261118", "261118")
        for hour in range(24)
        for minute in range(60)
    ]
    assert not any(hit.certain for text in texts for hit in scan(text))


@pytest.mark.parametrize(
    "spelling",
    [
        "070-174 06 05", "0701740605", "+46 70 174 06 05", "0046701740605", "070 1740605",
        "+46(0)70-174 06 05", "070.174.06.05", "0701-740 605", "070–174 06 05",
    ],
)  # fmt: skip
def test_mobile_numbers_are_certain(spelling: str) -> None:
    assert found(f"ring {spelling} nu") == [("phone", True, spelling)]


def test_digits_that_are_no_number_are_kept_nowhere() -> None:
    text = "ring +999 123 45 67 89 nu"
    assert not scan(text)
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        assert not scan(text)
        gc.collect()
        assert not any(isinstance(one, NumberParseException) for one in gc.garbage)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_every_number_reserved_for_fiction_is_found(shared_data: Path) -> None:
    file = shared_data / "se-telefon" / "pts_fiktiva_serier.csv"
    for row in csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))):
        for number in range(int(row["from"]), int(row["till"]) + 1):
            text = f"0{number}"
            hits = found(text)
            assert [h[1:] for h in hits] == [(row["typ"] == "mobil", text)]
            assert hits[0][0] in {"phone", "personal_number", "coordination_number"}
            assert found(f"+46{number}") == [("phone", True, f"+46{number}")]


@pytest.mark.parametrize(
    "text",
    [
        "2026-08-12 553 000 kr", "stängt 09.00-15.30", "2024-01-01 0:40:16 +01:00", "SOS 112",
        "väg 222 och hus 123", "17-åring", "kl. 22.30–23.45", "100 % av 2 450 000", "2026-W47",
        "sha256:1234567890abcdef", "@centrum", "E18 och E20", "Örebro 1880R001", "",
    ],
)  # fmt: skip
def test_everyday_text_is_clean(text: str) -> None:
    assert scan(text) == ()
    assert mask(text) is text


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("vit volvo ABC 123 och ABC12D", [("plate", True, "ABC 123"), ("plate", True, "ABC12D")]),
        ("regnr abc 123", [("plate", True, "abc 123")]),
        ("ABC 12O och ABI 123", []),
        ("skriv till Åsa.b@exempel.se.", [("email", True, "Åsa.b@exempel.se")]),
        ("a@b", []),
    ],
)
def test_plates_and_addresses(text: str, hits: list[tuple[str, bool, str]]) -> None:
    assert found(text) == hits


def test_numbers_side_by_side_are_all_masked() -> None:
    text = "121212-1212 121212-1212, 0701740605 121212-1212"
    assert not any(c.isdigit() for c in mask(text))


def test_mask_names_the_category_in_the_language_asked_for() -> None:
    assert mask("var 121212-1212?") == "var ‹personnummer›?"
    assert mask("var 121212-1212?", "en") == "var ‹personal identity number›?"
    for words in KIND_WORDS.values():
        assert scan(f"‹{words.sv}›‹{words.en}›") == ()


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "121212-1212",
                WELL_KNOWN,
                "0701740605",
                "ABC 123",
                "a@b.se",
                "pnr ",
                "0",
                "+46 ",
                "\u00ad",
            ]
        ),
        st.text("0123456789", max_size=6),
        st.text(" -.+/()\u00a0–@１２Aab\u200b½\n", max_size=3),
        st.text(max_size=4),
    ),
    max_size=12,
).map("".join)


@given(PIECES)
def test_mask_leaves_nothing_and_is_idempotent(text: str) -> None:
    masked = mask(text)
    assert scan_numbers(masked) == ()
    assert not any(hit.certain for hit in scan(masked))
    assert mask(masked) == masked


@given(PIECES)
def test_hits_slice_the_original_in_order(text: str) -> None:
    end = 0
    for hit in scan(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@given(st.text(), st.sampled_from(sorted(SPELLINGS)))
def test_a_number_is_found_whatever_words_stand_around_it(words: str, name: str) -> None:
    around = "".join(c for c in words if c.isalpha() and not c.isnumeric())
    number = SPELLINGS[name](WELL_KNOWN)
    text = f"{around} {number} {around}"
    assert any(h.certain and text[h.start : h.end] == number for h in scan(text))


@given(st.text(st.characters(categories=["Lu", "Ll", "Po", "Zs"], max_codepoint=0x24F)))
def test_text_without_digits_and_at_signs_holds_no_number(text: str) -> None:
    assert scan_numbers(text.replace("@", "")) == ()


@pytest.mark.parametrize(
    "text",
    ["1" * 2_000, "1 " * 1_000, "0 7 " * 500, "a@" * 1_000, "+1 " * 700, "19900101-" * 250,
     "1A" * 1_000, "ABC 1" * 400, "@" * 2_000, "\u00ad1" * 1_000],
)  # fmt: skip
def test_hostile_text_is_no_more_work_than_its_length(text: str) -> None:
    work_of(text)  # what is read once, and kept
    assert work_of(text * 8) < work_of(text) * 9 + 500


def work_of(text: str) -> int:
    """Count the calls that a scan makes; time would say more of the machine than of the scan."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        scan(text)
    finally:
        sys.setprofile(before)
    return calls


def test_no_pattern_holds_a_quantifier_within_another() -> None:
    folder = Path(__file__).parents[2] / "est_framework" / "privacy"
    for file in folder.glob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if "re.compile" in line or line.strip().startswith(('r"', 'rf"')):
                assert not re.search(r"[*+}]\)[*+{]", line), line


def test_published_police_summaries_have_no_false_certain_hit(shared_data: Path) -> None:
    texts: list[str] = []
    for year in (2023, 2024):
        content = (shared_data / "polisen-handelser" / f"handelser_{year}.csv.gz").read_bytes()
        table = io.StringIO(gzip.decompress(content).decode("utf-8"), newline="")
        texts += [row["summary"] for row in csv.DictReader(table)]
    assert len(texts) == 44_831
    hits: list[Hit] = [hit for text in texts for hit in scan(text)]
    # Rightly found: the mobile number of a press officer in three texts, and two persons by name.
    certain = sorted(h.kind for h in hits if h.certain)
    assert certain == ["name", "name", "phone", "phone", "phone"]
    assert len(hits) <= 0.05 * len(texts)


@given(st.binary(min_size=32, max_size=32), st.sampled_from(["sha256:", "", "1,", '"digest": "']))
@example(
    bytes.fromhex("1112cdf58fb328916378aa2431b1784a667008cea7001743aac4fa2a7d1d5165"), "sha256:"
)
def test_no_checksum_is_a_position(digest: bytes, before: str) -> None:
    assert not has_exact_position(f"{before}{digest.hex()}")
