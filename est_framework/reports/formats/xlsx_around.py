"""What a sheet of a workbook says beside its cells: seen on paper, over a link, in a menu, or nowhere."""

from __future__ import annotations

import re
from typing import Final

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


def around_cells(content: bytes) -> bytes:
    """Give what a sheet says beside its cells; most say nothing, and are not searched for it."""
    if not any(sign in content for sign in _SIGNS_AROUND):
        return b""
    return b"\n".join(_AROUND_CELLS.findall(content))
