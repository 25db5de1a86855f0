"""A link checker: every link of a built site leads to a file and an id in it, and nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINKS = {"href", "src", "action", "data", "poster"}
_MAY_LEAD_OUT = {"a"}
_NOT_FETCHED = {"data", "mailto", "tel", "javascript"}
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_REDIRECT = re.compile(r"url\s*=\s*(\S+)", re.IGNORECASE)


@dataclass
class Page(HTMLParser):
    """What a page links to and can be linked to, and its first heading."""

    links: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    h1: str = ""
    text: str = ""
    articles: int = 0
    _heading: str = ""
    _headings: int = 0
    _permalink: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and where headings begin."""
        given = {name: value or "" for name, value in attrs}
        self.articles += tag == "article"
        if given.get("id"):
            (self.repeated.append if given["id"] in self.ids else self.ids.add)(given["id"])
        if tag == "a" and given.get("name"):
            self.ids.add(given["name"])
        self.links += [(tag, value) for name, value in given.items() if name in _LINKS]
        for part in given.get("srcset", "").split(","):
            if part.strip():
                self.links.append((tag, part.split()[0]))
        redirect = _REDIRECT.search(given.get("content", ""))
        if given.get("http-equiv", "").lower() == "refresh" and redirect:
            self.links.append((tag, redirect[1]))
        if tag == "h1":
            self._headings += 1
            self._heading = tag
        self._permalink = tag == "a" and "headerlink" in given.get("class", "")

    def handle_endtag(self, tag: str) -> None:
        """Note where headings and articles end."""
        self.articles -= tag == "article"
        if tag == "a":
            self._permalink = False
        if tag == self._heading:
            self._heading = ""

    def handle_data(self, data: str) -> None:
        """Keep the words of the article, and of the first heading."""
        if self._permalink:
            return
        if self._heading and self._headings == 1:
            self.h1 = " ".join(f"{self.h1} {data}".split())
        if self.articles:
            self.text += data


@cache
def read_page(file: Path) -> Page:
    """Read one page; it is read once, for sites do not change while they are checked."""
    page = Page()
    page.feed(file.read_text(encoding="utf-8"))
    page.close()
    return page


def broken_links(root: Path, part: str) -> list[str]:
    """
    Say what is broken in a built site, one line each; empty when nothing is.

    Args:
        root: The folder that holds the sites, so that a link from one to the other can be followed.
        part: The site to check, a folder in `root`.
    """
    site = root / part
    pages = sorted(site.rglob("*.html"))
    return [
        *(f"{file.relative_to(root)}: {said}" for file in pages for said in _of_page(file, site)),
        *(
            f"{sheet.relative_to(root)}: {said}"
            for sheet in sorted(site.rglob("*.css"))
            for link in _CSS_URL.findall(sheet.read_text(encoding="utf-8"))
            for said in _of_link("css", link, sheet, site)
        ),
    ]


def _of_page(file: Path, site: Path) -> Iterator[str]:
    page = read_page(file)
    yield from (f"the id {id_!r} stands twice" for id_ in page.repeated)
    for tag, link in page.links:
        yield from _of_link(tag, link, file, site)


def _of_link(tag: str, link: str, file: Path, site: Path) -> Iterator[str]:
    try:
        parts = urlsplit(link)
    except ValueError:
        yield f"{link!r} is no address"
        return
    if parts.scheme in _NOT_FETCHED:
        return
    if parts.scheme or parts.netloc:
        if tag not in _MAY_LEAD_OUT:
            yield f"<{tag}> fetches {link}"
        return
    path = unquote(parts.path)
    # The page for what is not found is shown at any address: its links begin at the site's root.
    target = site / path.lstrip("/") if path.startswith("/") else file.parent / path
    target = file if not path else target.resolve()
    if target.is_dir():
        target /= "index.html"
    fragment = unquote(parts.fragment)
    if not target.is_file():
        yield f"{link!r} leads to no file"
    elif fragment and tag == "a" and not _has(target, fragment):
        yield f"{link!r} leads to no id in {target.name}"


def _has(file: Path, fragment: str) -> bool:
    return file.suffix != ".html" or fragment in read_page(file).ids
