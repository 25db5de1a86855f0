"""Where one value stands in a JSON text that can be read: the way to it is walked, all else is skipped."""

import json
import re
from contextlib import suppress
from json.decoder import scanstring  # type: ignore[attr-defined]  # public, but not in the stubs
from typing import Final

from est_framework.reports.formats.json_scanner import pointer_part

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_FIELD: Final = re.compile(r'"([^"\\]*)"[ \t\n\r]*:[ \t\n\r]*')
"""The name of a field, where no sign of it is written as an escape."""
_COLON: Final = re.compile(r"[ \t\n\r]*:?[ \t\n\r]*")
_COMMA: Final = re.compile(r"[ \t\n\r]*,?[ \t\n\r]*")
_SKIP: Final = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode
"""Reads a value that is of no interest; a number of thousands of digits is not counted out."""


def offset_in(text: str, pointer: str) -> int | None:
    """
    Give where a value stands; None where there is no such value. What is not on the way to it is skipped.

    Args:
        text: A text of which the whole scan has nothing to say; in others a field may stand twice.
        pointer: The JSON pointer of the value.
    """
    at: int | None = _after(_SPACE, text, 0)
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
    at = _after(_SPACE, text, at + 1)
    while not text.startswith(("}", "]"), at):
        name = str(number)
        if is_object and (field := _FIELD.match(text, at)):
            name, at = field[1], field.end()
        elif is_object:
            name, at = scanstring(text, at + 1)
            at = _after(_COLON, text, at)
        if pointer_part(name) == part:
            return at
        _, at = _SKIP(text, at)
        at = _after(_COMMA, text, at)
        number += 1
    return None


def _after(signs: re.Pattern[str], text: str, at: int) -> int:
    match = signs.match(text, at)
    return match.end() if match else at
