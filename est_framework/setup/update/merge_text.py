"""Put two changed versions of a text together with the one that both began from, line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_ENDINGS = "\r\n"


@dataclass(frozen=True)
class MergedText:
    """
    What came of it.

    Attributes:
        text: The lines put together; where both sides changed the same lines, the local ones.
        is_clean: Whether no place was changed in two ways.
    """

    text: str
    is_clean: bool


def lines_of(text: str) -> list[str]:
    r"""Split into lines with their endings; only `\n`, `\r\n` and `\r` end a line."""
    return _LINE.findall(text)


def ending_of(text: str) -> str:
    """Give the line ending that the text mostly uses."""
    endings = Counter(line[len(line.rstrip(_ENDINGS)) :] for line in lines_of(text))
    endings.pop("", None)
    return endings.most_common(1)[0][0] if endings else "\n"


def with_ending(text: str, ending: str) -> str:
    """Give the text with another line ending."""
    return "".join(
        line.rstrip(_ENDINGS) + (ending if line[-1] in _ENDINGS else "") for line in lines_of(text)
    )


def merge_text(base: str, local: str, new: str) -> MergedText:
    """
    Merge two versions of a text, line by line (diff3); line endings are no difference.

    Lines that both sides kept hold the rest apart. Between two such lines the side that changed
    something wins; where both did, and not the same, it is a conflict and the local lines stay. Lines
    that come from the local text keep their own endings, the others get the one that it mostly uses.

    Args:
        base: What both began from.
        local: The municipality's.
        new: The template's.

    Source:
        Khanna, Kunal and Pierce 2007, "A formal investigation of diff3".
    """
    raw = lines_of(local)
    ending = ending_of(local)
    sides = tuple([line.rstrip(_ENDINGS) for line in lines_of(text)] for text in (base, local, new))
    merged: list[str] = []
    is_clean = True
    for began, mine, theirs in _gaps(*sides):
        ours = sides[1][mine]
        if ours == sides[0][began] and ours != sides[2][theirs]:
            merged += [line + ending for line in sides[2][theirs]]
            continue
        is_clean &= sides[2][theirs] in (sides[0][began], ours)
        merged += raw[mine]
    return MergedText(_joined(merged, ending), is_clean)


def _gaps(
    base: Sequence[str], local: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[slice, slice, slice]]:
    """Give the stretches of the three texts that belong together, the lines in common one by one."""
    in_local, in_new = _matches(base, local), _matches(base, new)
    at = (0, 0, 0)
    for line in (*sorted(in_local.keys() & in_new.keys()), None):
        to = (len(base), len(local), len(new))
        if line is not None:
            to = (line, in_local[line], in_new[line])
        if at != to:
            yield slice(at[0], to[0]), slice(at[1], to[1]), slice(at[2], to[2])
        if line is not None:
            at = (to[0] + 1, to[1] + 1, to[2] + 1)
            yield slice(to[0], at[0]), slice(to[1], at[1]), slice(to[2], at[2])


def _matches(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {b.a + i: b.b + i for b in blocks for i in range(b.size)}


def _joined(lines: list[str], ending: str) -> str:
    """Join, so that a last line without an ending that came to stand in the middle gets one."""
    inner = [line if line[-1] in _ENDINGS else line + ending for line in lines[:-1]]
    return "".join([*inner, *lines[-1:]])
