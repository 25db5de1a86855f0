"""
JSON texts of which it is certain what they say: the fast reader reads them as the strict scanner would.

Most texts are written by programs, in the shortest way there is. Many of those are read at once, as one
list, and written again: if that gives the same bytes, none of them could have been read otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import orjson

from est_framework.reports.formats.json_doubt import (
    holds_unseen,
    holds_whole_with_decimals,
    may_be_read_otherwise,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK: Final = "\\"
_BETWEEN: Final = b"," + orjson.dumps(_MARK) + b","
"""Stands between texts without any backslash: where a list has as many of it as were put there, one ends."""


def read_surely(texts: Sequence[bytes]) -> list[Any]:
    """
    Give what each of some texts says; None where it is not certain, or where it is no JSON.

    Of numbers too large to be counts nothing is promised: the schema refuses them.
    """
    regular = [text for text in texts if b"\\" not in text]
    values = _read_together(regular)
    if values is None:
        return [read_one_surely(text) for text in texts]
    if len(regular) == len(texts):
        return values
    left = iter(values)
    return [next(left) if b"\\" not in text else read_one_surely(text) for text in texts]


def _read_together(texts: Sequence[bytes]) -> list[Any] | None:
    """Give what texts without a backslash say, where each is one value, written in the shortest way."""
    if not texts or _in_the_shortest_way(texts[0]) is None:
        return None
    whole = b"[%b]" % _BETWEEN.join(texts)
    values = _in_the_shortest_way(whole)
    if values is None or holds_whole_with_decimals(whole) or holds_unseen(whole):
        return None
    marks = values[1::2]
    is_each_one = len(values) == 2 * len(texts) - 1 and marks.count(_MARK) == len(marks)
    return values[::2] if is_each_one else None


def _in_the_shortest_way(text: bytes) -> Any:  # noqa: ANN401  # JSON holds anything
    """Give what a text says, where it is written so; None where it is not, or says that it is nothing."""
    try:
        value = orjson.loads(text)
        return value if orjson.dumps(value) == text else None
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None


def read_one_surely(text: bytes) -> Any:  # noqa: ANN401  # JSON holds anything
    """Give what one text says, as `read_surely` does."""
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    return None if may_be_read_otherwise(text, value) else value
