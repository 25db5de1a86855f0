"""Lines for a terminal."""

from __future__ import annotations

import textwrap

_WIDTH = 96


def wrapped(text: str, indent: str) -> list[str]:
    """Break a text into lines of at most 96 characters; the second line on is set in two spaces more."""
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
