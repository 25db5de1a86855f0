"""The order of the manual's pages, as the built site's own menu has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from est_framework.errors import SurroundingsError
from est_framework.language import Text

_FRONT = "index.html"
_NO_PAGES = ("404.html",)


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One line of the menu.

    Attributes:
        title: What the menu calls it.
        page: Path below the site, `week/report.html`; None for a heading over other entries.
        below: The entries under it.
    """

    title: str
    page: str | None = None
    below: tuple[Entry, ...] = ()

    def pages(self) -> list[str]:
        """Give the pages of this entry and of those under it, in the order of the menu."""
        return [entry.page for entry in self.all() if entry.page is not None]

    def all(self) -> Iterator[Entry]:
        """Give this entry and all under it, in the order of the menu."""
        yield self
        for entry in self.below:
            yield from entry.all()


def read_nav(site: Path) -> tuple[Entry, ...]:
    """
    Read the menu of a built site from its front page.

    Args:
        site: The folder of one language's site, `site/sv`.

    Raises:
        SurroundingsError: The folder holds no built site, or its pages have no menu that we know.
    """
    front = site / _FRONT
    if not front.is_file():
        raise SurroundingsError(
            Text(
                sv=f"{site} är ingen byggd manual: {_FRONT} saknas. Kör `est manual build` först.",
                en=f"{site} is no built manual: {_FRONT} is missing. Run `est manual build` first.",
            )
        )
    menu = _Menu()
    menu.feed(front.read_text(encoding="utf-8"))
    if not menu.root.below:
        raise SurroundingsError(
            Text(
                sv=f"{front} har ingen meny med klassen md-nav--primary, så sidornas ordning går inte att "
                "veta. Bygg manualen med temat Material.",
                en=f"{front} has no menu of class md-nav--primary, so the order of the pages cannot be "
                "known. Build the manual with the theme Material.",
            )
        )
    return tuple(entry.made() for entry in menu.root.below)


def pages_outside(site: Path, nav: tuple[Entry, ...]) -> list[str]:
    """Name the site's pages that no menu entry leads to, in order of path: the finding pages."""
    inside = {page for entry in nav for page in entry.pages()} | set(_NO_PAGES)
    found = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted(page for page in found if page not in inside)


def page_of(link: str, page: str = _FRONT) -> str | None:
    """
    Give the path below the site that a link on a page leads to; None if it leads out of the site.

    Args:
        link: As the page writes it: `../week/index.html#x`, `./`, `week/`.
        page: The page that it stands on.
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page
    folder = page.rpartition("/")[0]
    target = normpath(path.lstrip("/") if path.startswith("/") else f"{folder}/{path}".lstrip("/"))
    if target == ".." or target.startswith("../"):
        return None
    if target == ".":
        return _FRONT
    return f"{target}/{_FRONT}" if path.endswith(("/", ".")) else target


class _Line:
    """An entry while it is read."""

    def __init__(self) -> None:
        self.title = ""
        self.page: str | None = None
        self.below: list[_Line] = []

    def made(self) -> Entry:
        return Entry(self.title, self.page, tuple(line.made() for line in self.below))


class _Menu(HTMLParser):
    """Reads `nav.md-nav--primary`, and in it not the active page's own table of contents."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Line()
        self._open = [self.root]
        self._menus: list[str] = []
        self._naming = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if tag == "nav" and (self._menus or "md-nav--primary" in classes):
            self._menus.append(" ".join(classes))
        if not self._reading:
            return
        if tag == "li":
            self._open.append(_Line())
            self._open[-2].below.append(self._open[-1])
        elif len(self._open) > 1:
            line = self._open[-1]
            if tag == "a" and "md-nav__link" in classes and line.page is None:
                line.page = page_of(given.get("href") or "")
            self._naming = tag == "span" and "md-ellipsis" in classes and not line.title

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._naming = False
        if tag == "li" and self._reading and len(self._open) > 1:
            self._open.pop()
        if tag == "nav" and self._menus:
            self._menus.pop()

    def handle_data(self, data: str) -> None:
        if self._naming and data.strip():
            line = self._open[-1]
            line.title = " ".join(f"{line.title} {data}".split())

    @property
    def _reading(self) -> bool:
        return bool(self._menus) and "md-nav--secondary" not in " ".join(self._menus)
