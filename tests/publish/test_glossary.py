"""The glossary: one table, read strictly, becomes tooltips and a page in both languages."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_manual import GLOSSARY
from ruamel.yaml import YAML

from est_framework.errors import IntegrityError, SurroundingsError
from est_framework.language import LANGUAGES, Language, Text
from est_framework.publish.manual.glossary import (
    COLUMNS,
    LONGEST_MEANING,
    Term,
    glossary_page,
    read_glossary,
    tooltips,
)

ROOT = Path(__file__).parents[2]
HEAD = ",".join(COLUMNS)
GOOD = "a,ord,word,ordet,words,glosa,term,Betyder det.,Means that."
words = st.from_regex(r"[a-zåäö]{1,8}( [a-zåäö]{1,8})?", fullmatch=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def term(sv: str, *forms: str) -> Term:
    return Term(
        id="x",
        word=Text(sv=sv, en="word"),
        forms={"sv": forms, "en": ()},
        synonyms={"sv": (), "en": ()},
        means=Text(sv="Betyder det.", en="Means that."),
    )


def test_the_projects_glossary_reads_clean_and_has_every_term_in_both_languages() -> None:
    terms = read_glossary(ROOT / "manual")
    assert len(terms) > 40
    assert len({term.id for term in terms}) == len(terms)


def test_forms_and_synonyms_are_split_at_semicolons(folder: Path) -> None:
    term = read_glossary(folder)[2]
    assert term.written("sv") == ("insats", "insatsen", "insatser")
    assert term.synonyms["sv"] == ("åtgärd", "åtgärder")


def test_a_byte_order_mark_from_excel_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text(GLOSSARY, encoding="utf-8-sig")
    assert len(read_glossary(tmp_path)) == 4


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "the columns are ;"),
        (GOOD, "the columns are a,ord"),
        (f"{HEAD}\n{GOOD},more", "a: the row has not 9 columns"),
        (f"{HEAD}\na,ord,word", "a: the row has not 9 columns"),
        (f"{HEAD}\na,ord,word,,,,,, ", "a: means_sv is empty; a: means_en is empty"),
        (f"{HEAD}\nÖ b,{GOOD[2:]}", "Ö b: an id is written with"),
        (f"{HEAD}\n{GOOD}{'x' * LONGEST_MEANING}", "a: means_en has 211 signs, at most 200 fit"),
        (f"{HEAD}\n{GOOD}\na,annat,other,,,,,B.,M.", "a (id) stands on several rows: a, a"),
        (f"{HEAD}\n{GOOD}\nb,Ordet,other,,,,,B.,M.", "ordet (sv) stands on several rows: a, b"),
    ],
)
def test_a_broken_table_is_refused_with_the_row_and_the_fault(
    tmp_path: Path, table: str, said: str
) -> None:
    (tmp_path / "glossary.csv").write_text(table, encoding="utf-8")
    with pytest.raises(IntegrityError) as refused:
        read_glossary(tmp_path)
    assert said in refused.value.words.en
    assert refused.value.words.sv != refused.value.words.en


def test_many_faults_are_counted_and_the_first_five_told(tmp_path: Path) -> None:
    rows = "\n".join(f"a{n},ord{n},,,,,,B.,M." for n in range(7))
    (tmp_path / "glossary.csv").write_text(f"{HEAD}\n{rows}", encoding="utf-8")
    with pytest.raises(IntegrityError, match=r"has 7 faults: a0: en is empty; .*; and 2 more\."):
        read_glossary(tmp_path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_a_missing_or_unreadable_file_is_said(tmp_path: Path, content: bytes | None) -> None:
    if content:
        (tmp_path / "glossary.csv").write_bytes(content)
    with pytest.raises(SurroundingsError, match=r"glossary\.csv"):
        read_glossary(tmp_path)


def glossary_of(settings: str) -> dict[str, str]:
    found: dict[str, str] = YAML(typ="safe", pure=True).load(settings)["markdown_extensions"][
        "abbr"
    ]["glossary"]
    return found


def test_a_word_gets_its_meaning_in_text_also_where_it_opens_a_sentence(folder: Path) -> None:
    glossary = glossary_of(tooltips(read_glossary(folder), "sv"))
    html = markdown.markdown(
        "Insatser mäts. En insats är kort, `insats` är kod.",
        extensions=["abbr"],
        extension_configs={"abbr": {"glossary": glossary}},
    )
    said = 'title="Något som aktörerna har beslutat att göra."'
    assert f"<abbr {said}>Insatser</abbr> mäts" in html
    assert f"En <abbr {said}>insats</abbr> är kort" in html
    assert "<code>insats</code>" in html


@given(words, st.lists(words, max_size=4))
def test_every_way_a_word_is_written_has_its_meaning_small_and_capital(
    word: str, forms: list[str]
) -> None:
    glossary = glossary_of(tooltips([term(word, *forms)], "sv"))
    written = {f for form in (word, *forms) for f in (form, form[0].upper() + form[1:])}
    assert glossary == dict.fromkeys(written, "Betyder det.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_every_term_with_an_anchor(folder: Path, language: Language) -> None:
    terms = read_glossary(folder)
    page = glossary_page(terms, language)
    for term in terms:
        word = term.word.said(language)
        assert (
            f"## {word[0].upper()}{word[1:]} {{ #{term.id} }}\n\n{term.means.said(language)}\n"
            in page
        )
        assert all(synonym in page for synonym in term.synonyms[language])


def test_the_swedish_page_speaks_swedish(folder: Path) -> None:
    page = glossary_page(read_glossary(folder), "sv")
    assert "Ord som leder hit: åtgärd, åtgärder. På engelska: *measure*." in page


def test_terms_stand_in_swedish_alphabetical_order() -> None:
    terms = [term(word) for word in ("öppen", "ärende", "Åtgärd", "insats", "zon")]
    found = [
        line[3:].split(" {")[0] for line in glossary_page(terms, "sv").splitlines() if "##" in line
    ]
    assert found == ["Insats", "Zon", "Åtgärd", "Ärende", "Öppen"]
