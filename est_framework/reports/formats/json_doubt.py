"""What makes one doubt that the fast JSON reader has noticed everything in a text that it has read."""

import re
from typing import Final

import orjson

from est_framework.reports.formats.source import MAX_DEPTH

_NOT_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
_WHOLE_WITH_DECIMALS: Final = re.compile(rb"\.0[,}\]]")
_ESCAPE: Final = re.compile(rb"\\.")
# Each begins with the same bytes always: so it is found quickly.
_UNSEEN_IN_LATIN: Final = re.compile(rb"\xc2[\x80-\x9f]")
_MARK: Final = b"\xe2"
_UNSEEN_MARKS: Final = frozenset(
    chr(code).encode() for code in (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
_UNSEEN_SPECIALS: Final = re.compile(rb"\xef\xbf[\xb9-\xbf]")


def may_be_read_otherwise(content: bytes, value: object) -> bool:
    """
    Say whether the fast reader may have read a text otherwise than the strict scanner does.

    What is written as an escape is judged by what it stands for: some programs write every "å" so. Signs
    that nobody sees are looked for in what was read.
    """
    try:
        again = orjson.dumps(value)
    except orjson.JSONEncodeError:  # deeper than it writes
        return True
    if len(again) != len(content) and _quotes(again) != _quotes(content):
        return True
    if _holds_control(again) or holds_unseen(again):
        return True
    # Other numbers that are no counts need no search: the schema refuses them.
    return holds_whole_with_decimals(again)


def _quotes(content: bytes) -> int:
    """
    Give how many quotation marks stand around the fields and texts of a JSON text.

    Written again, a text in which a field stands twice has fewer: one of them was dropped.
    """
    return (_ESCAPE.sub(b"", content) if b"\\" in content else content).count(b'"')


def _holds_control(content: bytes) -> bool:
    """Say whether a text, as the fast reader writes it, holds control signs but tabs and line ends."""
    return b"\\" in content and any(sign[1:] in b"bfu" for sign in _ESCAPE.findall(content))


def holds_whole_with_decimals(content: bytes) -> bool:
    """Say whether a text, as the fast reader writes it, may hold a whole number written with decimals."""
    return b".0" in content and _WHOLE_WITH_DECIMALS.search(content) is not None


def holds_unseen(content: bytes) -> bool:
    """Say whether a text has signs that nobody sees."""
    if b"\x7f" in content:
        return True
    if content.isascii():
        return False
    return (
        (b"\xc2" in content and _UNSEEN_IN_LATIN.search(content) is not None)
        or _holds_unseen_mark(content)
        or (b"\xef" in content and _UNSEEN_SPECIALS.search(content) is not None)
    )


def _holds_unseen_mark(content: bytes) -> bool:
    """Say whether one of the marks in a text is unseen; it mostly has none but a dash between two hours."""
    at = content.find(_MARK)
    while at >= 0:
        if content[at : at + 3] in _UNSEEN_MARKS:
            return True
        at = content.find(_MARK, at + 1)
    return False


def too_deep(content: bytes) -> bool:
    """Say whether lists and objects nest deeper than is read."""
    brackets = content.translate(None, _NOT_BRACKETS)
    for _ in range(MAX_DEPTH):
        if not brackets:
            return False
        brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
    return bool(brackets)
