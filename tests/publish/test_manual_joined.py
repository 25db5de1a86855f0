"""All pages in one document: nothing lost, no id twice, no link that leads nowhere or out to a file."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_sites import made_site
from site_links import Page

from est_framework.errors import SurroundingsError
from est_framework.publish.manual.joined import Chapter, join_site
from est_framework.publish.manual.nav import page_of, read_nav

NAV = [
    ("Om", "index.html"),
    ("Veckan", [("Kort", "week/index.html"), ("Rapportera", "week/report.html")]),
    (
        "Verktyget",
        [("Metoden", [("Metoden", "method/index.html"), ("Listor", "method/lists.html")])],
    ),
    ("Anmärkningar", "findings/index.html"),
]
ARTICLES = {
    "index.html": '<h1 id="om">Om &amp; kring<a class="headerlink" href="#om">#</a></h1>'
    '<p><a href="week/report.html#sa">så</a> <a href="findings/REP104.html">REP104</a></p>',
    "week/index.html": '<h1 id="kort">Kort</h1><h2 id="del">Del</h2><p><a href="#del">del</a></p>',
    "week/report.html": '<h1 id="rapportera">Rapportera</h1><h2 id="sa">Så</h2>'
    '<p><a href="../index.html">hem</a> <a href="./">veckan</a> <a href="form.pdf">blankett</a> '
    '<a href="https://example.org/a?b=1&amp;c=2">ut</a></p><img src="../bild.png" alt="en bild">',
    "method/index.html": "<h1>Metoden</h1><p>Text.</p>",
    "method/lists.html": "<p>Utan rubrik, <code>a &lt; b</code>.</p><script>alert(1)</script>"
    '<button>Kopiera</button><p hidden>dolt</p><div class="est-source"><div>Ändra</div></div><p>slut</p>',
    "findings/index.html": '<h1 id="a">Anmärkningar</h1>'
    '<a href="REP104.html">x</a> <a href="REP105.html">y</a>',
    "findings/REP104.html": '<h1 id="rep104">REP104: Okänt</h1><p><a href="index.html#a">alla</a></p>',
    "findings/REP105.html": '<h1>REP105: Annat</h1><p>En <abbr title="bild av läget">lägesbild</abbr>.</p>',
    "404.html": "<h1>404</h1>",
}


@pytest.fixture
def chapters(tmp_path: Path) -> tuple[Chapter, ...]:
    site = made_site(tmp_path, NAV, ARTICLES)
    (site / "bild.png").write_bytes(b"\x89PNG")
    return join_site(site, "sv")


def whole(chapters: tuple[Chapter, ...]) -> Page:
    page = Page()
    page.feed("".join(f'<section id="{c.id}">{c.body}</section>' for c in chapters))
    return page


def test_the_menu_is_read_without_the_open_pages_own_contents(tmp_path: Path) -> None:
    nav = read_nav(made_site(tmp_path, NAV, ARTICLES))
    assert [entry.title for entry in nav] == ["Om", "Veckan", "Verktyget", "Anmärkningar"]
    assert [page for entry in nav for page in entry.pages()] == [
        "index.html",
        "week/index.html",
        "week/report.html",
        "method/index.html",
        "method/lists.html",
        "findings/index.html",
    ]


def test_pages_stand_in_the_order_of_the_menu_and_the_rest_in_an_appendix(
    chapters: tuple[Chapter, ...],
) -> None:
    assert [(c.level, c.title) for c in chapters if not c.appendix] == [
        (1, "Om & kring"),
        (1, "Veckan"),
        (2, "Kort"),
        (2, "Rapportera"),
        (1, "Verktyget"),
        (2, "Metoden"),
        (3, "Listor"),
        (1, "Anmärkningar"),
    ]
    assert [(c.level, c.title) for c in chapters if c.appendix] == [
        (1, "Bilaga: Anmärkningar"),
        (2, "REP104: Okänt"),
        (2, "REP105: Annat"),
    ]


def test_an_appendix_is_named_after_the_page_of_the_menu_that_leads_to_it(tmp_path: Path) -> None:
    articles = {**ARTICLES, "findings/index.html": "<h1>Tom</h1>", "sheets/a.html": "<h1>Blad</h1>"}
    chapters = join_site(made_site(tmp_path, NAV, articles), "en")
    assert [c.title for c in chapters if c.appendix and c.level == 1] == [
        "Appendix: Om & kring",
        "Appendix",
    ]


def test_a_part_whose_first_page_has_its_name_has_one_heading(
    chapters: tuple[Chapter, ...],
) -> None:
    assert [c.title for c in chapters].count("Metoden") == 1


def test_headings_go_down_with_the_pages_place(chapters: tuple[Chapter, ...]) -> None:
    report = next(c for c in chapters if c.id == "week/report")
    assert re.findall(r"<(h\d)", report.body) == ["h2", "h3"]
    assert report.body.count("</h3>") == 1


def test_links_between_pages_become_links_inside_the_document(
    chapters: tuple[Chapter, ...],
) -> None:
    links = [link for tag, link in whole(chapters).links if tag == "a"]
    assert links == [
        "#week/report:sa",
        "#findings/REP104",
        "#week/index:del",
        "#index",
        "#week/index",
        "https://example.org/a?b=1&c=2",
        "#findings/REP104",
        "#findings/REP105",
        "#findings/index:a",
    ]


def test_a_link_to_a_file_becomes_text(chapters: tuple[Chapter, ...]) -> None:
    assert "<a>blankett</a>" in next(c for c in chapters if c.id == "week/report").body


def test_pictures_come_along(chapters: tuple[Chapter, ...]) -> None:
    assert [link for tag, link in whole(chapters).links if tag == "img"] == [
        "data:image/png;base64,iVBORw=="
    ]


def test_what_only_a_screen_needs_stays_behind_and_text_comes_along(
    chapters: tuple[Chapter, ...],
) -> None:
    lists = next(c for c in chapters if c.id == "method/lists")
    assert lists.body == ("<h3>Listor</h3>\n<p>Utan rubrik, <code>a &lt; b</code>.</p><p>slut</p>")
    assert "<p>En lägesbild.</p>" in next(c for c in chapters if c.id == "findings/REP105").body
    assert not any("headerlink" in c.body or "404" in c.body for c in chapters)


def test_a_folder_without_a_site_is_refused_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        join_site(tmp_path, "sv")
    assert "est manual build" in caught.value.said("sv")
    (tmp_path / "index.html").write_text("<nav>x</nav>", encoding="utf-8")
    with pytest.raises(SurroundingsError, match="md-nav--primary"):
        join_site(tmp_path, "sv")


@pytest.mark.parametrize(
    ("link", "page", "leads_to"),
    [
        ("#x", "week/a.html", "week/a.html"),
        ("./", "week/a.html", "week/index.html"),
        (".", "index.html", "index.html"),
        ("..", "week/a.html", "index.html"),
        ("../b/", "week/a.html", "b/index.html"),
        ("b%20c.html?q#d", "week/a.html", "week/b c.html"),
        ("/b.html", "week/a.html", "b.html"),
        ("../../en/index.html", "week/a.html", None),
        ("https://example.org/", "week/a.html", None),
        ("//example.org/x", "week/a.html", None),
    ],
)
def test_a_links_page_is_found(link: str, page: str, leads_to: str | None) -> None:
    assert page_of(link, page) == leads_to


words = st.text(st.sampled_from("aåö.:-_% 1é"), min_size=1, max_size=4).filter(
    lambda word: word.split() == [word]
)
paths = st.lists(
    st.tuples(st.sampled_from(["", "a/", "a/b/"]), st.sampled_from(["p", "å", "a b", "p.q"])),
    min_size=1,
    max_size=5,
    unique=True,
).map(lambda found: ["index.html", *(f"{folder}{name}.html" for folder, name in found)])


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_no_id_stands_twice_and_every_link_inside_leads_somewhere(data: st.DataObject) -> None:
    pages = data.draw(paths)
    ids = {page: data.draw(st.lists(words, unique=True, max_size=3)) for page in pages}
    in_menu = data.draw(st.integers(min_value=1, max_value=len(pages)))
    articles = {}
    for page in pages:
        up = "../" * page.count("/")
        targets = data.draw(st.lists(st.sampled_from(pages), max_size=3))
        links = [
            f"{up}{quote(target)}#{quote(data.draw(st.sampled_from([*ids[target], 'borta'])))}"
            for target in targets
        ]
        articles[page] = (
            f"<h1>{page}</h1>"
            + "".join(f'<p id="{id_}">{page} {id_}</p>' for id_ in ids[page])
            + "".join(f'<a href="{link}">x</a>' for link in links)
        )
    with TemporaryDirectory() as folder:
        site = made_site(Path(folder), [(p, p) for p in pages[:in_menu]], articles)
        chapters = join_site(site, "en")
    page = whole(chapters)
    assert page.repeated == []
    links = [unquote(link.removeprefix("#")) for _, link in page.links]
    assert len(links) == sum(text.count("<a ") for text in articles.values())
    assert set(links) <= page.ids
    assert [c.title for c in chapters if not c.appendix] == pages[:in_menu]
    for name in pages:
        for id_ in ids[name]:
            assert sum(f">{name} {id_}</p>" in c.body for c in chapters) == 1
