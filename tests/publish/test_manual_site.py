"""The manual's site as a reader meets it: complete, in both languages, with nothing asked of another host."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_fixtures import drawn
from made_manual import PAGES as SMALL
from made_manual import small_checkout
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as BrowserPage
from program_within import RUN
from ruamel.yaml import YAML

from est_framework.errors import SurroundingsError
from est_framework.language import LANGUAGES, Language
from est_framework.method.load import load_release, releases
from est_framework.publish.manual.glossary import read_glossary
from est_framework.publish.manual.preview import preview
from est_framework.publish.manual.site import CONFIGURATIONS, build_site, build_sites, theme_parts
from est_framework.version import __version__

ROOT = Path(__file__).parents[2]
LOADED = re.compile(
    r'<(?:script|link|img|iframe|source|video|audio|object)\b[^>]*\b(?:src|href|data)="([^"]+)"'
)
CHECKED = ("index.html", "week/meeting.html", "reference/tailoring.html")
ALSO_CHECKED = (
    "cli/index.html",
    "findings/REP104.html",
    "method/indicators.html",
    "reference/glossary.html",
)
LOOKS: tuple[tuple[Language, str, int], ...] = (
    ("sv", "light", 1280),
    ("sv", "dark", 375),
    ("en", "light", 375),
    ("en", "dark", 1280),
)
"""Each pair of language, colours and width, in half as many looks as there are."""
PATIENCE = 120
"""Seconds that what answers or ends at once on a quiet machine may take on a busy one."""
EVERY_DAY = (LOOKS[0], ("en", "dark", 375))


def pages_of(site: Path, language: Language) -> dict[str, str]:
    """The pages that the theme made; the one that checks reports is a file of its own."""
    return {
        file.relative_to(site / language).as_posix(): file.read_text(encoding="utf-8")
        for file in (site / language).rglob("*.html")
        if file.name != "checker.html"
    }


# What stands on the pages


def test_both_languages_have_the_same_pages(manual_sites: Path) -> None:
    sv, en = (set(pages_of(manual_sites, language)) for language in LANGUAGES)
    assert sv == en
    assert len(sv) > 100


def test_the_menus_of_both_languages_lead_to_the_same_pages() -> None:
    sv, en = (
        re.findall(r"[\w/]+\.md", (ROOT / name).read_text(encoding="utf-8"))
        for name in CONFIGURATIONS.values()
    )
    assert sv == en


def test_no_page_loads_anything_from_another_host(manual_sites: Path) -> None:
    for language in LANGUAGES:
        for name, html in pages_of(manual_sites, language).items():
            assert [u for u in LOADED.findall(html) if re.match(r"(\w+:)?//", u)] == [], name


def test_every_page_says_the_newest_release_its_date_and_the_tools_version(
    manual_sites: Path,
) -> None:
    release = load_release(releases()[-1])
    said = (
        rf"{re.escape(release.name)}, <time datetime=\"{release.published}\">{release.published}</time>\.\s+"
        rf"(Verktyg|Tool) est-framework {re.escape(__version__)}\."
    )
    for language in LANGUAGES:
        for name, html in pages_of(manual_sites, language).items():
            assert re.search(said, html), name


def test_what_every_page_takes_from_the_specs_and_the_glossary_is_in_sync() -> None:
    parts = theme_parts(load_release(releases()[-1]), read_glossary(ROOT / "manual"))
    for name, text in parts.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, (
            "run: est manual build --pages-only"
        )


def test_every_page_says_which_file_to_change_and_what_its_made_parts_are_made_from(
    manual_sites: Path,
) -> None:
    for language in LANGUAGES:
        for name, html in pages_of(manual_sites, language).items():
            if name == "404.html":
                continue
            source = html.split('<aside class="est-source"')[1].split("</aside>")[0]
            file, *made_from = re.findall(r"<code>(.*?)</code>", source)
            assert file == f"manual/{language}/{name.removesuffix('.html')}.md"
            text = (ROOT / file).read_text(encoding="utf-8")
            if re.search(r"^<!-- est:begin ", text, re.MULTILINE):
                assert made_from[-1] == "est manual build --pages-only", name
                assert made_from[:-1], f"{name}: page-source.html does not know its fence"
                assert all(list(ROOT.glob(one)) for one in made_from[:-1]), (name, made_from)
            else:
                assert made_from == [], name


def test_the_switch_of_every_page_leads_to_the_same_page_in_the_other_language(
    manual_sites: Path,
) -> None:
    for here, there in (("sv", "en"), ("en", "sv")):
        for name, html in pages_of(manual_sites, here).items():
            file = manual_sites / here / name
            switch = re.search(r'<a class="est-language" href="([^"]+)"', html)
            assert switch, file
            if file.name == "404.html":  # stands at no address of its own
                continue
            other = (file.parent / switch[1]).resolve()
            assert other == manual_sites / there / file.relative_to(manual_sites / here)
            assert other.is_file()


# Building


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    checkout = small_checkout(
        tmp_path_factory.mktemp("checkout"), edit_base="https://example.org/est/edit/main/"
    )
    assert build_site(checkout, "sv", checkout / "site" / "sv") == ""
    return checkout / "site"


def test_with_a_public_address_every_page_links_to_where_it_is_changed(small_site: Path) -> None:
    html = pages_of(small_site, "sv")["week/one.html"]
    assert '<a href="https://example.org/est/edit/main/manual/sv/week/one.md" rel="edit">' in html


def test_a_broken_link_stops_the_build(tmp_path: Path) -> None:
    pages = {**SMALL, "index.md": "# Start\n\n[x](week/one.md#finns_inte)\n"}
    with pytest.raises(SurroundingsError, match="finns_inte") as stopped:
        build_sites(small_checkout(tmp_path, pages))
    assert "\x1b" not in stopped.value.words.sv


def test_a_missing_site_builder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout = small_checkout(tmp_path)
    empty = tmp_path / "python"
    empty.write_text("#!/bin/sh\necho No module named mkdocs; exit 1\n")
    empty.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(empty))
    with pytest.raises(SurroundingsError, match=r"pip install est-framework\[manual\]"):
        build_sites(checkout)


# In a browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[BrowserPage]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.browser
def test_a_browser_asks_only_the_sites_own_host_also_when_searching(
    page: BrowserPage, manual_address: str
) -> None:
    asked: list[str] = []
    bad: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: bad.append(answer.url) if answer.status >= 400 else None)
    page.on("pageerror", lambda error: bad.append(str(error)))
    for name in CHECKED:
        page.goto(f"{manual_address}/sv/{name}")
    page.click(".est-search-open")
    page.fill("#est-search-query", "rapport")
    page.wait_for_selector(".est-search__found a")
    assert [
        url for url in asked if not url.startswith((f"{manual_address}/sv/", "blob:", "data:"))
    ] == []
    assert bad == []


@pytest.mark.browser
@pytest.mark.parametrize("from_a_folder", [False, True])
def test_the_switch_keeps_the_page_there_and_back(
    page: BrowserPage, manual_sites: Path, manual_address: str, *, from_a_folder: bool
) -> None:
    base = manual_sites.as_uri() if from_a_folder else manual_address
    page.goto(f"{base}/sv/week/report.html")
    page.click(".est-language")
    expect(page).to_have_url(f"{base}/en/week/report.html")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.click(".est-language")
    expect(page).to_have_url(f"{base}/sv/week/report.html")
    expect(page.locator("html")).to_have_attribute("lang", "sv")


@pytest.mark.browser
def test_a_word_of_the_glossary_is_marked_once_a_section_and_says_what_it_means(
    page: BrowserPage, small_site: Path
) -> None:
    page.clock.install()
    page.goto((small_site / "sv" / "index.html").as_uri())
    marked = page.eval_on_selector_all(".est-term", "(all) => all.map((a) => a.textContent)")
    assert marked == ["Veckomötet", "lägesbilden"]
    assert page.locator("h1 abbr, a abbr").count() == 0
    page.focus(".est-term")
    said = page.locator(".est-meaning")
    assert said.inner_text() == "Mötet där aktörerna beslutar om insatser."
    assert page.get_attribute(".est-term", "aria-describedby") == said.get_attribute("id")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    assert not said.is_visible()
    page.hover(".est-term >> nth=1")
    said.hover()  # the pointer may go into the meaning without it going away
    page.clock.run_for(300)
    assert said.is_visible()
    page.goto((small_site / "sv" / "week" / "one.html").as_uri())
    marked = page.eval_on_selector_all(".est-term", "(all) => all.map((a) => a.textContent)")
    assert marked == ["insats", "Veckomötet", "insats"]


@pytest.mark.browser
def test_on_paper_only_the_text_and_the_release_are_left(
    page: BrowserPage, manual_sites: Path
) -> None:
    page.goto((manual_sites / "sv" / "week" / "report.html").as_uri())
    page.emulate_media(media="print")
    for gone in ("header", ".md-sidebar", ".est-source", ".headerlink"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator("article h1").is_visible()
    assert page.locator(".est-release").is_visible()


def axe_says(page: BrowserPage, where: str) -> list[tuple[str, str, list[str]]]:
    drawn(page)
    found = Axe().run(page).response["violations"]
    return [(where, v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found]


def look_at(
    chromium: Browser, address: str, look: tuple[Language, str, int], names: tuple[str, ...]
) -> list[tuple[str, str, list[str]]]:
    language, scheme, width = look
    page = chromium.new_page(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",  # a colour half-way to another is nobody's to judge
    )
    said = []
    for name in names:
        page.goto(f"{address}/{language}/{name}")
        said += axe_says(page, name)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px too wide"
    page.click(".est-search-open")
    page.fill("#est-search-query", "report" if language == "en" else "rapport")
    page.wait_for_selector(".est-search__found a")
    said += axe_says(page, "search")
    page.close()
    return said


@pytest.mark.browser
@pytest.mark.parametrize("look", EVERY_DAY, ids=str)
def test_pages_and_search_have_no_axe_violation(
    chromium: Browser, manual_address: str, look: tuple[Language, str, int]
) -> None:
    assert look_at(chromium, manual_address, look, CHECKED) == []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_in_every_look_more_pages_have_no_axe_violation(
    chromium: Browser, manual_address: str, look: tuple[Language, str, int]
) -> None:
    assert look_at(chromium, manual_address, look, (*CHECKED, *ALSO_CHECKED)) == []


# While writing


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310  # our own address
        text: str = answer.read().decode()
    return text


def test_the_preview_builds_again_on_a_change_and_keeps_the_old_site_when_it_cannot(
    tmp_path: Path,
) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    source = checkout / "manual" / "sv" / "week" / "one.md"
    with preview(checkout, "sv") as shown:
        root = shown.address.removesuffix("sv/index.html")
        page = f"{root}sv/week/one.html"
        assert "location.reload()" in fetch(page)
        assert fetch(root) == fetch(shown.address)
        assert '"sv"' in fetch(f"{root}sv/pagefind/pagefind-entry.json")
        assert not shown.refresh()
        source.write_text("# Nytt\n\nSkrivet nyss. [x](finns_inte.md)\n", encoding="utf-8")
        before = fetch(f"{root}_est/build")
        assert shown.refresh()
        assert "Skrivet nyss" in fetch(page)
        assert fetch(f"{root}_est/build") != before
        assert "finns_inte.md" in shown.warnings
        (checkout / "mkdocs.yml").write_text("nav: [", encoding="utf-8")
        with pytest.raises(SurroundingsError):
            shown.refresh()
        assert not shown.refresh()
        assert "Skrivet nyss" in fetch(page)
        with pytest.raises(urllib.error.HTTPError) as refused:
            fetch(f"{root}en/index.html")
        assert "est manual serve --lang en" in refused.value.read().decode()
        refused.value.close()


def test_a_port_that_is_taken_is_said_before_anything_is_built(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with (
            pytest.raises(SurroundingsError, match=f"Port {port} cannot be used"),
            preview(tmp_path, "sv", port=port),
        ):
            pass


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C reaches a child otherwise on Windows")
def test_serve_says_its_address_and_stops_cleanly_on_ctrl_c(tmp_path: Path) -> None:
    checkout = small_checkout(tmp_path / "checkout")
    (tmp_path / "temp").mkdir()
    program = subprocess.Popen(
        [*RUN, "--lang", "en", "manual", "serve", "--folder", str(checkout)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "TMPDIR": str(tmp_path / "temp"), "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert program.stdout
    assert program.stderr
    address = program.stdout.readline().strip()
    assert program.stderr.readline().strip() == "Stop with Ctrl-C."
    assert 'lang="en"' in fetch(address)
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=PATIENCE)
    assert program.returncode in (0, 130)
    assert "Traceback" not in said
    assert list((tmp_path / "temp").iterdir()) == []


def test_the_settings_are_plain_and_other_builders_may_read_them() -> None:
    for name in ("mkdocs.base.yml", *CONFIGURATIONS.values()):
        found = YAML(typ="safe", pure=True).load((ROOT / name).read_text(encoding="utf-8"))
        assert not found.get("plugins"), name
        assert "hooks" not in found, name
        assert "repo_url" not in found, "the theme would ask that host for facts"
