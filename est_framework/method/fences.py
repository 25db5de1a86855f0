"""
Regions of a page that are made from the specs, fenced off from what people write around them.

A fence begins and ends with a line of its own, which no reader of the finished page sees:

    <!-- est:begin ID sha256=HEX -->

    (generated Markdown)

    <!-- est:end ID -->

HEX is the sha256 of the text between the two lines, its line ends counted as LF so that a checkout on
Windows has the same. Who wants a region on a page writes an empty fence without `sha256`. Within front
matter the two lines are YAML comments: `# <!-- est:begin ID -->`. A line that starts with a space is no
fence's line, so a page can show one as an example.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from est_framework.method.fence_marks import BEGIN, LIKE_A_MARK, LINE, Mark, marks

Fault = Literal["unended", "unbegun", "nested", "twice", "unreadable"]


@dataclass(frozen=True, slots=True)
class Fence:
    """
    One fence that is whole.

    Attributes:
        id: What it holds.
        hash: The sha256 that its first line gives; None where nothing was ever put in it.
        body: What stands between its two lines, as it stands.
        line: The number of its first line, from 1.
        start: Where its first line starts in the text.
        inside: Where its body starts and ends in the text.
    """

    id: str
    hash: str | None
    body: str
    line: int
    start: int
    inside: tuple[int, int]

    @property
    def by_hand(self) -> bool:
        """Whether somebody wrote in it: its text is not the one that was put there."""
        if self.hash is None:
            return self.body.strip() != ""
        return digest(self.body) != self.hash


@dataclass(frozen=True, slots=True)
class BrokenFence:
    """
    A fence's line that does not do its work.

    Attributes:
        id: The id it gives; empty where it gives none.
        fault: What is wrong with it.
        line: The number of the line, from 1.
    """

    id: str
    fault: Fault
    line: int


@dataclass(frozen=True, slots=True)
class EditedFence:
    """
    A fence that somebody wrote in: it is left alone.

    Attributes:
        id: What it holds.
        line: The number of its first line, from 1.
        stands: What stands there.
        wanted: What would be written.
    """

    id: str
    line: int
    stands: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Refilled:
    """
    A page with its fences filled anew.

    Attributes:
        text: The whole page; every character outside the fences is as it was.
        unknown: Fences that there is nothing for; left as they are.
        edited: Fences that somebody wrote in; left as they are.
        broken: Lines that keep the page's fences from being told apart; then nothing is filled at all.
        missing: What there is a text for but no fence.
    """

    text: str
    unknown: tuple[Fence, ...] = ()
    edited: tuple[EditedFence, ...] = ()
    broken: tuple[BrokenFence, ...] = ()
    missing: tuple[str, ...] = ()


def digest(body: str) -> str:
    """Give the sha256 of a fence's text; CRLF counts as LF."""
    return hashlib.sha256(body.replace("\r\n", "\n").encode("utf-8", "surrogatepass")).hexdigest()


def body_of(content: str) -> str:
    """Give a generated text as it stands between a fence's lines, with room around it."""
    plain = content.replace("\r\n", "\n").replace("\r", "\n")
    text = LIKE_A_MARK.sub(" ", plain.strip("\n"))
    return f"\n{text}\n\n" if text else ""


def read_fences(text: str) -> tuple[Fence, ...]:
    """Give the fences of a page that are whole, in order."""
    return tuple(part for part in _parts(text) if isinstance(part, Fence))


def broken_fences(text: str) -> tuple[BrokenFence, ...]:
    """Give the lines of a page that begin or end a fence and do not do it rightly."""
    return tuple(part for part in _parts(text) if isinstance(part, BrokenFence))


def outside(text: str) -> str:
    """Give what people wrote on a page: all of it but its fences, their lines included."""
    kept, at = [], 0
    for fence in read_fences(text):
        kept.append(text[at : fence.start])
        at = fence.inside[1] + len(next(LINE.finditer(text, fence.inside[1]))[0])
    return "".join([*kept, text[at:]])


def refill(text: str, contents: Mapping[str, str]) -> Refilled:
    """
    Fill a page's fences anew.

    Args:
        text: The page, line ends and byte order mark as they are in the file.
        contents: What each fence shall hold, by its id.

    Returns:
        The page and whatever kept a fence from being filled. A fence whose text is right already keeps
        every one of its characters, so filling twice changes nothing more.
    """
    if broken := broken_fences(text):
        return Refilled(text, broken=broken)
    fences = read_fences(text)
    parts, at, edited = [], 0, []
    for fence in fences:
        if fence.id not in contents:
            continue
        wanted = body_of(contents[fence.id])
        if fence.by_hand:
            edited.append(EditedFence(fence.id, fence.line, fence.body, wanted))
        elif fence.hash != digest(wanted):
            parts += [text[at : fence.start], _written(text, fence, wanted)]
            at = fence.inside[1]
    return Refilled(
        text="".join([*parts, text[at:]]),
        unknown=tuple(f for f in fences if f.id not in contents),
        edited=tuple(edited),
        missing=tuple(id_ for id_ in contents if id_ not in {f.id for f in fences}),
    )


def differing(stands: str, wanted: str) -> tuple[str, str]:
    """Give the lines in which two texts differ: from the first of them to the last."""
    one, other = stands.splitlines(), wanted.splitlines()
    shortest = min(len(one), len(other))
    first = next((n for n in range(shortest) if one[n] != other[n]), shortest)
    rest = shortest - first
    last = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    cut = slice(first, len(one) - last), slice(first, len(other) - last)
    return "\n".join(one[cut[0]]), "\n".join(other[cut[1]])


def empty_fence(id_: str) -> str:
    """Give the two lines that ask for a region."""
    return f"<!-- est:begin {id_} -->\n<!-- est:end {id_} -->\n"


def _written(text: str, fence: Fence, wanted: str) -> str:
    """Give a fence's first line with the hash of its new text, and that text, in the page's own line ends."""
    line = text[fence.start : fence.inside[0]]
    end = "\r\n" if line.endswith("\r\n") else "\n"
    mark = BEGIN.fullmatch(line.rstrip("\r\n"))
    before = mark["before"] if mark else ""
    first = f"{before}<!-- est:begin {fence.id} sha256={digest(wanted)} -->\n"
    return (first + wanted).replace("\n", end)


def _parts(text: str) -> Iterator[Fence | BrokenFence]:
    """Give the fences of a page, whole and broken, in order."""
    begun: Mark | None = None
    seen: set[str] = set()
    for mark in marks(text):
        if not mark.kind:
            yield BrokenFence("", "unreadable", mark.line)
        elif mark.kind == "begin":
            if begun is not None:
                yield BrokenFence(mark.id, "nested", mark.line)
            elif mark.id in seen:
                yield BrokenFence(mark.id, "twice", mark.line)
            begun = begun or mark
            seen.add(mark.id)
        elif begun is None or begun.id != mark.id:
            yield BrokenFence(mark.id, "unbegun", mark.line)
        else:
            inside = begun.end, mark.start
            body = text[slice(*inside)]
            yield Fence(begun.id, begun.hash, body, begun.line, begun.start, inside)
            begun = None
    if begun is not None:
        yield BrokenFence(begun.id, "unended", begun.line)
