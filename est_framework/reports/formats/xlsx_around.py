"""
What a workbook says beside its cells: seen on paper, over a link, in a menu, in a comment, or nowhere.

Styles, themes and lists of sheets are the same in every workbook made of a form, so what short parts
say is kept for the next one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, TypeVar
from xml.parsers import expat

XML_ERRORS: Final = (expat.ExpatError, LookupError, ValueError)
"""What expat raises: XML that is broken, or says an encoding that nobody knows."""

_KEPT: Final = 64
_SHORT: Final = 20_000
_Said = TypeVar("_Said")


def _kept_if_short(look: Callable[[bytes], _Said]) -> Callable[[bytes], _Said]:
    kept = lru_cache(_KEPT)(look)

    def looked(content: bytes) -> _Said:
        return kept(content) if len(content) <= _SHORT else look(content)

    return looked


_SAID_IN: Final = (b"tooltip", b"display", b"prompt", b"promptTitle", b"error", b"errorTitle")
_AROUND_CELLS: Final = re.compile(
    rb"<(?:odd|even|first)(?:Header|Footer)>[^<]*<|<formula[12]?>[^<\"&]*(?:\"|&quot;)[^<]*<"
    rb"|<(?:customF|f)ilter [^>]*|<(?:scenario|protectedRange) [^>]*"
    rb"|formatCode=\"[^\"]*&quot;[^\"]*\"|" + b"|".join(name + b'="[^"]*"' for name in _SAID_IN)
)
"""
What a sheet says beside its cells: headers and footers, words over links, what a cell may hold, what rows
are chosen by, and words that the form of a number shows.

Each of the alternatives begins with a plain letter, so that all other letters are passed by quickly.
"""
_SIGNS_AROUND: Final = (
    *(b"Header>", b"Footer>", b'tooltip="', b'display="', b"prompt", b'error="', b'errorTitle="'),
    *(b"<formula", b"ilter ", b"<scenario ", b"<protectedRange ", b'formatCode="'),
)
"""One of these stands in each of them."""


@_kept_if_short
def around_cells(content: bytes) -> bytes:
    """Give what a sheet says beside its cells; most say nothing, and are not searched for it."""
    if not any(sign in content for sign in _SIGNS_AROUND):
        return b""
    return b"\n".join(_AROUND_CELLS.findall(content))


@_kept_if_short
def texts_of(content: bytes) -> Mapping[str, str]:
    """
    Give the text of an XML part, or of each of its cell comments by the cell's address.

    A pivot table keeps a copy of the rows that it was made of, in attributes; they stay when the rows go.
    """
    pieces: dict[str, list[str]] = {"": []}
    place = [""]

    def start(name: str, attributes: dict[str, str]) -> None:
        if "v" in attributes:
            pieces[""] += attributes["v"], "\n"
        # What a picture or text box is of, for those who do not see it.
        pieces[place[0]] += [f"{attributes[a]}\n" for a in ("descr", "title") if a in attributes]
        if name.rpartition(":")[2] == "definedName":
            pieces[""] += [f"{attributes[a]}\n" for a in ("name", "comment") if a in attributes]
        if "ref" in attributes and name.rpartition(":")[2] in ("comment", "threadedComment"):
            place[0] = attributes["ref"]
            pieces.setdefault(place[0], [])

    def end(name: str) -> None:
        # A paragraph or property ends; runs of one paragraph belong together.
        if name.rpartition(":")[2] not in ("r", "t", "rPr"):
            pieces[place[0]].append("\n")

    def text(piece: str) -> None:
        pieces[place[0]].append(piece)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)  # noqa: FBT003  # not ours to name
    except XML_ERRORS:
        return {"": content.decode("utf-8", errors="replace")}
    joined = {ref: "".join(found).strip() for ref, found in pieces.items()}
    return {ref: text for ref, text in joined.items() if text}
