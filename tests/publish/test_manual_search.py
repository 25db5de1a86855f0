"""Search in the manual finds what a reader means: endings, halves of compounds and synonyms."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_manual import GLOSSARY, served, small_checkout
from playwright.sync_api import Browser, Page, expect

from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES, Language
from est_framework.publish.manual import search as manual_search
from est_framework.publish.manual.glossary import Term, read_glossary
from est_framework.publish.manual.search import (
    compound_tails,
    index_site,
    other_words,
    page_text,
    searchable,
)
from est_framework.publish.manual.site import build_site

ROOT = Path(__file__).parents[2]
PAGE = """<html lang="sv"><body><nav>Meny</nav><article class="x"><h1 id="a">Mötet<a class="headerlink"
href="#a">#</a></h1><p>Veckomötet <b>är</b> kort.</p><script>let kod</script></article></body></html>"""


@pytest.fixture
def terms(tmp_path: Path) -> tuple[Term, ...]:
    (tmp_path / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    return read_glossary(tmp_path)


# What the index is told


def test_a_pages_text_is_its_article_without_menus_scripts_and_permalinks() -> None:
    assert page_text(PAGE).split() == ["Mötet", "Veckomötet", "är", "kort."]


@pytest.mark.parametrize(
    ("text", "word", "tails"),
    [
        ("vecka mötet veckomötet", "veckomötet", {"mötet"}),
        ("läge bilder lägesbilder", "lägesbilder", {"bilder"}),
        ("insats ägaren insatsägaren", "insatsägaren", {"ägaren"}),
        ("skola gården skolgården", "skolgården", {"gården"}),
        ("förr klara förklara", "förklara", None),  # a prefix is no first half
        ("anteckna ingen anteckningen", "anteckningen", None),  # an ending is no second half
        ("mötet veckomötet", "veckomötet", None),  # nothing says what vecko- is
    ],
)
def test_a_compound_is_known_by_two_halves_that_stand_by_themselves(
    text: str, word: str, tails: set[str] | None
) -> None:
    assert compound_tails(text).get(word) == tails


@given(st.lists(st.text("abeostå", min_size=3, max_size=10)).map(" ".join))
def test_a_tail_is_always_the_end_of_its_word_and_a_word_of_the_text(text: str) -> None:
    for word, tails in compound_tails(text).items():
        for tail in tails:
            assert word.endswith(tail)
            assert word != tail
            assert {word, tail} <= set(text.split())


def test_a_term_brings_its_inflections_and_synonyms_as_often_as_it_stands(
    terms: tuple[Term, ...],
) -> None:
    also = other_words("Insatser och en insats.", terms, "sv", {})
    assert set(also) == {"insats"}
    assert set(also["insats"]) == {"insats", "insatsen", "insatser", "åtgärd", "åtgärder"}
    assert also["insats"].count("åtgärd") == 2


def test_a_term_of_several_words_is_found_whole_or_not_at_all(terms: tuple[Term, ...]) -> None:
    assert (
        "tomt"
        in other_words("Har ni inget att rapportera?", terms, "sv", {})["inget att rapportera"]
    )
    assert other_words("Inget att rapporteras.", terms, "sv", {}) == {}


def test_each_language_has_its_own_synonyms(terms: tuple[Term, ...]) -> None:
    assert "step" in other_words("A measure.", terms, "en", {})["measure"]
    assert other_words("En insats.", terms, "en", {}) == {}


@given(st.dictionaries(st.text('abc <>&"', min_size=1), st.lists(st.text('abc<>&"')), max_size=4))
def test_what_is_added_never_changes_the_pages_own_words(also: dict[str, list[str]]) -> None:
    added = searchable(PAGE, also)
    start = added.index('<div id="est-other-words"')
    assert page_text(PAGE) == page_text(added[:start] + "</article>")
    assert added.count("</article>") == 1


def test_a_lowered_page_says_its_weight() -> None:
    assert '<article data-pagefind-weight="0.2" class="x">' in searchable(PAGE, {}, 0.2)


def test_pagefind_missing_or_failing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for said, expected in (("No module named pagefind", "pip install"), ("disk full", "disk full")):
        done = subprocess.CompletedProcess([], 1, "", said)
        monkeypatch.setattr(manual_search.subprocess, "run", lambda *_, d=done, **__: d)
        with pytest.raises(SurroundingsError, match=expected):
            index_site(tmp_path, "sv", ())


# What a reader finds


@pytest.fixture(scope="module")
def searching(chromium: Browser, manual_address: str) -> Iterator[Page]:
    page = chromium.new_page()
    page.goto(f"{manual_address}/sv/index.html")
    yield page
    page.close()


def found(page: Page, address: str, language: Language, asked: list[str]) -> dict[str, list[str]]:
    """Ask Pagefind itself; gives the pages each word finds, best first."""
    page.goto(f"{address}/{language}/index.html")
    answers: dict[str, list[str]] = page.evaluate(
        """async ([asked, at]) => {
            const engine = await import(`${at}/pagefind/pagefind.js`);
            await engine.options({ baseUrl: "/" });
            const [answers, pages] = [{}, {}];
            for (const word of asked) {
                const { results } = await engine.search(word);
                for (const page of results) pages[page.id] ??= (await page.data()).url.slice(1);
                answers[word] = results.map((page) => pages[page.id]);
            }
            return answers; }""",
        [asked, f"{address}/{language}"],
    )
    return answers


@cache
def texts(site: Path, language: Language) -> dict[str, str]:
    """Give every page's words in small letters; without the findings, which bring no synonyms."""
    return {
        file.relative_to(site / language).as_posix(): page_text(
            file.read_text(encoding="utf-8")
        ).lower()
        for file in (site / language).rglob("*.html")
        if not {"findings", "404.html"} & set(file.parts)
    }


def pages_with(site: Path, language: Language, *words: str) -> set[str]:
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word.lower()) for word in words)})(?!\w)")
    return {name for name, text in texts(site, language).items() if wanted.search(text)}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "asked", "stands"),
    [
        ("sv", "lägesbilder", "lägesbilden"),
        ("sv", "möte", "veckomötet"),
        ("sv", "möte", "veckomöte"),
        ("sv", "vecka", "veckomöte"),
        ("en", "meeting", "meetings"),
        ("en", "reporting", "report"),
    ],
)
def test_a_word_finds_every_page_with_another_form_of_it(
    searching: Page,
    manual_sites: Path,
    manual_address: str,
    language: Language,
    asked: str,
    stands: str,
) -> None:
    expected = pages_with(manual_sites, language, stands)
    assert expected
    assert expected <= set(found(searching, manual_address, language, [asked])[asked])


