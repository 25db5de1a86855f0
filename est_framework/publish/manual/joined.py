"""All pages of one built manual in one document: in the menu's order, with links that stay inside it."""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from est_framework.language import Language, translator
from est_framework.publish.manual.article import Article, Renaming
from est_framework.publish.manual.nav import Entry, page_of, pages_outside, read_nav

_LEADS_OUT = ("https", "http", "mailto", "tel")


@dataclass(frozen=True, slots=True)
class Chapter:
    """
    One page of the manual, or a heading over several, as the joined document has it.

    Attributes:
        id: What links to it say after `#`.
        title: Its first heading.
        level: 1 for a part of the manual, 2 for a chapter in it, and so on.
        body: Its HTML, ready to stand in the document.
        part: Whether it is only a heading over the chapters that follow.
        appendix: Whether it stands after everything that the menu leads to.
    """

    id: str
    title: str
    level: int
    body: str
    part: bool = False
    appendix: bool = False


def join_site(site: Path, language: Language) -> tuple[Chapter, ...]:
    """
    Read a built site as one document.

    Every id gets its page's path before it, so that no two are alike; a link to another page of the site
    becomes a link inside the document; a link to anything else of the site becomes plain text; menus,
    buttons and scripts stay behind; pictures come along.

    Args:
        site: The folder of one language's site, `site/sv`.
        language: The language of the headings that the document adds.

    Returns:
        The chapters in the order of the menu, and then the pages that it does not lead to, as an appendix.

    Raises:
        SurroundingsError: The folder holds no built site.
    """
    nav = read_nav(site)
    outside = pages_outside(site, nav)
    pages = [page for entry in nav for page in entry.pages()] + outside
    articles = {page: Article((site / page).read_text(encoding="utf-8")) for page in pages}
    placed = [
        *_placed(nav, 1),
        *_placed(_appendix(nav, outside, articles, language), 1, appendix=True),
    ]
    return tuple(_chapter(place, articles, site) for place in placed)


def link_to(id_: str) -> str:
    """Write an id as it stands after `#` in a link."""
    return quote(id_, safe="/:")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a menu entry stands in the document."""

    entry: Entry
    level: int
    appendix: bool


def _placed(entries: Iterable[Entry], level: int, *, appendix: bool = False) -> Iterator[_Place]:
    for entry in entries:
        first = entry.below[0] if entry.below else None
        if entry.page is None and first and first.page and first.title == entry.title:
            # "The method" with a first page of the same name: one heading is enough.
            yield _Place(first, level, appendix)
            rest = (*first.below, *entry.below[1:])
        else:
            yield _Place(entry, level, appendix)
            rest = entry.below
        yield from _placed(rest, level + 1, appendix=appendix)


def _appendix(
    nav: Iterable[Entry], pages: list[str], articles: Mapping[str, Article], language: Language
) -> list[Entry]:
    """Give one entry for each folder of pages outside the menu, named after the page that leads to them."""
    _ = translator(language, "publish")
    by_folder: dict[str, list[Entry]] = {}
    for page in pages:
        by_folder.setdefault(page.rpartition("/")[0], []).append(Entry(page, page))
    made = []
    for below in by_folder.values():
        name = _leading_to(frozenset(entry.page for entry in below), nav, articles)
        title = _("Appendix: {name}").format(name=name) if name else _("Appendix")
        made.append(Entry(title, below=tuple(below)))
    return made


def _leading_to(
    pages: frozenset[str | None], nav: Iterable[Entry], articles: Mapping[str, Article]
) -> str:
    """Give the title of the menu's page that links to most of these; empty if none does."""
    most, title = 0, ""
    for page in (page for entry in nav for page in entry.pages()):
        found = len({page_of(link, page) for link in articles[page].links} & pages)
        if found > most:
            most, title = found, articles[page].title
    return title


def _chapter(place: _Place, articles: Mapping[str, Article], site: Path) -> Chapter:
    entry = place.entry
    heading = f"<h{place.level}>{escape(entry.title)}</h{place.level}>"
    if entry.page is None:
        id_ = f":{entry.pages()[0]}"
        return Chapter(id_, entry.title, place.level, heading, part=True, appendix=place.appendix)
    article = articles[entry.page]
    body = article.written(place.level, _renaming(entry.page, articles, site))
    if not article.title:
        body = f"{heading}\n{body}"
    title = article.title or entry.title
    return Chapter(_id(entry.page), title, place.level, body, appendix=place.appendix)


def _id(page: str, fragment: str = "") -> str:
    """Make an id that no other page can have: a page's path holds no colon."""
    path = page.removesuffix(".html")
    return f"{path}:{fragment}" if fragment else path


def _renaming(page: str, articles: Mapping[str, Article], site: Path) -> Renaming:
    def link(target: str) -> str | None:
        if urlsplit(target).scheme in _LEADS_OUT:
            return target
        leads_to = page_of(target, page)
        if leads_to is None or leads_to not in articles:
            return None
        fragment = unquote(urlsplit(target).fragment)
        there = fragment if fragment in articles[leads_to].ids else ""
        return f"#{link_to(_id(leads_to, there))}"

    def picture(source: str) -> str | None:
        file = page_of(source, page)
        if source.startswith("data:") or file is None:
            return source if source.startswith("data:") else None
        return _in_line(site / file)

    return Renaming(id=lambda id_: _id(page, id_), link=link, picture=picture)


def _in_line(file: Path) -> str | None:
    """Give a picture as a link that holds it, so that the document is one file."""
    kind = mimetypes.guess_type(file.name)[0]
    if kind is None or not file.is_file():
        return None
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"
