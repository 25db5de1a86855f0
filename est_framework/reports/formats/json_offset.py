"""Where one value stands in a JSON text that can be read: the way to it is walked, all else is skipped."""

import json
import re
from contextlib import suppress
from json.decoder import scanstring  # type: ignore[attr-defined]  # public, but not in the stubs
from typing import Final

from est_framework.reports.formats.json_scanner import pointer_part

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_SKIP: Final = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode
"""Reads a value that is of no interest; a number of thousands of digits is not counted out."""


def offset_in(text: str, pointer: str) -> int | None:
    """
    Give where a value stands; None where there is no such value. What is not on the way to it is skipped.

    Args:
        text: A text of which the whole scan has nothing to say; in others a field may stand twice.
        pointer: The JSON pointer of the value.
    """
    at: int | None = _after_space(text, 0)
    with suppress(json.JSONDecodeError):
        for part in pointer.split("/")[1:]:
            at = None if at is None else _below(text, at, part)
        return at
    return None


def _below(text: str, at: int, part: str) -> int | None:
    """Give where in the object or list that begins at a place its field or item stands."""
    is_object, number = text.startswith("{", at), 0
    if not is_object and not text.startswith("[", at):
        return None
    at = _after_space(text, at + 1)
    while not text.startswith(("}", "]"), at):
        name = str(number)
        if is_object:
            name, at = scanstring(text, at + 1)
            at = _after_space(text, _after_space(text, at) + 1)
        if pointer_part(name) == part:
            return at
        _, at = _SKIP(text, at)
        at = _after_space(text, at)
        if text.startswith(",", at):
            at = _after_space(text, at + 1)
        number += 1
    return None


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
