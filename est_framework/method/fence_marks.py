"""The lines that begin or end a fence, found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MARK = re.compile(r"(?:# )?<!--\s*est:(?:begin|end)\b")
LIKE_A_MARK = re.compile(rf"^(?={_MARK.pattern})", re.MULTILINE)
BEGIN = re.compile(
    r"(?P<before>(?:# )?)<!-- est:begin (?P<id>[a-z][a-z0-9_-]*)"
    r"(?: sha256=(?P<hash>[0-9a-f]{64}))? -->[ \t]*"
)
_END = re.compile(r"(?:# )?<!-- est:end (?P<id>[a-z][a-z0-9_-]*) -->[ \t]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A line that begins or ends a fence.

    Attributes:
        kind: Which of them; empty where it only looks like one.
        id: What the fence holds; empty where it only looks like one.
        hash: The sha256 given on a first line.
        line: Its number, from 1.
        start: Where it starts in the text, after a byte order mark.
        end: Where the next line starts.
    """

    kind: Literal["begin", "end", ""]
    id: str
    hash: str | None
    line: int
    start: int
    end: int


def marks(text: str) -> Iterator[Mark]:
    """Give the lines that begin or end a fence, or look as if they did."""
    for number, found in enumerate(LINE.finditer(text), start=1):
        first = number == 1 and found[0].startswith("\ufeff")
        line = found[0][1 if first else 0 :].removesuffix("\n").removesuffix("\r")
        if not _MARK.match(line):
            continue
        start = found.start() + (1 if first else 0)
        if begins := BEGIN.fullmatch(line):
            yield Mark("begin", begins["id"], begins["hash"], number, start, found.end())
        elif ends := _END.fullmatch(line):
            yield Mark("end", ends["id"], None, number, start, found.end())
        else:
            yield Mark("", "", None, number, start, found.end())
