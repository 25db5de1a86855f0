"""The manual as one PDF: tagged, in its language, with bookmarks, page numbers and working links."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from made_sites import made_site
from playwright.sync_api import Browser, sync_playwright
from pypdf import PdfReader
from site_links import Page, broken_links
from test_manual_joined import ARTICLES, NAV

from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES, Language
from est_framework.method.models import ReleaseHead
from est_framework.publish import browser as browsers
from est_framework.publish.browser import find_browser, print_pdf
from est_framework.publish.manual.joined import Chapter, join_site
from est_framework.publish.manual.pdf import document, link_pdf, pdf_name, write_pdf

RELEASE = ReleaseHead.model_validate(
    {"version": "7.8.9", "title": {"sv": "Prov", "en": "Trial"}, "published": "2031-02-03"}
)


@pytest.fixture(scope="module")
def browser() -> Path:
    try:
        return find_browser()
    except SurroundingsError:
        with sync_playwright() as playwright:
            installed = Path(playwright.chromium.executable_path)
        if not installed.is_file():
            pytest.skip("no Chromium is installed; make test installs one")
        return installed


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_site(tmp_path_factory.mktemp("site"), NAV, ARTICLES)


@pytest.fixture(scope="module")
def small_pdf(small: Path, browser: Path) -> PdfReader:
    file = small / "printed" / pdf_name("sv")
    assert write_pdf(small, "sv", file, release=RELEASE, browser=browser) == file
    return PdfReader(file)


def bookmarks(outline: list[Any]) -> Iterator[str]:
    for line in outline:
        if isinstance(line, list):
            yield from bookmarks(line)
        else:
            yield line.title


def plain(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


def assert_reads_well(pdf: PdfReader, language: Language, chapters: tuple[Chapter, ...]) -> None:
    """Say that a PDF is what a screen reader, a printer and a hasty reader each need."""
    root = pdf.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == language
    assert pdf.metadata is not None
    assert "EST" in str(pdf.metadata.title)

    marked = [" ".join(title.split()) for title in bookmarks(pdf.outline)]
    order = iter(marked)
    assert [c.title for c in chapters if c.title not in order] == []

    places = pdf.named_destinations
    begins = []
    for chapter in chapters:
        if f"/{chapter.id}" in places:
            begins.append(pdf.get_destination_page_number(places[f"/{chapter.id}"]))
            assert plain(chapter.title) in plain(pdf.pages[begins[-1]].extract_text()), chapter.id
    assert begins == sorted(begins)
    assert len(begins) >= len([c for c in chapters if not c.appendix])

    inside = 0
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            link = note.get_object()
            if "/Dest" in link:
                inside += 1
                assert link["/Dest"] in places
            else:
                assert link["/A"]["/URI"].startswith(("https://", "http://", "mailto:"))
    assert inside > len(chapters) / 2
    assert f"2 ({len(pdf.pages)})" in pdf.pages[1].extract_text()


@pytest.mark.browser
def test_a_small_manual_reads_well(small_pdf: PdfReader, small: Path) -> None:
    assert_reads_well(small_pdf, "sv", join_site(small, "sv"))


@pytest.mark.browser
def test_the_front_page_names_release_and_date(small_pdf: PdfReader) -> None:
    front = small_pdf.pages[0].extract_text()
    assert "est 7.8.9" in front
    assert "2031-02-03" in front
    assert "CC BY 4.0" in front


@pytest.mark.browser
def test_the_contents_say_on_which_page_a_chapter_begins(small_pdf: PdfReader) -> None:
    contents = small_pdf.pages[1].extract_text()
    places = small_pdf.named_destinations
    for id_, title in (("week/report", "Rapportera"), ("method/lists", "Listor")):
        begins = small_pdf.get_destination_page_number(places[f"/{id_}"])
        assert begins is not None
        assert f"{plain(title)}{begins + 1}" in plain(contents)


@pytest.mark.browser
def test_nothing_is_left_beside_the_pdf(small_pdf: PdfReader, small: Path) -> None:
    assert len(small_pdf.pages) > 5
    assert [file.name for file in (small / "printed").iterdir()] == [pdf_name("sv")]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_manual_reads_well(
    manual_sites: Path, browser: Path, language: Language, tmp_path: Path
) -> None:
    site = manual_sites / language
    pdf = PdfReader(write_pdf(site, language, tmp_path / "m.pdf", browser=browser))
    chapters = join_site(site, language)
    assert len(chapters) > 100
    assert_reads_well(pdf, language, chapters)


def test_the_real_manual_joins_without_a_link_that_leads_nowhere(manual_sites: Path) -> None:
    for language in LANGUAGES:
        chapters = join_site(manual_sites / language, language)
        page = Page()
        page.feed(document(chapters, language, RELEASE, {}))
        assert page.repeated == []
        inside = {link for tag, link in page.links if link.startswith("#")}
        assert len(inside) > 100
        assert {link[1:] for link in inside} - page.ids == set()
        assert [
            link for tag, link in page.links if not link.startswith(("#", "http", "data:"))
        ] == []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_the_paper(
    manual_sites: Path, chromium: Browser, language: Language, tmp_path: Path
) -> None:
    html = tmp_path / "manual.html"
    chapters = join_site(manual_sites / language, language)
    html.write_text(document(chapters, language, RELEASE, {}), encoding="utf-8")
    between_margins = round((210 - 2 * 22) / 25.4 * 96)
    page = chromium.new_page(viewport={"width": between_margins, "height": 900})
    page.emulate_media(media="print")
    page.goto(html.as_uri())
    wide = page.evaluate(
        "width => [...document.querySelectorAll('main *')]"
        ".filter(one => one.getBoundingClientRect().right > width + 1 && !one.closest('pre.long'))"
        ".map(one => one.closest('section').id + ': ' + one.textContent.slice(0, 60))",
        between_margins,
    )
    page.close()
    assert wide == []


def test_every_page_links_to_the_pdf_once(tmp_path: Path) -> None:
    site = made_site(tmp_path / "sv", NAV, ARTICLES)
    file = site / pdf_name("sv")
    file.write_bytes(b"%PDF")
    assert link_pdf(site, file, "sv") == len(ARTICLES)
    once = (site / "week/report.html").read_text(encoding="utf-8")
    assert link_pdf(site, file, "sv") == len(ARTICLES)
    assert (site / "week/report.html").read_text(encoding="utf-8") == once
    assert once.count('href="../est-manual-sv.pdf"') == 1
    assert not [
        said for said in broken_links(tmp_path, "sv") if "pdf" in said and "form" not in said
    ]


def test_the_theme_says_where_the_link_to_the_pdf_stands(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p><!-- est:pdf --></p>", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>no place</p>", encoding="utf-8")
    assert link_pdf(tmp_path, tmp_path / "m.pdf", "en") == 1
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == (
        '<p><a class="est-pdf" href="m.pdf" type="application/pdf">The whole manual as a PDF</a></p>'
    )


def test_no_browser_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(browsers.shutil, "which", lambda _: None)
    monkeypatch.setattr(browsers, "PLACES", (str(tmp_path / "chrome"),))
    with pytest.raises(SurroundingsError) as caught:
        find_browser()
    assert "Installera" in caught.value.said("sv")
    assert "Install" in caught.value.said("en")
    (tmp_path / "chrome").touch()
    assert find_browser() == tmp_path / "chrome"


@pytest.mark.parametrize("program", [Path(sys.executable), Path("no/such/program")])
def test_a_browser_that_prints_nothing_is_told(tmp_path: Path, program: Path) -> None:
    with pytest.raises(SurroundingsError, match="wrote no PDF"):
        print_pdf("<p>x</p>", tmp_path, program)
    assert list(tmp_path.iterdir()) == []


def test_a_title_cannot_break_out_of_the_page() -> None:
    chapter = Chapter("x", "<script>", 1, "<h1>&lt;script&gt;</h1>")
    html = document((chapter,), "sv", RELEASE, {"x": 3})
    assert "<script" not in html
    assert "default-src 'none'" in html
