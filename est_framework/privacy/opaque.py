"""
What may hide a number: too many digits in a row, Excel's short form of a long number, coded text.

Nothing is decoded: a number written in base64, in a picture or in another script's words is not found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.privacy.digit_runs import Stretches

_DIGEST = "sha256:"
# One sign first and then the others: so the next place where a pattern may begin is found quickly.
_MANY_DIGITS = re.compile("[0-9][0-9]{19,}")
# 1,90001E+11 is what a spreadsheet makes of a personal number of twelve digits.
_SHORTENED = re.compile(
    r"[0-9](?<![\w.,].)[.,][0-9]{2,15}[Ee]\+?(?:0?9|10|11)(?![\w.,][0-9])(?!\w)"
)
# In every code and every shortened number, and rare in what people write.
HINGE = re.compile("[0-9][A-Za-z]")
_CODE_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_CODE = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_SHORTEST_CODE = 16
_NO_CODE_AFTER = "=_.:-"
_TURNS = re.compile(r"[a-z][A-Z0-9]|[0-9][A-Za-z]|[A-Z]{2}[a-z]")
_FEWEST_TURNS = 4


def hidden_codes(text: str, marks: list[int], stretches: Stretches) -> Iterator[Hit]:
    """Yield what may be a number that was shortened or coded; none of it is certain."""
    if HINGE.search(text) is None:
        return
    for stretch in stretches:
        for found in _SHORTENED.finditer(text, *stretch):
            yield Hit("shortened_number", False, *found.span())  # noqa: FBT003  # reads as in Hit
    yield from _codes(text, marks)


def long_numbers(text: str, stretches: Stretches) -> Iterator[Hit]:
    """Yield the digits in a row that are too many for any number people write."""
    for stretch in stretches:
        for found in _MANY_DIGITS.finditer(text, *stretch):
            if not text.endswith(_DIGEST, 0, found.start()):
                yield Hit("long_number", False, *found.span())  # noqa: FBT003  # reads as in Hit


def _codes(text: str, marks: list[int]) -> Iterator[Hit]:
    """Yield long words that change between letters and digits as only a machine's do."""
    done = 0
    for mark in marks:
        if mark < done:
            continue
        start = done + len(text[done:mark].rstrip(_CODE_SIGNS))
        code = _CODE.match(text, start)
        done = code.end() if code else mark + 1
        long = len(text[start:done].rstrip("=")) >= _SHORTEST_CODE
        begins = not start or text[start - 1] not in _NO_CODE_AFTER
        if long and begins and _is_coded(text[start:done]):
            yield Hit("opaque", False, start, done)  # noqa: FBT003  # reads as in Hit


def _is_coded(code: str) -> bool:
    kinds = (str.isupper, str.islower, str.isdigit)
    if not all(any(map(kind, code)) for kind in kinds):
        return False
    return len(_TURNS.findall(code)) >= _FEWEST_TURNS