@pytest.mark.browser
@pytest.mark.parametrize("language", ["sv", pytest.param("en", marks=pytest.mark.slow)])
def test_every_form_and_synonym_in_the_glossary_finds_the_pages_about_its_term(
    searching: Page, manual_sites: Path, manual_address: str, language: Language
) -> None:
    terms = read_glossary(ROOT / "manual")
    asked = {word for t in terms for word in (*t.written(language), *t.synonyms[language])}
    answers = found(searching, manual_address, language, sorted(asked))
    for term in terms:
        about = pages_with(manual_sites, language, *term.written(language))
        for word in (*term.written(language), *term.synonyms[language]):
            assert about <= set(answers[word]), (term.id, word)


# The box


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    checkout = small_checkout(tmp_path_factory.mktemp("checkout"))
    for language in LANGUAGES:
        build_site(checkout, language, checkout / "site" / language)
    return checkout / "site"


@pytest.fixture
def box(chromium: Browser, small_site: Path) -> Iterator[tuple[Page, str]]:
    page = chromium.new_page(viewport={"width": 375, "height": 700})
    with served(small_site) as address:
        page.goto(f"{address}/sv/week/one.html")
        yield page, address
    page.close()


def ask(page: Page, words: str) -> list[dict[str, Any]]:
    page.fill("#est-search-query", words)
    page.wait_for_function(
        "document.querySelector('.est-search__status').textContent.match(/sid|Inget/)"
    )
    lines: list[dict[str, Any]] = page.eval_on_selector_all(
        ".est-search__found li",
        """(lines) => lines.map((line) => ({ link: line.querySelector("a").pathname,
            name: line.querySelector("a").textContent, mark: line.querySelector("mark")?.textContent }))""",
    )
    return lines


