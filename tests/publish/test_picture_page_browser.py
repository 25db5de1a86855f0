from __future__ import annotations

import io
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from made_beside import full_beside, full_picture
from made_pictures import (
    rich_levels,
    rich_local,
    small_levels,
    small_measures,
    small_picture,
)
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from est_framework.language import LANGUAGES, Language
from est_framework.publish.picture.page import picture_html
from est_framework.setup.local import LocalEst

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}
BREACHES = (
    "window.breaches = []; "
    "addEventListener('securitypolicyviolation', e => breaches.push(e.violatedDirective))"
)


def opened(chromium: Browser, file: Path, html: str, size: dict[str, int]) -> Page:
    file.write_text(html, encoding="utf-8", newline="\n")
    page = chromium.new_page(viewport=size)
    page.add_init_script(BREACHES)
    page.goto(file.as_uri())
    return page


def rich(local: LocalEst, language: Language, areas: int = 12, indicators: int = 25) -> str:
    big = rich_local(local, areas)
    picture, beside = full_picture(big, indicators), full_beside(big)
    return picture_html(picture, rich_levels(big), small_measures(), big, language, beside=beside)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    chromium: Browser, tmp_path: Path, local: LocalEst, language: Language, size: dict[str, int]
) -> None:
    page = opened(chromium, tmp_path / "page.html", rich(local, language), size)
    page.locator("details").evaluate_all("all => all.forEach(d => { d.open = true; })")
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    over = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert over <= 0
    assert page.evaluate("breaches") == []
    page.close()


def test_long_words_do_not_push_the_page_wider(
    chromium: Browser, tmp_path: Path, local: LocalEst
) -> None:
    long = "Ä" * 300
    plain = small_picture()
    picture = plain.model_copy(
        update={
            "events": (plain.events[0].model_copy(update={"place": long, "description": long}),),
            "presence": (plain.presence[0].model_copy(update={"resource": long}),),
        }
    )
    measure = small_measures()[0].model_copy(update={"description": long, "note": long})
    html = picture_html(picture, small_levels(), (measure,), local, "sv")
    for size in (NARROW, WIDE):
        page = opened(chromium, tmp_path / "page.html", html, size)
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        page.close()


def test_every_square_of_the_table_can_be_read(
    chromium: Browser, tmp_path: Path, local: LocalEst
) -> None:
    page = opened(chromium, tmp_path / "page.html", rich(local, "sv"), WIDE)
    contrasts = page.evaluate(
        """() => {
          const parts = c => c.match(/[\\d.]+/g).map(Number).slice(0, 3);
          const light = c => { const [r, g, b] = parts(c).map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          return [...document.querySelectorAll('.heat td b, .heat td i')].map(e => {
            const ground = getComputedStyle(e.closest('td')).backgroundColor;
            const [a, b] = [light(getComputedStyle(e).color),
              ground === 'rgba(0, 0, 0, 0)' ? 1 : light(ground)].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05); });
        }"""
    )
    assert len(contrasts) > 100
    assert min(contrasts) >= 4.5


def test_heads_stay_in_sight_when_the_table_is_scrolled(
    chromium: Browser, tmp_path: Path, local: LocalEst
) -> None:
    page = opened(chromium, tmp_path / "page.html", rich(local, "sv", areas=40), NARROW)
    region = page.locator("#seen .scroll.tall")
    region.focus()
    before = region.bounding_box()
    region.evaluate("r => r.scrollTo(300, 300)")
    head = page.locator("#seen .corner").bounding_box()
    assert before is not None
    assert head is not None
    now = region.bounding_box()
    assert now is not None
    assert head["x"] == pytest.approx(now["x"], abs=2)
    assert head["y"] == pytest.approx(now["y"], abs=2)
    page.close()


@pytest.mark.parametrize("areas", [12, 40])
def test_paper_cuts_nothing_off(
    chromium: Browser, tmp_path: Path, local: LocalEst, areas: int
) -> None:
    page = opened(
        chromium, tmp_path / "page.html", rich(local, "sv", areas), {"width": 1030, "height": 700}
    )
    page.emulate_media(media="print")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('.scroll')].filter(r =>
             getComputedStyle(r).overflow !== 'visible' || getComputedStyle(r).maxHeight !== 'none').length"""
    )
    assert hidden == 0
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    page.close()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=["720", "1080"])
def test_the_first_screen_of_a_projector_says_which_area_why_who_answered_and_what_changed(
    chromium: Browser, tmp_path: Path, local: LocalEst, size: tuple[int, int]
) -> None:
    width, height = size
    page = opened(
        chromium, tmp_path / "page.html", rich(local, "sv"), {"width": width, "height": height}
    )
    for inside in (".gravest", ".standouts li", ".statuses", ".headline .sub", ".since li"):
        box = page.locator(inside).first.bounding_box()
        assert box is not None, inside
        assert box["y"] + box["height"] <= height, inside
    page.close()


@pytest.mark.parametrize(("areas", "indicators"), [(8, 25), (40, 50)])
def test_a_week_is_four_pages_on_paper_whether_there_are_few_areas_or_many(
    chromium: Browser, tmp_path: Path, local: LocalEst, areas: int, indicators: int
) -> None:
    page = opened(chromium, tmp_path / "page.html", rich(local, "sv", areas, indicators), WIDE)
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(pages) == 4
    if areas > 16:
        text = " ".join("".join(p.extract_text() for p in pages).split())
        assert "de 16 områden som ligger högst. 24 till" in text
        page.emulate_media(media="print")
        heads = page.locator("#seen thead th:visible span").all_inner_texts()
        assert len(heads) == 16 + 1
        levels = [v.level for v in rich_levels(rich_local(local, areas)) if v.area == "centrum"]
        assert levels == ["rod"]
        assert "Centrum" in heads
    page.close()
