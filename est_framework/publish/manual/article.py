"""What one page of the built manual says: its article, without what only a screen needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_LEFT_OUT = frozenset(
    {"script", "style", "template", "button", "nav", "form", "input", "footer", "aside", "iframe"}
)
_LEFT_OUT_CLASSES = frozenset({"headerlink", "md-content__button", "md-source-file", "est-source"})
_UNWRAPPED = frozenset({"abbr"})
"""What a word means shows when somebody points at it; on paper only the word is left."""
_LISTS_OF_IDS = ("for", "headers", "aria-labelledby", "aria-describedby")
_FOR_SCREENS = ("tabindex", "target", "rel", "srcset", "loading", "decoding")
_DEEPEST = 6

_Tag = tuple[str, list[tuple[str, str | None]]]


@dataclass(frozen=True, slots=True)
class Renaming:
    """
    How an article's names change when it becomes part of a larger document.

    Attributes:
        id: Gives an id its new name.
        link: Gives a link's new target; None makes it plain text.
        picture: Gives a picture's new source; None leaves the picture out.
    """

    id: Callable[[str], str]
    link: Callable[[str], str | None]
    picture: Callable[[str], str | None]


class Article:
    """
    An article as it was read.

    Attributes:
        title: Its first `h1`, as text; empty if there is none.
        ids: Every id in it.
        links: Where its links lead, as it writes them.
    """

    def __init__(self, html: str) -> None:
        reader = _Reader()
        # What stands before the article is most of the page.
        reader.feed(html[max(0, html.find("<article")) :])
        reader.close()
        self.title = " ".join(unescape("".join(reader.title)).split())
        self.ids = frozenset(reader.ids)
        self.links = tuple(reader.links)
        self._parts = reader.parts

    def written(self, level: int, renaming: Renaming) -> str:
        """Give its HTML, with new names, and headings moved down so that its `h1` has this level."""
        parts = (
            part if isinstance(part, str) else _tag(part[0], part[1], level - 1, renaming)
            for part in self._parts
        )
        return "".join(parts).strip()


class _Reader(HTMLParser):
    """Keeps text as it stands and tags as pairs, from the first `article` to its end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str | _Tag] = []
        self.title: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._articles = 0
        self._dropped: list[str] = []
        self._headings = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self._articles += 1
            return
        if not self._articles or self._inside_dropped(tag, attrs):
            return
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag == "h1":
            self._headings += 1
            self._in_title = self._headings == 1
        self.links += [value for name, value in attrs if name == "href" and tag == "a" and value]
        if tag not in _UNWRAPPED:
            self.parts.append((tag, attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._articles -= 1
        elif self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
        elif self._articles and tag not in _VOID:
            self._in_title = self._in_title and tag != "h1"
            if tag not in _UNWRAPPED:
                self.parts.append((f"/{tag}", []))

    def handle_data(self, data: str) -> None:
        if self._articles and not self._dropped:
            self.parts.append(data)
            if self._in_title:
                self.title.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _inside_dropped(self, tag: str, attrs: list[tuple[str, str | None]]) -> bool:
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.append(tag)
            return True
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        leave = tag in _LEFT_OUT or "hidden" in given or not _LEFT_OUT_CLASSES.isdisjoint(classes)
        if leave and tag not in _VOID:
            self._dropped.append(tag)
        return leave


def _tag(tag: str, attrs: list[tuple[str, str | None]], shift: int, renaming: Renaming) -> str:
    renamed = {name: _renamed(name, value, tag, renaming) for name, value in attrs}
    if tag == "img" and renamed.get("src") is None:
        return escape(dict(attrs).get("alt") or "")
    kept = "".join(
        f' {name}="{escape(value)}"' for name, value in renamed.items() if value is not None
    )
    return f"<{_lowered(tag, shift)}{kept}>"


def _renamed(name: str, value: str | None, tag: str, renaming: Renaming) -> str | None:
    """Give an attribute's new value; None leaves it out."""
    if name.startswith(("on", "data-")) or name in _FOR_SCREENS:
        return None
    value = value or ""
    if name == "id" or name in _LISTS_OF_IDS:
        return " ".join(map(renaming.id, value.split()))
    if name == "href" and tag == "a":
        return renaming.link(value)
    return renaming.picture(value) if name == "src" else value


def _lowered(tag: str, shift: int) -> str:
    """Move a heading down; the tag may be an end tag, `/h2`."""
    slash, name = ("/", tag[1:]) if tag.startswith("/") else ("", tag)
    if len(name) == len("h1") and name[0] == "h" and name[1] in "123456":
        name = f"h{min(_DEEPEST, int(name[1]) + shift)}"
    return slash + name
