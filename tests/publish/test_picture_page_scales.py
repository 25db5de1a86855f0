"""The page of one and the same week with each scale of the newest release."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from scaled_weeks import NOW, SCALES, WEEK, each_scale, scaled

from est_framework.language import LANGUAGES, Language
from est_framework.method.models import Scale
from est_framework.publish.picture.publish import publish_picture
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup


class Links(HTMLParser):
    """The ids on a page, and what points at them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.pointed: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note an id, or what an element points at."""
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" or (name in ("aria-labelledby", "aria-describedby")):
                self.pointed.add((value or "").removeprefix("#"))


def page(
    local: LocalEst, newest: ResolvedSetup, scale: str, language: Language = "sv"
) -> tuple[str, str]:
    """Give the page, and its words, of a week with an assault in Centrum and nobody in the harbour."""
    est = scaled(local, newest, scale)
    published = publish_picture(est, WEEK, as_of=NOW, language=language, overwrite=True)
    text = published.page.read_text(encoding="utf-8")
    bare = re.sub(r"<style>.*?</style>|<[^>]+>", " ", text, flags=re.DOTALL)
    return text, re.sub(r"\s+([.,;])", r"\1", re.sub(r"\s+", " ", bare))


@pytest.mark.parametrize("language", LANGUAGES)
@each_scale
def test_every_scale_gives_a_page_whose_links_lead_somewhere(
    local: LocalEst, newest: ResolvedSetup, scale: Scale, language: Language
) -> None:
    html, _ = page(local, newest, scale.id, language)
    links = Links(html)
    assert len(links.ids) == len(set(links.ids))
    assert links.pointed <= set(links.ids)
    assert ("levels" in links.ids) == (scale.form != "none")


@each_scale
def test_the_page_says_what_is_suggested_or_that_the_group_decides(
    local: LocalEst, newest: ResolvedSetup, scale: Scale
) -> None:
    html, text = page(local, newest, scale.id)
    if newest.release.criteria(scale):
        assert "Det saknas underlag om Hela kommunen, Hamnen och Norrängen." in text
        assert "Gruppen avgör" not in text
        assert 'class="map"' in html
        return
    assert "Ingen har rapporterat om Hela kommunen, Hamnen och Norrängen." in text
    assert "Det betyder inte att det är lugnt där." in text
    assert "Kan inte bedömas" not in text
    assert "Föreslagna nivåer" not in text
    assert "föreslås över" not in text
    assert 'class="map"' not in html


def test_a_borrowed_colour_is_shown_as_the_scales_own_step(
    local: LocalEst, newest: ResolvedSetup
) -> None:
    _, text = page(local, newest, "green_to_red")
    assert "Centrum, mellanläge" in text
    assert "orange" not in text.lower()


@pytest.mark.parametrize("scale", ["words", "change_only"])
def test_steps_without_criteria_are_explained_and_left_to_the_group(
    local: LocalEst, newest: ResolvedSetup, scale: str
) -> None:
    html, text = page(local, newest, scale)
    steps = next(s for s in SCALES if s.id == scale).levels
    assert all(f"{v.label.sv} {v.meaning.sv}" in text for v in steps)
    table = html[html.index('id="levels"') : html.index('id="seen"')]
    assert table.count("Gruppen avgör</td>") == 4
    assert table.count("Det finns rapporter om området.") == 1
    assert table.count("Ingen har rapporterat något om området som går att bedöma.") == 3


def test_a_ranking_has_a_numbered_line_for_each_area_that_is_taken_on(
    local: LocalEst, newest: ResolvedSetup
) -> None:
    html, text = page(local, newest, "rank")
    assert "Gruppen ställer högst 3 områden eller platser i ordning och säger varför." in text
    table = html[html.index('id="levels"') : html.index('id="seen"')]
    assert re.findall(r'scope="row">(\d+)<', table) == ["1", "2", "3"]
    assert "nivå" not in text[text.index("Läget i korthet") :].lower()


def test_without_levels_the_page_speaks_of_none(local: LocalEst, newest: ResolvedSetup) -> None:
    _, text = page(local, newest, "none")
    assert "Ni använder inga nivåer. Gruppen berättar med egna ord hur läget är i områdena." in text
    assert text.lower().count("nivå") == 1
    assert "Misshandel" in text


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scale", ["words", "rank", "none"])
def test_axe_finds_nothing_on_pages_without_suggestions(
    chromium: Browser,
    tmp_path: Path,
    local: LocalEst,
    newest: ResolvedSetup,
    scale: str,
    width: int,
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(local, newest, scale)[0], encoding="utf-8")
    opened = chromium.new_page(viewport={"width": width, "height": 900})
    opened.goto(file.as_uri())
    result = Axe().run(opened)
    assert result.violations_count == 0, result.generate_report()
    over = opened.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert over <= 0
    opened.close()
