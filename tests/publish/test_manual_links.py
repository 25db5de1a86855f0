"""No link of the manual's sites is broken; and the checker that says so would see it if one were."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_links import broken_links

from est_framework.language import LANGUAGES, Language

GOOD = (
    '<h1 id="a">A</h1><a href="#a">a</a> <a href="b/c.html#d">d</a> <a href="b/">b</a>'
    '<a href="https://example.org">e</a>'
    '<img src="p.png" srcset="p.png 1x"><link rel="stylesheet" href="s.css">'
    '<a href="../en/">en</a><a href="mailto:x@y">m</a>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {
        "sv/index.html": GOOD,
        "sv/404.html": '<a href="/b/c.html">c</a>',
        "sv/b/c.html": '<p id="d">d</p><a href="../index.html#a">a</a>',
        "sv/b/index.html": "<h1>B</h1>",
        "sv/s.css": "p { background: url(p.png) } q { background: url(data:x) }",
        "sv/p.png": "",
        "en/index.html": "",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_whole_site_has_no_broken_link(site: Path) -> None:
    assert broken_links(site, "sv") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<a href="borta.html">x</a>', "'borta.html' leads to no file"),
        ('<a href="b/c.html#borta">x</a>', "'b/c.html#borta' leads to no id in c.html"),
        ('<a href="#borta">x</a>', "'#borta' leads to no id in x.html"),
        ('<a href="..">x</a>', "'..' leads to no file"),
        ('<img src="borta.png">', "'borta.png' leads to no file"),
        ('<img src="p.png" srcset="borta.png 2x">', "'borta.png' leads to no file"),
        ('<img src="https://example.org/p.png">', "<img> fetches https://example.org/p.png"),
        ('<script src="//example.org/s.js"></script>', "<script> fetches //example.org/s.js"),
        ('<link href="http://example.org/f.css">', "<link> fetches http://example.org/f.css"),
        ('<p id="a"></p><p id="a"></p>', "the id 'a' stands twice"),
        ('<meta http-equiv="refresh" content="0; url=borta/">', "'borta/' leads to no file"),
    ],
)
def test_what_is_broken_is_said(site: Path, text: str, said: str) -> None:
    (site / "sv" / "x.html").write_text(text, encoding="utf-8")
    assert broken_links(site, "sv") == [f"sv/x.html: {said}"]


def test_a_style_sheets_missing_picture_is_said(site: Path) -> None:
    (site / "sv" / "s.css").write_text("p { background: url('q.png') }", encoding="utf-8")
    assert broken_links(site, "sv") == ["sv/s.css: 'q.png' leads to no file"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_has_no_broken_link_and_asks_no_other_host(
    manual_sites: Path, language: Language
) -> None:
    assert broken_links(manual_sites, language) == []