@pytest.mark.browser
def test_the_box_opens_by_keyboard_walks_by_arrows_and_closes_by_escape(
    box: tuple[Page, str],
) -> None:
    page, address = box
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "est-search-query"
    assert [line["link"] for line in ask(page, "lägesbilder")] == ["/sv/index.html"]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.tagName") == "A"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "est-search-query"
    page.keyboard.press("Escape")
    assert not page.is_visible(".est-search")
    page.keyboard.press("Control+k")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/sv/index.html")


@pytest.mark.browser
def test_the_box_opens_again_before_the_focus_has_left_it(box: tuple[Page, str]) -> None:
    page, _ = box
    page.click(".est-search-open")
    page.evaluate("""() => {
        const field = document.querySelector("#est-search-query");
        const key = (name, control) => field.dispatchEvent(
            new KeyboardEvent("keydown", { key: name, ctrlKey: control, bubbles: true }));
        key("Escape", false);
        key("k", true);
    }""")
    assert page.is_visible(".est-search")


@pytest.mark.browser
def test_a_page_found_by_a_synonym_shows_the_word_that_was_meant(box: tuple[Page, str]) -> None:
    page, _ = box
    page.click(".est-search-open")
    lines = ask(page, "åtgärder")
    assert [(line["name"], line["mark"]) for line in lines] == [("Insatser", "insats")]


@pytest.mark.browser
def test_the_page_about_a_thing_comes_before_the_one_that_mentions_it(
    box: tuple[Page, str],
) -> None:
    page, _ = box
    page.click(".est-search-open")
    assert [line["link"] for line in ask(page, "möte")] == ["/sv/week/one.html", "/sv/index.html"]


@pytest.mark.browser
def test_nothing_found_is_said_in_the_pages_language(box: tuple[Page, str]) -> None:
    page, address = box
    page.click(".est-search-open")
    assert ask(page, "xyzzy") == []
    assert "Pröva ett annat ord" in page.inner_text(".est-search__status")
    page.goto(f"{address}/en/index.html")
    assert page.get_attribute(".est-search", "aria-label") == "Search the manual"


@pytest.mark.browser
def test_from_a_folder_the_box_says_what_it_needs(chromium: Browser, small_site: Path) -> None:
    page = chromium.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((small_site / "sv" / "index.html").as_uri())
    page.click(".est-search-open")
    assert "Kör est manual serve" in page.inner_text(".est-search__status")
    page.keyboard.press("Escape")
    page.click("text=Nästa")
    expect(page.locator("h1")).to_have_text(re.compile("^Insatser"))
    assert faults == []
    page.close()


@pytest.mark.browser
def test_without_an_index_the_box_says_how_to_make_one(
    chromium: Browser, small_site: Path, tmp_path: Path
) -> None:
    other = tmp_path / "site"
    shutil.copytree(small_site, other, ignore=shutil.ignore_patterns("pagefind"))
    page = chromium.new_page()
    with served(other) as address:
        page.goto(f"{address}/sv/index.html")
        page.click(".est-search-open")
        page.wait_for_function(
            "document.querySelector('.est-search__status').textContent.includes('est manual build')"
        )
    page.close()
