"""The manual as a reader meets it: built strictly, no request to another host, no axe violation."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from est_framework.errors import SurroundingsError
from est_framework.publish.manual import build_sites

ROOT = Path(__file__).parents[2]
PAGES = (
    "index.html",
    "week/meeting.html",
    "method/indicators.html",
    "method/checklists.html",
    "findings/REP104.html",
    "cli/index.html",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    checkout = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "manual", checkout / "manual")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, checkout / name)
    sv, en = build_sites(checkout)
    assert (sv.name, en.name) == ("sv", "en")
    return sv.parent


def test_both_languages_have_the_same_pages(site: Path) -> None:
    pages = [
        {p.relative_to(site / lang).as_posix() for p in (site / lang).rglob("*.html")}
        for lang in ("sv", "en")
    ]
    assert pages[0] == pages[1]
    assert len(pages[0]) > 100


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(https?://[^"]+)', text)
        assert [u for u in loaded if "canonical" not in u] == [], page


def test_a_broken_link_stops_the_build(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "manual", tmp_path / "manual")
    page = tmp_path / "manual" / "sv" / "index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + "\n[x](method/indicators.md#finns_inte)\n", encoding="utf-8")
    with pytest.raises(SurroundingsError, match="finns_inte"):
        build_sites(tmp_path)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_pages_have_no_axe_violation(
    site: Path, chromium: Browser, language: str, scheme: str, width: int
) -> None:
    page = chromium.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    for name in PAGES:
        page.goto((site / language / name).as_uri())
        found = Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found] == [], name
    page.close()
